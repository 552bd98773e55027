import pLimit from 'p-limit';
import { EncordAnswerError, isUnanswered } from '../encord/errors.ts';
import { chunksOf } from '../encord/pages.ts';

export interface ChunkedAction<T> {
  readonly items: readonly T[];
  /** Items a call takes at most. */
  readonly size: number;
  /** One call, all or nothing. */
  readonly send: (chunk: readonly T[]) => Promise<void>;
  /** Those of the items that can still be acted on, read anew. */
  readonly remaining: (chunk: readonly T[]) => Promise<ReadonlySet<T>>;
  /** Told how many items are settled. */
  readonly onProgress?: ((settled: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** `gone`: somebody else had acted on it before. */
export interface Fate<T> {
  readonly item: T;
  readonly result: 'done' | 'gone' | 'failed';
  readonly error?: string;
}

export interface ChunkedResult<T> {
  /** Of every item that was settled. */
  readonly fates: readonly Fate<T>[];
  /** Why some items are not settled: the outside world failed, or the run was aborted. */
  readonly failure?: { readonly cause: unknown };
}

/** Calls at the same time. More would only queue up behind the platform's own locks. */
const PARALLEL = 3;
const UNANSWERED_TRIES = 3;

/**
 * Acts on items in chunks. A chunk is all or nothing: where one is refused, items that somebody else has dealt with
 * meanwhile are taken out, and the rest is halved until only the items that cannot be acted on are left. A chunk that was not
 * answered is read back before it is sent again. After a failure or an abort no further chunk is started.
 */
export async function actInChunks<T>(action: ChunkedAction<T>): Promise<ChunkedResult<T>> {
  const limit = pLimit(PARALLEL);
  const fates: Fate<T>[] = [];
  let failure: { readonly cause: unknown } | undefined;
  const settle = (settled: readonly Fate<T>[]): void => {
    fates.push(...settled);
    if (settled.length > 0) action.onProgress?.(fates.length);
  };
  await Promise.all(
    chunksOf(action.items, action.size).map((chunk) =>
      limit(async () => {
        if (failure !== undefined) return;
        try {
          action.signal?.throwIfAborted();
          await settleChunk(chunk, action, settle);
        } catch (error) {
          failure ??= { cause: error };
        }
      }),
    ),
  );
  return failure === undefined ? { fates } : { fates, failure };
}

async function settleChunk<T>(
  first: readonly T[],
  action: ChunkedAction<T>,
  settle: (settled: readonly Fate<T>[]) => void,
): Promise<void> {
  const open: { readonly chunk: readonly T[]; readonly unanswered: number }[] = [{ chunk: first, unanswered: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { chunk, unanswered } = next;
    try {
      await action.send(chunk);
      settle(chunk.map((item) => ({ item, result: 'done' })));
      continue;
    } catch (error) {
      const again = isUnanswered(error);
      if (!(again && unanswered < UNANSWERED_TRIES) && !isRefusal(error)) throw error;
      const remaining = await action.remaining(chunk);
      const left = chunk.filter((item) => remaining.has(item));
      settle(chunk.filter((item) => !remaining.has(item)).map((item) => ({ item, result: again ? 'done' : 'gone' })));
      if (left.length === 0) continue;
      if (again) open.push({ chunk: left, unanswered: unanswered + 1 });
      else if (left.length < chunk.length) open.push({ chunk: left, unanswered: 0 });
      else if (left.length === 1) settle([{ item: left[0]!, result: 'failed', error: messageOf(error) }]);
      else {
        const half = Math.ceil(left.length / 2);
        open.push({ chunk: left.slice(half), unanswered: 0 }, { chunk: left.slice(0, half), unanswered: 0 });
      }
    }
  }
}

/** Refusals that say something about the tasks; a missing right or a wrong key is the same for every half. */
function isRefusal(error: unknown): error is EncordAnswerError {
  return (
    error instanceof EncordAnswerError &&
    error.status >= 400 &&
    error.status < 500 &&
    ![401, 403, 408, 429].includes(error.status)
  );
}

function messageOf(error: unknown): string {
  return error instanceof EncordAnswerError ? error.serverMessage || error.code : String(error);
}
