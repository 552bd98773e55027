import { compareText } from '../base/address.ts';
import { listLabelRows } from '../encord/api/label-rows.ts';
import type { SentLabelRow } from '../encord/sent-label-row.ts';
import { listTasks } from '../encord/api/tasks.ts';
import { labelDigest } from '../labels/label-digest.ts';
import { formatSnapshotLine } from '../labels/snapshot.ts';
import { stageFilters } from '../routing/stage-filters.ts';
import type { HeldLine } from './held-line.ts';
import type { Source } from './read-submissions.ts';
import { safeRow } from './safe-row.ts';

/** Ground truth of one data unit, or why there is none although its task is complete. The line only where it is new. */
export type Truth =
  | { readonly digest: string; readonly empty: boolean; readonly line?: HeldLine | string }
  | { readonly missing: string };

/** Takes label rows of ground truth, and redacts each as it comes. */
export interface TruthReader {
  /** The rows to read, by data unit. */
  readonly hashes: readonly { readonly dataHash: string; readonly labelHash: string }[];
  take(row: SentLabelRow): void;
  /** Of one data unit, once its rows were taken, and forgotten with that. Undefined = it is not complete. */
  give(dataHash: string): Truth | undefined;
}

/**
 * Finds ground truth: of tasks that stand in the named stage of the benchmark project, on `main`, and only in rows that
 * exist. `stored`: digests of lines that need not be made again.
 */
export async function findTruths(
  source: Source,
  wanted: ReadonlySet<string>,
  stored: ReadonlyMap<string, string>,
): Promise<TruthReader> {
  const { client, bound, resolved, pseudonyms } = source;
  const project = bound.benchmarkProject;
  const complete = new Set<string>();
  for (const filter of stageFilters(wanted, bound.benchmarkDataset)) {
    for await (const task of listTasks(client, project, resolved.truth, filter)) {
      const hash = task.dataHash.toLowerCase();
      if (wanted.has(hash)) complete.add(hash);
    }
  }
  const truths = new Map<string, Truth>();
  for (const hash of complete) truths.set(hash, { missing: 'its ground truth is complete and has no label row' });
  const listed = await listLabelRows(client, project, { dataHashes: [...complete] });
  const hashes = listed.flatMap((row) =>
    row.label_hash && row.branch_name === 'main'
      ? [{ dataHash: row.data_hash.toLowerCase(), labelHash: row.label_hash }]
      : [],
  );
  const take = (sent: SentLabelRow): void => {
    const dataHash = sent.head.data_hash.toLowerCase();
    if (!complete.has(dataHash)) return;
    if (sent.head.branch_name !== 'main') {
      truths.set(dataHash, { missing: 'the platform answered with another branch of its ground truth' });
      return;
    }
    const row = sent.row();
    const labelRow = safeRow<Record<string, unknown>>(row, pseudonyms);
    const dataTitle = String(labelRow['data_title'] ?? '');
    const digest = labelDigest(labelRow);
    const empty = [row.object_answers, row.classification_answers].every((part) => Object.keys(part).length === 0);
    const record = { role: 'groundTruth', dataHash, dataTitle, branch: 'main', labelRow } as const;
    const line = stored.get(dataHash) === digest ? {} : { line: formatSnapshotLine(record) };
    truths.set(dataHash, { digest, empty, ...line });
  };
  const give = (dataHash: string): Truth | undefined => {
    const truth = truths.get(dataHash);
    truths.delete(dataHash);
    return truth;
  };
  return { hashes: hashes.toSorted((a, b) => compareText(a.dataHash, b.dataHash)), take, give };
}
