import { comparePlaces, type Place } from './place.ts';

export type Severity = 'error' | 'warning' | 'note';

/**
 * Something a user wrote wrong, or must know, as a value. `code` is stable and unique (`room.thing-wrong`, registration
 * rules `registration.R001`); `summary` is one sentence in the user's words; `detail` says what to do.
 */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly detail?: string;
  readonly at?: Place;
  readonly address?: string;
  readonly related?: readonly { readonly summary: string; readonly at: Place }[];
  /** The correction, where it is known for certain enough to be offered: never applied without a person. */
  readonly fix?: Fix;
}

/** What to write in place of a part of one line. `endColumn` is the column behind its last character. */
export interface Fix {
  readonly at: Place & Required<Pick<Place, 'endLine' | 'endColumn'>>;
  readonly text: string;
}

/** Order of reading: problems without a place first, then by place, then by code and summary, so that output is stable. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.at && b.at) {
    const byPlace = comparePlaces(a.at, b.at);
    if (byPlace !== 0) return byPlace;
  } else if (a.at || b.at) {
    return a.at ? 1 : -1;
  }
  return a.code < b.code ? -1 : a.code > b.code ? 1 : a.summary < b.summary ? -1 : a.summary > b.summary ? 1 : 0;
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
