import { describe, expect, test } from 'vitest';
import { readLabelRows, saveLabelRows } from '../../src/encord/api/label-rows.ts';
import { LABEL_ROWS_PER_READ } from '../../src/encord/limits.ts';
import type { LabelRow } from '../../src/wire/label-row.ts';
import { clientOn, failureOf, ID, scriptedFetch, type SeenRequest } from './scripted-fetch.ts';

const hash = (at: number): string => `${ID.slice(0, -6)}${String(at).padStart(6, '0')}`;
const hashes = (count: number): string[] => Array.from({ length: count }, (_, at) => hash(at));
const uidsOf = (request: SeenRequest): string[] => JSON.parse(request.body).values.uid;

function row(label_hash: string): LabelRow {
  return {
    label_hash,
    branch_name: 'main',
    data_hash: ID,
    dataset_hash: ID,
    data_title: 'x',
    data_type: 'image',
    label_status: 'LABELLED',
    data_units: {},
    object_answers: {},
    classification_answers: {},
    object_actions: {},
  };
}

/** A server that takes at most `most` rows a call. */
function limited(most: number, forget?: string) {
  return scriptedFetch((request) => {
    const uids = uidsOf(request);
    if (uids.length > most) {
      return Response.json({
        status: 400,
        response: ['MULTI_LABEL_LIMIT_ERROR'],
        payload: { maximum_labels_allowed: most },
      });
    }
    const rows = uids.filter((uid) => uid !== forget).map((uid) => ({ ...row(uid.toUpperCase()), surprise: [1] }));
    return Response.json({ status: 200, response: rows.toReversed() });
  });
}

describe('label rows', () => {
  test('are read in chunks and come in the order asked for, with keys that nobody knows', async () => {
    const { fetch, seen } = limited(1000);
    const asked = hashes(LABEL_ROWS_PER_READ + 10);
    const rows = await readLabelRows(clientOn(fetch).client, ID, asked);
    expect(rows.map((one) => one.label_hash.toLowerCase())).toEqual(asked);
    expect(rows[0]).toHaveProperty('surprise', [1]);
    expect(seen.map((one) => uidsOf(one).length)).toEqual([LABEL_ROWS_PER_READ, 10]);
  });

  test('are read in halves where the platform allows fewer', async () => {
    const { fetch } = limited(3);
    expect(await readLabelRows(clientOn(fetch).client, ID, hashes(10))).toHaveLength(10);
  });

  test('that cannot even be read one by one are an error', async () => {
    expect(await failureOf(readLabelRows(clientOn(limited(0).fetch).client, ID, hashes(4)))).toMatchObject({
      code: 'MULTI_LABEL_LIMIT_ERROR',
      serverMessage: '{"maximum_labels_allowed":0}',
    });
  });

  test('that do not come back are named', async () => {
    const { fetch } = limited(100, hash(3));
    expect(await failureOf(readLabelRows(clientOn(fetch).client, ID, hashes(5)))).toMatchObject({
      serverMessage: expect.stringContaining(hash(3)),
    });
  });

  test('are saved whole, each once', async () => {
    const { fetch, seen } = limited(40);
    await saveLabelRows(clientOn(fetch).client, ID, hashes(90).map(row));
    const saved = seen.map(uidsOf).filter((uids) => uids.length <= 40);
    expect(saved.flat()).toEqual(hashes(90));
  });

  test('that are saved and answered with null were not saved', async () => {
    const { fetch } = scriptedFetch(() => Response.json({ status: 200, response: null }));
    expect(await failureOf(saveLabelRows(clientOn(fetch).client, ID, [row(ID)]))).toMatchObject({
      code: 'UNREADABLE_ANSWER',
    });
  });
});
