import { invariant } from '../base/invariant.ts';
import { compareText } from '../base/address.ts';
import { labelDigest } from '../labels/label-digest.ts';
import { formatSnapshotLine } from '../labels/snapshot.ts';
import { StateDamagedError } from '../state/errors.ts';
import type { StateView } from '../state/store.ts';
import type { Gathered, StoredWindow } from './collect.ts';
import { countsAs, type StoredSubmission, type SubmissionDecision } from './decide.ts';
import { lineText, type HeldLine } from './held-line.ts';
import type { DigestedLine } from './line-scorer.ts';
import type { PairIndex } from './pair-index.ts';
import { lineOrder, snapshotPath, unpackSnapshot, type SnapshotLine } from './snapshot-file.ts';
import { isIn, type Share } from './share.ts';
import { identityOf, type Submission } from './submission.ts';

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

/**
 * What the stored window holds, or a share of its data units, read line by line. `counted` gives the pseudonym under which
 * somebody counts today; null = not at all.
 */
export async function readStoredWindow(
  view: StateView,
  index: PairIndex,
  counted: (pseudonym: string) => string | null,
  share?: Share,
): Promise<StoredWindow> {
  const truths = new Map<string, string>();
  const submissions: StoredSubmission[] = [];
  for await (const { record } of readSnapshotLines(view, index.window?.snapshot)) {
    const { dataHash, task = '', branch, annotator: recordedAs = branch, countsAs: countedAs, submittedAt } = record;
    if (!isIn(share, dataHash)) continue;
    const digest = labelDigest(record.labelRow);
    if (record.role === 'groundTruth') truths.set(dataHash, digest);
    else {
      const groundTruthDigest = truths.get(dataHash);
      if (groundTruthDigest === undefined)
        throw new StateDamagedError(`a stored snapshot has no ground truth for ${dataHash}`);
      const annotator = counted(recordedAs);
      submissions.push({
        ...{ task, branch, dataHash, annotator: annotator ?? recordedAs, labelDigest: digest, submittedAt },
        ...{ groundTruthDigest, recordedAs, ignored: annotator === null, countedAs },
      });
    }
  }
  return { truths, submissions, scorer: index.window?.scorer };
}

/** Of today's ground truth of a data unit; where that is missing, of the stored one. */
export function truthDigest(dataHash: string, truths: Gathered['truths'], before: StoredWindow): string | undefined {
  const truth = truths.get(dataHash);
  return truth && 'digest' in truth ? truth.digest : before.truths.get(dataHash);
}

/** How many lines the new window has. */
export function countLines(decision: SubmissionDecision): number {
  return decision.window.length + decision.aside.length + unitsOf(decision).size;
}

function unitsOf({ window, aside }: SubmissionDecision): Set<string> {
  return new Set([...window, ...aside].map((one) => one.dataHash));
}

/**
 * Lines of the new window in their order: what is stored stays as it is to the byte but for whom it counts, new ground truth and
 * new submissions take their places. Their digests are known, as the labels were read for them.
 */
export async function* windowLines(
  stored: AsyncIterable<SnapshotLine>,
  before: StoredWindow,
  decision: SubmissionDecision,
  { truths, lines }: Pick<Gathered, 'truths'> & { readonly lines: ReadonlyMap<string, HeldLine | string> },
): AsyncGenerator<DigestedLine> {
  const fresh = new Map<string, HeldLine | string>();
  for (const one of decision.fresh) {
    const line = lines.get(identityOf(one));
    invariant(line !== undefined, 'a submission that is to be scored was not read');
    fresh.set(lineOrder({ role: 'submission', ...one }), line);
  }
  const units = unitsOf(decision);
  for (const dataHash of units) {
    const truth = truths.get(dataHash);
    if (truth === undefined || !('digest' in truth) || before.truths.get(dataHash) === truth.digest) continue;
    invariant(truth.line !== undefined, 'ground truth that is new was not read');
    fresh.set(lineOrder({ role: 'groundTruth', dataHash }), truth.line);
  }
  const digests = new Map(decision.window.map((one) => [lineOrder({ role: 'submission', ...one }), one.labelDigest]));
  for (const unit of units) {
    const digest = truthDigest(unit, truths, before);
    if (digest !== undefined) digests.set(lineOrder({ role: 'groundTruth', dataHash: unit }), digest);
  }
  const ahead = [...fresh].toSorted(([a], [b]) => compareText(a, b));
  const next = (at: number): DigestedLine => ({ text: lineText(ahead[at]![1]), digest: digests.get(ahead[at]![0]) });
  let at = 0;
  for await (const { key, text } of keptLines(stored, before, decision, units)) {
    for (; at < ahead.length && ahead[at]![0] < key; at += 1) yield next(at);
    if (!fresh.has(key)) yield { text, digest: digests.get(key) };
  }
  for (; at < ahead.length; at += 1) yield next(at);
}

interface KeptLine {
  readonly key: string;
  readonly text: string;
}

/** Stored lines that stay, in the order of whom they count for now. The lines of one data unit are held. */
async function* keptLines(
  stored: AsyncIterable<SnapshotLine>,
  before: StoredWindow,
  { window, aside }: SubmissionDecision,
  units: ReadonlySet<string>,
): AsyncGenerator<KeptLine> {
  const inWindow = new Set<Submission>(window);
  const marks = new Map<string, string | null | undefined>(aside.map((one) => [`${one.task} ${one.branch}`, null]));
  for (const one of before.submissions) if (inWindow.has(one)) marks.set(`${one.task} ${one.branch}`, countsAs(one));
  let unit = '';
  let held: KeptLine[] = [];
  const sorted = (): KeptLine[] => held.toSorted((a, b) => compareText(a.key, b.key));
  for await (const { text, record } of stored) {
    if (record.dataHash !== unit) {
      yield* sorted();
      [unit, held] = [record.dataHash, []];
    }
    const mark = marks.get(`${record.task ?? ''} ${record.branch}`);
    if (record.role === 'groundTruth') {
      if (units.has(unit)) held.push({ key: lineOrder(record), text });
    } else if (mark !== undefined || marks.has(`${record.task ?? ''} ${record.branch}`)) {
      const { countsAs: _, ...recorded } = record;
      const marked = mark === undefined ? recorded : { ...recorded, countsAs: mark };
      held.push({ key: lineOrder(marked), text: record.countsAs === mark ? text : formatSnapshotLine(marked) });
    }
  }
  yield* sorted();
}
