import type { Comparison } from './comparison.ts';
import { exactSum } from './exact-sum.ts';
import { SIMILARITY_TOLERANCE } from './similarity/shape-similarity.ts';

/**
 * The score of a submission, 0…1: the weighted mean of the F1 of its objects (2·right / (ground truth + submitted), for as many as
 * were decided: pairs, missing, extra) and of each compared attribute and classification. Where the ontology has something to
 * label and neither side labelled anything, that is one right decision (`emptyIsCorrect`). Null when nothing could be scored.
 */
export function scoreOf(comparison: Comparison): number | null {
  const { objects, items, settings } = comparison;
  const sum = exactSum();
  const weights = exactSum();
  const counted = objects.groundTruth + objects.submission;
  if (counted > 0) {
    sum.add(((2 * objects.right) / counted) * objects.decided);
    weights.add(objects.decided);
  } else if (settings.emptyIsCorrect && agreeEmpty(comparison)) {
    sum.add(1);
    weights.add(1);
  }
  for (const { similarity, weight } of items) {
    sum.add(similarity * weight);
    weights.add(weight);
  }
  const weight = weights.value();
  return weight > 0 ? Math.min(1, Math.max(0, sum.value() / weight)) : null;
}

/** Whether a score is enough to pass, forgiving rounding. */
export function passes(score: number, least: number): boolean {
  return score >= least - SIMILARITY_TOLERANCE;
}

/**
 * Neither side holds an object; or, where the ontology has no objects, a classification. Labels that could not be read are
 * not nothing.
 */
function agreeEmpty({ groundTruth, submission, ontology, tallies }: Comparison): boolean {
  if (groundTruth.incomplete || submission.incomplete) return false;
  if (tallies.unscored.size > 0 || tallies.objects.groundTruth + tallies.objects.submission > 0) return false;
  const isEmpty = groundTruth.classifications.length + submission.classifications.length === 0;
  return ontology.objects.length > 0 || (ontology.classifications.length > 0 && isEmpty);
}
