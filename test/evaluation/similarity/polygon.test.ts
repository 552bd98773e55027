import { areaPathsD, FillRule, intersectD } from 'clipper2-ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Geometry } from '../../../src/labels/geometry.ts';
import { polygonSimilarity } from '../../../src/evaluation/similarity/polygon.ts';
import type { FrameContext } from '../../../src/evaluation/similarity/shape-similarity.ts';

const context = (clipToImage = false): FrameContext => ({
  size: { width: 100, height: 100 },
  clipToImage,
  prepared: new WeakMap(),
});
const polygon = (...rings: readonly number[][]): Geometry => ({
  kind: 'polygon',
  polygons: [rings.map((ring) => ring.map((v) => v / 100))],
});
const iou = (a: Geometry, b: Geometry, clip = false): number =>
  polygonSimilarity.pairs([a], [b], context(clip), () => 0)[0]?.similarity ?? 0;

const ring = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 6, maxLength: 24 })
  .map((list) => list.slice(0, list.length & ~1));
const rings = fc.array(ring, { minLength: 1, maxLength: 3 });

const points = (list: readonly number[]) =>
  Array.from({ length: list.length / 2 }, (_, i) => ({ x: list[2 * i]!, y: list[2 * i + 1]! }));
const clipperArea = (a: readonly number[][], b: readonly number[][]): number =>
  Math.abs(areaPathsD(intersectD(a.map(points), b.map(points), FillRule.EvenOdd, 6)));

/** x of every edge of the shape on the line at this height, from left to right. */
function crossings(shape: readonly number[][], y: number): number[] {
  const found: number[] = [];
  for (const list of shape.map(points)) {
    for (const [i, p] of list.entries()) {
      const q = list[(i + 1) % list.length]!;
      if (p.y <= y !== q.y <= y) found.push(p.x + ((y - p.y) / (q.y - p.y)) * (q.x - p.x));
    }
  }
  return found.sort((left, right) => left - right);
}

/** Second judge, slow and simple: the even-odd width inside both shapes on many lines, none of which meets a corner. */
function iouOnLines(a: readonly number[][], b: readonly number[][], lines: number): number {
  let [inA, inB, inBoth] = [0, 0, 0];
  const width = (p: readonly number[], q: readonly number[]): number => {
    let sum = 0;
    for (let i = 0; i + 1 < p.length; i += 2)
      for (let j = 0; j + 1 < q.length; j += 2)
        sum += Math.max(0, Math.min(p[i + 1]!, q[j + 1]!) - Math.max(p[i]!, q[j]!));
    return sum;
  };
  for (let line = 0; line < lines; line++) {
    const y = ((line + 0.5) * 100) / lines;
    const [p, q] = [crossings(a, y), crossings(b, y)];
    inA += width(p, p);
    inB += width(q, q);
    inBoth += width(p, q);
  }
  return inBoth / (inA + inB - inBoth);
}

describe('IoU of polygons', () => {
  test('agrees with Clipper2 on self-intersecting shapes with several rings; where they differ, lines decide', () => {
    fc.assert(
      fc.property(rings, rings, (a, b) => {
        const [areaA, areaB, shared] = [clipperArea(a, a), clipperArea(b, b), clipperArea(a, b)];
        if (areaA < 1 || areaB < 1) return;
        const ours = iou(polygon(...a), polygon(...b));
        // Clipper2 loses or doubles areas in about one of 3,000 such shapes; measured widths have no such cases.
        if (Math.abs(ours - shared / (areaA + areaB - shared)) >= 5e-4)
          expect(ours).toBeCloseTo(iouOnLines(a, b, 100_000), 4);
      }),
      { numRuns: 300 },
    );
  });

  test('is right for shapes that Clipper2 gets wrong', () => {
    // A ring without area, and a triangle: by hand, 5.116 of 1360 + 22 - 5.116.
    const spike = [
      [1, 44, 0, 44, 1, 44, 0, 0],
      [0, 0, 6, 80, 34, 0],
    ];
    const sliver = [[0, 0, 0, 44, 1, 0]];
    const height = 1 / (6 / 80 + 1 / 44);
    expect(iou(polygon(...spike), polygon(...sliver))).toBeCloseTo(height / 2 / (1382 - height / 2), 9);
    const star = [
      [97, 22, 87, 81, 15, 53, 66, 36, 95, 12, 61, 96, 97, 73, 31, 76],
      [74, 79, 43, 97, 41, 44, 50, 3, 57, 100, 24, 79, 74, 45],
      [27, 91, 87, 91, 45, 91, 3, 9, 57, 73, 59, 85, 29, 8, 70, 10, 96, 96, 52, 4],
    ];
    const other = [
      [58, 47, 39, 79, 51, 11, 46, 19],
      [86, 1, 84, 95, 45, 30, 26, 43, 81, 79, 73, 0, 100, 55, 6, 42, 14, 19, 38, 73, 99, 36],
    ];
    expect(iou(polygon(...star), polygon(...other))).toBeCloseTo(iouOnLines(star, other, 20_000), 5);
  });

  test('is symmetric, 1 for a shape with itself, and does not depend on where a ring starts or turns', () => {
    fc.assert(
      fc.property(ring, ring, (a, b) => {
        expect(iou(polygon(a), polygon(b))).toBeCloseTo(iou(polygon(b), polygon(a)), 12);
        const turned = [...a.slice(2), ...a.slice(0, 2)];
        const isFlat = polygonSimilarity.facts(polygon(a), context()).degenerate;
        if (!isFlat) expect(iou(polygon(a), polygon(turned))).toBeCloseTo(1, 9);
      }),
    );
  });

  test('leaves out holes', () => {
    const [square, hole] = [
      [0, 0, 10, 0, 10, 10, 0, 10],
      [2, 2, 8, 2, 8, 8, 2, 8],
    ];
    expect(iou(polygon(square!, hole!), polygon(square!))).toBeCloseTo(0.64, 12);
    expect(iou(polygon(square!, hole!), polygon(hole!))).toBe(0);
  });

  test('is cut to the image only where the settings say so', () => {
    const [wide, inside] = [polygon([50, 0, 150, 0, 150, 50, 50, 50]), polygon([50, 0, 100, 0, 100, 50, 50, 50])];
    expect(iou(wide, inside)).toBeCloseTo(0.5, 12);
    expect(iou(wide, inside, true)).toBeCloseTo(1, 12);
    expect(polygonSimilarity.facts(wide, context(true)).outside).toBeCloseTo(0.5, 12);
  });

  test('cutting to the image gives what cutting both shapes by hand gives', () => {
    const tilted = polygon([-20, 50, 50, -20, 120, 50, 50, 120]);
    const octagon = polygon([0, 30, 30, 0, 70, 0, 100, 30, 100, 70, 70, 100, 30, 100, 0, 70]);
    expect(iou(tilted, octagon, true)).toBeCloseTo(1, 12);
  });

  test('a line has nothing in common with an area, and 1 with the same line', () => {
    const line = polygon([0, 0, 5, 0, 10, 0]);
    expect(iou(line, polygon([0, 0, 10, 0, 10, 10]))).toBe(0);
    expect(iou(line, polygon([0.2, 0, 5, 0, 10, 0.4]))).toBe(0);
    expect(iou(line, polygon([0.2, 0, 5, 0, 10, 0]))).toBe(1);
  });
});

test('a threshold leaves pairs out and changes no number, nor does what was compared before (property)', () => {
  fc.assert(
    fc.property(rings, rings, fc.double({ min: 0, max: 1, noNaN: true }), (left, right, least) => {
      const [a, b] = [polygon(...left), polygon(...right)];
      const all = polygonSimilarity.pairs([a], [b], context(), () => 0);
      const some = polygonSimilarity.pairs([a], [b], context(), () => least);
      expect(some).toEqual(all.filter(({ similarity }) => similarity >= least - 1e-9));
      const [fresh, used] = [context(), context()];
      polygonSimilarity.pairs([a], [b], used, () => 0.9);
      polygonSimilarity.coverage?.(a, b, used, least);
      expect(polygonSimilarity.pairs([a], [b], used, () => 0)).toEqual(all);
      const covers = (by: Geometry, of: Geometry, at: FrameContext) =>
        polygonSimilarity.coverage!(of, by, at, least) >= least;
      expect(covers(a, b, used)).toBe(covers(a, b, fresh));
      expect(covers(b, a, used)).toBe(covers(b, a, context()));
    }),
    { numRuns: 1000 },
  );
});
