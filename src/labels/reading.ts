import type { Problem } from '../base/problem.ts';
import type { OntologyIndex } from './ontology-index.ts';

/** Collects what is wrong in one label row: each code and thing once, with how often. */
export interface Reading {
  readonly ontology: OntologyIndex;
  readonly report: (code: string, severity: Problem['severity'], summary: string, detail: string) => void;
  readonly problems: () => readonly Problem[];
  /** Whether something could not be read. */
  readonly hasErrors: () => boolean;
}

/** `title` names the row in messages. */
export function startReading(ontology: OntologyIndex, title: string): Reading {
  const found = new Map<string, { readonly problem: Problem; times: number }>();
  return {
    ontology,
    report: (code, severity, summary, detail) => {
      const key = `${code} ${summary}`;
      const known = found.get(key);
      if (known === undefined)
        found.set(key, { problem: { code, severity, summary: `${summary} in "${title}"`, detail }, times: 1 });
      else known.times++;
    },
    hasErrors: () => [...found.values()].some(({ problem }) => problem.severity === 'error'),
    problems: () =>
      [...found.values()].map(({ problem, times }) => ({
        ...problem,
        summary: times === 1 ? `${problem.summary}.` : `${problem.summary} (${times} times).`,
      })),
  };
}
