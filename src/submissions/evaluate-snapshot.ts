import type { Problem } from '../base/problem.ts';
import { createEvaluation, type GroundTruth } from '../evaluation/create-evaluation.ts';
import type { EvaluationDocument, PerSubmission } from '../evaluation/document.ts';
import type { EvaluationPartial } from '../evaluation/partial.ts';
import type { EvaluationSettings } from '../evaluation/settings.ts';
import { indexOntology } from '../labels/ontology-index.ts';
import { StateDamagedError } from '../state/errors.ts';
import type { SnapshotRecord } from '../labels/snapshot.ts';
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
  add(line: SnapshotLine): void;
  /** To the byte what scoring the same lines in any order gives. */
  finish(): SnapshotEvaluation;
}

/** `digestOf`: the digest of a line's labels where it is known already. */
export function scoreSnapshot(input: {
  readonly ontology: OntologyFile;
  readonly settings: EvaluationSettings;
  readonly digestOf: (record: SnapshotRecord) => string | undefined;
}): SnapshotScorer {
  const { ontology, settings, digestOf } = input;
  const index = indexOntology(ontology.editor, ontology.name, ontology.addresses);
  const evaluation = createEvaluation(index, settings);
  const perSubmission: PerSubmission[] = [];
  let truth: GroundTruth | undefined;
  return {
    add: ({ record }) => {
      const { labelRow: labels, annotator, countsAs, role, ...rest } = record;
      if (countsAs === null) return;
      const digest = digestOf(record);
      const labelled = { ...rest, labels, ...(digest === undefined ? {} : { labelDigest: digest }) };
      if (role === 'groundTruth') truth = labelled;
      else if (truth?.dataHash !== record.dataHash) {
        throw new StateDamagedError(`the snapshot holds a submission for ${record.dataHash} before its ground truth`);
      } else
        perSubmission.push(evaluation.add({ ...labelled, annotator: countsAs ?? annotator ?? record.branch }, truth));
    },
    finish: () => ({ ...evaluation.finish(), perSubmission, partial: evaluation.partial }),
  };
}
