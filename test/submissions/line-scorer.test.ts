import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { formatSnapshotLine } from '../../src/labels/snapshot.ts';
import { startThread } from '../../src/start-thread.ts';
import { StateDamagedError } from '../../src/state/errors.ts';
import { scoreBeside, scoreHere, type LineScorer } from '../../src/submissions/line-scorer.ts';
import { lineOf } from '../../src/submissions/snapshot-file.ts';
import { STREET } from '../sandbox/workspace.ts';
import { evaluate, openSubmitted, SETTINGS } from './evaluating.ts';

const INPUT = { ontology: { editor: STREET, name: 'street', addresses: new Map() }, settings: SETTINGS };
const beside = (): LineScorer => scoreBeside(startThread('scoring'), INPUT);

/** Lines of a real snapshot, each so long that only a few of them go over together. */
async function longLines(): Promise<string[]> {
  await using platform = await openSubmitted();
  const { result } = await evaluate(platform);
  const bytes = await (await platform.store.view()).readBytes(result?.snapshot?.path ?? '');
  const lines = gunzipSync(bytes ?? new Uint8Array())
    .toString('utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => formatSnapshotLine({ ...lineOf(line).record, dataTitle: 'ü'.repeat(100_000) }));
}

async function scored(scorer: LineScorer, lines: readonly string[]) {
  try {
    for (const [at, text] of lines.entries()) await scorer.add({ text, digest: `digest-${at}` });
    const { partial, ...finished } = await scorer.finish();
    return { ...finished, partial: partial() };
  } finally {
    scorer.end();
  }
}

describe('scoring lines', () => {
  test('in a thread gives what scoring them here gives', async () => {
    const lines = await longLines();
    expect(lines.length).toBeGreaterThan(10);
    const here = await scored(scoreHere(INPUT), lines);
    expect(here.document.totals.tasks).toBe(12);
    expect(here.perSubmission[0]).toMatchObject({ labelDigest: 'digest-1', groundTruthDigest: 'digest-0' });
    expect(await scored(beside(), lines)).toEqual(here);
  });

  test.each([
    ['here', () => scoreHere(INPUT)],
    ['in a thread', beside],
  ])('%s ends with the same error where a line is damaged', async (_, start) => {
    const [truth = '', submission = ''] = await longLines();
    await expect(scored(start(), [submission])).rejects.toThrow(StateDamagedError);
    await expect(scored(start(), [truth, '{'])).rejects.toThrow('a line of a snapshot is not JSON');
    await expect(scored(start(), [truth, '{', truth, truth, truth, truth, truth])).rejects.toThrow('is not JSON');
  });
});
