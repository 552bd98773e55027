import type { AnnotatorResult, PerSubmission, Verdict } from './document.ts';
import { exactSum } from './exact-sum.ts';
import { jackknifeInterval } from './statistics/jackknife.ts';
import { wilsonInterval } from './statistics/wilson.ts';
import { precisionRecall } from './tally.ts';

/** Below this many scored tasks only counts are shown; below the second, results are provisional. */
const FEWEST_TASKS = 5;
const PROVISIONAL_BELOW = 20;

/** What is kept of each submission of an annotator: a few numbers. */
export interface TaskNumbers {
  readonly right: number;
  readonly groundTruth: number;
  readonly submission: number;
  readonly score: number | null;
  readonly pass: boolean | null;
}

export function taskNumbersOf({ totals, score, pass }: PerSubmission): TaskNumbers {
  return {
    right: totals.matchedSameLabel,
    groundTruth: totals.groundTruth,
    submission: totals.submission,
    score,
    pass,
  };
}

/** Pools the tasks of one annotator. `least` is the score that passes; the verdict compares it with the interval of the mean score. */
export function annotatorResult(annotator: string, tasks: readonly TaskNumbers[], least: number): AnnotatorResult {
  const scores = tasks.flatMap(({ score }) => (score === null ? [] : [score]));
  const correct = tasks.filter(({ pass }) => pass === true).length;
  const counts = {
    annotator,
    tasks: tasks.length,
    correct,
    total: scores.length,
    provisional: scores.length < PROVISIONAL_BELOW,
  };
  if (scores.length < FEWEST_TASKS) {
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
  const total = (key: 'right' | 'groundTruth' | 'submission'): number =>
    tasks.reduce((sum, task) => sum + task[key], 0);
  const ratio = (
    top: (task: TaskNumbers) => number,
    bottom: (task: TaskNumbers) => number,
  ): [number, number] | null => {
    const used = tasks.filter((task) => bottom(task) > 0);
    if (used.length < FEWEST_TASKS) return null;
    return pair(jackknifeInterval(used.map((task) => ({ top: top(task), bottom: bottom(task) }))));
  };
  const meanScoreInterval = pair(jackknifeInterval(scores.map((score) => ({ top: score, bottom: 1 }))));
  const verdict = verdictOf(meanScoreInterval, least);
  return {
    ...counts,
    ...precisionRecall(total('right'), total('submission'), total('groundTruth')),
    interval: pair(wilsonInterval(correct, scores.length)),
    precisionInterval: ratio(
      (task) => task.right,
      (task) => task.submission,
    ),
    recallInterval: ratio(
      (task) => task.right,
      (task) => task.groundTruth,
    ),
    f1Interval: ratio(
      (task) => 2 * task.right,
      (task) => task.submission + task.groundTruth,
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
