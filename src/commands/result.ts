import type { Problem } from '../base/problem.ts';
import type { Style } from '../report/style.ts';

/** Exit codes: 0 fine, 1 problems or failed verdict, 2 usage, 3 the outside world failed, 4 changes pending, 5 not covered
 * by an approval or stale, 6 locked, 7 partly done, 70 our bug. */
export type Exit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 70;

/** What a command gives back; the shells print it in the format asked for and exit. */
export interface Result<D = unknown> {
  readonly problems: readonly Problem[];
  /** Versioned JSON, the `data` of `--output json`. */
  readonly data: D;
  readonly exit: Exit;
  /** For a terminal, without the problems. */
  readonly text: (style: Style) => string;
  /** For a pull request or a job summary, without the problems. */
  readonly markdown: () => string;
  /** The same as a table, where there is one. */
  readonly csv?: () => string;
  /** Printed as it is instead of a rendering: the command has already written the format asked for. */
  readonly stdout?: string;
  /** Further outputs of the Action, by name. */
  readonly outputs?: Readonly<Record<string, string>>;
}

const ORDER: readonly Exit[] = [70, 3, 6, 5, 7, 1, 4, 2, 0];

/** When several exits apply, the most important one. */
export function worstExit(exits: readonly Exit[]): Exit {
  return ORDER.find((exit) => exits.includes(exit)) ?? 0;
}

/** What a run says that was stopped after it had begun to change things: nothing is lost, and how to go on. */
export function stoppedByUser(command: string): Problem {
  const detail = `What was done is recorded. Run \`assay ${command}\` again to go on.`;
  return { code: 'run.stopped', severity: 'error', summary: 'the run was stopped before it was done', detail };
}

/** The result of a command that stopped at problems. */
export function stopped(problems: readonly Problem[], exit: Exit = 1): Result<null> {
  return { problems, data: null, exit, text: () => '', markdown: () => '' };
}
