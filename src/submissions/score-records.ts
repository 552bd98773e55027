import type { Problem } from '../base/problem.ts';
import type { EvaluationDocument, PerSubmission } from '../evaluation/document.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import type { EvaluationSettings } from '../evaluation/settings.ts';
import type { OntologyIndex } from '../labels/ontology-index.ts';
import type { SnapshotRecord } from '../labels/snapshot.ts';

/** Scores label rows: the one function behind `evaluate` and `score`. The order of the records does not matter. */
export function scoreRecords(
  records: readonly SnapshotRecord[],
  ontology: OntologyIndex,
  settings: EvaluationSettings,
): { document: EvaluationDocument; perSubmission: readonly PerSubmission[]; problems: readonly Problem[] } {
  const of = (role: SnapshotRecord['role']) =>
    records
      .filter((record) => record.role === role)
      .map((record) => ({ ...record, annotator: record.annotator ?? record.branch, labels: record.labelRow }));
  return evaluate({ groundTruth: of('groundTruth'), submissions: of('submission'), ontology, settings });
}
