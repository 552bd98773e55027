import { describe, expect, test } from 'vitest';
import { createProject, getProject } from '../../src/encord/api/projects.ts';
import type { BoundPair } from '../../src/routing/bound-pair.ts';
import { routePair } from '../../src/routing/route-pair.ts';
import { verifyLedger } from '../../src/state/ledger.ts';
import { readPairIndex, pairIndexFile, PairIndex } from '../../src/submissions/pair-index.ts';
import type { EvaluationRun } from '../../src/submissions/evaluation-run.ts';
import { BENCHMARK_QA } from '../workflow/benchmark-qa.ts';
import { ESTABLISH, NOW, type Platform } from '../routing/platform.ts';
import { ANNOTATORS, annotate, evaluate, openSubmitted } from './evaluating.ts';
import { merge, shardTexts } from './sharding.ts';

const CODE = 'submissions.projects-changed';

/** The pair with two new projects on the same datasets, and ground truth in which other things are true. */
async function madeAgain(platform: Platform): Promise<Platform> {
  const { client, sandbox, bound } = platform;
  const production = await getProject(client, bound.productionProject);
  const make = (title: string, datasets: string[], template: typeof ESTABLISH): Promise<string> =>
    createProject(client, {
      ...{ title, description: '', datasets, ontology: production.ontologyHash },
      workflowTemplate: sandbox.admin.createWorkflowTemplate(template).uuid,
    });
  const again: BoundPair = {
    ...bound,
    benchmarkProject: await make('Benchmark 2', [bound.benchmarkDataset], ESTABLISH),
    productionProject: await make('Production 2', [bound.benchmarkDataset], BENCHMARK_QA),
  };
  const experts = ['truth', 'reviewer'].map((profile, seed) => ({
    ...{ email: `${profile}@example.org`, profile: profile as 'truth' | 'reviewer', seed },
  }));
  sandbox.admin.simulate({ projectUuid: again.benchmarkProject, truthSeed: 99, annotators: experts });
  return { ...platform, bound: again };
}

async function route({ client, bound, store }: Platform): Promise<void> {
  const { report } = await routePair({ client, bound, store, dryRun: false, now: () => NOW });
  expect(report?.routed.benchmark).toBe(4);
}

const indexOf = async ({ store }: Platform): Promise<PairIndex> => readPairIndex(await store.view(), 'street');
const tasksOf = (run: EvaluationRun | undefined) => run?.document.annotators.map((one) => one.tasks);
const problemOf = (found: readonly { code: string }[]) => found.find((one) => one.code === CODE);

describe('a pair whose projects were made again', () => {
  test('is not scored by what was submitted in the earlier ones: a new window begins, and the run says so', async () => {
    await using platform = await openSubmitted();
    const first = await evaluate(platform);
    const before = await indexOf(platform);
    const { bound } = platform;
    expect(before.window?.projects).toEqual({
      ...{ benchmark: bound.benchmarkProject, production: bound.productionProject, dataset: bound.benchmarkDataset },
    });
    const again = await madeAgain(platform);

    const waiting = await evaluate(again, { run: 'run-2' });
    expect(waiting.result?.document.annotators, 'nobody has submitted anything yet').toEqual([]);
    expect(problemOf(waiting.problems)).toMatchObject({
      severity: 'note',
      summary: expect.stringContaining('12 stored submissions'),
    });
    expect(await indexOf(again), 'nothing is stored for nothing').toEqual(before);

    await route(again);
    annotate(again, 3);
    const second = await evaluate(again, { run: 'run-3' });
    expect(problemOf(second.problems)).toMatchObject({ severity: 'note' });
    expect(second.problems.map(({ code }) => code)).not.toContain('submissions.rescored');
    expect(second.result?.counts).toMatchObject({ scored: 3, known: 0 });
    expect(tasksOf(second.result)?.reduce((sum, one) => sum + one, 0)).toBe(3);
    const after = await indexOf(again);
    expect(after.window?.projects?.benchmark).toBe(again.bound.benchmarkProject);
    expect(Object.values(after.canaries).map((one) => one.ok)).toEqual([true]);

    const view = await again.store.view();
    for (const path of [before.window!.result, before.window!.perSubmission, first.result!.snapshot!.path])
      expect(await view.readBytes(path), `${path} stays for the audit`).toBeDefined();
    expect(await verifyLedger(view)).toMatchObject({ faults: [] });

    const third = await evaluate(again, { run: 'run-4' });
    expect(problemOf(third.problems), 'it is said once').toBeUndefined();
    expect(third.result?.document).toEqual(second.result?.document);
  });

  test('gives the same by shards and a merge, also when the merge is run again', async () => {
    const runs = [];
    for (const sharded of [false, true]) {
      await using platform = await openSubmitted();
      await evaluate(platform);
      const again = await madeAgain(platform);
      await route(again);
      annotate(again);
      const more = { run: 'run-2' };
      const texts = sharded ? await shardTexts(again, 2, more) : [];
      const { result, problems } = sharded ? await merge(again, texts, more) : await evaluate(again, more);
      expect(problemOf(problems)).toBeDefined();
      runs.push({ document: result?.document, snapshot: result?.snapshot });
      if (!sharded) continue;
      const repeated = await merge(again, texts, more);
      expect(repeated.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(repeated.result?.document).toEqual(result?.document);
    }
    expect(runs[0]?.document?.annotators).toHaveLength(ANNOTATORS.length);
    expect(runs[1]).toEqual(runs[0]);
  });

  test('shards of the earlier projects do not fit', async () => {
    await using platform = await openSubmitted();
    const texts = await shardTexts(platform, 2, { run: 'run-1' });
    const { problems } = await merge(await madeAgain(platform), texts, { run: 'run-1' });
    expect(problems.map(({ code }) => code)).toEqual(['shards.differ']);
  });
});

test('a window that was stored before its projects were noted is taken as theirs, and they are noted at once', async () => {
  await using platform = await openSubmitted();
  await evaluate(platform);
  const index = await indexOf(platform);
  const { projects: _, ...window } = index.window!;
  await platform.store.write('as earlier versions wrote it', () => ({
    files: new Map([pairIndexFile('street', { ...index, window })]),
  }));
  const { result, problems } = await evaluate(platform, { run: 'run-2' });
  expect(problemOf(problems)).toBeUndefined();
  expect(result?.counts.scored).toBe(0);
  expect(tasksOf(result)).toEqual([4, 4, 4]);
  expect(await indexOf(platform)).toEqual(index);
});

test('a pair that got another name keeps its window, also when `moved` has left the manifest', async () => {
  await using platform = await openSubmitted();
  const first = await evaluate(platform);
  const { pair } = platform.bound;
  const named = (movedFrom?: string): Platform => ({
    ...platform,
    bound: {
      ...platform.bound,
      pair: { ...pair, name: 'roads', address: 'project.roads', ...(movedFrom ? { movedFrom } : {}) },
    },
  });
  const second = await evaluate(named('street'), { run: 'run-2' });
  expect(second.problems).toEqual([]);
  expect(second.result?.counts.scored).toBe(0);
  expect(second.result?.document).toEqual(first.result?.document);
  const before = await indexOf(platform);
  expect(await readPairIndex(await platform.store.view(), 'roads')).toEqual(before);
  const third = await evaluate(named(), { run: 'run-3' });
  expect(third.result?.document).toEqual(first.result?.document);

  // A name that somebody else had is no reason to take over what was submitted there.
  const again = await madeAgain(named('street'));
  const other = {
    ...again,
    bound: { ...again.bound, pair: { ...again.bound.pair, name: 'lanes', address: 'project.lanes' } },
  };
  const fourth = await evaluate(other, { run: 'run-4' });
  expect(fourth.result?.document.annotators).toEqual([]);
});
