import { invariant } from '../base/invariant.ts';
import { compareText } from '../base/address.ts';
import { labelDigest } from '../labels/label-digest.ts';
import type { SnapshotRecord } from '../labels/snapshot.ts';
import { StateDamagedError } from '../state/errors.ts';
import type { StateView } from '../state/store.ts';
import type { Gathered, StoredWindow } from './collect.ts';
import type { StoredSubmission, SubmissionDecision } from './decide.ts';
import { lineText, type HeldLine } from './held-line.ts';
import type { PairIndex } from './pair-index.ts';
import { lineOrder, snapshotPath, unpackSnapshot, type SnapshotLine } from './snapshot-file.ts';
import { isIn, type Share } from './share.ts';
import { identityOf } from './submission.ts';

/** The lines of a snapshot in the state. Throws `StateDamagedError` when it is not there or damaged. */
export async function* readSnapshotLines(
  view: StateView,
  sha256: string | undefined,
): AsyncGenerator<SnapshotLine, void, undefined> {
  if (sha256 === undefined) return;
  const bytes = await view.readBytes(snapshotPath(sha256));
  if (bytes === undefined)
    throw new StateDamagedError(`${snapshotPath(sha256)} is named by the state and is not there`);
  yield* unpackSnapshot(bytes, sha256);
}

/** What the stored window holds, or a share of its data units, read line by line. */
export async function readStoredWindow(view: StateView, index: PairIndex, share?: Share): Promise<StoredWindow> {
  const truths = new Map<string, string>();
  const submissions: StoredSubmission[] = [];
  for await (const { record } of readSnapshotLines(view, index.window?.snapshot)) {
    const { dataHash, task = '', branch, annotator = branch, submittedAt } = record;
    if (!isIn(share, dataHash)) continue;
    const digest = labelDigest(record.labelRow);
    if (record.role === 'groundTruth') truths.set(dataHash, digest);
    else {
      const groundTruthDigest = truths.get(dataHash);
      if (groundTruthDigest === undefined)
        throw new StateDamagedError(`a stored snapshot has no ground truth for ${dataHash}`);
      submissions.push({ task, branch, dataHash, annotator, labelDigest: digest, groundTruthDigest, submittedAt });
    }
  }
  return { truths, submissions, scorer: index.window?.scorer };
}

/** Digests of the labels in the lines of the new window, all of which were computed when the labels were read. */
export function windowDigests(
  before: StoredWindow,
  { window }: SubmissionDecision,
  { truths }: Pick<Gathered, 'truths'>,
): (record: SnapshotRecord) => string | undefined {
  const digests = new Map(window.map((one) => [lineOrder({ role: 'submission', ...one }), one.labelDigest]));
  return (record) =>
    record.role === 'groundTruth' ? truthDigest(record.dataHash, truths, before) : digests.get(lineOrder(record));
}

/** Of today's ground truth of a data unit; where that is missing, of the stored one. */
export function truthDigest(dataHash: string, truths: Gathered['truths'], before: StoredWindow): string | undefined {
  const truth = truths.get(dataHash);
  return truth && 'digest' in truth ? truth.digest : before.truths.get(dataHash);
}

/** How many lines the new window has. */
export function countLines({ window }: SubmissionDecision): number {
  return window.length + new Set(window.map((one) => one.dataHash)).size;
}

/**
 * Lines of the new window in their order: what is stored stays as it is to the byte, new ground truth and new submissions
 * take their places.
 */
export async function* windowLines(
  stored: AsyncIterable<SnapshotLine>,
  before: StoredWindow,
  decision: SubmissionDecision,
  { truths, lines }: Pick<Gathered, 'truths'> & { readonly lines: ReadonlyMap<string, HeldLine | string> },
): AsyncGenerator<string> {
  const fresh = new Map<string, HeldLine | string>();
  for (const one of decision.fresh) {
    const line = lines.get(identityOf(one));
    invariant(line !== undefined, 'a submission that is to be scored was not read');
    fresh.set(lineOrder({ role: 'submission', ...one }), line);
  }
  const units = new Set(decision.window.map((one) => one.dataHash));
  for (const dataHash of units) {
    const truth = truths.get(dataHash);
    if (truth === undefined || !('digest' in truth) || before.truths.get(dataHash) === truth.digest) continue;
    invariant(truth.line !== undefined, 'ground truth that is new was not read');
    fresh.set(lineOrder({ role: 'groundTruth', dataHash }), truth.line);
  }
  const wanted = new Set([
    ...[...units].map((dataHash) => lineOrder({ role: 'groundTruth', dataHash })),
    ...decision.window.map((one) => lineOrder({ role: 'submission', ...one })),
  ]);
  const ahead = [...fresh].toSorted(([a], [b]) => compareText(a, b));
  let at = 0;
  for await (const { text, record } of stored) {
    const key = lineOrder(record);
    for (; at < ahead.length && ahead[at]![0] < key; at += 1) yield lineText(ahead[at]![1]);
    if (fresh.has(key) || !wanted.has(key)) continue;
    yield text;
  }
  for (; at < ahead.length; at += 1) yield lineText(ahead[at]![1]);
}
