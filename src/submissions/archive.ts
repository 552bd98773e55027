import type { Problem } from '../base/problem.ts';
import type { EncordClient } from '../encord/client.ts';
import { EncordAnswerError, isUnanswered } from '../encord/errors.ts';
import { ACTIONS_PER_CALL, HASHES_PER_FILTER, MOVES_PER_CALL } from '../encord/limits.ts';
import { chunksOf } from '../encord/pages.ts';
import { actOnTasks, listTasks, moveTasks } from '../encord/api/tasks.ts';
import type { BoundPair } from '../routing/bound-pair.ts';
import type { StageType } from '../wire/task.ts';
import type { ObservedWorkflow } from '../workflow/contract.ts';
import type { CollectedTask } from './collect.ts';

export interface ArchiveOptions {
  readonly client: EncordClient;
  readonly bound: BoundPair;
  readonly workflow: ObservedWorkflow;
  /** uuid of the evaluation stage. */
  readonly stage: string;
  /** Whether a canary has proven this contract before. */
  readonly proven: boolean;
  /** Reads a task again just before it is moved; gives those that are still as they were scored. */
  readonly stillAsScored: (tasks: readonly CollectedTask[]) => Promise<readonly CollectedTask[]>;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((text: string) => void) | undefined;
}

export interface Archived {
  /** uuids of tasks that stand where the manifest says. */
  readonly tasks: readonly string[];
  /** A canary proved the contract in this run. */
  readonly proven: boolean;
  /** Tasks that changed since they were scored: they stay and are scored again. */
  readonly changed: number;
  readonly problems: readonly Problem[];
}

/**
 * Takes scored tasks out of the evaluation stage. The first one goes alone; where it does not stand afterwards where the
 * manifest says, all others stay and a problem is returned.
 */
export async function archive(tasks: readonly CollectedTask[], options: ArchiveOptions): Promise<Archived> {
  const { afterScoring } = options.bound.pair.spec.evaluation;
  if (afterScoring.action === 'keep' || tasks.length === 0)
    return { tasks: [], proven: false, changed: 0, problems: [] };
  const { pair } = options.bound;
  const destinationName = afterScoring.action === 'reject' ? afterScoring.expect : afterScoring.to;
  const destination = options.workflow.stages.find((stage) => stage.title === destinationName);
  if (!destination) {
    return refused(options, `the production project has no stage "${destinationName}"`, 'evaluation.archive-unknown');
  }
  const target = { uuid: destination.uuid, type: destination.type as StageType };
  const archived: string[] = [];
  let proven = options.proven;
  let changed = 0;
  const size = afterScoring.action === 'reject' ? ACTIONS_PER_CALL : MOVES_PER_CALL;
  const first = proven ? [] : tasks.slice(0, 1);
  const parts = [...(first.length > 0 ? [first] : []), ...chunksOf(tasks.slice(first.length), size)];
  for (const part of parts) {
    if (options.signal?.aborted) break;
    const current = await options.stillAsScored(part);
    changed += part.length - current.length;
    if (current.length === 0) continue;
    await sendAway(current, options, target.uuid);
    const arrived = await standingIn(options, target, current);
    archived.push(...current.filter((task) => arrived.has(task.dataHash)).map((task) => task.uuid));
    options.progress?.(`${pair.name}: archived ${archived.length} of ${tasks.length} tasks`);
    const lost = current.filter((task) => !arrived.has(task.dataHash));
    if (lost.length > 0) {
      const where = await whereIs(options, lost[0]?.dataHash ?? '');
      const canary = proven ? '' : ' The others stay where they are.';
      const answer = refused(
        options,
        `${lost.length} of ${current.length} archived tasks do not stand in "${destinationName}"; the first is in ${where}.${canary}`,
        'evaluation.archive-elsewhere',
      );
      return { ...answer, tasks: archived, proven: false, changed };
    }
    proven = true;
  }
  return { tasks: archived, proven, changed, problems: [] };
}

function refused(options: ArchiveOptions, summary: string, code: string): Archived {
  const { pair } = options.bound;
  const problem: Problem = {
    code,
    severity: 'error',
    summary: `${pair.name}: ${summary}`,
    detail:
      'Scores are stored. Check the reject edge of the consensus review in Encord, or use `afterScoring: { action: move }`.',
    at: pair.at(['spec', 'evaluation', 'afterScoring']),
    address: pair.address,
  };
  return { tasks: [], proven: false, changed: 0, problems: [problem] };
}

/** Sends one chunk. A refused or unanswered call is settled by what is read back, so it is never blindly repeated. */
async function sendAway(tasks: readonly CollectedTask[], options: ArchiveOptions, destination: string): Promise<void> {
  const { client, bound, stage } = options;
  const project = bound.productionProject;
  const send = async (part: readonly CollectedTask[]): Promise<void> => {
    if (bound.pair.spec.evaluation.afterScoring.action === 'reject') {
      const actions = part.map((task) => ({ taskUuid: task.uuid, action: 'REJECT' as const, retainAssignee: false }));
      await actOnTasks(client, project, stage, actions);
    } else {
      await moveTasks(
        client,
        project,
        stage,
        destination,
        part.map((task) => task.uuid),
      );
    }
  };
  try {
    await send(tasks);
  } catch (error) {
    const settled =
      isUnanswered(error) || (error instanceof EncordAnswerError && [400, 404, 409].includes(error.status));
    if (!settled) throw error;
    const waiting = new Set<string>();
    for (const part of chunksOf(tasks, HASHES_PER_FILTER)) {
      const filter = { dataHashes: part.map((task) => task.dataHash) };
      for await (const task of listTasks(client, project, { uuid: stage, type: 'CONSENSUS_REVIEW' }, filter))
        waiting.add(task.uuid);
    }
    const left = tasks.filter((task) => waiting.has(task.uuid));
    // Everything is still there and the platform said why not: that reason is the news.
    if (left.length === tasks.length && !isUnanswered(error)) throw error;
    if (left.length > 0) await send(left);
  }
}

async function standingIn(
  options: ArchiveOptions,
  stage: { uuid: string; type: StageType },
  tasks: readonly CollectedTask[],
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const part of chunksOf(tasks, HASHES_PER_FILTER)) {
    const filter = { dataHashes: part.map((task) => task.dataHash) };
    for await (const task of listTasks(options.client, options.bound.productionProject, stage, filter))
      found.add(task.dataHash);
  }
  return found;
}

async function whereIs(options: ArchiveOptions, dataHash: string): Promise<string> {
  for (const stage of options.workflow.stages) {
    const at = { uuid: stage.uuid, type: stage.type as StageType };
    for await (const _ of listTasks(options.client, options.bound.productionProject, at, { dataHashes: [dataHash] }))
      return `"${stage.title}"`;
  }
  return 'no stage';
}

/** Benchmark tasks that somebody approved into the final stage: production data would hold copies of the ground truth. */
export async function approvedBenchmarkTasks(
  options: Pick<ArchiveOptions, 'client' | 'bound' | 'workflow'>,
): Promise<Problem[]> {
  const { bound, workflow, client } = options;
  const { pair } = bound;
  const review = bound.productionTemplate.stages.find((stage) => stage.name === pair.spec.evaluation.stage);
  if (review?.type !== 'consensus_review') return [];
  const { afterScoring } = pair.spec.evaluation;
  const archiveName =
    afterScoring.action === 'reject'
      ? afterScoring.expect
      : afterScoring.action === 'move'
        ? afterScoring.to
        : undefined;
  const final = workflow.stages.find((stage) => stage.title === review.approve && stage.type === 'DONE');
  if (!final || review.approve === archiveName) return [];
  const titles: string[] = [];
  const filter = { datasetHashes: [bound.benchmarkDataset] };
  for await (const task of listTasks(client, bound.productionProject, { uuid: final.uuid, type: 'DONE' }, filter))
    titles.push(task.dataTitle);
  if (titles.length === 0) return [];
  return [
    {
      code: 'evaluation.benchmark-approved',
      severity: 'error',
      summary: `${pair.name}: ${titles.length} benchmark tasks stand in "${review.approve}": somebody approved them, so production data holds copies of the ground truth`,
      detail:
        'They are not moved by themselves. Move them to the archive stage in Encord, and tell reviewers not to approve consensus tasks.',
      at: pair.at(['spec', 'evaluation', 'stage']),
      address: pair.address,
    },
  ];
}
