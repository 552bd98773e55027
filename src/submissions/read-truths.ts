import pLimit from 'p-limit';
import { listLabelRows, readLabelRows } from '../encord/api/label-rows.ts';
import { listTasks } from '../encord/api/tasks.ts';
import { LABEL_ROWS_PER_READ } from '../encord/limits.ts';
import { chunksOf } from '../encord/pages.ts';
import { labelDigest } from '../labels/label-digest.ts';
import { formatSnapshotLine } from '../labels/snapshot.ts';
import { stageFilters } from '../routing/stage-filters.ts';
import type { LabelRow } from '../wire/label-row.ts';
import type { Source } from './read-submissions.ts';
import { holdLine, type HeldLine } from './held-line.ts';
import { safeRow } from './safe-row.ts';

/** Ground truth of one data unit, or why there is none although its task is complete. The line only where it is new. */
export type Truth =
  | { readonly digest: string; readonly empty: boolean; readonly line?: HeldLine }
  | { readonly missing: string };

const READS = 2;
/**
 * Reads ground truth: of tasks that stand in the named stage of the benchmark project, from `main`, and only from rows that
 * exist. A data unit without an entry has no complete ground truth. `stored`: digests of lines that need not be made again.
 */
export async function readTruths(
  source: Source,
  wanted: ReadonlySet<string>,
  stored: ReadonlyMap<string, string>,
): Promise<Map<string, Truth>> {
  const { client, bound, resolved, pseudonyms } = source;
  const project = bound.benchmarkProject;
  const truths = new Map<string, Truth>();
  if (wanted.size === 0) return truths;
  const complete = new Set<string>();
  for (const filter of stageFilters(wanted, bound.benchmarkDataset)) {
    for await (const task of listTasks(client, project, resolved.truth, filter)) {
      const hash = task.dataHash.toLowerCase();
      if (wanted.has(hash)) complete.add(hash);
    }
  }
  for (const hash of complete) truths.set(hash, { missing: 'its ground truth is complete and has no label row' });
  const listed = await listLabelRows(client, project, { dataHashes: [...complete] });
  const hashes = listed.flatMap((row) => (row.label_hash && row.branch_name === 'main' ? [row.label_hash] : []));
  const limit = pLimit(READS);
  const take = (row: LabelRow): void => {
    const dataHash = row.data_hash.toLowerCase();
    if (!complete.has(dataHash)) return;
    if (row.branch_name !== 'main') {
      truths.set(dataHash, { missing: 'the platform answered with another branch of its ground truth' });
      return;
    }
    const labelRow = safeRow<Record<string, unknown>>(row, pseudonyms);
    const dataTitle = String(labelRow['data_title'] ?? '');
    const digest = labelDigest(labelRow);
    const empty = [row.object_answers, row.classification_answers].every((part) => Object.keys(part).length === 0);
    const record = { role: 'groundTruth', dataHash, dataTitle, branch: 'main', labelRow } as const;
    const line = stored.get(dataHash) === digest ? {} : { line: holdLine(formatSnapshotLine(record)) };
    truths.set(dataHash, { digest, empty, ...line });
  };
  const tell = source.progress?.({ verb: 'read', unit: 'ground truths', total: hashes.length });
  let done = 0;
  await Promise.all(
    chunksOf(hashes, LABEL_ROWS_PER_READ).map((part) =>
      limit(async () => {
        (await readLabelRows(client, project, part)).forEach(take);
        done += part.length;
        tell?.(done);
      }),
    ),
  );
  return truths;
}
