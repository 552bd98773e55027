import { describe, expect, test } from 'vitest';
import { linkItems, listDataRows } from '../../src/encord/api/datasets.ts';
import { createFolder } from '../../src/encord/api/folders.ts';
import { actOnTasks, listTasks } from '../../src/encord/api/tasks.ts';
import { getProject, projectDatasets } from '../../src/encord/api/projects.ts';
import { pollUploadJob, startUploadJob } from '../../src/encord/api/upload-jobs.ts';
import { reconciled, routePair } from '../../src/routing/route-pair.ts';
import { readLedger, verifyLedger } from '../../src/state/ledger.ts';
import { BENCHMARK_QA } from '../workflow/benchmark-qa.ts';
import { counted, killedAt, storeKilledAt } from './faulty.ts';
import { NOW, openPlatform, type Platform } from './platform.ts';

const route = (platform: Platform, more: Partial<Parameters<typeof routePair>[0]> = {}) =>
  routePair({
    client: platform.client,
    bound: platform.bound,
    store: platform.store,
    dryRun: false,
    now: () => NOW,
    ...more,
  });
const hashesOf = (tasks: readonly { readonly dataHash: string }[]): string[] =>
  tasks.map((task) => task.dataHash).toSorted();
const agentTasks = (platform: Platform) => platform.tasksIn('production', 'Benchmark Task?');

/** Every benchmark task is in consensus, every other in annotation, each once, and none is left. */
async function expectRouted(platform: Platform): Promise<void> {
  expect(await agentTasks(platform)).toEqual([]);
  expect(hashesOf(await platform.tasksIn('production', 'Consensus 1'))).toEqual(platform.hashes.benchmark.toSorted());
  expect(hashesOf(await platform.tasksIn('production', 'Annotate 1'))).toEqual(platform.hashes.production.toSorted());
}

describe('routing a pair', () => {
  test('sends benchmark tasks to consensus and the rest to annotation, and accounts for every task', async () => {
    await using platform = await openPlatform();
    await platform.completeGroundTruth();
    const { report, problems } = await route(platform);
    expect(problems).toEqual([]);
    expect(report).toMatchObject({ seen: 10, routed: { benchmark: 4, production: 6 }, held: 0, failed: 0, queued: 0 });
    expect(report && reconciled(report)).toBe(true);
    await expectRouted(platform);
  });

  test('a second run finds nothing to do and changes neither platform nor state', async () => {
    await using platform = await openPlatform();
    await platform.completeGroundTruth();
    await route(platform);
    const { serial } = await platform.store.view();
    const { requests, around } = counted();
    const { report } = await route(platform, { client: await platform.connect(around) });
    expect(report).toMatchObject({ seen: 0, routed: { benchmark: 0, production: 0 } });
    expect(requests.filter((one) => one.startsWith('POST'))).toEqual([]);
    expect(requests.filter((one) => one.endsWith('datarows'))).toEqual([]);
    expect((await platform.store.view()).serial).toBe(serial);
  });

  test('benchmark tasks do not go live without truth: they are held until theirs is complete', async () => {
    await using platform = await openPlatform();
    const first = await route(platform);
    expect(first.report).toMatchObject({ routed: { benchmark: 0, production: 6 }, held: 4 });
    expect(first.problems.map((one) => one.code)).toEqual(['routing.ground-truth-empty']);
    const { serial } = await platform.store.view();
    await route(platform);
    expect((await platform.store.view()).serial).toBe(serial);
    await platform.completeGroundTruth(platform.hashes.benchmark.slice(0, 3));
    expect((await route(platform)).report).toMatchObject({ seen: 4, routed: { benchmark: 3, production: 0 }, held: 1 });
    await platform.completeGroundTruth(platform.hashes.benchmark.slice(3));
    expect((await route(platform)).report).toMatchObject({ seen: 1, routed: { benchmark: 1 }, held: 0 });
    await expectRouted(platform);
  });

  test('every decision is in the ledger, with its reason, and the run with its numbers', async () => {
    await using platform = await openPlatform();
    const { report } = await route(platform);
    const view = await platform.store.view();
    const entries = await readLedger(view);
    expect((await verifyLedger(view)).faults).toEqual([]);
    expect(entries.map((entry) => entry.kind)).toEqual(['route.decision', 'route.run']);
    const of = (action: string) =>
      report?.tasks.filter((one) => one.action === action).map((one) => one.taskUuid) ?? [];
    expect(entries[0]?.data).toEqual({
      benchmark: [],
      production: of('production'),
      held: { 'its ground truth is not complete yet': of('hold') },
    });
    expect(entries[1]?.data).toMatchObject({ seen: 10, held: 4, failures: [] });
  });

  test('nothing moves when the workflow is not what the manifest says: a rename stops the run', async () => {
    await using platform = await openPlatform({
      declared: {
        ...BENCHMARK_QA,
        stages: [
          { name: 'Benchmark Task?', type: 'agent', pathways: { YES: 'Consensus 1', PLEASE: 'Annotate 1' } },
          ...BENCHMARK_QA.stages.slice(1),
        ],
      },
      routing: { pathways: { benchmark: 'YES', production: 'PLEASE' } },
    });
    const { report, problems } = await route(platform);
    expect(report).toBeUndefined();
    expect(problems.map((one) => one.code)).toContain('routing.pathway-unknown');
    expect(await agentTasks(platform)).toHaveLength(10);
    expect((await platform.store.view()).serial).toBe(0);
  });

  test('nothing moves when the stage of the tasks was renamed', async () => {
    const [, ...others] = BENCHMARK_QA.stages;
    const renamed = {
      ...BENCHMARK_QA,
      start: 'Is it one?',
      stages: [
        { name: 'Is it one?', type: 'agent' as const, pathways: { YES: 'Consensus 1', NO: 'Annotate 1' } },
        ...others,
      ],
    };
    await using platform = await openPlatform({ template: renamed, declared: BENCHMARK_QA });
    await platform.completeGroundTruth();
    const { requests, around } = counted();
    const { report, problems } = await route(platform, { client: await platform.connect(around) });
    expect(report).toBeUndefined();
    expect(problems.map((one) => one.code)).toContain('routing.stage-unknown');
    expect(problems.map((one) => `${one.summary} ${one.detail}`).join(' ')).toContain('Benchmark Task?');
    expect(requests.filter((one) => one.startsWith('POST') && one.endsWith('actions'))).toEqual([]);
    expect(await platform.tasksIn('production', 'Is it one?')).toHaveLength(10);
  });

  test('nothing moves when the edges of the template are swapped', async () => {
    const swapped = {
      ...BENCHMARK_QA,
      stages: [
        { name: 'Benchmark Task?', type: 'agent' as const, pathways: { YES: 'Annotate 1', NO: 'Consensus 1' } },
        ...BENCHMARK_QA.stages.slice(1),
      ],
    };
    await using platform = await openPlatform({ template: swapped });
    await platform.completeGroundTruth();
    const { report, problems } = await route(platform);
    expect(report).toBeUndefined();
    expect(problems.map((one) => one.code)).toEqual(['routing.pathway-wrong', 'routing.pathway-wrong']);
    expect(await agentTasks(platform)).toHaveLength(10);
  });

  test('nothing moves when the ground-truth stage is not a done stage of the benchmark project', async () => {
    await using platform = await openPlatform({ evaluation: { groundTruth: { stage: 'Review 1' } } });
    const { report, problems } = await route(platform);
    expect(report).toBeUndefined();
    expect(problems.map((one) => one.code)).toContain('routing.ground-truth-stage-unknown');
    expect(await agentTasks(platform)).toHaveLength(10);
  });

  test('a dry run says what would move and sends only reading calls', async () => {
    await using platform = await openPlatform();
    await platform.completeGroundTruth();
    const { requests, around } = counted();
    const { report } = await route(platform, { client: await platform.connect(around), dryRun: true });
    expect(report).toMatchObject({ routed: { benchmark: 4, production: 6 } });
    expect(requests.filter((one) => !one.startsWith('GET'))).toEqual([]);
    expect(await agentTasks(platform)).toHaveLength(10);
    expect((await platform.store.view()).serial).toBe(0);
  });

  test('a task that moved after it was read counts as moved, and does not reject its chunk', async () => {
    await using platform = await openPlatform();
    await platform.completeGroundTruth();
    const stage = (await getProject(platform.client, platform.bound.productionProject)).workflow?.stages.find(
      (one) => one.title === 'Benchmark Task?',
    );
    const [early] = await agentTasks(platform);
    let moved = false;
    const client = await platform.connect((fetch) => async (input, init) => {
      if (!moved && String(input).endsWith('/actions')) {
        moved = true;
        await actOnTasks(platform.client, platform.bound.productionProject, stage?.uuid ?? '', [
          { taskUuid: early?.uuid ?? '', action: 'PATHWAY_ACTION', pathwayName: 'YES' },
        ]);
      }
      return fetch(input, init);
    });
    const { report } = await route(platform, { client });
    expect(report).toMatchObject({ seen: 10, alreadyMoved: 1, failed: 0 });
    expect(report && reconciled(report)).toBe(true);
    await expectRouted(platform);
  });

  test('one task that cannot be moved fails, the others go, and the numbers add up', async () => {
    await using platform = await openPlatform();
    await platform.completeGroundTruth();
    const bad = (await agentTasks(platform))[5]?.uuid ?? '';
    const client = await platform.connect((fetch) => async (input, init) => {
      const body = init?.body instanceof Uint8Array ? Buffer.from(init.body).toString('utf8') : '';
      if (String(input).endsWith('/actions') && body.includes(bad))
        return Response.json({ message: `task ${bad} is locked` }, { status: 400 });
      return fetch(input, init);
    });
    const { report } = await route(platform, { client });
    expect(report).toMatchObject({ seen: 10, failed: 1 });
    expect(report?.tasks.filter((one) => one.result === 'failed')).toMatchObject([
      { taskUuid: bad, error: `task ${bad} is locked` },
    ]);
    expect(report && reconciled(report)).toBe(true);
    expect((await agentTasks(platform)).map((task) => task.uuid)).toEqual([bad]);
    await route(platform);
    await expectRouted(platform);
  });

  test('data that is in both datasets is routed as a benchmark only, and its other task is held', async () => {
    await using platform = await openPlatform({ production: 2 });
    await platform.completeGroundTruth();
    const { client, bound } = platform;
    const production = (await projectDatasets(client, bound.productionProject)).find(
      (one) => one.datasetHash !== bound.benchmarkDataset,
    );
    const [row] = await listDataRows(client, bound.benchmarkDataset);
    await linkItems(client, production?.datasetHash ?? '', [row?.backing_item_uuid ?? ''], 'SKIP');
    const { report, problems } = await route(platform);
    expect(problems.map((one) => one.code)).toEqual(['routing.contaminated']);
    expect(report).toMatchObject({ seen: 7, routed: { benchmark: 4, production: 2 }, held: 1 });
  });

  test('data that was linked to the benchmark dataset later arrives as a benchmark task', async () => {
    await using platform = await openPlatform({ benchmark: 0, production: 2 });
    expect((await route(platform)).problems.map((one) => one.code)).toEqual(['routing.benchmark-empty']);
    expect(await agentTasks(platform)).toHaveLength(2);
    const { client, bound } = platform;
    const folder = await createFolder(client, { name: 'late' });
    const integrationHash = platform.sandbox.admin.createIntegration({ title: 'b', cloud: 'aws' }).uuid;
    const images = [{ objectUrl: 'https://media.example.org/late.jpg', title: 'late' }];
    const request = { externalFiles: { images }, integrationHash, ignoreErrors: false };
    const job = await startUploadJob(client, folder.uuid, request);
    let state = await pollUploadJob(client, folder.uuid, job, 1);
    while (state.status === 'PENDING') state = await pollUploadJob(client, folder.uuid, job, 1);
    const items = state.itemsWithNames.map((item) => item.itemUuid);
    await linkItems(client, bound.benchmarkDataset, items, 'SKIP');
    expect((await route(platform)).report).toMatchObject({ seen: 3, routed: { production: 2 }, held: 1 });
  });

  test('tasks that arrive while routing are queued for the next run', async () => {
    await using platform = await openPlatform({ production: 3 });
    const client = await platform.connect((fetch) => async (input, init) => {
      const answer = await fetch(input, init);
      if (!String(input).includes('/tasks') || !acted) {
        acted ||= String(input).endsWith('/actions');
        return answer;
      }
      const page = (await answer.json()) as { results: Record<string, unknown>[] };
      const late = { ...page.results[0], uuid: '00000000-0000-4000-8000-00000000abcd' };
      return Response.json({ ...page, results: [...page.results, late] });
    });
    let acted = false;
    const { report } = await route(platform, { client });
    expect(report).toMatchObject({ seen: 8, queued: 1, held: 4, routed: { production: 3 } });
    expect(report && reconciled(report)).toBe(true);
  });

  test('two routers at once lose and double nothing', async () => {
    await using platform = await openPlatform({ benchmark: 12, production: 18 });
    await platform.completeGroundTruth();
    const runs = await Promise.all([
      route(platform, { client: await platform.connect(), store: platform.openStore('run-a') }),
      route(platform, { client: await platform.connect(), store: platform.openStore('run-b') }),
    ]);
    for (const { report, problems } of runs) {
      expect(problems).toEqual([]);
      expect(report && reconciled(report)).toBe(true);
      expect(report?.failed).toBe(0);
    }
    await expectRouted(platform);
    expect((await verifyLedger(await platform.store.view())).faults).toEqual([]);
  });

  test('a router that overtakes another between its two readings is no disagreement about membership', async () => {
    await using platform = await openPlatform();
    await platform.completeGroundTruth();
    let overtaken = false;
    const client = await platform.connect((fetch) => async (input, init) => {
      if (!overtaken && String(input).includes('datasetHashes=')) {
        overtaken = true;
        await route(platform, { store: platform.openStore('run-2') });
      }
      return fetch(input, init);
    });
    const { report, problems } = await route(platform, { client });
    expect(problems).toEqual([]);
    expect(report).toMatchObject({ failed: 0, held: 0 });
    await expectRouted(platform);
  });

  test('killed at any call, before or after the platform worked on it, the next run converges', async () => {
    await using probe = await openPlatform();
    await probe.completeGroundTruth();
    const { requests, around } = counted();
    await route(probe, { client: await probe.connect(around) });
    expect(requests.length).toBeGreaterThan(8);
    for (let at = 1; at <= requests.length; at += 1) {
      for (const when of ['before', 'after'] as const) {
        await using platform = await openPlatform();
        await platform.completeGroundTruth();
        const client = await platform.connect(killedAt(at, when));
        await expect(route(platform, { client })).rejects.toThrow(/could not be reached/);
        const { report } = await route(platform, { store: platform.openStore('run-2') });
        expect(report && reconciled(report)).toBe(true);
        await expectRouted(platform);
        expect((await verifyLedger(await platform.store.view())).faults).toEqual([]);
      }
    }
  }, 60_000);

  test('killed at any write of the state, the next run converges', async () => {
    for (const at of [1, 2]) {
      for (const when of ['before', 'after'] as const) {
        await using platform = await openPlatform();
        await platform.completeGroundTruth();
        await expect(route(platform, { store: storeKilledAt(platform.store, at, when) })).rejects.toThrow('killed');
        // Nothing moves before its decision is in the ledger.
        if (at === 1) expect(await agentTasks(platform)).toHaveLength(10);
        await route(platform, { store: platform.openStore('run-2') });
        await expectRouted(platform);
      }
    }
  });

  test('stopped while it moves tasks, a run finishes the chunk, reports it, and the next one goes on', async () => {
    await using platform = await openPlatform();
    await platform.completeGroundTruth();
    const abort = new AbortController();
    const client = await platform.connect(
      (fetch) => (input, init) => {
        if (String(input).endsWith('/actions')) abort.abort(new Error('cancelled by the runner'));
        return fetch(input, init);
      },
      abort.signal,
    );
    const { report } = await route(platform, { client, signal: abort.signal });
    expect(report).toMatchObject({ seen: 10, routed: { benchmark: 4, production: 6 }, failed: 0, queued: 0 });
    const entries = await readLedger(await platform.store.view());
    expect(entries.at(-1)).toMatchObject({ kind: 'route.run', data: { routed: { benchmark: 4, production: 6 } } });
    await route(platform, { store: platform.openStore('run-2') });
    await expectRouted(platform);
  });

  test('stopped before it moves anything, a run ends at once', async () => {
    await using platform = await openPlatform();
    await platform.completeGroundTruth();
    const abort = new AbortController();
    const client = await platform.connect(
      (fetch) => (input, init) => {
        if (String(input).includes('/tasks')) abort.abort(new Error('cancelled by the runner'));
        return fetch(input, init);
      },
      abort.signal,
    );
    await expect(route(platform, { client, signal: abort.signal })).rejects.toThrow('cancelled by the runner');
    expect(await agentTasks(platform)).toHaveLength(10);
  });

  test('a daily release lets benchmark tasks through day by day', async () => {
    await using platform = await openPlatform({ benchmark: 5, routing: { release: { perDay: 2, seed: 1 } } });
    await platform.completeGroundTruth();
    const day = 86_400_000;
    const benchmarkOf = async (now: number) => (await route(platform, { now: () => now })).report?.routed.benchmark;
    expect(await benchmarkOf(NOW)).toBe(2);
    expect(await benchmarkOf(NOW)).toBe(0);
    expect(await benchmarkOf(NOW + day)).toBe(2);
    expect(await benchmarkOf(NOW + 2 * day)).toBe(1);
    await expectRouted(platform);
  });

  test('titles that look like addresses, links and commands are only titles', async () => {
    const titles = [
      'mira@example.org.jpg\u202Egpj',
      'https://x.example/a.jpg?X-Amz-Signature=abc&X-Amz-Credential=1',
      '::set-output name=x::1',
      '"><script>alert(1)</script>',
    ];
    await using platform = await openPlatform({ titles: (_, at) => titles[at % titles.length] ?? '' });
    await platform.completeGroundTruth();
    const { report } = await route(platform);
    expect(report).toMatchObject({ seen: 10, failed: 0 });
    await expectRouted(platform);
  });

  test('hundreds of tasks take fewer calls than a twentieth of them', async () => {
    await using platform = await openPlatform({ benchmark: 120, production: 1100 });
    await platform.completeGroundTruth();
    const { requests, around } = counted();
    const { report } = await route(platform, { client: await platform.connect(around) });
    expect(report).toMatchObject({ seen: 1220, routed: { benchmark: 120, production: 1100 } });
    expect(requests.length).toBeLessThan(1220 / 20);
    expect(report?.requests).toBe(requests.length);
    const left = [];
    const stages = (await getProject(platform.client, platform.bound.productionProject)).workflow?.stages ?? [];
    const agent = stages.find((one) => one.stageType === 'AGENT');
    for await (const task of listTasks(platform.client, platform.bound.productionProject, {
      uuid: agent?.uuid ?? '',
      type: 'AGENT',
    }))
      left.push(task);
    expect(left).toEqual([]);
  }, 60_000);
});
