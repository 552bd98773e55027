import { compareText } from '../base/address.ts';
import { identityOf, type HeldTask, type ReviewTask, type Submission } from './submission.ts';

/** A submission of the stored window, with the ground truth that it was scored against. */
export interface StoredSubmission extends Submission {
  readonly groundTruthDigest: string;
  /** The name under which it is recorded, where it counts for somebody else by now (`annotator`). */
  readonly recordedAs?: string;
  /** It is recorded of somebody whose submissions do not count any more. */
  readonly ignored?: boolean;
  /** `countsAs` of its line in the snapshot. */
  readonly countedAs?: string | null | undefined;
}

export interface DecideInput {
  readonly tasks: readonly ReviewTask[];
  /** Digest of today's complete ground truth by data hash; of others, why there is none. */
  readonly truths: ReadonlyMap<string, { readonly digest: string } | { readonly missing: string }>;
  readonly stored: readonly StoredSubmission[];
  /** Version of the scorer that scored the stored window, and today's. */
  readonly storedScorer: string | undefined;
  readonly scorer: string;
}

export interface SubmissionDecision {
  /** What the window holds: of every annotator and data unit the newest submission, sorted by data unit, then annotator. */
  readonly window: readonly Submission[];
  /**
   * Stored submissions that do not count as long as the manifest says so: of ignored people, and of people who have a newer one
   * under another of their names.
   */
  readonly aside: readonly StoredSubmission[];
  /** How many stored submissions count for somebody else than before, do not count any more, or count again. */
  readonly recounted: number;
  /** Of the window, those that were never scored as they are. */
  readonly fresh: readonly Submission[];
  /** Those that are stored and are scored again, because the ground truth or the scorer has changed. */
  readonly rescored: readonly Submission[];
  /** Submissions of waiting tasks that are stored already and are not scored again. */
  readonly known: readonly Submission[];
  /** Waiting tasks that are not scored, and why. */
  readonly held: readonly HeldTask[];
  /** Waiting tasks that may leave once the window is stored. */
  readonly archivable: readonly ReviewTask[];
}

/**
 * Decides what is scored, what is known and what may leave. A score is identified by task, branch, labels, ground truth and
 * scorer, so nothing is counted twice; a task without complete ground truth stays where it is. Order of the input does not
 * matter.
 */
export function decideSubmissions(input: DecideInput): SubmissionDecision {
  const held: HeldTask[] = [];
  const archivable: ReviewTask[] = [];
  for (const task of input.tasks) {
    const reason = whyHeld(task, input);
    if (reason === undefined) archivable.push(task);
    else held.push({ task: task.uuid, dataHash: task.dataHash, dataTitle: task.dataTitle, reason });
  }
  const stored = new Map(input.stored.map((one) => [identityOf(one), one]));
  const waiting = archivable.flatMap((task) => task.submissions);
  const present = new Set(waiting.map((one) => `${one.task} ${one.branch}`));
  // What a task holds now replaces what was stored of it, whatever the dates say.
  const kept = input.stored.filter((one) => !present.has(`${one.task} ${one.branch}`));
  const newest = new Map<string, Submission>();
  for (const one of [...kept.filter(({ ignored }) => ignored !== true), ...waiting]) {
    const key = personOf(one);
    const rival = newest.get(key);
    if (rival === undefined || isNewer(one, rival)) newest.set(key, one);
  }
  // Labels that were only saved again stay as they are stored; their new date counts for who is newest, nothing else.
  const window = [...newest.values()]
    .map((one) => stored.get(identityOf(one)) ?? one)
    .toSorted((a, b) => compareText(a.dataHash, b.dataHash) || compareText(a.annotator, b.annotator));
  const aside = kept.filter(
    (one) => one.ignored === true || recordedAs(newest.get(personOf(one))!) !== recordedAs(one),
  );
  const counts = new Set<Submission>(window);
  const changed = (one: StoredSubmission): boolean => {
    const truth = input.truths.get(one.dataHash);
    const same = truth === undefined || !('digest' in truth) || truth.digest === one.groundTruthDigest;
    return !same || input.storedScorer !== input.scorer;
  };
  const order = (a: ReviewTask | HeldTask, b: ReviewTask | HeldTask): number =>
    compareText(a.dataHash, b.dataHash) || compareText(idOf(a), idOf(b));
  return {
    window,
    aside,
    recounted:
      aside.filter((one) => one.countedAs !== null).length +
      kept.filter((one) => counts.has(one) && one.countedAs !== countsAs(one)).length,
    fresh: window.filter((one) => !stored.has(identityOf(one))),
    rescored: window.filter((one) => {
      const before = stored.get(identityOf(one));
      return before !== undefined && changed(before);
    }),
    known: waiting.filter((one) => stored.has(identityOf(one))),
    held: held.toSorted(order),
    archivable: archivable.toSorted(order),
  };
}

/** `countsAs` of the line of a stored submission that counts; nothing where it counts for the name that is recorded. */
export function countsAs({ annotator, recordedAs: recorded }: StoredSubmission): string | undefined {
  return recorded === undefined || recorded === annotator ? undefined : annotator;
}

function recordedAs(one: Submission | StoredSubmission): string {
  return ('recordedAs' in one ? one.recordedAs : undefined) ?? one.annotator;
}

function personOf({ dataHash, annotator }: Submission): string {
  return `${dataHash} ${annotator}`;
}

function idOf(task: ReviewTask | HeldTask): string {
  return 'uuid' in task ? task.uuid : task.task;
}

function whyHeld(task: ReviewTask, { truths }: DecideInput): string | undefined {
  if (task.fault !== undefined) return task.fault;
  const truth = truths.get(task.dataHash);
  if (truth === undefined) return 'its ground truth is not complete yet';
  if ('missing' in truth) return truth.missing;
  return task.submissions.length === 0 ? 'none of its annotators has a label row' : undefined;
}

/** The later one; of equals the one that sorts later, so that the answer never depends on the order of reading. */
function isNewer(a: Submission, b: Submission): boolean {
  const [timeA, timeB] = [a.submittedAt ?? '', b.submittedAt ?? ''];
  if (timeA !== timeB) return timeA > timeB;
  return `${a.branch} ${a.labelDigest} ${a.task}` > `${b.branch} ${b.labelDigest} ${b.task}`;
}
