/**
 * A sum of floating-point numbers without rounding on the way (Shewchuk 1997): the same numbers give the same sum in any
 * order, and sums of parts can be added to one another.
 */
export interface ExactSum {
  add(value: number): void;
  addSum(other: ExactSum): void;
  value(): number;
  readonly parts: readonly number[];
}

export function exactSum(): ExactSum {
  const parts: number[] = [];
  const add = (value: number): void => {
    let x = value;
    let kept = 0;
    for (let i = 0; i < parts.length; i++) {
      let y = parts[i]!;
      if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x];
      const high = x + y;
      const low = y - (high - x);
      if (low !== 0) parts[kept++] = low;
      x = high;
    }
    parts.length = kept;
    parts.push(x);
  };
  return {
    parts,
    add,
    addSum: (other) => {
      for (const part of other.parts.slice()) add(part);
    },
    value: () => correctlyRounded(parts),
  };
}

/** `parts` do not overlap and grow; what lies exactly between two numbers is rounded by the part below it. */
function correctlyRounded(parts: readonly number[]): number {
  let i = parts.length - 1;
  if (i < 0) return 0;
  let high = parts[i]!;
  let low = 0;
  while (i > 0) {
    const x = high;
    const y = parts[--i]!;
    high = x + y;
    low = y - (high - x);
    if (low !== 0) break;
  }
  const below = i > 0 ? parts[i - 1]! : 0;
  if ((low < 0 && below < 0) || (low > 0 && below > 0)) {
    const twice = low * 2;
    const x = high + twice;
    if (twice === x - high) return x;
  }
  return high;
}
