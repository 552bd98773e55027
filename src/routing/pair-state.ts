import { z } from 'zod';
import { readStateFile, stateJson } from '../state/parse-file.ts';
import type { StateView } from '../state/store.ts';

/** What routing remembers of a pair. */
export const PairState = z.strictObject({
  version: z.literal(1),
  /** Benchmark tasks released on each day (UTC), newest 60 days. */
  days: z.record(z.string(), z.int().min(0)),
  /** Digest of what was held by the last run; '' = nothing. */
  held: z.string(),
});
export type PairState = z.infer<typeof PairState>;

export function pairStatePath(pair: string): string {
  return `routing/${pair}.json`;
}

/** The day (UTC) of a time in milliseconds since 1970: `2026-11-25`. */
export function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}

export async function readPairState(view: StateView, pair: string): Promise<PairState> {
  return (await readStateFile(view, pairStatePath(pair), PairState)) ?? { version: 1, days: {}, held: '' };
}

/** `count` more (or fewer) benchmark tasks released on a day. */
export function addReleased(state: PairState, day: string, count: number): PairState {
  const days = { ...state.days, [day]: Math.max(0, (state.days[day] ?? 0) + count) };
  return { ...state, days: Object.fromEntries(Object.entries(days).toSorted().slice(-60)) };
}

export function pairStateFile(pair: string, state: PairState): readonly [path: string, content: string] {
  return [pairStatePath(pair), stateJson(state)];
}
