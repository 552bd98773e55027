import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createLabelRows, listLabelRows, readLabelRows, saveLabelRows } from '../../src/encord/api/label-rows.ts';
import { getProject } from '../../src/encord/api/projects.ts';
import { actOnTasks, moveTasks } from '../../src/encord/api/tasks.ts';
import { evaluate as scoreFiles } from '../../src/evaluation/evaluate.ts';
import { indexOntology } from '../../src/labels/ontology-index.ts';
import { readSnapshot } from '../../src/labels/snapshot.ts';
import { routePair } from '../../src/routing/route-pair.ts';
import { readLedger, verifyLedger } from '../../src/state/ledger.ts';
import { pseudonymsWith } from '../../src/state/pseudonyms.ts';
import type { StateStore, StateView } from '../../src/state/store.ts';
import { readOntologyFile } from '../../src/submissions/ontology-file.ts';
import { counted, storeKilledAt } from '../routing/faulty.ts';
import { NOW, openPlatform, type Platform } from '../routing/platform.ts';
import { BENCHMARK_QA } from '../workflow/benchmark-qa.ts';
import { expectConvergence, expectEvaluated, MERGED, UNSHARDED } from './converge.ts';
import { annotate, ANNOTATORS, evaluate, makeGroundTruth, openSubmitted, PSEUDONYMS, SETTINGS } from './evaluating.ts';

const stageOf = async (platform: Platform, title: string): Promise<string> => {
  const project = await getProject(platform.client, platform.bound.productionProject);
  return project.workflow?.stages.find((stage) => stage.title === title)?.uuid ?? '';
};
const snapshotText = async (view: StateView, path: string): Promise<string> =>
  gunzipSync((await view.readBytes(path)) ?? new Uint8Array()).toString('utf8');
const allText = async (view: StateView): Promise<string> => {
  const parts: string[] = [];
  for (const path of await view.list('')) {
    parts.push(path.endsWith('.gz') ? await snapshotText(view, path) : ((await view.read(path)) ?? ''));
  }
  return parts.join('\n');
};
const codes = (problems: readonly { readonly code: string }[]): string[] => problems.map((one) => one.code);
const kinds = async (platform: Platform): Promise<string[]> =>
  (await readLedger(await platform.store.view())).map((entry) => entry.kind).filter((kind) => kind.startsWith('eval'));

describe('evaluating a pair', () => {
  test('scores every submission, stores it, and archives its task', async () => {
    await using platform = await openSubmitted();
    const { result, problems } = await evaluate(platform);
    expect(problems).toEqual([]);
    expect(result?.counts).toEqual({ waiting: 4, scored: 12, known: 0, held: 0, archived: 4, changed: 0, failed: 0 });
    expect(await platform.tasksIn('production', 'Archive')).toHaveLength(4);
    expect(await platform.tasksIn('production', 'Complete')).toEqual([]);
    expect(result?.document.totals.tasks).toBe(12);
    const expert = result?.perSubmission.filter((one) => one.annotator === PSEUDONYMS.of(ANNOTATORS[0]));
    expect(expert?.map((one) => one.score)).toEqual([1, 1, 1, 1]);
    expect(await kinds(platform)).toEqual([
      'evaluate.scored',
      'evaluate.persisted',
      'evaluate.canary',
      'evaluate.archived',
    ]);
    expect((await verifyLedger(await platform.store.view())).faults).toEqual([]);
  });

  test('a second run counts nothing twice, gives the same numbers and writes nothing', async () => {
    await using platform = await openSubmitted();
    const first = await evaluate(platform);
    const { serial } = await platform.store.view();
    const second = await evaluate(platform, { run: 'run-2' });
    expect(second.result?.counts).toMatchObject({ waiting: 0, scored: 0, archived: 0 });
    expect(second.result?.document).toEqual(first.result?.document);
    expect(second.result?.perSubmission).toEqual(first.result?.perSubmission);
    expect((await platform.store.view()).serial).toBe(serial);
  });

  test('the window grows with every run, and its numbers are those of all submissions together', async () => {
    await using platform = await openPlatform({ benchmark: 6 });
    makeGroundTruth(platform);
    const { client, bound, store } = platform;
    await routePair({ client, bound, store, dryRun: false, now: () => NOW });
    annotate(platform, 9);
    const first = await evaluate(platform);
    annotate(platform);
    const second = await evaluate(platform, { run: 'run-2' });
    expect(first.result?.counts.scored).toBeLessThan(18);
    expect((first.result?.counts.scored ?? 0) + (second.result?.counts.scored ?? 0)).toBe(18);
    expect(second.result?.document.totals.tasks).toBe(18);

    await using other = await openPlatform({ benchmark: 6 });
    makeGroundTruth(other);
    await routePair({ client: other.client, bound: other.bound, store: other.store, dryRun: false, now: () => NOW });
    annotate(other, 9);
    annotate(other);
    expect((await evaluate(other)).result?.document).toEqual(second.result?.document);
  });

  test('scoring the stored snapshot from files gives the same document and lines, to the byte', async () => {
    await using platform = await openSubmitted({ benchmark: 5 });
    const { result } = await evaluate(platform);
    const view = await platform.store.view();
    const text = await snapshotText(view, result?.snapshot?.path ?? '');
    const ontology = readOntologyFile((await view.read(result?.snapshot?.ontologyPath ?? '')) ?? '');
    if ('code' in ontology) throw new Error(ontology.summary);
    const of = (role: 'groundTruth' | 'submission') => {
      const reader = readSnapshot('snapshot.ndjson', role);
      const records = [...reader.push(text), ...reader.end()];
      expect(reader.problems()).toEqual([]);
      return records.map((record) => ({ ...record, annotator: record.annotator ?? '', labels: record.labelRow }));
    };
    const again = scoreFiles({
      submissions: of('submission').toReversed(),
      groundTruth: of('groundTruth'),
      ontology: indexOntology(ontology.editor, ontology.name, ontology.addresses),
      settings: SETTINGS,
    });
    const path = (await view.list('evaluations/')).find((one) => one.endsWith('.json')) ?? '';
    expect(path).toBe('evaluations/2026-11/run-1.street.json');
    expect(`${JSON.stringify(again.document)}\n`).toBe(await view.read(path));
    expect(again.perSubmission.map((one) => `${JSON.stringify(one)}\n`).join('')).toBe(
      await view.read('evaluations/2026-11/run-1.street.submissions.ndjson'),
    );
  });

  test('reading creates no label row: the run sends no write but the archiving itself', async () => {
    await using platform = await openSubmitted();
    const before = await listLabelRows(platform.client, platform.bound.benchmarkProject, { includeAllBranches: true });
    const { requests, around } = counted();
    await evaluate(platform, { client: await platform.connect(around) });
    const writes = requests.filter((one) => !one.startsWith('GET '));
    expect(new Set(writes.map((one) => one.replace(/.*\//, '')))).toEqual(new Set(['actions']));
    expect(await listLabelRows(platform.client, platform.bound.benchmarkProject, { includeAllBranches: true })).toEqual(
      before,
    );
  });

  test('an empty stage reads no label rows at all', async () => {
    await using platform = await openPlatform();
    const { requests, around } = counted();
    const { result, problems } = await evaluate(platform, { client: await platform.connect(around) });
    expect(problems).toEqual([]);
    expect(result).toMatchObject({ counts: { waiting: 0, scored: 0 }, document: { totals: { tasks: 0, f1: null } } });
    expect(requests.filter((one) => one.includes('labelrow'))).toEqual([]);
    expect((await platform.store.view()).serial).toBe(0);
  });

  test('no e-mail address of anybody reaches the state, snapshots included', async () => {
    await using platform = await openSubmitted({ titles: () => 'by mira@example.org?X-Amz-Signature=0f' });
    const { result } = await evaluate(platform);
    expect(result?.counts.scored).toBe(12);
    const text = await allText(await platform.store.view());
    for (const email of [...ANNOTATORS, 'expert@example.org', 'mira@example.org', platform.sandbox.owner().email])
      expect(text).not.toContain(email);
    expect(text).not.toMatch(/Signature/);
    expect(text).toContain(PSEUDONYMS.of(ANNOTATORS[1]));
    expect(result?.people.get(PSEUDONYMS.of(ANNOTATORS[1]))).toBe(ANNOTATORS[1]);
  });

  test('hostile titles survive: they are scored like any other', async () => {
    const titles = ['a@-x.example.com', '::error::x', '<img src=x onerror=alert(1)>', '\u202Egpj.exe', '__proto__'];
    await using platform = await openSubmitted({ benchmark: 5, titles: (_, at) => titles[at] ?? 'x' });
    const { result, problems } = await evaluate(platform);
    expect(problems).toEqual([]);
    expect(result?.counts).toMatchObject({ scored: 15, archived: 5 });
  });

  test('a dry run scores, and neither writes nor archives', async () => {
    await using platform = await openSubmitted();
    const { serial } = await platform.store.view();
    const { requests, around } = counted();
    const dry = await evaluate(platform, { client: await platform.connect(around), dryRun: true });
    expect(requests.filter((one) => !one.startsWith('GET'))).toEqual([]);
    expect((await platform.store.view()).serial).toBe(serial);
    expect(dry.result?.counts).toMatchObject({ scored: 12, archived: 0 });
    expect((await evaluate(platform)).result?.document).toEqual(dry.result?.document);
  });

  test('a state that was written with another pseudonym key is refused', async () => {
    await using platform = await openSubmitted();
    await evaluate(platform);
    const pseudonyms = pseudonymsWith('another key for tests');
    await expect(evaluate(platform, { pseudonyms })).rejects.toThrow('pseudonym key');
  });

  test('five hundred tasks take at most sixty calls', async () => {
    await using platform = await openSubmitted({ benchmark: 500, production: 1 });
    const { requests, around } = counted();
    const { result } = await evaluate(platform, { client: await platform.connect(around) });
    expect(result?.counts).toMatchObject({ scored: 1500, archived: 500 });
    expect(result?.requests).toBe(requests.length);
    expect(requests.length).toBeLessThanOrEqual(60);
  }, 60_000);

  test('other settings give another result from the same snapshot, which is stored again', async () => {
    await using platform = await openSubmitted();
    const first = await evaluate(platform);
    const strict = await evaluate(platform, { run: 'run-2', settings: { ...SETTINGS, threshold: 0.99 } });
    expect(strict.result?.snapshot).toEqual(first.result?.snapshot);
    expect(strict.result?.counts.scored).toBe(0);
    expect(strict.result?.document).not.toEqual(first.result?.document);
    const view = await platform.store.view();
    expect((await view.list('snapshots/')).length).toBe(2);
    expect(await view.read('evaluations/2026-11/run-2.street.json')).toBe(
      `${JSON.stringify(strict.result?.document)}\n`,
    );
  });
});

describe('ground truth', () => {
  test('that is not complete holds its task: it is neither scored nor archived, and is once it is complete', async () => {
    await using platform = await openPlatform({ routing: { hold: 'never' } });
    const { client, bound, store } = platform;
    await routePair({ client, bound, store, dryRun: false, now: () => NOW });
    annotate(platform);
    const first = await evaluate(platform);
    expect(first.result?.counts).toMatchObject({ waiting: 4, scored: 0, held: 4, archived: 0 });
    expect(codes(first.problems)).toEqual(['submissions.task-held']);
    expect(await platform.tasksIn('production', 'Consensus 1 Review')).toHaveLength(4);
    makeGroundTruth(platform);
    const second = await evaluate(platform);
    expect(second.result?.counts).toMatchObject({ scored: 12, held: 0, archived: 4 });
  });

  test('that was completed without a label row is missing, not empty: good annotators do not get 0', async () => {
    await using platform = await openPlatform();
    await platform.completeGroundTruth();
    const { client, bound, store } = platform;
    await routePair({ client, bound, store, dryRun: false, now: () => NOW });
    annotate(platform);
    const { result } = await evaluate(platform);
    expect(result?.counts).toMatchObject({ scored: 0, held: 4, archived: 0 });
    expect(result?.held.map((one) => one.reason)).toEqual(
      Array(4).fill('its ground truth is complete and has no label row'),
    );
  });

  test('without a single label anywhere scores nobody', async () => {
    await using platform = await openPlatform();
    await createLabelRows(platform.client, platform.bound.benchmarkProject, platform.hashes.benchmark, null);
    await platform.completeGroundTruth();
    const { client, bound, store } = platform;
    await routePair({ client, bound, store, dryRun: false, now: () => NOW });
    annotate(platform);
    const { result, problems } = await evaluate(platform);
    expect(result).toBeUndefined();
    expect(codes(problems)).toEqual(['submissions.ground-truth-empty']);
    expect(await platform.tasksIn('production', 'Consensus 1 Review')).toHaveLength(4);
  });

  test('that changes later scores what is stored again, against the truth of today', async () => {
    await using platform = await openSubmitted();
    const first = await evaluate(platform);
    const { client, bound } = platform;
    const [row] = await listLabelRows(client, bound.benchmarkProject);
    const [labels] = await readLabelRows(client, bound.benchmarkProject, [row?.label_hash ?? '']);
    if (!labels) throw new Error('no ground truth');
    const units = Object.entries(labels.data_units).map(([hash, unit]) => [
      hash,
      { ...(unit as Record<string, unknown>), labels: { objects: [], classifications: [] } },
    ]);
    const emptied = {
      ...labels,
      data_units: Object.fromEntries(units) as typeof labels.data_units,
      object_answers: {},
      classification_answers: {},
      object_actions: {},
    };
    await saveLabelRows(client, bound.benchmarkProject, [emptied]);
    const second = await evaluate(platform, { run: 'run-2' });
    expect(codes(second.problems)).toEqual(['submissions.rescored']);
    expect(second.result?.counts).toMatchObject({ waiting: 0, scored: 3, archived: 0 });
    expect(second.result?.document.totals.tasks).toBe(12);
    expect(second.result?.document.totals.groundTruth).toBeLessThan(first.result?.document.totals.groundTruth ?? 0);
    const old = await platform.store.view();
    expect(await old.readBytes(first.result?.snapshot?.path ?? '')).toBeDefined();
  });

  test('and submissions with different ontologies are refused', async () => {
    await using platform = await openPlatform({ ontologies: 'different' });
    const { result, problems } = await evaluate(platform);
    expect(result).toBeUndefined();
    expect(codes(problems)).toEqual(['submissions.ontologies-differ']);
  });
});

describe('archiving', () => {
  test('stops after one task when rejecting leads elsewhere than the manifest says', async () => {
    const stages = BENCHMARK_QA.stages.map((stage) =>
      stage.type === 'consensus_review' ? { ...stage, reject: 'Annotate 1' } : stage,
    );
    const archive = stages.map((stage) => (stage.type === 'review' ? { ...stage, reject: 'Archive' } : stage));
    await using platform = await openSubmitted({
      template: { ...BENCHMARK_QA, stages: archive },
      declared: BENCHMARK_QA,
    });
    const first = await evaluate(platform);
    expect(codes(first.problems)).toEqual(['submissions.archive-astray']);
    expect(first.problems[0]?.summary).toContain('"Annotate 1"');
    expect(first.result?.counts).toMatchObject({ scored: 12, archived: 0 });
    expect(await platform.tasksIn('production', 'Consensus 1 Review')).toHaveLength(3);

    const { serial } = await platform.store.view();
    const second = await evaluate(platform, { run: 'run-2' });
    expect((await platform.store.view()).serial).toBe(serial);
    expect(codes(second.problems)).toEqual(['submissions.archive-astray']);
    expect(second.result?.counts).toMatchObject({ scored: 0, archived: 0 });
    expect(await platform.tasksIn('production', 'Consensus 1 Review')).toHaveLength(3);

    // The stray task is put where it belongs: the contract is tried once more, with one task.
    const stray = (await platform.tasksIn('production', 'Annotate 1')).find((task) =>
      platform.hashes.benchmark.includes(task.dataHash),
    );
    const [from, to] = [await stageOf(platform, 'Annotate 1'), await stageOf(platform, 'Archive')];
    await moveTasks(platform.client, platform.bound.productionProject, from, to, [stray?.uuid ?? '']);
    const third = await evaluate(platform, { run: 'run-3' });
    expect(codes(third.problems)).toEqual(['submissions.archive-astray']);
    expect(await platform.tasksIn('production', 'Consensus 1 Review')).toHaveLength(2);
  });

  test('moves to the named stage where the manifest says move, and leaves tasks where it says keep', async () => {
    await using moving = await openSubmitted({ evaluation: { afterScoring: { action: 'move', to: 'Archive' } } });
    expect((await evaluate(moving)).result?.counts).toMatchObject({ scored: 12, archived: 4 });
    expect(await moving.tasksIn('production', 'Archive')).toHaveLength(4);

    await using keeping = await openSubmitted({ evaluation: { afterScoring: { action: 'keep' } } });
    expect((await evaluate(keeping)).result?.counts).toMatchObject({ scored: 12, archived: 0 });
    const again = await evaluate(keeping, { run: 'run-2' });
    expect(again.result?.counts).toMatchObject({ waiting: 4, scored: 0, known: 12, archived: 0 });
    expect(again.result?.document.totals.tasks).toBe(12);
  });

  test('into the stage of approved labels is refused before anything is read', async () => {
    await using platform = await openSubmitted({ evaluation: { afterScoring: { action: 'move', to: 'Complete' } } });
    const { result, problems } = await evaluate(platform);
    expect(result).toBeUndefined();
    expect(codes(problems)).toEqual(['submissions.archive-is-complete']);
  });

  test('leaves a task whose labels changed after scoring; it is scored again and then leaves', async () => {
    await using platform = await openSubmitted();
    const { client, bound } = platform;
    const edit = async (): Promise<void> => {
      const rows = await listLabelRows(client, bound.productionProject, {
        includeAllBranches: true,
        dataHashes: platform.hashes.benchmark.slice(0, 1),
      });
      const hashes = rows.filter((row) => row.branch_name !== 'main').map((row) => row.label_hash ?? '');
      const [labels] = await readLabelRows(client, bound.productionProject, hashes.slice(0, 1));
      const units = Object.entries(labels?.data_units ?? {}).map(([hash, unit]) => [
        hash,
        { ...(unit as Record<string, unknown>), labels: { objects: [], classifications: [] } },
      ]);
      if (!labels) throw new Error('no labels');
      await saveLabelRows(client, bound.productionProject, [
        {
          ...labels,
          data_units: Object.fromEntries(units) as typeof labels.data_units,
          object_answers: {},
          classification_answers: {},
        },
      ]);
    };
    const store: StateStore = {
      location: platform.store.location,
      view: () => platform.store.view(),
      write: async (message, mutate) => {
        const view = await platform.store.write(message, mutate);
        if (message.startsWith('evaluate')) await edit();
        return view;
      },
    };
    const first = await evaluate(platform, { store });
    expect(first.result?.counts).toMatchObject({ scored: 12, archived: 3, changed: 1 });
    const second = await evaluate(platform, { run: 'run-2' });
    expect(second.result?.counts).toMatchObject({ waiting: 1, scored: 1, known: 2, archived: 1, changed: 0 });
    expect(second.result?.document.totals.tasks).toBe(12);
  });

  test('does not begin when what was stored cannot be read back', async () => {
    await using platform = await openSubmitted();
    const store: StateStore = {
      location: 'a store that forgets',
      view: async () => {
        const view = await platform.store.view();
        const lost = async (path: string) => (path.startsWith('submissions/') ? undefined : view.read(path));
        return { ...view, read: lost, readBytes: (path) => view.readBytes(path), list: (prefix) => view.list(prefix) };
      },
      write: (message, mutate) => platform.store.write(message, mutate),
    };
    await expect(evaluate(platform, { store })).rejects.toThrow('no task was archived');
    expect(await platform.tasksIn('production', 'Consensus 1 Review')).toHaveLength(4);
  });

  test('a benchmark task that somebody approved into Complete is found, is an error, and is not moved', async () => {
    await using platform = await openSubmitted();
    const [task] = await platform.tasksIn('production', 'Consensus 1 Review');
    await actOnTasks(platform.client, platform.bound.productionProject, await stageOf(platform, 'Consensus 1 Review'), [
      { taskUuid: task?.uuid ?? '', action: 'APPROVE', retainAssignee: false },
    ]);
    const { result, problems } = await evaluate(platform);
    expect(problems).toMatchObject([{ code: 'submissions.benchmark-completed', severity: 'error' }]);
    expect(result?.findings).toMatchObject([{ task: task?.uuid, stage: 'Complete' }]);
    expect(result?.counts).toMatchObject({ scored: 9, archived: 3 });
    expect(await platform.tasksIn('production', 'Complete')).toHaveLength(1);
  });
});

describe('what the platform may answer', () => {
  const withOptions =
    (change: (option: Record<string, unknown>, at: number) => unknown) => (fetch: typeof globalThis.fetch) =>
      (async (input, init) => {
        const answer = await fetch(input, init);
        if (!String(input).includes('/tasks')) return answer;
        const page = (await answer.json()) as { results: { options?: Record<string, unknown>[] }[] };
        return Response.json({
          ...page,
          results: page.results.map((task) => ({
            ...task,
            ...(task.options ? { options: task.options.map(change) } : {}),
          })),
        });
      }) as typeof globalThis.fetch;

  test('an annotator without a label row is reported and the others are scored', async () => {
    await using platform = await openSubmitted();
    const client = await platform.connect(
      withOptions((option, at) => (at === 0 ? { ...option, labelHash: null } : option)),
    );
    const { result, problems } = await evaluate(platform, { client });
    expect(codes(problems)).toEqual(['submissions.branch-empty']);
    expect(result?.counts).toMatchObject({ scored: 8, archived: 4 });
  });

  test('tasks that a filter gives and the dataset does not hold are neither scored nor reported as completed', async () => {
    await using platform = await openSubmitted();
    const foreign = platform.hashes.production[0] ?? '';
    const client = await platform.connect((fetch) => async (input, init) => {
      const answer = await fetch(input, init);
      if (!String(input).includes('datasetHashes=')) return answer;
      const page = (await answer.json()) as { results: Record<string, unknown>[] };
      const like = { uuid: '00000000-0000-4000-8000-00000000abcd', dataHash: foreign, dataTitle: 'p', options: [] };
      const dates = {
        createdAt: '2026-11-01T00:00:00Z',
        updatedAt: '2026-11-01T00:00:00Z',
        status: 'NEW',
        assignee: null,
      };
      return Response.json({ ...page, results: [...page.results, { ...dates, ...like }] });
    });
    const { result, problems } = await evaluate(platform, { client });
    expect(codes(problems)).toEqual(['submissions.membership-disagrees']);
    expect(result).toMatchObject({ findings: [], counts: { waiting: 4, scored: 12, archived: 4 } });
  });

  test('labels of another branch than the one asked for hold the task instead of mixing people up', async () => {
    await using platform = await openSubmitted();
    const client = await platform.connect(withOptions((option) => ({ ...option, labelBranchName: 'another' })));
    const { result, problems } = await evaluate(platform, { client });
    expect(codes(problems)).toEqual(['submissions.task-held']);
    expect(result?.counts).toMatchObject({ scored: 0, held: 4, archived: 0 });
  });
});

describe('interruptions', () => {
  const WAYS = [
    ['one run', UNSHARDED],
    ['a merge of shards', MERGED],
  ] as const;

  test.each(WAYS)(
    '%s killed at every third call, before and after the platform worked on it, converges when it runs again',
    (_, way) => expectConvergence(way, (at) => at % 3 === 1),
    120_000,
  );

  test.each(WAYS)(
    '%s killed at any write of the state converges, and the ledger tells of every task once',
    async (_, way) => {
      await using probe = await openSubmitted({ benchmark: 2, production: 1 });
      const before = (await probe.store.view()).serial;
      const whole = await (await way(probe))(probe);
      const writes = (await probe.store.view()).serial - before;
      expect(writes).toBe(2);
      for (let at = 1; at <= writes; at += 1) {
        for (const when of ['before', 'after'] as const) {
          await using platform = await openSubmitted({ benchmark: 2, production: 1 });
          const run = await way(platform);
          await expect(run(platform, { store: storeKilledAt(platform.store, at, when) })).rejects.toThrow('killed');
          await run(platform, { store: platform.openStore('run-2'), run: 'run-2' });
          await expectEvaluated(platform, whole.result?.document);
        }
      }
    },
  );

  test('a run that another one overtakes stores and archives nothing', async () => {
    await using platform = await openSubmitted({ benchmark: 2, production: 1 });
    let overtaken = false;
    const slow: StateStore = {
      location: platform.store.location,
      view: () => platform.store.view(),
      write: async (message, mutate) => {
        if (message.startsWith('evaluate') && !overtaken) {
          overtaken = true;
          await evaluate(platform, { store: platform.openStore('run-b'), run: 'run-b' });
        }
        return platform.store.write(message, mutate);
      },
    };
    await expect(evaluate(platform, { store: slow })).rejects.toThrow('run again');
    expect(await kinds(platform)).toEqual([
      'evaluate.scored',
      'evaluate.persisted',
      'evaluate.canary',
      'evaluate.archived',
    ]);
  });

  test('two runs at once count nothing twice', async () => {
    await using platform = await openSubmitted({ benchmark: 2, production: 1 });
    const runs = await Promise.allSettled(
      ['run-a', 'run-b'].map(async (run) =>
        evaluate(platform, { client: await platform.connect(), store: platform.openStore(run), run }),
      ),
    );
    expect(runs.some((run) => run.status === 'fulfilled')).toBe(true);
    for (const run of runs) if (run.status === 'rejected') expect(String(run.reason)).toMatch(/run again/);
    await evaluate(platform, { run: 'run-c' });
    const done = runs.find((run) => run.status === 'fulfilled');
    await expectEvaluated(platform, done?.status === 'fulfilled' ? done.value.result?.document : undefined);
  });
});
