import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelDigest } from '../../src/labels/label-digest.ts';
import { redactLabels, redactText } from '../../src/labels/redact.ts';
import { box, classified, radio, rowOf, type Json } from './ontology.ts';

const pseudonym = (email: string): string => `annotator-${email.length}`;

describe('redaction', () => {
  test('replaces e-mail addresses wherever they stand, in lower case', () => {
    const seen: string[] = [];
    const collect = (email: string): string => {
      seen.push(email);
      return 'x';
    };
    const row = {
      branch_name: 'consensus/Ann.B@Example.co.uk/1',
      a: [{ createdBy: 'ann.b@example.co.uk' }],
      'c@d.ef': 1,
      n: [1, 2],
    };
    expect(redactLabels(row, collect)).toEqual({
      branch_name: 'consensus/x/1',
      a: [{ createdBy: 'x' }],
      x: 1,
      n: [1, 2],
    });
    expect(seen).toEqual(['ann.b@example.co.uk', 'ann.b@example.co.uk', 'c@d.ef']);
  });

  test('drops links and cuts signatures off', () => {
    const signed = 'see https://x/y.png?X-Amz-Signature=abc&X-Amz-Date=1 there';
    expect(
      redactLabels(
        { data_link: 'https://x', file_uri: 'gs://b', signedUrl: 'https://s', text: signed, data_links: {} },
        pseudonym,
      ),
    ).toEqual({
      text: 'see https://x/y.png there',
      data_links: {},
    });
  });

  test('leaves no half of a character, which could be neither hashed nor stored', () => {
    const redacted = redactLabels({ 'a\ud800': ['\udc00 a@b.cd \ud83d\ude00'] }, pseudonym);
    expect(redacted).toEqual({ 'a\ufffd': ['\ufffd annotator-6 \ud83d\ude00'] });
  });

  test('leaves instance ids alone, even those that end like a link', () => {
    const answers = { abcd_url: { objectHash: 'abcd_url', classifications: [] } };
    expect(redactLabels(answers, pseudonym)).toEqual(answers);
  });

  test('done twice changes nothing more, and leaves its input as it was', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.emailAddress().filter((text) => !/[/=?]/.test(text)),
        (value, email) => {
          const input = { value, by: email, list: [`${email} and https://h/p?Signature=1&x=2`] };
          const before = JSON.stringify(input);
          const once = redactLabels(input, pseudonym);
          expect(redactLabels(once, pseudonym)).toEqual(once);
          expect(JSON.stringify(input)).toBe(before);
          expect(JSON.stringify(once)).not.toContain(email);
        },
      ),
    );
  });

  test('gives one person one pseudonym, whatever a branch name puts around the address', () => {
    for (const branch of ['consensus/ann@example.com', 'ann@example.com-1', 'by=ann@example.com', 'Ann@Example.com'])
      expect(redactText(branch, (email) => (email === 'ann@example.com' ? 'P' : 'other'))).toContain('P');
  });

  test('takes linear time on text that almost is an address or a link', () => {
    const start = performance.now();
    for (const text of [`${'a'.repeat(200_000)}@`, '?a'.repeat(100_000), `@${'a.'.repeat(100_000)}`])
      redactText(text, pseudonym);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('finds addresses that are encoded for a URL', () => {
    expect(redactText('ann%40example.com', () => 'x')).toBe('x');
  });
});

describe('the digest of labels', () => {
  const row = rowOf({
    objects: [box('a', 'car', 0, 0, 10, 10), box('b', 'truck', 20, 20, 5, 5)],
    objectAnswers: { a: { objectHash: 'a', classifications: [radio('colour', 'red')] } },
    classificationAnswers: classified('k', 'weather', [radio('weather-root', 'sunny')]),
  });

  const reversed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reversed);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, item]) => [key, reversed(item)] as const)
        .reverse(),
    );
  };

  test('does not depend on the order of keys or objects, on dates, editors, status or row id', () => {
    const later = structuredClone(row);
    later['last_edited_at'] = '2025-01-01 00:00:00';
    later['label_status'] = 'REVIEWED';
    later['label_hash'] = 'other';
    const unit = (later['data_units'] as Record<string, Json>)['data-1']!;
    const labels = unit['labels'] as { objects: Json[] };
    labels.objects.reverse();
    labels.objects[0]!['lastEditedAt'] = 'Tue, 02 Jan 2024 00:00:00 UTC';
    labels.objects[0]!['lastEditedBy'] = 'someone';
    expect(labelDigest(reversed(later))).toBe(labelDigest(row));
    expect(labelDigest(row)).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each([
    ['a coordinate', rowOf({ objects: [box('a', 'car', 0, 0, 10, 10.000001)] })],
    [
      'an answer',
      rowOf({
        objects: [box('a', 'car', 0, 0, 10, 10)],
        objectAnswers: { a: { classifications: [radio('colour', 'blue')] } },
      }),
    ],
    ['another object', rowOf({ objects: [box('a', 'car', 0, 0, 10, 10), box('c', 'car', 0, 0, 10, 10)] })],
  ])('changes with %s', (_, changed) => {
    expect(labelDigest(changed)).not.toBe(labelDigest(rowOf({ objects: [box('a', 'car', 0, 0, 10, 10)] })));
  });
});
