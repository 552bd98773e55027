import { frameOf } from './json-value.ts';

/** Inclusive integer ranges, sorted, disjoint, never touching. */
export type Ranges = readonly (readonly [start: number, end: number])[];

/** Sorts, drops reversed ones, joins ranges that overlap or touch. */
export function normaliseRanges(ranges: readonly (readonly [number, number])[]): Ranges {
  const sorted = ranges.filter(([start, end]) => start <= end).toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const joined: [number, number][] = [];
  for (const [start, end] of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last[1] + 1) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** Reads `[[start, end], …]`; undefined when something in it is not a pair of integers from 0. */
export function readRanges(value: unknown): Ranges | undefined {
  if (!Array.isArray(value)) return undefined;
  const ranges: [number, number][] = [];
  for (const pair of value) {
    if (!Array.isArray(pair) || pair.length !== 2) return undefined;
    const [start, end] = [frameOf(pair[0]), frameOf(pair[1])];
    if (start === undefined || end === undefined) return undefined;
    ranges.push([start, end]);
  }
  return normaliseRanges(ranges);
}

export function rangesOfFrames(frames: readonly number[]): Ranges {
  return normaliseRanges(frames.map((frame) => [frame, frame] as const));
}

/** How many integers the ranges hold. */
export function rangesLength(ranges: Ranges): number {
  return ranges.reduce((sum, [start, end]) => sum + end - start + 1, 0);
}

/** How many integers two normalised sets of ranges share. */
export function sharedLength(a: Ranges, b: Ranges): number {
  let [i, j, shared] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [p, q] = [a[i]!, b[j]!];
    shared += Math.max(0, Math.min(p[1], q[1]) - Math.max(p[0], q[0]) + 1);
    if (p[1] < q[1]) i++;
    else j++;
  }
  return shared;
}

export function rangesInclude(ranges: Ranges, frame: number): boolean {
  return ranges.some(([start, end]) => start <= frame && frame <= end);
}
