import type { OntologyIndex } from '../labels/ontology-index.ts';
import type { Comparison } from './comparison.ts';
import type { EvaluationDocument } from './document.ts';
import { exactSum } from './exact-sum.ts';
import { precisionRecall } from './tally.ts';

const TEXT_TYPES = new Set(['plain_text', 'text', 'html']);

/** What was counted, as numbers that JSON keeps; `f1` are the parts of an exact sum. */
export interface SpanState {
  readonly counts: readonly number[];
  readonly f1: readonly number[];
  readonly texts: number;
}

/**
 * Exact spans and character F1 over submissions. A submission of text in which neither side marked anything has a character F1 of
 * 1, as in SemEval 2021 task 5; `null` where there was no text, or nothing with ranges, to measure.
 */
export function spanTotals(ontology: OntologyIndex): {
  add(comparison: Comparison): void;
  state(): SpanState;
  addState(state: SpanState): void;
  result(): Pick<EvaluationDocument, 'exact' | 'text'>;
} {
  const marksText = ontology.objects.some(({ shape }) => shape === 'text');
  const counts = {
    exact: 0,
    groundTruth: 0,
    submission: 0,
    shared: 0,
    groundTruthCharacters: 0,
    submissionCharacters: 0,
  };
  const f1 = exactSum();
  let texts = 0;
  return {
    add: ({ spans, groundTruth, tallies }) => {
      counts.exact += spans.exact;
      counts.groundTruth += spans.groundTruth;
      counts.submission += spans.submission;
      const characters = spans.groundTruthCharacters + spans.submissionCharacters;
      const isText = marksText && TEXT_TYPES.has(groundTruth.dataType) && !tallies.unscored.has('text');
      if (!isText && characters === 0) return;
      counts.shared += spans.sharedCharacters;
      counts.groundTruthCharacters += spans.groundTruthCharacters;
      counts.submissionCharacters += spans.submissionCharacters;
      f1.add(characters === 0 ? 1 : (2 * spans.sharedCharacters) / characters);
      texts++;
    },
    state: () => ({ counts: Object.values(counts), f1: [...f1.parts], texts }),
    addState: (state) => {
      for (const [at, key] of (Object.keys(counts) as (keyof typeof counts)[]).entries())
        counts[key] += state.counts[at] ?? 0;
      state.f1.forEach((part) => f1.add(part));
      texts += state.texts;
    },
    result: () => ({
      exact:
        counts.groundTruth + counts.submission === 0
          ? null
          : precisionRecall(counts.exact, counts.submission, counts.groundTruth),
      text:
        texts === 0
          ? null
          : {
              meanCharF1: Math.min(1, f1.value() / texts),
              microCharF1: precisionRecall(counts.shared, counts.submissionCharacters, counts.groundTruthCharacters).f1,
            },
    }),
  };
}
