import { z } from 'zod';
import { readStateFile, stateJson } from './parse-file.ts';
import type { StateView } from './store.ts';

/** `heartbeats/<command>.json`: when a scheduled command ended its last runs, newest last, ISO 8601 in UTC. */
export const Heartbeat = z.strictObject({
  version: z.literal(1),
  command: z.string(),
  at: z.array(z.string()).min(1),
});
export type Heartbeat = z.infer<typeof Heartbeat>;

const KEPT = 8;
const LEAST = 3 * 3_600_000;
const FIRST = 48 * 3_600_000;

/** The file with one more beat. `now` in milliseconds since 1970. */
export async function heartbeatFile(
  view: StateView,
  command: string,
  now: number,
): Promise<readonly [path: string, content: string]> {
  const path = `heartbeats/${command}.json`;
  const known = await readStateFile(view, path, Heartbeat);
  const at = [...(known?.at ?? []), new Date(now).toISOString()].slice(-KEPT);
  return [path, stateJson({ version: 1, command, at } satisfies Heartbeat)];
}

export async function readHeartbeats(view: StateView): Promise<readonly Heartbeat[]> {
  const beats: Heartbeat[] = [];
  for (const path of await view.list('heartbeats/')) {
    const beat = await readStateFile(view, path, Heartbeat);
    if (beat) beats.push(beat);
  }
  return beats;
}

/** A schedule that has been silent for longer than it should. */
export interface Silence {
  readonly command: string;
  readonly last: string;
  /** Milliseconds after which it counts as silent. */
  readonly limit: number;
}

/**
 * Schedules that are silent: three times their usual distance has passed, and at least three hours, since GitHub delays and
 * drops scheduled runs. A command that ran only once gets two days.
 */
export function silentSchedules(beats: readonly Heartbeat[], now: number): readonly Silence[] {
  return beats.flatMap(({ command, at }) => {
    const times = at.map((one) => Date.parse(one));
    const last = times.at(-1) ?? 0;
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)];
    const limit = usual === undefined ? FIRST : Math.max(LEAST, 3 * usual);
    return now - last > limit ? [{ command, last: new Date(last).toISOString(), limit }] : [];
  });
}
