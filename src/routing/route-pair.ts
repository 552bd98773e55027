import type { Problem } from '../base/problem.ts';
import { hasErrors } from '../base/problem.ts';
import type { EncordClient } from '../encord/client.ts';
import { listDataRows } from '../encord/api/datasets.ts';
import { getProject, projectDatasets } from '../encord/api/projects.ts';
import { listTasks } from '../encord/api/tasks.ts';
import { safeText } from '../graph/safe-text.ts';
import type { Declared } from '../manifest/model.ts';
import type { LedgerRecord } from '../state/ledger-entry.ts';
import type { StateStore } from '../state/store.ts';
import type { ObservedWorkflow } from '../workflow/contract.ts';
import type { WorkflowTemplate } from '../workflow/template.ts';
import { decide, type WaitingTask } from './decide.ts';
import type { Decision, RoutedTask, RouteReport } from './decision.ts';
import { guardRouting } from './guards.ts';
import { moveChunks } from './move-chunks.ts';
import { addReleased, dayOf, readReleased, releasedPath } from './released.ts';
import { resolveRouting } from './resolve.ts';

/** A pair with the ids that the state knows. */
export interface BoundPair {
  readonly pair: Declared<'ProjectPair'>;
  readonly benchmarkProject: string;
  readonly productionProject: string;
  readonly benchmarkDataset: string;
  readonly productionTemplate: WorkflowTemplate;
}

export interface RouteOptions {
  readonly client: EncordClient;
  readonly bound: BoundPair;
  readonly store: StateStore;
  readonly dryRun: boolean;
  readonly now: () => number;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: (text: string) => void;
}

/** Decisions of one ledger entry: entries stay small, and 10,000 tasks are 20 of them. */
const DECISIONS_PER_ENTRY = 500;

/**
 * Routes every waiting task of a pair: proves the contract, reads everything, decides, writes the decisions to the ledger,
 * moves, reads back. Problems with severity error mean that nothing was moved.
 */
export async function routePair(options: RouteOptions): Promise<{ report?: RouteReport; problems: Problem[] }> {
  const { client, bound, store } = options;
  const { pair, productionProject: project } = bound;
  const before = client.requests().total;
  const observed = await getProject(client, project);
  const workflow = workflowOf(observed.workflow?.stages ?? []);
  const { resolved, problems } = resolveRouting(pair, bound.productionTemplate, workflow);
  if (!resolved) return { problems };
  options.progress?.(`${pair.name}: reading waiting tasks`);
  const tasks = await waitingTasks(client, project, resolved.stage);
  const filtered = new Set(
    (await waitingTasks(client, project, resolved.stage, [bound.benchmarkDataset])).map((task) => task.dataHash),
  );
  const attached = (await projectDatasets(client, project)).map((dataset) => dataset.datasetHash);
  const benchmarkRows = await listDataRows(client, bound.benchmarkDataset);
  const rows = new Set(benchmarkRows.map((row) => row.data_hash));
  const contaminated = await contaminatedRows(client, bound, attached, benchmarkRows);
  const ready = await readyGroundTruth(client, bound);
  problems.push(
    ...guardRouting({
      pair,
      tasks,
      filtered,
      rows,
      attached,
      benchmarkDataset: bound.benchmarkDataset,
      ready,
      contaminated,
    }),
  );
  if (hasErrors(problems)) return { problems };
  const released = await readReleased(await store.view(), pair.name);
  const day = dayOf(options.now());
  const { release } = pair.spec.routing;
  const decisions = decide({
    tasks,
    benchmark: rows,
    contaminated,
    ready,
    routing: pair.spec.routing,
    budget: release ? release.perDay - (released.days[day] ?? 0) : undefined,
  });
  const moving = decisions.filter((one) => one.action !== 'hold');
  const held = decisions.filter((one) => one.action === 'hold').map((one): RoutedTask => ({ ...one, result: 'held' }));
  if (options.dryRun || moving.length === 0) {
    return {
      report: reportOf(
        pair.name,
        [...moving.map((one): RoutedTask => ({ ...one, result: 'routed' })), ...held],
        0,
        client.requests().total - before,
      ),
      problems,
    };
  }
  await store.write(`route ${pair.name}`, async (view) => ({
    files: release
      ? new Map([
          [
            releasedPath(pair.name),
            addReleased(
              await readReleased(view, pair.name),
              day,
              moving.filter((one) => one.action === 'benchmark').length,
            ),
          ],
        ])
      : new Map(),
    records: decisionRecords(pair.address, moving),
  }));
  const moved = await moveChunks({
    client,
    project,
    resolved,
    moving,
    waiting: async () => new Set((await waitingTasks(client, project, resolved.stage)).map((task) => task.uuid)),
    onProgress: (done) => options.progress?.(`${pair.name}: routed ${done} of ${moving.length} tasks`),
    signal: options.signal,
  });
  const after = await waitingTasks(client, project, resolved.stage);
  const { routed, queued } = readBack(moved, held, after);
  const report = reportOf(pair.name, [...routed, ...held], queued, client.requests().total - before);
  await store.write(`route ${pair.name}`, () => ({
    records: [{ kind: 'route.run', address: pair.address, data: summaryOf(report, routed) }],
  }));
  options.signal?.throwIfAborted();
  return { report, problems };
}

/** Compares what was moved with what still waits: a task that was reported as moved and still waits has failed. */
function readBack(
  moved: readonly RoutedTask[],
  held: readonly RoutedTask[],
  after: readonly WaitingTask[],
): { routed: RoutedTask[]; queued: number } {
  const waiting = new Set(after.map((task) => task.uuid));
  const routed = moved.map((one): RoutedTask =>
    one.result === 'routed' && waiting.has(one.taskUuid)
      ? { ...one, result: 'failed', error: 'the platform accepted the move and the task still waits' }
      : one,
  );
  const known = new Set([...moved, ...held].map((one) => one.taskUuid));
  return { routed, queued: after.filter((task) => !known.has(task.uuid)).length };
}

async function waitingTasks(
  client: EncordClient,
  project: string,
  stage: { readonly uuid: string; readonly type: 'AGENT' },
  datasetHashes?: readonly string[],
): Promise<WaitingTask[]> {
  const tasks: WaitingTask[] = [];
  for await (const task of listTasks(client, project, stage, datasetHashes ? { datasetHashes } : {})) {
    tasks.push({
      uuid: task.uuid,
      dataHash: task.dataHash,
      dataTitle: task.dataTitle,
      status: task.status,
      assignee: task.assignee,
    });
  }
  return tasks;
}

/** Data hashes of the benchmark project's tasks that stand in the ground-truth stage. */
async function readyGroundTruth(client: EncordClient, bound: BoundPair): Promise<Set<string>> {
  const project = await getProject(client, bound.benchmarkProject);
  const stage = project.workflow?.stages.find(
    (one) => one.title === bound.pair.spec.evaluation.groundTruth.stage && one.stageType === 'DONE',
  );
  const ready = new Set<string>();
  if (!stage) return ready;
  for await (const task of listTasks(client, bound.benchmarkProject, { uuid: stage.uuid, type: 'DONE' }))
    ready.add(task.dataHash);
  return ready;
}

/** Rows of other datasets that show a storage item of the benchmark dataset. */
async function contaminatedRows(
  client: EncordClient,
  bound: BoundPair,
  attached: readonly string[],
  benchmarkRows: readonly { readonly backing_item_uuid?: string | null | undefined }[],
): Promise<Set<string>> {
  const items = new Set(benchmarkRows.flatMap((row) => row.backing_item_uuid ?? []));
  const others = attached.filter((dataset) => dataset !== bound.benchmarkDataset);
  const rows = (await Promise.all(others.map((dataset) => listDataRows(client, dataset)))).flat();
  return new Set(
    rows.filter((row) => row.backing_item_uuid && items.has(row.backing_item_uuid)).map((row) => row.data_hash),
  );
}

export function workflowOf(
  stages: readonly {
    uuid: string;
    title: string;
    stageType: string;
    pathways?: { uuid: string; title: string; destinationUuid: string }[] | null | undefined;
  }[],
): ObservedWorkflow {
  return {
    stages: stages.map((stage) => ({
      uuid: stage.uuid,
      title: stage.title,
      type: stage.stageType,
      ...(stage.pathways ? { pathways: stage.pathways } : {}),
    })),
  };
}

function decisionRecords(address: string, decisions: readonly Decision[]): LedgerRecord[] {
  const records: LedgerRecord[] = [];
  for (let at = 0; at < decisions.length; at += DECISIONS_PER_ENTRY) {
    const part = decisions.slice(at, at + DECISIONS_PER_ENTRY);
    const ids = (action: Decision['action']) => part.filter((one) => one.action === action).map((one) => one.taskUuid);
    records.push({
      kind: 'route.decisions',
      address,
      data: { benchmark: ids('benchmark'), production: ids('production') },
    });
  }
  return records;
}

function summaryOf(report: RouteReport, routed: readonly RoutedTask[]): Record<string, unknown> {
  const { tasks: _, ...numbers } = report;
  const failures = routed.filter((one) => one.result === 'failed').slice(0, 100);
  return {
    ...numbers,
    failures: failures.map((one) => ({ task: one.taskUuid, error: safeText((one.error ?? '').slice(0, 300)) })),
  };
}

function reportOf(pair: string, tasks: readonly RoutedTask[], queued: number, requests: number): RouteReport {
  const count = (result: RoutedTask['result'], action?: Decision['action']) =>
    tasks.filter((one) => one.result === result && (action === undefined || one.action === action)).length;
  return {
    version: 1,
    pair,
    seen: tasks.length + queued,
    routed: { benchmark: count('routed', 'benchmark'), production: count('routed', 'production') },
    held: count('held'),
    failed: count('failed'),
    queued,
    alreadyMoved: count('already-moved'),
    requests,
    tasks,
  };
}
