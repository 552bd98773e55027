import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Geometry } from '../../../src/labels/geometry.ts';
import { similarityOfKind } from '../../../src/evaluation/similarity/shape-similarities.ts';

const size = { width: 300, height: 400 };

function similarity(a: Geometry, b: Geometry): number {
  const context = { size, clipToImage: false, prepared: new WeakMap() };
  return similarityOfKind(a.kind)!.pairs([a], [b], context, () => 0)[0]?.similarity ?? 0;
}

describe('bitmasks', () => {
  const mask = (bits: readonly boolean[], width = 5): Geometry => {
    const runs: number[] = [];
    let last = false;
    let run = 0;
    for (const bit of bits) {
      if (bit !== last) {
        runs.push(run);
        [run, last] = [0, bit];
      }
      run++;
    }
    return { kind: 'bitmask', top: 0, left: 0, width, height: bits.length / width, runs: [...runs, run] };
  };

  test('have the IoU of their pixels', () => {
    const bits = fc.array(fc.boolean(), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(bits, bits, (a, b) => {
        const both = a.filter((bit, i) => bit && b[i]).length;
        const any = a.filter((bit, i) => bit || b[i]).length;
        expect(similarity(mask(a), mask(b))).toBeCloseTo(any === 0 ? 1 : both / any, 12);
      }),
    );
  });

  test('of different sizes have nothing in common', () => {
    const all = Array.from({ length: 20 }, () => true);
    expect(similarity(mask(all, 5), mask(all, 4))).toBe(0);
  });
});

describe('circles and ellipses', () => {
  const circle = (x: number, r: number): Geometry => ({ kind: 'circle', x, y: 0.5, r, stretch: 1, theta: 0 });

  test('two circles overlap by the area of their lens', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.02, max: 0.2, noNaN: true }),
        fc.double({ min: 0, max: 1.9, noNaN: true }),
        (r, apart) => {
          const d = apart * r;
          const lens = 2 * r * r * Math.acos(d / (2 * r)) - (d / 2) * Math.sqrt(4 * r * r - d * d);
          expect(similarity(circle(0.3, r), circle(0.3 + d, r))).toBeCloseTo(lens / (2 * Math.PI * r * r - lens), 3);
        },
      ),
    );
  });

  test('one inside the other overlaps by the ratio of their areas', () => {
    expect(similarity(circle(0.5, 0.2), circle(0.5, 0.1))).toBeCloseTo(0.25, 6);
  });

  test('a circle is an ellipse with equal half axes in pixels', () => {
    const ellipse: Geometry = { kind: 'ellipse', x: 0.5, y: 0.5, rx: 0.2, ry: (0.2 * 300) / 400, theta: 30 };
    expect(similarity(circle(0.5, 0.2), ellipse)).toBeCloseTo(1, 3);
  });
});

describe('points and skeletons', () => {
  const point = (x: number, y: number): Geometry => ({ kind: 'point', point: [x / size.width, y / size.height] });

  test('points are as close as their distance on the image says', () => {
    expect(similarity(point(10, 10), point(10, 10))).toBe(1);
    const d = Math.sqrt(2 * Math.LN2) * 2 * 0.09 * Math.sqrt(size.width * size.height);
    expect(similarity(point(0, 0), point(d, 0))).toBeCloseTo(0.5, 12);
  });

  const pose = (points: readonly (readonly [number, number, ('invisible' | 'occluded')?])[]): Geometry => ({
    kind: 'skeleton',
    points: points.map(([x, y, visibility], i) => ({
      key: `${i}`,
      x: x / 300,
      y: y / 400,
      ...(visibility ? { visibility } : {}),
    })),
  });

  test('a point that one side calls invisible counts nothing, one that both do is left out', () => {
    const whole = pose([
      [0, 0],
      [100, 100],
      [50, 20],
    ]);
    expect(similarity(whole, whole)).toBe(1);
    expect(
      similarity(
        whole,
        pose([
          [0, 0],
          [100, 100],
          [50, 20, 'invisible'],
        ]),
      ),
    ).toBeCloseTo(2 / 3, 12);
    expect(
      similarity(
        pose([
          [0, 0],
          [9, 9, 'invisible'],
        ]),
        pose([
          [0, 0],
          [99, 9, 'invisible'],
        ]),
      ),
    ).toBe(1);
    expect(
      similarity(
        whole,
        pose([
          [0, 0],
          [100, 100],
          [50, 20, 'occluded'],
        ]),
      ),
    ).toBe(1);
  });

  test('poses on a line and poses of one point are compared too', () => {
    expect(
      similarity(
        pose([
          [0, 0],
          [100, 0],
        ]),
        pose([
          [0, 0],
          [100, 0],
        ]),
      ),
    ).toBe(1);
    expect(similarity(pose([[10, 10]]), pose([[20, 10]]))).toBeGreaterThan(0);
    expect(
      similarity(
        pose([[0, 0]]),
        pose([
          [0, 0],
          [1, 1],
        ]),
      ),
    ).toBe(0);
  });
});

describe('polylines', () => {
  const line = (...points: readonly (readonly [number, number])[]): Geometry => ({
    kind: 'polyline',
    points: points.map(([x, y]) => [x / 300, y / 400]),
  });

  test('direction and vertices on the way do not matter', () => {
    expect(
      similarity(line([0, 0], [100, 0], [100, 100]), line([100, 100], [100, 50], [100, 0], [30, 0], [0, 0])),
    ).toBeCloseTo(1, 12);
  });

  // 1 % of the diagonal of 300 × 400 pixels is 5 pixels.
  test('a line within reach counts, one beyond does not', () => {
    expect(similarity(line([0, 0], [200, 0]), line([0, 4.9], [200, 4.9]))).toBeCloseTo(1, 12);
    expect(similarity(line([0, 0], [200, 0]), line([0, 5.1], [200, 5.1]))).toBe(0);
  });

  test('half a line has all of its length near, and covers half and the reach beyond its end', () => {
    const recall = 105 / 200;
    expect(similarity(line([0, 0], [200, 0]), line([0, 0], [100, 0]))).toBeCloseTo((2 * recall) / (1 + recall), 12);
  });

  test('is symmetric and within 0 and 1', () => {
    const random = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 })), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(random, random, (a, b) => {
        const there = similarity(line(...a), line(...b));
        expect(there).toBeCloseTo(similarity(line(...b), line(...a)), 12);
        expect(there).toBeLessThanOrEqual(1);
      }),
    );
  });
});
