/**
 * Decodes Encord's run lengths (COCO's string coding; Encord SDK 0.1.211): base-32 digits, low first, 48 + digit as a
 * character, 32 added while more digits follow, sign in bit 4 of the last; from the fourth run on a value is the difference
 * to the run two before. Returns the runs, alternating from zeros; undefined when the text is cut off, has a character
 * outside the code, or gives a negative or unsafe run.
 */
export function decodeRuns(text: string): readonly number[] | undefined {
  const runs: number[] = [];
  let at = 0;
  while (at < text.length) {
    let value = 0;
    let scale = 1;
    let digit: number;
    do {
      if (at >= text.length) return undefined;
      digit = text.charCodeAt(at++) - 48;
      if (digit < 0 || digit > 63) return undefined;
      value += (digit & 31) * scale;
      scale *= 32;
      if (scale > 2 ** 50) return undefined;
    } while (digit & 32);
    if (digit & 16) value -= scale;
    if (runs.length > 2) value += runs[runs.length - 2]!;
    if (value < 0 || !Number.isSafeInteger(value)) return undefined;
    runs.push(value);
  }
  return runs;
}

/** The ones of alternating runs as half-open intervals [start, end), sorted, without empty ones; neighbours are joined. */
export function onesOfRuns(runs: readonly number[]): readonly (readonly [number, number])[] {
  const ones: [number, number][] = [];
  let at = 0;
  for (const [index, run] of runs.entries()) {
    if (index % 2 === 1 && run > 0) {
      const last = ones.at(-1);
      if (last !== undefined && last[1] === at) last[1] = at + run;
      else ones.push([at, at + run]);
    }
    at += run;
  }
  return ones;
}
