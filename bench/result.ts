/** What one bench found. `ratio` is how many times better or dearer than the baseline, as `goal` says. */
export interface BenchResult {
  readonly name: string;
  /** What was measured, with its unit. */
  readonly metric: string;
  readonly ours: number;
  readonly baseline: number;
  readonly ratio: number;
  readonly goal: string;
  readonly holds: boolean;
  /** On what it was measured. */
  readonly note?: string;
}

interface Measured {
  readonly name: string;
  readonly metric: string;
  readonly ours: number;
  readonly baseline: number;
  readonly note?: string;
}

/** We must need at most `limit` times what the baseline needs. */
export function atMost(limit: number, measured: Measured): BenchResult {
  const ratio = measured.ours / measured.baseline;
  return { ...rounded(measured), ratio: round(ratio), goal: `<= ${limit}`, holds: ratio <= limit };
}

/** The baseline must need at least `limit` times what we need. */
export function atLeast(limit: number, measured: Measured): BenchResult {
  const ratio = measured.baseline / measured.ours;
  return { ...rounded(measured), ratio: round(ratio), goal: `>= ${limit}`, holds: ratio >= limit };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function rounded(measured: Measured): Measured {
  return { ...measured, ours: round(measured.ours), baseline: round(measured.baseline) };
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}

/** A bench that cannot run here; the message says what it needs. */
export class Skipped extends Error {
  override readonly name = 'Skipped';
}
