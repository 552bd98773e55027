import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cheapestColumns } from '../../src/evaluation/assignment.ts';
import { areaIou, areaShape } from '../../src/evaluation/similarity/area-shape.ts';
import { sharedArea } from '../../src/evaluation/similarity/sweep.ts';
import { betaQuantile, incompleteBeta } from '../../src/evaluation/statistics/beta.ts';
import { wilsonInterval } from '../../src/evaluation/statistics/wilson.ts';

const VECTORS = join(import.meta.dirname, '../../../shared/data/vectors');
const read = <T>(name: string): T => JSON.parse(readFileSync(join(VECTORS, name), 'utf8')) as T;

describe.skipIf(!existsSync(VECTORS))('reference vectors (skipped without ../shared/data/vectors)', () => {
  test('areas and IoU of 67 polygon pairs are those of GEOS', () => {
    type Rings = readonly (readonly (readonly [number, number])[])[];
    interface Case {
      readonly name: string;
      readonly A: readonly Rings[];
      readonly B: readonly Rings[];
      readonly area_A: number;
      readonly area_B: number;
      readonly intersection: number;
      readonly iou: number;
    }
    const { cases } = read<{ cases: readonly Case[] }>('polygon_iou.json');
    expect(cases).toHaveLength(67);
    for (const { name, A, B, area_A, area_B, intersection, iou } of cases) {
      const shape = (parts: readonly Rings[]) =>
        areaShape(
          parts.flat().map((ring) => ring.flat()),
          { clipToImage: false, prepared: new WeakMap() },
        );
      const [a, b] = [shape(A), shape(B)];
      expect(Math.abs(areaIou(a, b) - iou), name).toBeLessThan(1e-9);
      expect(Math.abs(areaIou(b, a) - iou), name).toBeLessThan(1e-9);
      const scale = Math.max(area_A, area_B, 1e-300);
      expect(Math.abs(a.region.area - area_A) / scale, name).toBeLessThan(1e-9);
      expect(Math.abs(b.region.area - area_B) / scale, name).toBeLessThan(1e-9);
      expect(Math.abs(sharedArea(a.region, b.region) - intersection) / scale, name).toBeLessThan(1e-9);
    }
  });

  test('assignments cost what scipy says', () => {
    const { cases } = read<{ cases: readonly { cost: readonly (readonly number[])[]; total: number }[] }>(
      'assignment.json',
    );
    for (const { cost, total } of cases) {
      const turned = cost.length > cost[0]!.length;
      const [rows, columns] = turned ? [cost[0]!.length, cost.length] : [cost.length, cost[0]!.length];
      const at = (r: number, c: number): number => (turned ? cost[c]![r]! : cost[r]![c]!);
      const low = Float64Array.from({ length: rows * columns }, (_, i) => at(Math.floor(i / columns), i % columns));
      const chosen = cheapestColumns(new Float64Array(rows * columns), low, rows, columns);
      expect(new Set(chosen).size).toBe(rows);
      expect(chosen.reduce((sum, column, row) => sum + at(row, column), 0)).toBeCloseTo(total, 5);
    }
  });

  test('intervals and beta quantiles are those of scipy and statsmodels', () => {
    interface Statistics {
      readonly confint_95: readonly {
        readonly k: number;
        readonly n: number;
        readonly wilson: readonly [number, number];
      }[];
      readonly beta_quantiles: readonly { a: number; b: number; q: number; x: number; 'cdf_at_0.3': number }[];
    }
    const { confint_95, beta_quantiles } = read<Statistics>('statistics.json');
    for (const { k, n, wilson } of confint_95) {
      const [low, high] = wilsonInterval(k, n)!;
      expect(low).toBeCloseTo(wilson[0], 9);
      expect(high).toBeCloseTo(wilson[1], 9);
    }
    expect(beta_quantiles.length).toBeGreaterThan(20);
    for (const { a, b, q, x, 'cdf_at_0.3': cdf } of beta_quantiles) {
      expect(betaQuantile(q, a, b)).toBeCloseTo(x, 10);
      expect(incompleteBeta(0.3, a, b)).toBeCloseTo(cdf, 10);
    }
  });
});
