import { exactSum } from '../exact-sum.ts';
import { studentQuantile } from './beta.ts';

/**
 * 95 % interval of a ratio of sums over submissions, Σ top / Σ bottom, by the delete-one jackknife (Tukey 1958) with Student's t at
 * n - 1 degrees of freedom, within [0, 1]. Submissions, not objects, are left out, because objects of one go right or wrong
 * together. Undefined below 2 of them, and where leaving one out leaves nothing to divide by.
 */
export function jackknifeInterval(
  submissions: readonly { readonly top: number; readonly bottom: number }[],
): readonly [low: number, high: number] | undefined {
  const n = submissions.length;
  if (n < 2) return undefined;
  const [top, bottom] = [sum(submissions.map((one) => one.top)), sum(submissions.map((one) => one.bottom))];
  if (submissions.some((one) => !(bottom - one.bottom > 0))) return undefined;
  const without = submissions.map((one) => (top - one.top) / (bottom - one.bottom));
  const mean = sum(without) / n;
  const variance = ((n - 1) / n) * sum(without.map((value) => (value - mean) ** 2));
  const half = studentQuantile(0.975, n - 1) * Math.sqrt(variance);
  const value = top / bottom;
  return [Math.min(1, Math.max(0, value - half)), Math.max(0, Math.min(1, value + half))];
}

/** Without rounding on the way, so that the order does not matter. */
function sum(values: readonly number[]): number {
  const total = exactSum();
  for (const value of values) total.add(value);
  return total.value();
}
