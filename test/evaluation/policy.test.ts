import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PerSubmission } from '../../src/evaluation/document.ts';
import { judgePolicies, type PolicyRule } from '../../src/evaluation/policy.ts';

const rule: PolicyRule = {
  name: 'below-threshold',
  window: { last: 30 },
  when: { metric: 'f1', minTasks: 20, upper95: { lt: 0.8 } },
};
const totals = (right: number, all: number) => ({
  tasks: 1,
  groundTruth: all,
  submission: all,
  matched: right,
  matchedSameLabel: right,
  mismatchingLabel: 0,
  missing: all - right,
  extra: all - right,
  precision: right / all,
  recall: right / all,
  f1: right / all,
  meanSimilarity: 0.9,
});
const submission = (annotator: string, index: number, right: number): PerSubmission => ({
  version: 1,
  task: `task-${String(index).padStart(3, '0')}`,
  dataHash: `data-${index}`,
  dataTitle: 'x',
  branch: 'b',
  annotator,
  submittedAt: new Date(Date.UTC(2026, 0, 1, index)).toISOString(),
  labelDigest: 'd',
  groundTruthDigest: 'g',
  score: right / 10,
  pass: right >= 8,
  totals: totals(right, 10),
  kinds: {},
  features: {},
  matches: [],
  conflicts: [],
  unscored: {},
});
const series = (annotator: string, rights: readonly number[]) =>
  rights.map((right, index) => submission(annotator, index, right));
const repeat = (right: number, times: number) => Array.from({ length: times }, (_, at) => right + (at % 2));

test('an annotator whose whole interval is below the limit meets the policy, one who may be above it does not', () => {
  const findings = judgePolicies([rule], [...series('low', repeat(4, 30)), ...series('high', repeat(9, 30))], 0.8);
  expect(findings.map((one) => [one.annotator, one.result])).toEqual([
    ['high', 'not-met'],
    ['low', 'met'],
  ]);
  expect(findings[1]!.value).toBeCloseTo(0.45, 10);
  expect(findings[1]!.interval![1]).toBeLessThan(0.8);
});

test('below the least number of tasks the judgement is open', () => {
  expect(judgePolicies([rule], series('low', repeat(0, 19)), 0.8)).toMatchObject([{ tasks: 19, result: 'open' }]);
  expect(judgePolicies([rule], series('low', repeat(0, 20)), 0.8)).toMatchObject([{ tasks: 20, result: 'met' }]);
});

test('where an interval is asked for and there is none, the judgement is open', () => {
  const when = { metric: 'mean-similarity', minTasks: 1, upper95: { lt: 0.95 } } as const;
  const findings = judgePolicies([{ name: 'loose', when }], series('new', [9]), 0.8);
  expect(findings).toMatchObject([{ value: expect.closeTo(0.9), interval: null, result: 'open' }]);
});

test('only the newest tasks of the window count, so that a recovery ends the finding', () => {
  const rights = [...repeat(1, 40), ...repeat(9, 30)];
  expect(judgePolicies([rule], series('mira', rights), 0.8)).toMatchObject([{ tasks: 30, result: 'not-met' }]);
  expect(judgePolicies([rule], series('mira', rights.toReversed()), 0.8)).toMatchObject([{ result: 'met' }]);
});

test('the order of submissions does not matter', () => {
  const all = [...series('a', repeat(3, 35)), ...series('b', repeat(8, 25))];
  const judged = judgePolicies([rule], all, 0.8);
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      expect(judgePolicies([rule], shuffled, 0.8)).toEqual(judged);
    }),
    { numRuns: 20 },
  );
});

test.each(['f1', 'precision', 'recall', 'pass-rate', 'mean-similarity'] as const)(
  '%s has a value and can be met',
  (metric) => {
    const policy = { ...rule, when: { metric, minTasks: 5, value: { lte: 1 }, lower95: { gte: 0 } } };
    const [finding] = judgePolicies([policy], series('a', repeat(5, 10)), 0.8);
    expect(finding).toMatchObject({ result: 'met' });
    expect(finding!.value).toBeGreaterThanOrEqual(0);
  },
);

test('a policy without a condition is never met', () => {
  const empty = { ...rule, when: { metric: 'f1' as const, minTasks: 1 } };
  expect(judgePolicies([empty], series('a', repeat(0, 30)), 0.8)).toMatchObject([{ result: 'not-met' }]);
});
