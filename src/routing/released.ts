import { z } from 'zod';
import { readStateFile, stateJson } from '../state/parse-file.ts';
import type { StateView } from '../state/store.ts';

/** How many benchmark tasks of a pair were released on which day (UTC), newest 60 days. */
export const Released = z.strictObject({ version: z.literal(1), days: z.record(z.string(), z.int()) });
export type Released = z.infer<typeof Released>;

export function releasedPath(pair: string): string {
  return `routing/${pair}.json`;
}

export function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}

export async function readReleased(view: StateView, pair: string): Promise<Released> {
  return (await readStateFile(view, releasedPath(pair), Released)) ?? { version: 1, days: {} };
}

export function addReleased(released: Released, day: string, count: number): string {
  const days = { ...released.days, [day]: (released.days[day] ?? 0) + count };
  const kept = Object.entries(days).toSorted().slice(-60);
  return stateJson({ version: 1, days: Object.fromEntries(kept) });
}
