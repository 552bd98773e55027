/** Changes whenever the same labels could get another score. */
export const SCORER_VERSION = 'built-in/1';

/** One annotator's labels of one data unit, without the labels. */
export interface Submission {
  readonly task: string;
  readonly branch: string;
  readonly dataHash: string;
  /** A pseudonym. */
  readonly annotator: string;
  readonly labelDigest: string;
  /** ISO 8601. */
  readonly submittedAt?: string | undefined;
}

/** A consensus task that waits to be scored. */
export interface ReviewTask {
  readonly uuid: string;
  readonly dataHash: string;
  readonly dataTitle: string;
  readonly submissions: readonly Submission[];
  /** Annotators of the task who have no label row: there is nothing of theirs to score. */
  readonly silent: number;
  /** Why the task cannot be scored, where reading it has shown that. */
  readonly fault?: string;
}

export interface HeldTask {
  readonly task: string;
  readonly dataHash: string;
  readonly dataTitle: string;
  readonly reason: string;
}

/** The same labels of the same task; with the digest of the ground truth and the scorer, the identity of a score. */
export function identityOf(one: Pick<Submission, 'task' | 'branch' | 'labelDigest'>): string {
  return `${one.task} ${one.branch} ${one.labelDigest}`;
}
