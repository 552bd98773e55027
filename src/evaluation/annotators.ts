import type { AnnotatorResult, PerSubmission, Verdict } from './document.ts';
import { exactSum } from './exact-sum.ts';
import { jackknifeInterval } from './statistics/jackknife.ts';
import { wilsonInterval } from './statistics/wilson.ts';
import { precisionRecall } from './tally.ts';

/** Below this many scored submissions only counts are shown; below the second, results are provisional. */
const FEWEST_SUBMISSIONS = 5;
const PROVISIONAL_BELOW = 20;

/** What is kept of each submission of an annotator: a few numbers. */
export interface SubmissionNumbers {
  readonly right: number;
  readonly groundTruth: number;
  readonly submission: number;
  readonly score: number | null;
  readonly pass: boolean | null;
}

export function submissionNumbersOf({ totals, score, pass }: PerSubmission): SubmissionNumbers {
  return {
    right: totals.matchedSameLabel,
    groundTruth: totals.groundTruth,
    submission: totals.submission,
    score,
    pass,
  };
}

/** Pools the submissions of one annotator. `least` is the score that passes; the verdict compares it with the interval of the mean score. */
export function annotatorResult(
  annotator: string,
  submissions: readonly SubmissionNumbers[],
  least: number,
): AnnotatorResult {
  const scores = submissions.flatMap(({ score }) => (score === null ? [] : [score]));
  const correct = submissions.filter(({ pass }) => pass === true).length;
  const total = (key: 'right' | 'groundTruth' | 'submission'): number =>
    submissions.reduce((sum, one) => sum + one[key], 0);
  const counts = {
    annotator,
    tasks: submissions.length,
    correct,
    total: scores.length,
    groundTruth: total('groundTruth'),
    submission: total('submission'),
    matchedSameLabel: total('right'),
    provisional: scores.length < PROVISIONAL_BELOW,
  };
  if (scores.length < FEWEST_SUBMISSIONS) {
    return {
      ...counts,
      precision: null,
      recall: null,
      f1: null,
      interval: null,
      precisionInterval: null,
      recallInterval: null,
      f1Interval: null,
      meanScore: null,
      meanScoreInterval: null,
    };
  }
  const ratio = (
    top: (one: SubmissionNumbers) => number,
    bottom: (one: SubmissionNumbers) => number,
  ): [number, number] | null => {
    const used = submissions.filter((one) => bottom(one) > 0);
    if (used.length < FEWEST_SUBMISSIONS) return null;
    return pair(jackknifeInterval(used.map((one) => ({ top: top(one), bottom: bottom(one) }))));
  };
  const meanScoreInterval = pair(jackknifeInterval(scores.map((score) => ({ top: score, bottom: 1 }))));
  const verdict = verdictOf(meanScoreInterval, least);
  return {
    ...counts,
    ...precisionRecall(counts.matchedSameLabel, counts.submission, counts.groundTruth),
    interval: pair(wilsonInterval(correct, scores.length)),
    precisionInterval: ratio(
      (one) => one.right,
      (one) => one.submission,
    ),
    recallInterval: ratio(
      (one) => one.right,
      (one) => one.groundTruth,
    ),
    f1Interval: ratio(
      (one) => 2 * one.right,
      (one) => one.submission + one.groundTruth,
    ),
    meanScore: meanOf(scores),
    meanScoreInterval,
    ...(verdict === undefined ? {} : { verdict }),
  };
}

function verdictOf(interval: readonly [number, number] | null, least: number): Verdict | undefined {
  if (interval === null) return undefined;
  if (interval[1] < least) return 'failed';
  return interval[0] >= least ? 'passed' : 'doubtful';
}

function pair(interval: readonly [number, number] | undefined): [number, number] | null {
  return interval === undefined ? null : [interval[0], interval[1]];
}

function meanOf(values: readonly number[]): number {
  const sum = exactSum();
  for (const value of values) sum.add(value);
  return Math.min(1, sum.value() / values.length);
}
