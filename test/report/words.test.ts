import { expect, test } from 'vitest';
import type { Totals } from '../../src/evaluation/document.ts';
import { worstFirst } from '../../src/report/words.ts';

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
