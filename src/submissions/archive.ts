import { digestOf } from '../base/canonical.ts';
import { startProgress } from '../base/progress.ts';
import type { Problem } from '../base/problem.ts';
import { actOnTasks, listTasks, moveTasks } from '../encord/api/tasks.ts';
import { HASHES_PER_FILTER, MOVES_PER_CALL } from '../encord/limits.ts';
import { chunksOf } from '../encord/pages.ts';
import { actInChunks, type Fate } from '../routing/act-in-chunks.ts';
import type { StageType } from '../wire/task.ts';
import { contractDigest } from '../workflow/contract.ts';
import type { PairIndex } from './pair-index.ts';
import { listReviewTasks, readSubmissions, type Source } from './read-submissions.ts';
import { identityOf, type ReviewTask } from './submission.ts';

export interface ArchiveOptions {
  readonly source: Source;
  /** Tasks whose submissions are stored. */
  readonly tasks: readonly ReviewTask[];
  readonly index: PairIndex;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((text: string) => void) | undefined;
}

export interface Archived {
  /** Tasks that stand in the archive stage, those of an earlier run included that was killed before it could say so. */
  readonly tasks: readonly string[];
  /** Tasks whose labels changed after they were scored: they stay, and are scored again. */
  readonly changed: number;
  readonly failed: number;
  /** What the first task of this contract showed in this run. */
  readonly canary?: { readonly key: string; readonly value: PairIndex['canaries'][string] };
  readonly problems: readonly Problem[];
  /** E-mail addresses by pseudonym of those whose labels were read again. Never to be stored. */
  readonly people: ReadonlyMap<string, string>;
  readonly failure?: { readonly cause: unknown };
}

/** Failures of single tasks after which no further task is tried as a canary. */
const CANARY_TRIES = 3;

/** Where the first task of this contract and action went, if one was ever sent. */
function canaryKey({ bound }: Source): string {
  const { afterScoring } = bound.pair.spec.evaluation;
  const contract = contractDigest(bound.productionTemplate);
  return digestOf({ contract, project: bound.productionProject, afterScoring });
}

/**
 * The problem that keeps every task where it is because the first one went astray in an earlier run; undefined when nothing
 * does. A contract that has failed is tried again once its stray task was put where it belongs: that is how a person says that
 * the workflow was corrected.
 */
export async function strayCanary(source: Source, index: PairIndex): Promise<Problem | undefined> {
  const known = index.canaries[canaryKey(source)];
  if (known === undefined || known.ok || (await standsInArchive(source, known.task))) return undefined;
  return astray(source, known.task, known.landed, '; all others stay');
}

function astray({ bound: { pair }, resolved }: Source, task: string, landed: string, more: string): Problem {
  const wanted = resolved.archive?.title ?? '';
  return {
    code: 'submissions.archive-astray',
    severity: 'error',
    summary: `${pair.name}: the scored task ${task} went to ${landed}, not to "${wanted}"${more}`,
    detail: `Scores are stored. Correct the edge of the consensus review in Encord, or use \`afterScoring: { action: move }\`; move the task to "${wanted}", then run again.`,
    at: pair.at(['spec', 'evaluation', 'afterScoring']),
    address: pair.address,
  };
}

/**
 * Takes tasks out of the evaluation stage once their submissions are stored. Each chunk is read again just before. The first
 * task of a contract goes alone; unless it arrives where the manifest says, the others stay.
 */
export async function archiveTasks(options: ArchiveOptions): Promise<Archived> {
  const { source, tasks, index } = options;
  const { archive } = source.resolved;
  if (archive === undefined) return { tasks: [], changed: 0, failed: 0, problems: [], people: new Map() };
  const { pair } = source.bound;
  const key = canaryKey(source);
  const problems: Problem[] = [];
  const outcome: Outcome = { changed: 0, failed: 0, people: new Map() };
  const acted: ReviewTask[] = [];
  const refused: Fate<ReviewTask>[] = [];
  const settle = (fates: readonly Fate<ReviewTask>[]): number => {
    refused.push(...fates.filter((fate) => fate.result === 'failed'));
    outcome.failed = refused.length;
    const gone = fates.filter((fate) => fate.result !== 'failed');
    acted.push(...gone.map((fate) => fate.item));
    return gone.length;
  };
  let rest = tasks;
  let untried = 0;
  let canary: Archived['canary'];
  if (!index.canaries[key]?.ok) {
    for (let failures = 0; rest.length > 0 && canary === undefined && failures < CANARY_TRIES; rest = rest.slice(1)) {
      const first = await unchanged(options, rest.slice(0, 1), outcome);
      const { fates, failure } = await act(options, first);
      if (failure) return { tasks: [], ...outcome, problems, failure };
      if (settle(fates) === 0) failures += first.length;
      const [item] = acted;
      if (item === undefined) continue;
      const ok = await standsInArchive(source, item.uuid, item.dataHash);
      const landed = ok ? `"${archive.title}"` : await whereIs(source, item);
      canary = { key, value: { task: item.uuid, landed, ok, at: new Date(options.now()).toISOString() } };
      if (ok) continue;
      problems.push(astray(source, item.uuid, landed, '; all others stay'));
      return { tasks: await finished(options, [], true), ...outcome, canary, problems };
    }
    if (canary === undefined) [untried, rest] = [rest.length, []];
  }
  let failure: Archived['failure'];
  const work = { verb: 'archived', unit: 'tasks', total: tasks.length };
  const tell = startProgress(work, options.now, options.progress, `${pair.name}: `);
  for (const chunk of chunksOf(rest, MOVES_PER_CALL)) {
    if (options.signal?.aborted) failure = { cause: options.signal.reason };
    if (failure) break;
    const result = await act(options, await unchanged(options, chunk, outcome));
    settle(result.fates);
    tell(acted.length);
    failure = result.failure;
  }
  const arrived = await finished(options, acted, index.archiving.length > 0);
  const there = new Set(arrived);
  const lost = acted.filter((task) => !there.has(task.uuid));
  if (outcome.changed > 0) problems.push(changedMeanwhile(source, outcome.changed));
  if (refused.length > 0) problems.push(notArchived(source, refused, untried));
  const [first] = lost;
  if (first) {
    const more = lost.length > 1 ? ` (${lost.length} such tasks)` : '';
    problems.push(astray(source, first.uuid, await whereIs(source, first), more));
  }
  return { tasks: arrived, ...outcome, ...(canary ? { canary } : {}), problems, ...(failure ? { failure } : {}) };
}

function changedMeanwhile({ bound: { pair } }: Source, count: number): Problem {
  return {
    code: 'submissions.changed',
    severity: 'note',
    summary: `${pair.name}: ${count} waiting tasks changed after they were read, so they stay in "${pair.spec.evaluation.stage}"`,
    detail: 'The next run of `assay evaluate` scores them as they are now.',
    at: pair.at(['spec', 'evaluation']),
    address: pair.address,
  };
}

/** `untried`: tasks that were left alone because the first ones were refused. */
function notArchived({ bound: { pair } }: Source, refused: readonly Fate<ReviewTask>[], untried: number): Problem {
  const reasons = [...new Set(refused.map((fate) => fate.error ?? 'no reason given'))].slice(0, 3);
  const titles = refused.slice(0, 3).map((fate) => fate.item.dataTitle);
  const count = refused.length === 1 ? '1 scored task' : `${refused.length} scored tasks`;
  const others = untried > 0 ? ` (${untried} more were not tried then)` : '';
  return {
    code: 'submissions.archive-refused',
    severity: 'error',
    summary: `${pair.name}: ${count} stayed in "${pair.spec.evaluation.stage}"${others}, as the platform refuses to move them: ${reasons.join('; ')}`,
    detail: `It was ${titles.join(', ')}${refused.length > titles.length ? ', …' : ''}. Scores are stored. See in Encord what holds these tasks, then run \`assay evaluate\` again: it scores nothing twice.`,
    at: pair.at(['spec', 'evaluation', 'afterScoring']),
    address: pair.address,
  };
}

interface Outcome {
  changed: number;
  failed: number;
  readonly people: Map<string, string>;
}

/** Those tasks that are still in the stage with the very submissions that were scored. */
async function unchanged(
  { source }: ArchiveOptions,
  tasks: readonly ReviewTask[],
  outcome: Outcome,
): Promise<ReviewTask[]> {
  const waiting = (
    await Promise.all(
      chunksOf(tasks, HASHES_PER_FILTER).map((part) =>
        listReviewTasks(source, { dataHashes: part.map((task) => task.dataHash) }),
      ),
    )
  ).flat();
  const wanted = new Map(tasks.map((task) => [task.uuid, contentOf(task)]));
  const again = await readSubmissions(
    source,
    waiting.filter((task) => wanted.has(task.uuid)),
  );
  const same = again.tasks.filter((task) => contentOf(task) === wanted.get(task.uuid));
  outcome.changed += again.tasks.length - same.length;
  for (const [pseudonym, person] of again.people) outcome.people.set(pseudonym, person);
  return same;
}

function contentOf(task: ReviewTask): string {
  return [task.fault ?? '', task.silent, ...task.submissions.map(identityOf).toSorted()].join('\n');
}

function act({ source, signal }: ArchiveOptions, tasks: readonly ReviewTask[]) {
  const { client, bound, resolved } = source;
  const project = bound.productionProject;
  const review = resolved.review.uuid;
  const rejects = bound.pair.spec.evaluation.afterScoring.action === 'reject';
  return actInChunks({
    items: tasks,
    size: MOVES_PER_CALL,
    send: (chunk) =>
      rejects
        ? actOnTasks(
            client,
            project,
            review,
            chunk.map((task) => ({ taskUuid: task.uuid, action: 'REJECT', retainAssignee: false })),
          )
        : moveTasks(
            client,
            project,
            review,
            resolved.archive?.uuid ?? '',
            chunk.map((task) => task.uuid),
          ),
    remaining: async (chunk) => {
      const left = new Set(
        (
          await Promise.all(
            chunksOf(chunk, HASHES_PER_FILTER).map((part) =>
              listReviewTasks(source, { dataHashes: part.map((task) => task.dataHash) }),
            ),
          )
        )
          .flat()
          .map((task) => task.uuid),
      );
      return new Set(chunk.filter((task) => left.has(task.uuid)));
    },
    signal,
  });
}

/** Which tasks stand in the archive stage, of those acted on and of those that an earlier run was about to archive. */
async function finished(
  { source, index }: ArchiveOptions,
  acted: readonly ReviewTask[],
  earlier: boolean,
): Promise<string[]> {
  const wanted = new Set([...acted.map((task) => task.uuid), ...index.archiving]);
  if (wanted.size === 0) return [];
  const filters = earlier
    ? [{ datasetHashes: [source.bound.benchmarkDataset] }]
    : chunksOf(acted, HASHES_PER_FILTER).map((part) => ({ dataHashes: part.map((task) => task.dataHash) }));
  const found: string[] = [];
  for (const filter of filters) found.push(...(await archivedUuids(source, filter)));
  return [...new Set(found)].filter((uuid) => wanted.has(uuid)).toSorted();
}

async function standsInArchive(source: Source, uuid: string, dataHash?: string): Promise<boolean> {
  const filter =
    dataHash === undefined ? { datasetHashes: [source.bound.benchmarkDataset] } : { dataHashes: [dataHash] };
  return (await archivedUuids(source, filter)).includes(uuid);
}

async function archivedUuids(source: Source, filter: { dataHashes: string[] } | { datasetHashes: string[] }) {
  const { archive } = source.resolved;
  const uuids: string[] = [];
  if (archive === undefined) return uuids;
  const tasks = listTasks(source.client, source.bound.productionProject, archive, filter);
  for await (const task of tasks) uuids.push(task.uuid.toLowerCase());
  return uuids;
}

async function whereIs(source: Source, task: ReviewTask): Promise<string> {
  for (const stage of source.resolved.stages) {
    const at = { uuid: stage.uuid, type: stage.type as StageType };
    const filter = { dataHashes: [task.dataHash] };
    for await (const one of listTasks(source.client, source.bound.productionProject, at, filter)) {
      if (one.uuid.toLowerCase() === task.uuid) return `"${stage.title}"`;
    }
  }
  return 'no stage that the platform shows';
}
