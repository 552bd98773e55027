import type { Problem } from '../base/problem.ts';
import { listDataRows } from '../encord/api/datasets.ts';
import { getProject, projectDatasets } from '../encord/api/projects.ts';
import { listTasks } from '../encord/api/tasks.ts';
import type { EncordClient } from '../encord/client.ts';
import type { BoundPair } from './bound-pair.ts';
import type { WaitingTask } from './decide.ts';
import { readWaiting } from './read-waiting.ts';
import type { ResolvedRouting } from './resolve.ts';
import { stageFilters } from './stage-filters.ts';

/** Everything that routing reads before it decides. Hashes and ids in lower case. */
export interface RoutingFacts {
  readonly tasks: readonly WaitingTask[];
  /** Data hashes that the server's dataset filter gives for the benchmark dataset, among the waiting tasks. */
  readonly filtered: ReadonlySet<string>;
  /** Data hashes of the benchmark dataset's own rows. */
  readonly benchmark: ReadonlySet<string>;
  /** Data hashes of the other datasets of the production project. */
  readonly others: ReadonlySet<string>;
  /** Data hashes of other datasets whose storage item also stands in the benchmark dataset. */
  readonly contaminated: ReadonlySet<string>;
  /** uuids of the datasets attached to each project. */
  readonly attached: { readonly benchmark: readonly string[]; readonly production: readonly string[] };
  /** Data hashes, at least of waiting tasks, whose task in the benchmark project has reached the ground-truth stage. */
  readonly ready: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/**
 * Reads the waiting tasks first and what classifies them afterwards, so that whatever a task belongs to is known by the time
 * it is read.
 */
export async function readFacts(
  client: EncordClient,
  bound: BoundPair,
  stage: ResolvedRouting['stage'],
): Promise<RoutingFacts> {
  const project = bound.productionProject;
  const seen = await readWaiting(client, project, stage);
  const marked = seen.length === 0 ? [] : await readWaiting(client, project, stage, benchmarkOnly(bound));
  const filtered = new Set(marked.map((task) => task.dataHash));
  const datasets = await readDatasets(client, bound, seen.length > 0);
  const wanted = seen.map((task) => task.dataHash).filter((hash) => datasets.benchmark.has(hash));
  const truth = await readGroundTruth(client, bound, new Set(wanted));
  const disagree = seen.some((task) => datasets.benchmark.has(task.dataHash) !== filtered.has(task.dataHash));
  // Another router may have moved tasks between the two listings: only what waited all the time can disagree.
  const tasks = disagree ? await stillThere(client, project, stage, seen) : seen;
  return { tasks, filtered, ...datasets, ...truth };
}

const benchmarkOnly = (bound: BoundPair) => ({ datasetHashes: [bound.benchmarkDataset] });

async function stillThere(
  client: EncordClient,
  project: string,
  stage: ResolvedRouting['stage'],
  seen: readonly WaitingTask[],
): Promise<readonly WaitingTask[]> {
  const now = new Set((await readWaiting(client, project, stage)).map((task) => task.uuid));
  return seen.filter((task) => now.has(task.uuid));
}

async function readDatasets(
  client: EncordClient,
  bound: BoundPair,
  withRows: boolean,
): Promise<Pick<RoutingFacts, 'benchmark' | 'others' | 'contaminated' | 'attached'>> {
  const attachedTo = async (project: string): Promise<string[]> =>
    (await projectDatasets(client, project)).map((dataset) => dataset.datasetHash.toLowerCase());
  const [benchmark, production] = await Promise.all([
    attachedTo(bound.benchmarkProject),
    attachedTo(bound.productionProject),
  ]);
  const others = production.filter((dataset) => dataset !== bound.benchmarkDataset.toLowerCase());
  // A run that finds nothing to do, as most of a schedule do, must not read half a million rows for it.
  const [own, ...foreign] = await Promise.all(
    (withRows ? [bound.benchmarkDataset, ...others] : []).map((dataset) => listDataRows(client, dataset)),
  );
  const items = new Set((own ?? []).flatMap((row) => row.backing_item_uuid?.toLowerCase() ?? []));
  const rows = foreign.flat();
  const hashesOf = (list: readonly { readonly data_hash: string }[]): Set<string> =>
    new Set(list.map((row) => row.data_hash.toLowerCase()));
  return {
    benchmark: hashesOf(own ?? []),
    others: hashesOf(rows),
    contaminated: hashesOf(rows.filter((row) => items.has(row.backing_item_uuid?.toLowerCase() ?? ''))),
    attached: { benchmark, production },
  };
}

/** Only tasks in the named stage count: a label row alone does not say that somebody has finished it. */
async function readGroundTruth(
  client: EncordClient,
  bound: BoundPair,
  wanted: ReadonlySet<string>,
): Promise<Pick<RoutingFacts, 'ready' | 'problems'>> {
  const { pair } = bound;
  const name = pair.spec.evaluation.groundTruth.stage;
  const stages = (await getProject(client, bound.benchmarkProject)).workflow?.stages ?? [];
  const stage = stages.find((one) => one.title === name && one.stageType === 'DONE');
  const ready = new Set<string>();
  if (stage === undefined) {
    const done = stages.filter((one) => one.stageType === 'DONE').map((one) => `"${one.title}"`);
    const problem: Problem = {
      code: 'routing.ground-truth-stage-unknown',
      severity: 'error',
      summary: `${pair.name}: the benchmark project has no done stage "${name}"`,
      detail: `Nothing was moved. Its done stages: ${done.join(', ') || 'none'}.`,
      at: pair.at(['spec', 'evaluation', 'groundTruth', 'stage']),
      address: pair.address,
    };
    return { ready, problems: [problem] };
  }
  const at = { uuid: stage.uuid, type: 'DONE' } as const;
  for (const filter of stageFilters(wanted, bound.benchmarkDataset)) {
    for await (const task of listTasks(client, bound.benchmarkProject, at, filter)) {
      ready.add(task.dataHash.toLowerCase());
    }
  }
  return { ready, problems: [] };
}
