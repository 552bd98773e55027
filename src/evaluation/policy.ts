import { compareText } from '../base/address.ts';
import { annotatorResult, submissionNumbersOf } from './annotators.ts';
import { exactSum } from './exact-sum.ts';
import type { AnnotatorResult, PerSubmission } from './document.ts';
import { jackknifeInterval } from './statistics/jackknife.ts';

/** A policy of a project pair, as its manifest says it. */
export interface PolicyRule {
  readonly name: string;
  readonly window?: { readonly last: number } | undefined;
  readonly when: {
    readonly metric: 'f1' | 'precision' | 'recall' | 'pass-rate' | 'mean-similarity';
    readonly minTasks: number;
    readonly value?: Comparison | undefined;
    readonly upper95?: Comparison | undefined;
    readonly lower95?: Comparison | undefined;
  };
}

interface Comparison {
  readonly lt?: number | undefined;
  readonly lte?: number | undefined;
  readonly gt?: number | undefined;
  readonly gte?: number | undefined;
}

/** What a policy says about one annotator. */
export interface PolicyFinding {
  readonly policy: string;
  readonly annotator: string;
  /** Scored submissions in the window. */
  readonly tasks: number;
  readonly value: number | null;
  /** 95 %, by the jackknife over submissions (shares of passed ones: Wilson). */
  readonly interval: readonly [low: number, high: number] | null;
  /** `met`: the condition holds; `open`: too few submissions, or nothing to measure. */
  readonly result: 'met' | 'not-met' | 'open';
}

/**
 * Judges every annotator by every policy on the newest submissions of its window (by the time of submission, then by
 * task). Pure: the order of submissions does not matter. Findings are sorted by policy and annotator.
 */
export function judgePolicies(
  policies: readonly PolicyRule[],
  submissions: readonly PerSubmission[],
  least: number,
): readonly PolicyFinding[] {
  const byAnnotator = Map.groupBy(submissions, (one) => one.annotator);
  return policies.flatMap((policy) =>
    [...byAnnotator]
      .toSorted(([a], [b]) => compareText(a, b))
      .map(([annotator, all]) => judge(policy, annotator, inWindow(all, policy.window?.last), least)),
  );
}

function inWindow(all: readonly PerSubmission[], last: number | undefined): readonly PerSubmission[] {
  const scored = all.filter((one) => one.score !== null);
  if (last === undefined) return scored;
  const when = (one: PerSubmission): number => Date.parse(one.submittedAt ?? '') || 0;
  return scored
    .toSorted((a, b) => when(b) - when(a) || compareText(b.task ?? b.dataHash, a.task ?? a.dataHash))
    .slice(0, last);
}

function judge(policy: PolicyRule, annotator: string, window: readonly PerSubmission[], least: number): PolicyFinding {
  const { metric, minTasks, value: point, upper95, lower95 } = policy.when;
  const { value, interval } = measure(metric, annotator, window, least);
  const finding = { policy: policy.name, annotator, tasks: window.length, value, interval };
  const needsInterval = upper95 !== undefined || lower95 !== undefined;
  if (window.length < minTasks || value === null || (needsInterval && interval === null))
    return { ...finding, result: 'open' };
  const asked = [
    [point, value],
    [upper95, interval?.[1]],
    [lower95, interval?.[0]],
  ] as const;
  const conditions = asked.flatMap(([comparison, measured]) =>
    comparison === undefined || measured === undefined ? [] : [holds(measured, comparison)],
  );
  return { ...finding, result: conditions.length > 0 && conditions.every(Boolean) ? 'met' : 'not-met' };
}

function measure(
  metric: PolicyRule['when']['metric'],
  annotator: string,
  window: readonly PerSubmission[],
  least: number,
): Pick<PolicyFinding, 'value' | 'interval'> {
  if (metric === 'mean-similarity') return similarity(window);
  const result: AnnotatorResult = annotatorResult(annotator, window.map(submissionNumbersOf), least);
  switch (metric) {
    case 'f1':
      return { value: result.f1, interval: result.f1Interval };
    case 'precision':
      return { value: result.precision, interval: result.precisionInterval };
    case 'recall':
      return { value: result.recall, interval: result.recallInterval };
    case 'pass-rate':
      return { value: result.total === 0 ? null : result.correct / result.total, interval: result.interval };
  }
}

/** Mean similarity of matched pairs, each submission with the weight of its pairs. */
function similarity(window: readonly PerSubmission[]): Pick<PolicyFinding, 'value' | 'interval'> {
  const tasks = window.flatMap(({ totals: { meanSimilarity, matched } }) =>
    meanSimilarity === null || matched === 0 ? [] : [{ top: meanSimilarity * matched, bottom: matched }],
  );
  if (tasks.length === 0) return { value: null, interval: null };
  const [top, bottom] = [exactSum(), exactSum()];
  for (const task of tasks) {
    top.add(task.top);
    bottom.add(task.bottom);
  }
  return { value: top.value() / bottom.value(), interval: jackknifeInterval(tasks) ?? null };
}

function holds(value: number, { lt, lte, gt, gte }: Comparison): boolean {
  return (
    (lt === undefined || value < lt) &&
    (lte === undefined || value <= lte) &&
    (gt === undefined || value > gt) &&
    (gte === undefined || value >= gte)
  );
}
