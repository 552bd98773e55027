import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cheapestColumns } from '../../src/evaluation/assignment.ts';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { DEFAULT_SETTINGS } from '../../src/evaluation/settings.ts';
import { ONTOLOGY, rowOf } from '../labels/ontology.ts';
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

  test('character F1 of marked text is that of SemEval 2021 task 5', () => {
    type Offsets = readonly number[];
    const vectors = read<{
      readonly cases: readonly { readonly pred: Offsets; readonly gold: Offsets; readonly f1: number }[];
      readonly dataset_cases: {
        readonly gold: readonly Offsets[];
        readonly perfect_mean_sem: Offsets;
        readonly all_empty_mean_sem: Offsets;
      };
    }>('span_char_f1.json');
    const labels = (dataHash: string, offsets: Offsets) => {
      const range = offsets.map((offset) => [offset, offset]);
      const mark = { featureHash: 'h-text', shape: 'text', classifications: [], createdAt: null, range };
      return {
        dataHash,
        dataTitle: '',
        branch: 'b',
        labels: rowOf({ dataHash, dataType: 'plain_text', objectAnswers: offsets.length > 0 ? { t: mark } : {} }),
      };
    };
    const meanF1 = (texts: readonly { readonly pred: Offsets; readonly gold: Offsets }[]): number | null | undefined =>
      evaluate({
        groundTruth: texts.map(({ gold }, i) => labels(`d${i}`, gold)),
        submissions: texts.map(({ pred }, i) => ({ ...labels(`d${i}`, pred), annotator: 'a' })),
        ontology: ONTOLOGY,
        settings: DEFAULT_SETTINGS,
      }).document.text?.meanCharF1;
    for (const { pred, gold, f1 } of vectors.cases) expect(meanF1([{ pred, gold }])).toBeCloseTo(f1, 12);
    const { gold, perfect_mean_sem, all_empty_mean_sem } = vectors.dataset_cases;
    expect(meanF1(gold.map((offsets) => ({ pred: offsets, gold: offsets })))).toBeCloseTo(perfect_mean_sem[0]!, 12);
    expect(meanF1(gold.map((offsets) => ({ pred: [], gold: offsets })))).toBeCloseTo(all_empty_mean_sem[0]!, 12);
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
