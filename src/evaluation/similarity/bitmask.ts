import { invariant } from '../../base/invariant.ts';
import { onesOfRuns } from '../../labels/rle.ts';
import { shapeSimilarity } from './shape-similarity.ts';

interface Mask {
  /** Half-open intervals of pixels, row by row. */
  readonly ones: readonly (readonly [number, number])[];
  readonly area: number;
  readonly grid: string;
}

/** IoU of pixels, on runs, without decoding. Masks of different size or place have nothing in common; two empty ones are equal. */
export const bitmaskSimilarity = shapeSimilarity<Mask>({
  kinds: ['bitmask'],
  prepare: (geometry) => {
    invariant(geometry.kind === 'bitmask', 'bitmaskSimilarity: not a bitmask');
    const { top, left, width, height, runs } = geometry;
    const ones = onesOfRuns(runs);
    return {
      ones,
      area: ones.reduce((sum, [start, end]) => sum + end - start, 0),
      grid: JSON.stringify([top, left, width, height]),
    };
  },
  similarity: (a, b) => {
    if (a.grid !== b.grid) return 0;
    const shared = sharedPixels(a, b);
    const union = a.area + b.area - shared;
    return union === 0 ? 1 : shared / union;
  },
  atMost: (a, b) => {
    if (a.grid !== b.grid) return 0;
    const larger = Math.max(a.area, b.area);
    return larger === 0 ? 1 : Math.min(a.area, b.area) / larger;
  },
  facts: ({ area }) => ({ degenerate: area === 0, outside: 0 }),
  coverage: (of, by) => (of.grid === by.grid && of.area > 0 ? sharedPixels(of, by) / of.area : 0),
});

function sharedPixels(a: Mask, b: Mask): number {
  let [i, j, shared] = [0, 0, 0];
  while (i < a.ones.length && j < b.ones.length) {
    const [p, q] = [a.ones[i]!, b.ones[j]!];
    shared += Math.max(0, Math.min(p[1], q[1]) - Math.max(p[0], q[0]));
    if (p[1] < q[1]) i++;
    else j++;
  }
  return shared;
}
