import type { Problem } from '../base/problem.ts';
import { EncordAnswerError } from '../encord/errors.ts';
import type { StateStore, StateView, StateWrites } from '../state/store.ts';
import { archiveTasks, type Archived } from './archive.ts';
import { evaluationRun, type EvaluationRun } from './evaluation-run.ts';
import type { PairIndex } from './pair-index.ts';
import { archivedWrites, persistResults, type ArchivedPair } from './persist.ts';
import type { PreparedPair } from './prepare.ts';

export interface FinishOptions {
  readonly store: StateStore;
  /** Run id, for the names of results. */
  readonly run: string;
  /** As it was read when the run began; what was stored since decides. */
  readonly view: StateView;
  /** Writes and archives nothing. */
  readonly dryRun: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly signal?: AbortSignal | undefined;
  /**
   * Called once, when everything that may leave has left and before the state is written for the last time: what else
   * belongs into that write. Not called after a stop, nor when the platform could not be reached any more.
   */
  readonly closing?: ((runs: readonly EvaluationRun[], view: StateView) => Promise<Closing | undefined>) | undefined;
}

/** What goes into the last write; decided again when somebody wrote in between. */
export type Closing = (view: StateView) => Promise<StateWrites>;

export interface Finished {
  /** Of the pairs whose archiving ended, or was stopped by the user. */
  readonly runs: readonly EvaluationRun[];
  readonly problems: readonly Problem[];
  /** Why the archiving of a pair failed, by the pair's name. What had been done is recorded. */
  readonly failures: readonly { readonly pair: string; readonly cause: unknown }[];
}

const NOTHING: Archived = { tasks: [], changed: 0, failed: 0, problems: [], people: new Map() };

/**
 * Stores everything that was prepared in one write, reads it back, only then archives pair by pair, and records that in a
 * second write: however many pairs there are, the state is written twice at most.
 */
export async function finishPairs(prepared: readonly PreparedPair[], options: FinishOptions): Promise<Finished> {
  const { store, dryRun, signal } = options;
  const storing = dryRun ? [] : prepared.filter((one) => one.packed.lines > 0);
  const { indexes, view } = await persistResults(
    store,
    storing.map((one) => ({ ...one, run: options.run, now: options.now() })),
  );
  const runs: EvaluationRun[] = [];
  const problems: Problem[] = [];
  const failures: { readonly pair: string; readonly cause: unknown }[] = [];
  const left: ArchivedPair[] = [];
  for (const one of prepared) {
    const { name } = one.options.bound.pair;
    const index = indexes.get(name);
    const stored = index !== undefined;
    const sent = one.options.client.requests().total;
    let archived = NOTHING;
    try {
      if (stored) archived = await archivePair(one, index, signal);
    } catch (cause) {
      // What left its stage nevertheless is in the index, and the next run finds out.
      failures.push({ pair: name, cause });
      if (cause instanceof EncordAnswerError) continue;
      break;
    }
    problems.push(...archived.problems);
    if (stored && (index.archiving.length > 0 || archived.canary)) left.push(leftOf(one, index, archived));
    const { failure } = archived;
    if (failure && !(signal?.aborted && failure.cause === signal.reason)) {
      failures.push({ pair: name, cause: failure.cause });
      if (failure.cause instanceof EncordAnswerError) continue;
      break;
    }
    const requests = one.options.client.requests().total - sent;
    runs.push(evaluationRun(one, archived, { stored, requests }));
  }
  const cutShort = failures.some(({ cause }) => !(cause instanceof EncordAnswerError));
  await close(runs, left, view ?? options.view, cutShort ? { ...options, closing: undefined } : options);
  return { runs, problems, failures };
}

/** What the archiving failed with is in the answer, so that what was done before can be recorded. */
async function archivePair(
  { options, opened, leaving }: PreparedPair,
  index: PairIndex,
  signal: AbortSignal | undefined,
): Promise<Archived> {
  const { client, now, progress } = options;
  // What is archived is also recorded: a stop ends it between two chunks.
  const { bound, resolved, pseudonyms, known } = opened.source;
  const source = { client: client.finishing, bound, resolved, pseudonyms, known };
  return archiveTasks({ source, tasks: leaving, index, now, signal, progress });
}

function leftOf({ options, opened }: PreparedPair, index: PairIndex, archived: Archived): ArchivedPair {
  const { tasks, canary, failure } = archived;
  const arrived = new Set(tasks);
  const open = failure ? index.archiving.filter((uuid) => !arrived.has(uuid)) : [];
  return { pair: options.bound.pair, tasks, open, stage: opened.source.resolved.archive?.title ?? '', canary };
}

async function close(
  runs: readonly EvaluationRun[],
  left: readonly ArchivedPair[],
  view: StateView,
  { store, dryRun, signal, closing }: FinishOptions,
): Promise<void> {
  let failed: { readonly cause: unknown } | undefined;
  let more: Closing | undefined;
  try {
    if (!dryRun && !signal?.aborted && closing) more = await closing(runs, view);
  } catch (cause) {
    failed = { cause };
  }
  if (left.length > 0 || more) {
    const names = left.map((one) => one.pair.name);
    await store.write(names.length > 0 ? `archive ${names.join(', ')}` : 'evaluate ran', async (fresh) => {
      const archived = await archivedWrites(fresh, left);
      const told = (await more?.(fresh)) ?? {};
      return {
        files: new Map([...(archived.files ?? []), ...(told.files ?? [])]),
        records: [...(archived.records ?? []), ...(told.records ?? [])],
      };
    });
  }
  if (failed) throw failed.cause;
}
