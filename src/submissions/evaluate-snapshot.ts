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

/**
 * Scores a snapshot in its own order, holding the ground truth of one data unit at a time. Gives to the byte what scoring the
 * same lines in any order gives.
 */
export async function evaluateSnapshot(input: {
  readonly lines: AsyncIterable<SnapshotLine>;
  readonly ontology: OntologyFile;
  readonly settings: EvaluationSettings;
}): Promise<SnapshotEvaluation> {
  const { ontology } = input;
  const index = indexOntology(ontology.editor, ontology.name, ontology.addresses);
  const evaluation = createEvaluation(index, input.settings);
  const perSubmission: PerSubmission[] = [];
  let truth: GroundTruth | undefined;
  for await (const { record } of input.lines) {
    const { labelRow: labels, annotator, role, ...rest } = record;
    if (role === 'groundTruth') truth = { ...rest, labels };
    else if (truth?.dataHash !== record.dataHash) {
      throw new StateDamagedError(`the snapshot holds a submission for ${record.dataHash} before its ground truth`);
    } else perSubmission.push(evaluation.add({ ...rest, labels, annotator: annotator ?? record.branch }, truth));
  }
  return { ...evaluation.finish(), perSubmission, partial: evaluation.partial };
}
