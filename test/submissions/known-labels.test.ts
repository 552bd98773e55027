import { expect, test } from 'vitest';
import { sentLabelRow, type SentLabelRow } from '../../src/encord/sent-label-row.ts';
import { sentObjects } from '../../src/encord/sent-object.ts';
import { labelDigest } from '../../src/labels/label-digest.ts';
import { knownLabels, type KnownLabels } from '../../src/submissions/known-labels.ts';
import { LabelRow } from '../../src/wire/label-row.ts';

const HASH = '6a1b7f0e-1111-4222-8333-444455556666';

/** As a parser gives it: nothing in it is shared with another row. */
function sent(change: Record<string, unknown> = {}): LabelRow {
  const polygon = { '0': { x: 0.1, y: 0.2 }, '1': { x: 0.3, y: 0.25 }, '2': { x: 0.5, y: 0.75 } };
  const objects = [{ objectHash: 'aaaaaaaa', featureHash: 'bbbbbbbb', shape: 'polygon', polygon }];
  const row = {
    label_hash: HASH,
    branch_name: 'main',
    data_hash: HASH,
    dataset_hash: HASH,
    data_title: 'one.jpg',
    data_type: 'image',
    label_status: 'LABELLED',
    data_units: { [HASH]: { labels: { objects, classifications: [] } } },
    object_answers: { aaaaaaaa: { objectHash: 'aaaaaaaa', classifications: [] } },
    classification_answers: {},
    object_actions: {},
    ...change,
  };
  return LabelRow.parse(JSON.parse(JSON.stringify(row)));
}

/** As the platform sends it. */
function asSent(row: LabelRow): SentLabelRow {
  const [object] = sentObjects(Buffer.from(JSON.stringify({ status: 200, response: [row] }))) ?? [];
  if (!object) throw new Error('no row was found');
  return sentLabelRow(object);
}

function computed(known: KnownLabels, row: LabelRow): { readonly digest: string; readonly times: number } {
  let times = 0;
  const digest = known.digestOf(asSent(row), () => {
    times += 1;
    return labelDigest(row);
  });
  return { digest, times };
}

test('labels that come again as they were keep their digest, wherever their row stands in the workflow by then', () => {
  const known = knownLabels();
  const first = computed(known, sent());
  expect(first).toEqual({ digest: labelDigest(sent()), times: 1 });
  const again = sent({ label_status: 'IN_PROGRESS', last_edited_at: 'Wed, 01 May 2024 10:00:00 UTC' });
  expect(computed(known, again)).toEqual({ digest: first.digest, times: 0 });
});

test.each([
  ['a coordinate', JSON.parse(JSON.stringify({ data_units: sent().data_units }).replace('0.75', '0.7500000000000001'))],
  ['an answer', { classification_answers: { cccccccc: { classificationHash: 'cccccccc', classifications: [] } } }],
  ['an answer of an object', { object_answers: {} }],
  ['an action', { object_actions: { aaaaaaaa: { actions: [] } } }],
  ['a space', { spaces: { s: { space_type: 'image', labels: { objects: [{ objectHash: 'dddddddd' }] } } } }],
  ['the data unit', { data_hash: '6a1b7f0e-1111-4222-8333-444455557777' }],
])('%s that changed is another digest', (_what, change: Record<string, unknown>) => {
  const known = knownLabels();
  const before = computed(known, sent());
  const after = computed(known, sent(change));
  expect(after).toEqual({ digest: labelDigest(sent(change)), times: 1 });
  expect(after.digest).not.toBe(before.digest);
});
