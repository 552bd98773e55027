import type { Problem } from '../base/problem.ts';
import { hasErrors } from '../base/problem.ts';
import { startProgress } from '../base/progress.ts';
import { actOnTasks } from '../encord/api/tasks.ts';
import { getProject } from '../encord/api/projects.ts';
import type { EncordClient } from '../encord/client.ts';
import { ACTIONS_PER_CALL } from '../encord/limits.ts';
import { StateMovedError } from '../state/errors.ts';
import type { StateStore } from '../state/store.ts';
import { actInChunks, type ChunkedResult, type Fate } from './act-in-chunks.ts';
import { workflowOf, type BoundPair } from './bound-pair.ts';
import { decide, type WaitingTask } from './decide.ts';
import type { Decision, RoutedTask, RouteReport } from './decision.ts';
import { decisionRecords, heldDigest } from './decision-records.ts';
import { guardRouting } from './guards.ts';
import { addReleased, dayOf, pairStateFile, readPairState } from './pair-state.ts';
import { readFacts } from './read-facts.ts';
import { readWaiting, stillWaiting } from './read-waiting.ts';
import { reportOf, summaryOf } from './report-of.ts';
import { resolveRouting, type ResolvedRouting } from './resolve.ts';

export interface RouteOptions {
  readonly client: EncordClient;
  readonly bound: BoundPair;
  readonly store: StateStore;
  /** Reads and decides, moves and writes nothing; the report says what would be routed. */
  readonly dryRun: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((text: string) => void) | undefined;
}

/**
 * Routes every waiting task of a pair: proves the contract, reads everything, decides, writes the decisions to the ledger,
 * moves, reads back. Without a report nothing was moved, and the problems say why. Throws what the outside world failed
 * with; running again goes on where it stopped. Aborted while it moves tasks, it finishes the chunks that it has begun and
 * reports what was done; aborted before, it throws the reason.
 */
export async function routePair(options: RouteOptions): Promise<{ report?: RouteReport; problems: Problem[] }> {
  const { client, bound, store } = options;
  const { pair } = bound;
  const before = client.requests().total;
  const project = await getProject(client, bound.productionProject);
  const workflow = workflowOf(project.workflow?.stages ?? []);
  const { resolved, problems } = resolveRouting(pair, bound.productionTemplate, workflow);
  if (!resolved) return { problems };
  options.progress?.(`${pair.name}: reading waiting tasks`);
  const facts = await readFacts(client, bound, resolved.stage);
  problems.push(...facts.problems, ...guardRouting(bound, facts));
  if (hasErrors(problems)) return { problems };

  const state = await readPairState(await store.view(), pair.name);
  const day = dayOf(options.now());
  const { release } = pair.spec.routing;
  const budget = release ? release.perDay - (state.days[day] ?? 0) : undefined;
  const decisions = decide({ ...facts, routing: pair.spec.routing, budget });
  const moving = decisions.filter((one) => one.action !== 'hold');
  const held = decisions.filter((one) => one.action === 'hold').map((one): RoutedTask => ({ ...one, result: 'held' }));
  const report = (tasks: readonly RoutedTask[], queued: number): RouteReport =>
    reportOf(pair.name, [...tasks, ...held], queued, client.requests().total - before);
  if (options.dryRun)
    return {
      report: report(
        moving.map((one) => ({ ...one, result: 'routed' })),
        0,
      ),
      problems,
    };
  const holding = heldDigest(decisions);
  if (moving.length === 0 && holding === state.held) return { report: report([], 0), problems };

  const releasing = (list: readonly { readonly action: string }[]): number =>
    release ? list.filter((one) => one.action === 'benchmark').length : 0;
  await store.write(`route ${pair.name}`, async (view) => {
    const newest = await readPairState(view, pair.name);
    if (releasing(moving) > 0 && newest.days[day] !== state.days[day]) {
      throw new StateMovedError(`another run has released benchmark tasks of ${pair.name} meanwhile; run again`);
    }
    const next = { ...addReleased(newest, day, releasing(moving)), held: holding };
    return { files: new Map([pairStateFile(pair.name, next)]), records: decisionRecords(pair.address, decisions) };
  });
  if (moving.length === 0) return { report: report([], 0), problems };

  const { fates, failure } = await move(options, resolved, moving);
  const stopped = options.signal?.aborted === true;
  const { tasks, queued } = await readBack(options, resolved, decisions, fates, stopped).catch((error: unknown) => {
    throw failure?.cause ?? error;
  });
  const result = report(tasks, queued);
  await store.write(`route ${pair.name}`, async (view) => {
    const moved = new Set(tasks.filter((one) => one.result !== 'failed').map((one) => one.taskUuid));
    const notReleased = moving.filter((one) => !moved.has(one.taskUuid));
    const state = addReleased(await readPairState(view, pair.name), day, -releasing(notReleased));
    return {
      ...(releasing(notReleased) > 0 ? { files: new Map([pairStateFile(pair.name, state)]) } : {}),
      records: [{ kind: 'route.run', address: pair.address, data: summaryOf(result) }],
    };
  });
  if (failure && !(stopped && failure.cause === options.signal?.reason)) throw failure.cause;
  return { report: result, problems };
}

/** Whether every task that was seen is accounted for. */
export function reconciled(report: RouteReport): boolean {
  const { routed, held, failed, queued, alreadyMoved } = report;
  return routed.benchmark + routed.production + held + failed + queued + alreadyMoved === report.seen;
}

function move(
  { client: { finishing: client }, bound, now, signal, progress }: RouteOptions,
  resolved: ResolvedRouting,
  moving: readonly Decision[],
): Promise<ChunkedResult<Decision>> {
  const project = bound.productionProject;
  const work = { verb: 'routed', unit: 'tasks', total: moving.length };
  return actInChunks({
    items: moving,
    size: ACTIONS_PER_CALL,
    send: (chunk) =>
      actOnTasks(
        client,
        project,
        resolved.stage.uuid,
        chunk.map((one) => ({
          taskUuid: one.taskUuid,
          action: 'PATHWAY_ACTION',
          pathwayUuid: one.action === 'benchmark' ? resolved.pathways.benchmark : resolved.pathways.production,
        })),
      ),
    remaining: async (chunk) => {
      const waiting = await stillWaiting(client, project, resolved.stage, chunk);
      return new Set(chunk.filter((one) => waiting.has(one.taskUuid)));
    },
    onProgress: startProgress(work, now, progress, `${bound.pair.name}: `),
    signal,
  });
}

/**
 * Compares what was reported with what still waits: a task that was reported as moved and still waits has failed. Of a run
 * that was stopped, what was not tried is queued for the next one, and only what was tried is asked for.
 */
async function readBack(
  { client: { finishing: client }, bound }: RouteOptions,
  { stage }: ResolvedRouting,
  decisions: readonly Decision[],
  fates: readonly Fate<Decision>[],
  stopped: boolean,
): Promise<{ tasks: RoutedTask[]; queued: number }> {
  const project = bound.productionProject;
  if (stopped) {
    const tried = fates.map((fate) => fate.item);
    const left = await stillWaiting(client, project, stage, tried);
    const tasks = fates.map(({ item, result, error }): RoutedTask => {
      if (!left.has(item.taskUuid)) return { ...item, result: result === 'done' ? 'routed' : 'already-moved' };
      return { ...item, result: 'failed', error: error ?? 'the platform accepted the move and the task still waits' };
    });
    return { tasks, queued: decisions.filter((one) => one.action !== 'hold').length - tasks.length };
  }
  const after = await readWaiting(client, project, stage);
  const waiting = new Set(after.map((task: WaitingTask) => task.uuid));
  const known = new Set(decisions.map((one) => one.taskUuid));
  const settled = new Map(fates.map((fate) => [fate.item.taskUuid, fate]));
  const tasks = decisions.flatMap((one): RoutedTask[] => {
    if (one.action === 'hold') return [];
    const fate = settled.get(one.taskUuid);
    const moved = fate === undefined || fate.result === 'done';
    if (!waiting.has(one.taskUuid)) return [{ ...one, result: moved ? 'routed' : 'already-moved' }];
    const error =
      fate?.error ?? (fate ? 'the platform accepted the move and the task still waits' : 'it was not tried');
    return [{ ...one, result: 'failed', error }];
  });
  return { tasks, queued: after.filter((task) => !known.has(task.uuid)).length };
}
