import type { Store } from './store/database.ts';

/** The engine's clock: the given clock plus an offset that is kept in the database. Milliseconds since 1970. */
export interface EngineClock {
  now(): number;
  /** From now on the clock runs from `time`. */
  set(time: number): void;
}

export function createClock(store: Store, now: () => number): EngineClock {
  const row = store.get<{ value: string }>("SELECT value FROM settings WHERE name = 'clock-offset'");
  let offset = Number(row?.value ?? 0);
  return {
    now: () => Math.round(now() + offset),
    set(time) {
      offset = time - now();
      store.run(
        `INSERT INTO settings (name, value) VALUES ('clock-offset', ?)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
        String(offset),
      );
    },
  };
}
