import type { EncordClient } from '../encord/client.ts';
import { EncordAnswerError, isUnanswered } from '../encord/errors.ts';
import { ACTIONS_PER_CALL } from '../encord/limits.ts';
import { chunksOf } from '../encord/pages.ts';
import { actOnTasks } from '../encord/api/tasks.ts';
import type { Decision, RoutedTask } from './decision.ts';
import type { ResolvedRouting } from './resolve.ts';

export interface MoveInput {
  readonly client: EncordClient;
  readonly project: string;
  readonly resolved: ResolvedRouting;
  /** Decisions that move a task. */
  readonly moving: readonly Decision[];
  /** Ids of the tasks that wait in the stage now, read anew. */
  readonly waiting: () => Promise<ReadonlySet<string>>;
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Moves tasks in chunks at the documented limit. A chunk is all or nothing: where one is refused, tasks that have left the stage
 * meanwhile count as moved by somebody else, and the rest is halved until only the tasks that cannot be moved are left. A
 * chunk that was not answered is read back before it is sent again. Stops between chunks when the run is aborted.
 */
export async function moveChunks(input: MoveInput): Promise<RoutedTask[]> {
  const results: RoutedTask[] = [];
  for (const chunk of chunksOf(input.moving, ACTIONS_PER_CALL)) {
    if (input.signal?.aborted) break;
    results.push(...(await moveChunk(chunk, input, 0)));
    input.onProgress?.(results.length);
  }
  return results;
}

const UNANSWERED_TRIES = 3;

async function moveChunk(chunk: readonly Decision[], input: MoveInput, unanswered: number): Promise<RoutedTask[]> {
  if (chunk.length === 0) return [];
  try {
    await actOnTasks(
      input.client,
      input.project,
      input.resolved.stage.uuid,
      chunk.map((one) => ({
        taskUuid: one.taskUuid,
        action: 'PATHWAY_ACTION',
        pathwayUuid:
          one.action === 'benchmark' ? input.resolved.pathways.benchmark : input.resolved.pathways.production,
      })),
    );
    return chunk.map((one) => ({ ...one, result: 'routed' }));
  } catch (error) {
    if (isUnanswered(error) && unanswered < UNANSWERED_TRIES) {
      const waiting = await input.waiting();
      const done = chunk
        .filter((one) => !waiting.has(one.taskUuid))
        .map((one): RoutedTask => ({ ...one, result: 'routed' }));
      const left = chunk.filter((one) => waiting.has(one.taskUuid));
      return [...done, ...(await moveChunk(left, input, unanswered + 1))];
    }
    if (!(error instanceof EncordAnswerError) || !isRefusal(error)) throw error;
    return afterRefusal(chunk, error, input);
  }
}

async function afterRefusal(
  chunk: readonly Decision[],
  error: EncordAnswerError,
  input: MoveInput,
): Promise<RoutedTask[]> {
  const waiting = await input.waiting();
  const gone = chunk
    .filter((one) => !waiting.has(one.taskUuid))
    .map((one): RoutedTask => ({ ...one, result: 'already-moved' }));
  const left = chunk.filter((one) => waiting.has(one.taskUuid));
  if (gone.length > 0) return [...gone, ...(await moveChunk(left, input, 0))];
  const [only] = left;
  if (left.length === 1 && only) return [{ ...only, result: 'failed', error: error.serverMessage || error.code }];
  const half = Math.ceil(left.length / 2);
  return [...(await moveChunk(left.slice(0, half), input, 0)), ...(await moveChunk(left.slice(half), input, 0))];
}

/** Refusals that say something about the tasks; a missing right or a wrong key is the same for every half. */
function isRefusal(error: EncordAnswerError): boolean {
  return error.status >= 400 && error.status < 500 && ![401, 403, 429].includes(error.status);
}
