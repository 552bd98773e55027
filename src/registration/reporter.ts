import type { Problem, Severity } from '../base/problem.ts';
import type { Locate } from './line-index.ts';
import { quoted } from './quoted.ts';
import type { RegistrationRow } from './rule.ts';
import { replacement } from './suggest.ts';

/** Offsets that a finding is about. */
export interface Span {
  readonly start: number;
  readonly end?: number;
}

/** What a reporter had been told at some time. */
export interface Mark {
  readonly problems: number;
  readonly counts: ReadonlyMap<string, Count>;
}

interface Count {
  readonly row: RegistrationRow;
  readonly count: number;
}

/** Beyond this many problems of one code a file's problems are only counted. */
const TOLD = 50;

/** Collects the problems of one registration file. */
export class Reporter {
  readonly problems: Problem[] = [];
  readonly locate: Locate;
  /** Made anew with each report, so that a mark costs nothing. */
  #counts: ReadonlyMap<string, Count> = new Map();

  constructor(locate: Locate) {
    this.locate = locate;
  }

  report(
    row: RegistrationRow,
    at: Span,
    summary: string,
    options: { detail?: string; severity?: Severity; fix?: string | undefined } = {},
  ): void {
    const count = (this.#counts.get(row.code)?.count ?? 0) + 1;
    this.#counts = new Map(this.#counts).set(row.code, { row, count });
    if (count > TOLD) return;
    const place = this.locate(at.start, at.end);
    this.problems.push({
      code: row.code,
      severity: options.severity ?? row.severity,
      summary,
      detail: options.detail ?? row.fix,
      at: place,
      ...(options.fix === undefined ? {} : replacement(place, options.fix)),
    });
  }

  mark(): Mark {
    return { problems: this.problems.length, counts: this.#counts };
  }

  /** Forgets what was reported since. */
  goBack({ problems, counts }: Mark): void {
    this.problems.length = problems;
    this.#counts = counts;
  }

  /** All problems, with one more for each code of which not all were told. */
  finish(file: string): Problem[] {
    const rest = [...this.#counts.values()].filter(({ count }) => count > TOLD);
    return this.problems.concat(
      rest.map(({ row, count }) => ({
        code: row.code,
        severity: row.severity,
        summary: `${quoted(file)} has ${count - TOLD} more problems of this kind.`,
        detail: row.fix,
        at: this.locate(0),
      })),
    );
  }
}
