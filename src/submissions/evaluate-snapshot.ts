import type { Problem } from '../base/problem.ts';
import { createEvaluation, type GroundTruth } from '../evaluation/create-evaluation.ts';
import type { EvaluationDocument, PerSubmission } from '../evaluation/document.ts';
import type { EvaluationPartial } from '../evaluation/partial.ts';
import type { EvaluationSettings } from '../evaluation/settings.ts';
import { indexOntology } from '../labels/ontology-index.ts';
import { StateDamagedError } from '../state/errors.ts';
import type { OntologyFile } from './ontology-file.ts';
import type { SnapshotLine } from './snapshot-file.ts';

export interface SnapshotEvaluation {
  readonly document: EvaluationDocument;
  readonly perSubmission: readonly PerSubmission[];
  readonly problems: readonly Problem[];
  /** What a shard hands on. */
  readonly partial: () => EvaluationPartial;
}

/** Takes the lines of a snapshot in their order, holding the ground truth of one data unit at a time. */
export interface SnapshotScorer {
  /** `digest`: of the labels in the line, where it is known already. Gives the result of a submission that counts. */
  add(line: SnapshotLine, digest?: string): PerSubmission | undefined;
  /** To the byte what scoring the same lines in any order gives. */
  finish(): Omit<SnapshotEvaluation, 'perSubmission'>;
}

export function scoreSnapshot(input: {
  readonly ontology: OntologyFile;
  readonly settings: EvaluationSettings;
}): SnapshotScorer {
  const { ontology, settings } = input;
  const index = indexOntology(ontology.editor, ontology.name, ontology.addresses);
  const evaluation = createEvaluation(index, settings);
  let truth: GroundTruth | undefined;
  return {
    add: ({ record }, digest) => {
      const { labelRow: labels, annotator, countsAs, role, ...rest } = record;
      if (countsAs === null) return undefined;
      const labelled = { ...rest, labels, ...(digest === undefined ? {} : { labelDigest: digest }) };
      if (role === 'groundTruth') {
        truth = labelled;
        return undefined;
      }
      if (truth?.dataHash !== record.dataHash) {
        throw new StateDamagedError(`the snapshot holds a submission for ${record.dataHash} before its ground truth`);
      }
      return evaluation.add({ ...labelled, annotator: countsAs ?? annotator ?? record.branch }, truth);
    },
    finish: () => ({ ...evaluation.finish(), partial: evaluation.partial }),
  };
}
