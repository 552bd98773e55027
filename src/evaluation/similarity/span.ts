import { rangesLength, sharedLength, type Ranges } from '../../labels/ranges.ts';

/**
 * IoU of two sets of ranges. Characters are counted, so both ends belong to a range. Time is measured, so a range is as long
 * as from its start to its end: ranges that only touch share nothing, and one without length is like nothing else.
 */
export function spanIou(a: Ranges, b: Ranges, unit: 'characters' | 'time'): number {
  const [lengthA, lengthB, shared] =
    unit === 'characters'
      ? [rangesLength(a), rangesLength(b), sharedLength(a, b)]
      : [duration(a), duration(b), sharedTime(a, b)];
  const union = lengthA + lengthB - shared;
  return union > 0 ? shared / union : 0;
}

function duration(ranges: Ranges): number {
  return ranges.reduce((sum, [start, end]) => sum + end - start, 0);
}

function sharedTime(a: Ranges, b: Ranges): number {
  let [i, j, shared] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [p, q] = [a[i]!, b[j]!];
    shared += Math.max(0, Math.min(p[1], q[1]) - Math.max(p[0], q[0]));
    if (p[1] < q[1]) i++;
    else j++;
  }
  return shared;
}
