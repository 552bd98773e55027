import type { LabelSet } from '../labels/label-set.ts';
import type { Feature, OntologyIndex } from '../labels/ontology-index.ts';
import type { Geometry } from '../labels/geometry.ts';
import type { Conflict, Match } from './document.ts';
import type { EvaluationSettings } from './settings.ts';
import { newTallies, type Tallies } from './tally.ts';

/** What comparing one submission with its ground truth has found so far. */
export interface Comparison {
  readonly groundTruth: LabelSet;
  readonly submission: LabelSet;
  readonly ontology: OntologyIndex;
  readonly settings: EvaluationSettings;
  readonly prepared: WeakMap<Geometry, unknown>;
  readonly tallies: Tallies;
  readonly matches: Match[];
  readonly conflicts: Conflict[];
  /** Weighted counts of objects: right pairs, ground truth, submitted, and all that were decided. */
  readonly objects: { right: number; groundTruth: number; submission: number; decided: number };
  /** Attributes and classifications: a similarity and a weight each. */
  readonly items: { readonly similarity: number; readonly weight: number }[];
  readonly spans: SpanCounts;
}

/** Labelled ranges: how many stand exactly where the ground truth has them; characters of labelled text. */
export interface SpanCounts {
  exact: number;
  groundTruth: number;
  submission: number;
  sharedCharacters: number;
  groundTruthCharacters: number;
  submissionCharacters: number;
}

export function startComparison(
  from: Pick<Comparison, 'groundTruth' | 'submission' | 'ontology' | 'settings' | 'prepared'>,
): Comparison {
  return {
    ...from,
    tallies: newTallies(1),
    matches: [],
    conflicts: [],
    objects: { right: 0, groundTruth: 0, submission: 0, decided: 0 },
    items: [],
    spans: {
      exact: 0,
      groundTruth: 0,
      submission: 0,
      sharedCharacters: 0,
      groundTruthCharacters: 0,
      submissionCharacters: 0,
    },
  };
}

export function countUnscored(comparison: Comparison, kind: string, side: 'groundTruth' | 'submission'): void {
  const known = comparison.tallies.unscored.get(kind) ?? { groundTruth: 0, submission: 0 };
  comparison.tallies.unscored.set(kind, known);
  known[side]++;
}

/**
 * The key of an answer under `kinds`: its type; `text_answer` where the ontology also has objects of the shape `text`, which
 * would otherwise be counted together with them.
 */
export function answerKind(feature: Feature, ontology: OntologyIndex): string {
  const type = feature.type ?? 'unknown';
  return type === 'text' && ontology.objects.some(({ shape }) => shape === 'text') ? 'text_answer' : type;
}
