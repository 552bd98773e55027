import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { DEFAULT_SETTINGS } from '../../src/evaluation/settings.ts';
import { DERMX, dermxOntology, dermxTask, hasDermx, readDermx } from './dermx.ts';

interface Reference {
  readonly e2e_reference: { readonly tasks: number; readonly mean_iou_of_matched: number };
  readonly matching_reference: {
    readonly rows: readonly {
      readonly iou_thr: number;
      readonly optimal: number;
      readonly optimal_same_class: number;
      readonly greedy: number;
      readonly two_stage: number;
      readonly two_stage_same_class: number;
    }[];
  };
}

describe.skipIf(!hasDermx)('polygons of 8 dermatologists (skipped without ../shared/data/dermx)', () => {
  let reference: Reference;
  let score: (threshold: number, matchLabels: 'prefer' | 'ignore') => ReturnType<typeof evaluate>;

  beforeAll(() => {
    reference = JSON.parse(readFileSync(join(DERMX, 'reference.json'), 'utf8')) as Reference;
    const files = readDermx();
    const [ontology, task] = [dermxOntology(files), dermxTask(files)];
    score = (threshold, matchLabels) =>
      evaluate({ ...task, ontology, settings: { ...DEFAULT_SETTINGS, threshold, matchLabels, clipToImage: false } });
  });

  test('pairing by similarity alone gives the reference pairs and mean IoU', () => {
    const { document, problems } = score(0.5, 'ignore');
    expect(problems).toEqual([]);
    expect(document.totals.tasks).toBe(reference.e2e_reference.tasks);
    expect(document.totals.matched).toBe(2356);
    expect(document.totals.matchedSameLabel).toBe(1646);
    expect(document.totals.meanSimilarity).toBeCloseTo(reference.e2e_reference.mean_iou_of_matched, 9);
  });

  test('preferring the same label finds every same-label pair of the reference', () => {
    const { document } = score(0.5, 'prefer');
    expect(document.totals.matched).toBe(2353);
    expect(document.totals.matchedSameLabel).toBe(2044);
    expect(document.totals.missing).toBe(document.totals.groundTruth - 2353);
    expect(document.totals.extra).toBe(document.totals.submission - 2353);
  });

  // The reference maximises the sum of similarities; most pairs first finds as many or more, and the same where each pair
  // is worth at least half.
  test.each([0.1, 0.3, 0.4, 0.7])('at IoU %d no pairing of the reference has more pairs', (threshold) => {
    const row = reference.matching_reference.rows.find(({ iou_thr }) => iou_thr === threshold)!;
    const [ignore, prefer] = [score(threshold, 'ignore').document.totals, score(threshold, 'prefer').document.totals];
    expect(ignore.matched).toBeGreaterThanOrEqual(row.optimal);
    expect(ignore.matched).toBeGreaterThan(row.greedy);
    expect(prefer.matched).toBeGreaterThanOrEqual(row.two_stage);
    expect(prefer.matchedSameLabel).toBe(row.two_stage_same_class);
    if (threshold >= 0.3) {
      expect(ignore.matched).toBe(row.optimal);
      expect(ignore.matchedSameLabel).toBe(row.optimal_same_class);
    }
  });
});
