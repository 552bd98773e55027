import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { evaluate as scoreRecords } from '../../src/evaluation/evaluate.ts';
import { indexOntology } from '../../src/labels/ontology-index.ts';
import { readSnapshot, type SnapshotRole } from '../../src/labels/snapshot.ts';
import type { Evaluation } from '../../src/manifest/schema/project-pair.ts';
import type { BoundPair } from '../../src/routing/bound-pair.ts';
import type { EvaluationRun } from '../../src/submissions/evaluation-run.ts';
import { verifyLedger } from '../../src/state/ledger.ts';
import type { Platform } from '../routing/platform.ts';
import { STREET } from '../sandbox/workspace.ts';
import { ANNOTATORS, evaluate, openSubmitted, PSEUDONYMS, SETTINGS } from './evaluating.ts';
import { merge, shardTexts } from './sharding.ts';

const [ONE, TWO, THREE] = ANNOTATORS;
const nameOf = (email: string): string => PSEUDONYMS.of(email);
const CODE = 'submissions.people-changed';

/** The pair as its manifest is after somebody changed `annotators`. */
function withAnnotators({ bound }: Platform, annotators: Partial<Evaluation['annotators']>): { bound: BoundPair } {
  const { pair } = bound;
  const all = { ignore: [], aliases: {}, ...annotators };
  const spec = { ...pair.spec, evaluation: { ...pair.spec.evaluation, annotators: all } };
  return { bound: { ...bound, pair: { ...pair, spec } } };
}

async function snapshotText(platform: Platform, run: EvaluationRun | undefined): Promise<string> {
  const bytes = await (await platform.store.view()).readBytes(run?.snapshot?.path ?? '');
  return gunzipSync(bytes!).toString();
}

/** What `score` gives for a stored snapshot. */
async function scored(platform: Platform, run: EvaluationRun | undefined) {
  const text = await snapshotText(platform, run);
  const records = (role: SnapshotRole) => {
    const reader = readSnapshot('snapshot', role);
    return [...reader.push(text), ...reader.end()].map(({ labelRow: labels, role: _role, ...rest }) => ({
      ...rest,
      labels,
      annotator: rest.annotator ?? rest.branch,
    }));
  };
  return scoreRecords({
    ontology: indexOntology(STREET, 'street'),
    settings: SETTINGS,
    groundTruth: records('groundTruth'),
    submissions: records('submission'),
  }).document;
}

const people = (run: EvaluationRun | undefined) =>
  Object.fromEntries(run!.document.annotators.map(({ annotator, tasks }) => [annotator, tasks]));

describe('people who are named in the manifest after their submissions were stored', () => {
  test.each<[string, Partial<Evaluation['annotators']>, Record<string, number>]>([
    [
      'a renamed person counts under the former address',
      { aliases: { [ONE]: 'ann.first@example.org' } },
      { 'ann.first@example.org': 4, [TWO]: 4, [THREE]: 4 },
    ],
    ['an ignored person does not show', { ignore: [TWO.toUpperCase()] }, { [ONE]: 4, [THREE]: 4 }],
    ['two addresses of one person count once', { aliases: { [THREE]: ONE } }, { [ONE]: 4, [TWO]: 4 }],
    ['an ignored person does not show under any address', { aliases: { [THREE]: ONE }, ignore: [ONE] }, { [TWO]: 4 }],
  ])('%s, and everything is as before when the manifest is', async (_, annotators, expected) => {
    await using platform = await openSubmitted();
    const first = await evaluate(platform);
    const changed = withAnnotators(platform, annotators);
    const second = await evaluate(platform, { run: 'run-2', ...changed });
    expect(people(second.result)).toEqual(
      Object.fromEntries(Object.entries(expected).map(([email, tasks]) => [nameOf(email), tasks])),
    );
    expect(second.problems).toContainEqual(expect.objectContaining({ code: CODE, severity: 'note' }));
    expect(second.result?.counts.scored, 'nothing is new').toBe(0);

    // What was recorded stays recorded: every line is there, under the name it had.
    const names = (text: string) =>
      [...text.matchAll(/"role":"submission".*?"branch":"([^"]*)","annotator":"([^"]*)"/g)].map((one) => one.slice(1));
    const [before, after] = [await snapshotText(platform, first.result), await snapshotText(platform, second.result)];
    expect(names(after).toSorted()).toEqual(names(before).toSorted());

    // `score` gives the bytes of each run.
    for (const { result } of [first, second])
      expect(JSON.stringify(await scored(platform, result))).toBe(JSON.stringify(result!.document));

    const { serial } = await platform.store.view();
    const third = await evaluate(platform, { run: 'run-3', ...changed });
    expect(third.result?.document).toEqual(second.result?.document);
    expect(third.problems.map(({ code }) => code)).not.toContain(CODE);
    expect((await platform.store.view()).serial - serial, 'only that it ran').toBeLessThanOrEqual(1);
    expect(third.result?.snapshot).toEqual(second.result?.snapshot);

    const fourth = await evaluate(platform, { run: 'run-4' });
    expect(fourth.result?.document).toEqual(first.result?.document);
    expect(fourth.result?.snapshot).toEqual(first.result?.snapshot);
    expect(fourth.problems.map(({ code }) => code)).toContain(CODE);
    expect(await verifyLedger(await platform.store.view())).toMatchObject({ faults: [] });
  });

  test('shards give the same results, snapshot and note, and a merge that was killed goes on', async () => {
    const annotators = { aliases: { [THREE]: ONE }, ignore: [TWO] };
    const runs = [];
    for (const sharded of [false, true]) {
      await using platform = await openSubmitted();
      await evaluate(platform);
      const more = { run: 'run-2', ...withAnnotators(platform, annotators) };
      const texts = sharded ? await shardTexts(platform, 3, more) : [];
      const { result, problems } = sharded ? await merge(platform, texts, more) : await evaluate(platform, more);
      runs.push({
        document: result?.document,
        perSubmission: result?.perSubmission,
        snapshot: result?.snapshot,
        codes: problems.map(({ code }) => code),
      });
      if (!sharded) continue;
      const again = await merge(platform, texts, more);
      expect(again.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(again.result?.snapshot).toEqual(result?.snapshot);
    }
    expect(runs[0]?.codes).toContain(CODE);
    expect(runs[1]).toEqual(runs[0]);
  });

  test('shards that knew other people than the run that merges them are refused', async () => {
    await using platform = await openSubmitted();
    await evaluate(platform);
    const texts = await shardTexts(platform, 2, { run: 'run-2' });
    const more = { run: 'run-2', ...withAnnotators(platform, { aliases: { [ONE]: 'ann.first@example.org' } }) };
    expect((await merge(platform, texts, more)).problems.map(({ code }) => code)).toContain('shards.results-missing');
  });
});
