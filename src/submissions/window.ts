import { z } from 'zod';
import { readStateFile, stateJson } from '../state/parse-file.ts';
import type { StateView } from '../state/store.ts';

/** One submission as the state remembers it. The five first fields are its identity: none of them is ever counted twice. */
export const PersistedSubmission = z.strictObject({
  task: z.string(),
  branch: z.string(),
  labelDigest: z.string(),
  groundTruthDigest: z.string(),
  scorer: z.string(),
  dataHash: z.string(),
  annotator: z.string(),
  pass: z.boolean().nullable(),
  state: z.enum(['persisted', 'archived']),
});
export type PersistedSubmission = z.infer<typeof PersistedSubmission>;

/** `evaluation/<pair>.json`: the window of a pair, the snapshot that holds its label rows, and what canaries proved. */
export const Window = z.strictObject({
  version: z.literal(1),
  /** sha256 of the snapshot's text; absent before the first run. */
  snapshot: z.string().optional(),
  ontology: z.string().optional(),
  settings: z.string().optional(),
  /** Paths of the newest result. */
  document: z.string().optional(),
  perSubmission: z.string().optional(),
  submissions: z.array(PersistedSubmission),
  /** Digests of contracts for which a canary went where it must. */
  canaries: z.array(z.string()),
});
export type Window = z.infer<typeof Window>;

export function windowPath(pair: string): string {
  return `evaluation/${pair}.json`;
}

export async function readWindow(view: StateView, pair: string): Promise<Window> {
  return (await readStateFile(view, windowPath(pair), Window)) ?? { version: 1, submissions: [], canaries: [] };
}

export function printWindow(window: Window): string {
  return stateJson(window);
}

export function snapshotPath(digest: string): string {
  return `snapshots/${digest}.ndjson.gz`;
}

export function ontologyPath(digest: string): string {
  return `snapshots/${digest}.ontology.json`;
}

/** What makes a submission the same one. */
export function identityOf(
  one: Pick<PersistedSubmission, 'task' | 'branch' | 'labelDigest' | 'groundTruthDigest' | 'scorer'>,
): string {
  return [one.task, one.branch, one.labelDigest, one.groundTruthDigest, one.scorer].join(' ');
}
