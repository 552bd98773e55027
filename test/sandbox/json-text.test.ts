import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderRow, renderRowText } from '../../src/sandbox/engine/labels/render-row.ts';
import type { DataUnit, Grid } from '../../src/sandbox/engine/labels/data-units.ts';
import { labelsParts, labelsText } from '../../src/sandbox/engine/labels/labels-text.ts';
import { jsonResponse } from '../../src/sandbox/exchange.ts';
import { JsonText, membersOf } from '../../src/sandbox/json-text.ts';
import type { DataRowRecord } from '../../src/sandbox/store/datasets.ts';
import type { LabelRowRecord } from '../../src/sandbox/store/label-rows.ts';

const EVERYTHING = { objectFeatures: undefined, classificationFeatures: undefined };

test('the members of an object are found in its text, whatever quotes, slashes and brackets they hold', () => {
  const awkward = fc.string({ unit: fc.constantFrom('"', '\\', '{', '}', '[', ']', ',', ':', 'a', 'é') });
  const value = fc.letrec((tie) => ({
    any: fc.oneof({ maxDepth: 3 }, awkward, fc.jsonValue(), fc.array(tie('any')), fc.dictionary(awkward, tie('any'))),
  })).any;
  fc.assert(
    fc.property(fc.dictionary(awkward, value), (object) => {
      const members = membersOf(JSON.stringify(object));
      expect([...members.keys()]).toEqual(Object.keys(object));
      for (const [key, text] of members) expect(text).toBe(JSON.stringify(object[key]));
    }),
  );
});

test('a label row served as text is the row that is rendered, byte for byte', () => {
  const dictionary = fc.dictionary(fc.string(), fc.dictionary(fc.string(), fc.jsonValue()), { noNullPrototype: true });
  const hashes = fc.uniqueArray(fc.uuid(), { maxLength: 3 });
  const grid = fc.constantFrom<Grid>('single', 'frames', 'ranges');
  fc.assert(
    fc.property(
      hashes,
      grid,
      fc.constantFrom(undefined, JSON.stringify, labelsText),
      fc.tuple(dictionary, dictionary, dictionary, fc.jsonValue()),
      (all, kind, store, parts) => {
        const [object_answers, classification_answers, object_actions, free] = parts;
        const data_units = Object.fromEntries(all.slice(1).map((hash) => [hash, { objects: [], free }]));
        const labels = { data_units, object_answers, classification_answers, object_actions, spaces: {} };
        const row = {
          record: { label_hash: 'h', branch: 'main', created_at: 0, last_edited_at: 5, labels: null },
          data: { data_type: 'IMAGE', data_title: 'a "title" \\' },
          units: all.map((hash): DataUnit => ({ hash, sequence: 0, grid: kind, facts: { data_hash: hash } })),
          spaces: {},
          scene: undefined,
          labelStatus: 'LABELLED',
          annotationTaskStatus: 'IN_REVIEW',
        };
        const rendered = {
          ...row,
          record: { ...row.record, labels: store?.(labels) ?? null } as LabelRowRecord,
          data: row.data as DataRowRecord,
        };
        expect(renderRowText(rendered, EVERYTHING)).toBe(JSON.stringify(renderRow(rendered, EVERYTHING)));
      },
    ),
  );
});

test('labels as they are stored are JSON with its keys in their order', () => {
  const dictionary = fc.dictionary(fc.string(), fc.dictionary(fc.string(), fc.jsonValue()), { noNullPrototype: true });
  const labels = fc.record({
    data_units: dictionary,
    object_answers: dictionary,
    classification_answers: dictionary,
    object_actions: dictionary,
    spaces: dictionary,
  });
  fc.assert(
    fc.property(labels, (one) => {
      const text = labelsText(one);
      expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(one));
      const { units, members } = labelsParts(text);
      expect([...units]).toEqual(Object.entries(one.data_units).map(([key, value]) => [key, JSON.stringify(value)]));
      expect(members.get('spaces')).toBe(JSON.stringify(one.spaces));
    }),
  );
});

test('an answer that is text already goes out as it is, and inside another as its value', async () => {
  const text = new JsonText('{"b":1,"a":[]}');
  expect(await jsonResponse(text).text()).toBe('{"b":1,"a":[]}');
  expect(JSON.stringify({ text })).toBe('{"text":{"b":1,"a":[]}}');
  const long = 'ü'.repeat(100_000);
  expect(await jsonResponse({ long }).json()).toEqual({ long });
});
