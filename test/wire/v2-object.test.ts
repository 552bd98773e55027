import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { JobUuid } from '../../src/wire/upload-job.ts';
import { JsonObject } from '../../src/wire/json-object.ts';
import { v2Object } from '../../src/wire/v2-object.ts';
import { LabelRow } from '../../src/wire/label-row.ts';
import { OntologyEditor } from '../../src/wire/ontology.ts';

const Shape = v2Object({ createdAt: z.string(), clientMetadata: z.unknown() });

describe('objects of the v2 API', () => {
  test('are read in camel and in snake case; the rest stays as it came', () => {
    expect(Shape.parse({ created_at: 'x', client_metadata: { some_key: 1 }, not_known: { a_b: 2 } })).toEqual({
      createdAt: 'x',
      clientMetadata: { some_key: 1 },
      not_known: { a_b: 2 },
    });
  });

  test('camel case wins where both are there', () => {
    expect(Shape.parse({ created_at: 'old', createdAt: 'new', clientMetadata: null })).toMatchObject({
      createdAt: 'new',
    });
  });

  test.each([[null], [[]], ['text'], [7], [{}]])('%j is none', (value) => {
    expect(Shape.safeParse(value).success).toBe(false);
  });
});

test.each([
  '0B7A1C52-5F0E-4D1A-9C61-2F0B5A8A7E11',
  '0b7a1c525f0e4d1a9c612f0b5a8a7e11',
  '0b7a1c52-5f0e-4d1a-9c61-2f0b5a8a7e11',
])('the id of a job %s is read in any spelling', (text) => {
  expect(JobUuid.parse(text)).toBe('0b7a1c52-5f0e-4d1a-9c61-2f0b5a8a7e11');
});

test.each(['', 'x', 'null', '0b7a1c52', 7, null])('%j is no id of a job', (text) => {
  expect(JobUuid.safeParse(text).success).toBe(false);
});

test('a JSON object is an object and no list', () => {
  expect([{}, { a: 1 }, [], null, 'x'].map((value) => JsonObject.safeParse(value).success)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('an ontology keeps keys that are not known, and labels keep theirs', () => {
  const editor = { objects: [{ id: '1', new_key: { deep: [1] } }], classifications: [], relations: [] };
  expect(OntologyEditor.parse(editor)).toEqual(editor);
  expect(LabelRow.safeParse({ data_units: [] }).success).toBe(false);
});
