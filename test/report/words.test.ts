import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Totals } from '../../src/evaluation/document.ts';
import { decimal, decimalRange, limit, worstFirst } from '../../src/report/words.ts';

const totals = (groundTruth: number, submission: number, f1: number | null): Totals => ({
  tasks: 1,
  groundTruth,
  submission,
  matched: 0,
  matchedSameLabel: 0,
  mismatchingLabel: 0,
  missing: 0,
  extra: 0,
  precision: null,
  recall: null,
  f1,
  meanSimilarity: null,
});

test('the hardest classes are those of the ground truth; what was only labelled by mistake comes last', () => {
  const features = {
    'ontology.a/object.mistaken': totals(0, 3, 0),
    'ontology.a/object.easy': totals(9, 9, 1),
    'ontology.a/object.hard': totals(9, 9, 0.2),
    'ontology.a/object.unmeasured': totals(0, 0, null),
  };
  expect(worstFirst(features).map(([address]) => address.split('.').at(-1))).toEqual(['hard', 'easy', 'mistaken']);
});

test('a number is not rounded onto the other side of what it is compared with', () => {
  expect(decimal(0.797)).toBe('0.80');
  expect(decimal(0.797, 0.8)).toBe('0.797');
  expect(decimal(0.79996, 0.8)).toBe('0.79996');
  expect(decimal(0.804, 0.8)).toBe('0.80');
  expect(decimal(0.8, 0.8)).toBe('0.80');
  expect(decimal(0.853, 0.855)).toBe('0.85');
  expect(decimal(0.1 + 0.7, 0.8), 'what only rounding set apart passes, and reads so').toBe('0.80');
  expect(decimal(null, 0.8)).toBe('–');
  expect(decimalRange(0.85, [0.7961, 0.9], 0.8)).toBe('0.85 (0.796–0.90)');
  expect(decimalRange(0.75, [0.7, 0.7989], 0.8)).toBe('0.75 (0.70–0.799)');
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 1000 }), (share, thousandths) => {
      const least = thousandths / 1000;
      fc.pre(Math.abs(share - least) > 1e-6);
      expect(Number(decimal(share, least)) >= least).toBe(share >= least);
    }),
  );
});

test('a limit is shown with all its digits', () => {
  expect([limit(0.8), limit(0.855), limit(1), limit(1 / 3)]).toEqual(['0.80', '0.855', '1.00', String(1 / 3)]);
});
