import type { Feature } from '../labels/ontology-index.ts';
import type { EvaluationSettings } from './settings.ts';
import { ANSWER_THRESHOLDS } from './similarity/answer.ts';

/** Below this, a pair of shapes is one, with a warning. */
export const LOW_OVERLAP = 0.8;

/** Least similarity of a pair whose ground truth has this object feature. */
export function shapeThreshold(feature: Feature, settings: EvaluationSettings): number {
  return settings.features[feature.address]?.threshold ?? settings.threshold;
}

/** Least similarity of a right answer to this attribute. */
export function answerThreshold(feature: Feature, settings: EvaluationSettings): number {
  const own = settings.features[feature.address]?.threshold;
  if (own !== undefined) return own;
  const type = feature.type ?? '';
  return Object.hasOwn(ANSWER_THRESHOLDS, type) ? ANSWER_THRESHOLDS[type as keyof typeof ANSWER_THRESHOLDS] : 1;
}

/** Weight of a feature in the score of a submission; 1 unless the settings say otherwise. */
export function weightOf(feature: Feature, settings: EvaluationSettings): number {
  return settings.features[feature.address]?.weight ?? 1;
}
