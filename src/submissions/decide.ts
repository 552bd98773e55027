import { compareText } from '../base/address.ts';
import type { SnapshotRecord } from '../labels/snapshot.ts';
import type { CollectedRow, CollectedTask } from './collect.ts';
import { identityOf, type PersistedSubmission } from './window.ts';

/** Changes whenever the same labels could get another score. */
export const SCORER_VERSION = 'built-in/1';

export interface SubmissionPlan {
  /** Rows of the window that have to be scored together: ground truth and submissions, in one canonical order. */
  readonly records: readonly SnapshotRecord[];
  /** Submissions of the window, without their results. */
  readonly submissions: readonly Omit<PersistedSubmission, 'pass'>[];
  /** How many of them were not persisted before. */
  readonly fresh: number;
  /** Persisted submissions that left the window because their ground truth changed. */
  readonly outdated: number;
  /** Tasks without complete ground truth: held, not scored. */
  readonly held: readonly CollectedTask[];
}

/**
 * Which submissions make up the window: what waits now, and what was persisted before against the ground truth of today. Of one
 * annotator and data unit only the newest submission stays. Pure; the order of the input does not matter.
 */
export function planSubmissions(input: {
  readonly tasks: readonly CollectedTask[];
  readonly groundTruth: ReadonlyMap<string, CollectedRow>;
  readonly persisted: readonly PersistedSubmission[];
  /** Records of the stored snapshot, by `recordKey`. */
  readonly stored: ReadonlyMap<string, SnapshotRecord>;
}): SubmissionPlan {
  const known = new Set(input.persisted.map(identityOf));
  const held = input.tasks.filter((task) => !input.groundTruth.has(task.dataHash));
  const window = new Map<string, { record: SnapshotRecord; entry: Omit<PersistedSubmission, 'pass'> }>();
  let outdated = 0;
  for (const entry of input.persisted) {
    const record = input.stored.get(recordKey(entry.dataHash, entry.annotator));
    const current =
      input.groundTruth.get(entry.dataHash)?.digest === entry.groundTruthDigest && entry.scorer === SCORER_VERSION;
    if (!record || !current) {
      outdated += 1;
      continue;
    }
    const { pass: _, ...rest } = entry;
    window.set(recordKey(entry.dataHash, entry.annotator), { record, entry: rest });
  }
  let fresh = 0;
  for (const task of input.tasks) {
    const truth = input.groundTruth.get(task.dataHash);
    if (!truth) continue;
    for (const { record, digest } of task.submissions) {
      const annotator = record.annotator ?? record.branch;
      const key = recordKey(task.dataHash, annotator);
      const entry = {
        task: task.uuid,
        branch: record.branch,
        labelDigest: digest,
        groundTruthDigest: truth.digest,
        scorer: SCORER_VERSION,
        dataHash: task.dataHash,
        annotator,
        state: 'persisted' as const,
      };
      // The stored record stays where nothing changed: its dates may differ although its labels do not.
      if (known.has(identityOf(entry)) && window.has(key)) continue;
      fresh += 1;
      window.set(key, { record, entry });
    }
  }
  const parts = [...window.values()].toSorted((a, b) => compareText(recordOrder(a.record), recordOrder(b.record)));
  const data = [...new Set(parts.map((part) => part.record.dataHash))].toSorted(compareText);
  const truths = data.flatMap((hash) => input.groundTruth.get(hash)?.record ?? []);
  return {
    records: [...truths, ...parts.map((part) => part.record)],
    submissions: parts.map((part) => part.entry),
    fresh,
    outdated,
    held,
  };
}

/** One annotator counts once a data unit. */
export function recordKey(dataHash: string, annotator: string): string {
  return `${dataHash} ${annotator}`;
}

function recordOrder(record: SnapshotRecord): string {
  return `${record.dataHash} ${record.annotator ?? ''} ${record.branch}`;
}

/**
 * Tasks that may leave the stage: all their submissions are persisted as they are now. A submission that changed since it was
 * scored keeps its task in the stage, so that it is scored again.
 */
export function archivable(
  tasks: readonly CollectedTask[],
  groundTruth: ReadonlyMap<string, CollectedRow>,
  persisted: readonly PersistedSubmission[],
): CollectedTask[] {
  const known = new Set(persisted.map(identityOf));
  return tasks.filter((task) => {
    const truth = groundTruth.get(task.dataHash);
    return (
      truth !== undefined &&
      task.submissions.length > 0 &&
      task.submissions.every(({ record, digest }) =>
        known.has(
          identityOf({
            task: task.uuid,
            branch: record.branch,
            labelDigest: digest,
            groundTruthDigest: truth.digest,
            scorer: SCORER_VERSION,
          }),
        ),
      )
    );
  });
}
