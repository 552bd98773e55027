import type { ComparedAnswer } from './compare-answers.ts';
import { answerKind, type Comparison } from './comparison.ts';
import type { Conflict, LabelReference } from './document.ts';
import { tallyOf } from './tally.ts';

/** What answers belong to: the two instances, the conflict types of their side, and how many frames they hold on. */
export interface AnswerPlace {
  readonly groundTruth: readonly LabelReference[];
  readonly submission: readonly LabelReference[];
  readonly frames: number;
  readonly range?: readonly [number, number];
  readonly of: 'object' | 'classification';
}

/** Adds compared answers to the counts by kind and by feature, and a conflict for each that is not right. */
export function countAnswers(comparison: Comparison, answers: readonly ComparedAnswer[], place: AnswerPlace): void {
  for (const answer of answers) {
    const { feature, state, similarity, right } = answer;
    const { kinds, features } = comparison.tallies;
    for (const tally of [
      tallyOf(kinds, answerKind(feature, comparison.ontology)),
      tallyOf(features, feature.address),
    ]) {
      if (state !== 'extra') tally.groundTruth += place.frames;
      if (state !== 'missing') tally.submission += place.frames;
      if (state === 'pair') {
        tally[right ? 'sameLabel' : 'otherLabel'] += place.frames;
        tally.similarity.add(similarity * place.frames);
      } else tally[state] += place.frames;
    }
    if (right) continue;
    comparison.conflicts.push({
      ...kindOfConflict(answer, place),
      address: feature.address,
      groundTruth: [...place.groundTruth],
      submission: [...place.submission],
      ...(place.range === undefined ? {} : { range: [...place.range] as [number, number] }),
      value: similarity,
      threshold: answer.threshold,
    });
  }
}

function kindOfConflict({ feature, state }: ComparedAnswer, { of }: AnswerPlace): Pick<Conflict, 'type' | 'severity'> {
  if (of === 'object') return { type: 'mismatching_attribute', severity: 'warning' };
  const isRoot = feature.address.lastIndexOf('/') === feature.address.indexOf('/');
  if (!isRoot || state === 'pair') return { type: 'mismatching_answer', severity: 'error' };
  return { type: state === 'missing' ? 'missing_classification' : 'extra_classification', severity: 'error' };
}
