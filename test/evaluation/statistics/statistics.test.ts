import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaQuantile, incompleteBeta, studentQuantile } from '../../../src/evaluation/statistics/beta.ts';
import { jackknifeInterval } from '../../../src/evaluation/statistics/jackknife.ts';
import { wilsonInterval } from '../../../src/evaluation/statistics/wilson.ts';

describe('intervals', () => {
  test('ten right of ten still leave room for doubt', () => {
    const [low, high] = wilsonInterval(10, 10)!;
    expect(low).toBeCloseTo(0.7224672001, 9);
    expect(high).toBe(1);
    expect(wilsonInterval(0, 0)).toBeUndefined();
  });

  test('the interval of a mean by jackknife is that of Student', () => {
    // Squared deviations from the mean 0.5 sum to 0.16; t(3) at 0.975 is 3.182446.
    const tasks = [0.3, 0.3, 0.7, 0.7].map((top) => ({ top, bottom: 1 }));
    const error = Math.sqrt(0.16 / 3 / 4);
    const [low, high] = jackknifeInterval(tasks)!;
    expect(low).toBeCloseTo(0.5 - 3.182446305 * error, 8);
    expect(high).toBeCloseTo(0.5 + 3.182446305 * error, 8);
  });

  test('a jackknife holds the ratio, stays within 0 and 1, and needs two tasks', () => {
    const task = fc
      .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
      .map(([top, more]) => ({ top, bottom: top + more + 1 }));
    fc.assert(
      fc.property(fc.array(task, { minLength: 2, maxLength: 20 }), (tasks) => {
        const [low, high] = jackknifeInterval(tasks)!;
        const ratio = tasks.reduce((sum, { top }) => sum + top, 0) / tasks.reduce((sum, { bottom }) => sum + bottom, 0);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(ratio + 1e-12);
        expect(high).toBeGreaterThanOrEqual(ratio - 1e-12);
      }),
    );
    expect(jackknifeInterval([{ top: 1, bottom: 2 }])).toBeUndefined();
  });
});

test('a beta quantile undoes the incomplete beta function', () => {
  const parameter = fc.double({ min: 0.5, max: 50, noNaN: true });
  fc.assert(
    fc.property(parameter, parameter, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (a, b, p) => {
      expect(incompleteBeta(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 9);
    }),
  );
});

test('Student’s quantiles are those of the tables', () => {
  expect(studentQuantile(0.975, 1)).toBeCloseTo(12.7062, 3);
  expect(studentQuantile(0.975, 9)).toBeCloseTo(2.262157, 6);
  expect(studentQuantile(0.975, 1000)).toBeCloseTo(1.962339, 6);
});
