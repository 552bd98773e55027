import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What two states that ended alike must have in common: no ids of runs, no times. */
export interface StateFacts {
  readonly resources: readonly string[];
  /** Intents without an outcome. */
  readonly intents: readonly string[];
  /** Evaluation documents and their lines; content, in the order of their names. */
  readonly newestDocument: string | undefined;
  readonly newestLines: string | undefined;
  readonly snapshots: readonly string[];
  /** Task, branch and digest of every score in the ledger, sorted. */
  readonly scored: readonly string[];
  /** Tasks that the ledger says were archived, sorted. */
  readonly archived: readonly string[];
}

export function stateFacts(folder: string): StateFacts {
  const state = join(folder, '.assay/served');
  const names = (pattern: string): string[] => globSync(pattern, { cwd: state }).sort();
  const newest = (pattern: string): string | undefined => {
    const name = names(pattern).at(-1);
    return name === undefined ? undefined : readFileSync(join(state, name), 'utf8');
  };
  const entries = names('ledger/**/*.ndjson').flatMap((name) =>
    readFileSync(join(state, name), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly kind: string; readonly data: Record<string, unknown> }),
  );
  const of = (kind: string) => entries.filter((entry) => entry.kind === kind).map(({ data }) => data);
  const scores = of('evaluate.scored').flatMap(
    ({ submissions }) => submissions as { task: string; branch: string; labelDigest: string }[],
  );
  return {
    resources: names('resources/*.json'),
    intents: names('intents/*'),
    newestDocument: newest('evaluations/*/*.street.json'),
    newestLines: newest('evaluations/*/*.street.submissions.ndjson'),
    snapshots: names('snapshots/*'),
    scored: scores.map(({ task, branch, labelDigest }) => `${task} ${branch} ${labelDigest}`).sort(),
    archived: of('evaluate.archived')
      .flatMap(({ tasks }) => tasks as string[])
      .sort(),
  };
}
