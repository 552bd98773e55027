import type { Problem } from '../base/problem.ts';

/** Exit codes: 0 fine, 1 problems or failed verdict, 2 usage, 3 the outside world failed, 4 changes pending, 5 not covered
 * by an approval or stale, 6 locked, 7 partly done, 70 our bug. */
export type Exit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 70;

/** What a command gives back; the shells render it and exit. `data` is versioned JSON. */
export interface Result<D = unknown> {
  readonly problems: readonly Problem[];
  readonly data: D;
  readonly exit: Exit;
}

const ORDER: readonly Exit[] = [70, 3, 6, 5, 7, 1, 4, 2, 0];

/** When several exits apply, the most important one. */
export function worstExit(exits: readonly Exit[]): Exit {
  return ORDER.find((exit) => exits.includes(exit)) ?? 0;
}
