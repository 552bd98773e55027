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

describe('IoU of polygons', () => {
  test('agrees with Clipper2 on self-intersecting shapes with several rings', () => {
    const paths = (shape: readonly number[][]) =>
      shape.map((list) =>
        Array.from({ length: list.length / 2 }, (_, i) => ({ x: list[2 * i]!, y: list[2 * i + 1]! })),
      );
    fc.assert(
      fc.property(rings, rings, (a, b) => {
        const area = (p: readonly number[][], q: readonly number[][]): number =>
          Math.abs(areaPathsD(intersectD(paths(p), paths(q), FillRule.EvenOdd, 6)));
        const [areaA, areaB, shared] = [area(a, a), area(b, b), area(a, b)];
        if (areaA < 1 || areaB < 1) return;
        expect(iou(polygon(...a), polygon(...b))).toBeCloseTo(shared / (areaA + areaB - shared), 3);
      }),
      { numRuns: 150 },
    );
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
