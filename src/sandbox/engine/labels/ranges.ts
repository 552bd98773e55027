/** Inclusive range of frames, milliseconds or characters. */
export type Range = readonly [number, number];

/** Ranges as the wire writes them; anything that is no list of `[start, end]` with start ≤ end gives undefined. */
export function readRanges(value: unknown): Range[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const ranges: Range[] = [];
  for (const part of value as unknown[]) {
    if (!Array.isArray(part) || part.length !== 2) return undefined;
    const [start, end] = part as unknown[];
    if (typeof start !== 'number' || typeof end !== 'number' || !(start <= end)) return undefined;
    ranges.push([start, end]);
  }
  return ranges;
}

/** The shortest sorted list of ranges that covers exactly these whole numbers. */
export function rangesOf(numbers: Iterable<number>): Range[] {
  const ranges: [number, number][] = [];
  for (const number of [...new Set(numbers)].toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}

/** Every whole number in the ranges, ascending, each once. */
export function numbersOf(ranges: readonly Range[]): number[] {
  const numbers = new Set<number>();
  for (const [start, end] of ranges) for (let number = start; number <= end; number += 1) numbers.add(number);
  return [...numbers].toSorted((a, b) => a - b);
}
