import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cheapestColumns } from '../../src/evaluation/assignment.ts';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { DEFAULT_SETTINGS } from '../../src/evaluation/settings.ts';
import { ONTOLOGY, rowOf } from '../labels/ontology.ts';
import { decodeRuns, onesOfRuns } from '../../src/labels/rle.ts';
import { bitmaskSimilarity } from '../../src/evaluation/similarity/bitmask.ts';
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

  test('masks are read and compared as pycocotools does', () => {
    interface Rle {
      readonly size: readonly [number, number];
      readonly counts: string;
    }
    interface Masks {
      readonly bboxes_xywh: readonly (readonly [number, number, number, number])[];
      readonly bbox_rles_20x20: readonly Rle[];
      readonly polygon_rles: readonly Rle[];
      readonly uncompressed: { readonly counts: readonly number[] };
      readonly compressed: Rle;
      readonly iou_first2_bbox_rles: { readonly 'crowd[0,0]': readonly (readonly number[])[] };
      readonly iou_first3_polygon_rles_rounded4: readonly (readonly number[])[];
      readonly invalid_counts_must_raise: Rle;
      readonly three_leading_zero_runs_bbox_stable: Rle;
    }
    const masks = read<Masks>('pycocotools_mask.json');
    expect(decodeRuns(masks.compressed.counts)).toEqual(masks.uncompressed.counts);
    // What these letters stand for does not fill the image: reading them is one thing, believing them another.
    const fills = ({ size, counts }: Rle): boolean =>
      decodeRuns(counts)?.reduce((sum, run) => sum + run, 0) === size[0] * size[1];
    expect(fills(masks.invalid_counts_must_raise)).toBe(false);
    expect(fills(masks.three_leading_zero_runs_bbox_stable)).toBe(true);
    const areas = masks.bbox_rles_20x20.map(({ counts }) =>
      onesOfRuns(decodeRuns(counts)!).reduce((sum, [start, end]) => sum + end - start, 0),
    );
    expect(areas).toEqual(masks.bboxes_xywh.map(([, , width, height]) => width * height));
    const iou = (rles: readonly Rle[]): number[][] => {
      const geometries = rles.map(({ counts }) => ({
        kind: 'bitmask' as const,
        top: 0,
        left: 0,
        width: 20,
        height: 20,
        runs: decodeRuns(counts)!,
      }));
      const context = { clipToImage: true, prepared: new WeakMap() };
      const found = bitmaskSimilarity.pairs(geometries, geometries, context, () => 0);
      return geometries.map((_, g) =>
        geometries.map((__, a) => found.find((one) => one.groundTruth === g && one.submission === a)?.similarity ?? 0),
      );
    };
    const expectClose = (ours: number[][], theirs: readonly (readonly number[])[], digits: number): void =>
      theirs.forEach((row, g) => row.forEach((value, a) => expect(ours[g]![a]).toBeCloseTo(value, digits)));
    expectClose(iou(masks.bbox_rles_20x20.slice(0, 2)), masks.iou_first2_bbox_rles['crowd[0,0]'], 7);
    expectClose(iou(masks.polygon_rles.slice(0, 3)), masks.iou_first3_polygon_rles_rounded4, 4);
  });
});
