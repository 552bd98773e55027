import type { AnswerValue } from '../labels/label-set.ts';
import type { Feature } from '../labels/ontology-index.ts';
import type { EvaluationSettings } from './settings.ts';
import { answerSimilarity, isAnswered } from './similarity/answer.ts';
import { SIMILARITY_TOLERANCE } from './similarity/shape-similarity.ts';
import { answerThreshold, weightOf } from './thresholds.ts';

/** Answers by the address of their attribute. */
export type Answers = ReadonlyMap<string, AnswerValue>;

/** How one question was answered on both sides. Answers below different options cannot be compared: missing and extra. */
export interface ComparedAnswer {
  readonly feature: Feature;
  readonly state: 'pair' | 'missing' | 'extra';
  /** 0 unless both sides answered. */
  readonly similarity: number;
  readonly threshold: number;
  readonly right: boolean;
}

/** `score` 0…1, undefined when neither side answered: there was nothing to compare. */
export interface ComparedTree {
  readonly score: number | undefined;
  readonly answers: readonly ComparedAnswer[];
}

/**
 * Compares the answers to a question and to what is nested below the chosen option. The score of a question is the similarity
 * of its answers times the weighted mean of the scores of the nested questions that either side answered.
 */
export function compareTree(
  attribute: Feature,
  groundTruth: Answers,
  submission: Answers,
  settings: EvaluationSettings,
): ComparedTree {
  const [g, a] = [groundTruth.get(attribute.address), submission.get(attribute.address)];
  const threshold = answerThreshold(attribute, settings);
  if (!isAnswered(g) && !isAnswered(a)) return { score: undefined, answers: [] };
  if (!isAnswered(g) || !isAnswered(a)) {
    const state = isAnswered(g) ? 'missing' : 'extra';
    const own: ComparedAnswer = { feature: attribute, state, similarity: 0, threshold, right: false };
    return { score: 0, answers: [own, ...below(attribute, g, a, groundTruth, submission, settings)] };
  }
  const similarity = answerSimilarity(g, a);
  const own: ComparedAnswer = {
    feature: attribute,
    state: 'pair',
    similarity,
    threshold,
    right: similarity >= threshold - SIMILARITY_TOLERANCE,
  };
  if (g.type !== 'radio' || a.type !== 'radio' || g.option?.address !== a.option?.address)
    return { score: similarity, answers: [own, ...below(attribute, g, a, groundTruth, submission, settings)] };
  const nested = (g.option?.children ?? []).map((child) => ({
    weight: weightOf(child, settings),
    ...compareTree(child, groundTruth, submission, settings),
  }));
  let [sum, weights] = [0, 0];
  for (const { score, weight } of nested) {
    if (score === undefined) continue;
    sum += score * weight;
    weights += weight;
  }
  return {
    score: weights > 0 ? (similarity * sum) / weights : similarity,
    answers: [own, ...nested.flatMap((child) => child.answers)],
  };
}

/** Nested questions that only one side was asked, because the other chose another option or none. */
function below(
  attribute: Feature,
  g: AnswerValue | undefined,
  a: AnswerValue | undefined,
  groundTruth: Answers,
  submission: Answers,
  settings: EvaluationSettings,
): readonly ComparedAnswer[] {
  const none: Answers = new Map();
  return attribute.children.flatMap((option) => {
    const asked = (value: AnswerValue | undefined): boolean =>
      value?.type === 'radio' && value.option?.address === option.address;
    if (!asked(g) && !asked(a)) return [];
    return option.children.flatMap(
      (child) => compareTree(child, asked(g) ? groundTruth : none, asked(a) ? submission : none, settings).answers,
    );
  });
}
