import { compareText } from '../base/address.ts';
import { compareProblems, type Problem } from '../base/problem.ts';
import { labelDigest } from '../labels/label-digest.ts';
import type { OntologyIndex } from '../labels/ontology-index.ts';
import { createEvaluation, type GroundTruth, type Submission } from './create-evaluation.ts';
import type { EvaluationDocument, PerSubmission } from './document.ts';
import type { EvaluationSettings } from './settings.ts';

/**
 * Scores submissions against the ground truth of the same data unit. Of several submissions of one annotator for one data
 * unit the newest counts; one without ground truth is not scored and is a problem. Neither the result nor its order depends on
 * the order of the input.
 */
export function evaluate(input: {
  readonly submissions: readonly Submission[];
  readonly groundTruth: readonly GroundTruth[];
  readonly ontology: OntologyIndex;
  readonly settings: EvaluationSettings;
}): {
  readonly document: EvaluationDocument;
  readonly perSubmission: readonly PerSubmission[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const truths = new Map<string, GroundTruth>();
  const inOrder = input.groundTruth.toSorted(
    (a, b) =>
      compareText(a.dataHash, b.dataHash) ||
      compareText(a.branch, b.branch) ||
      compareText(a.labelDigest ?? labelDigest(a.labels), b.labelDigest ?? labelDigest(b.labels)),
  );
  for (const truth of inOrder) {
    if (truths.has(truth.dataHash)) problems.push(secondTruth(truth));
    else truths.set(truth.dataHash, truth);
  }
  const evaluation = createEvaluation(input.ontology, input.settings);
  const perSubmission: PerSubmission[] = [];
  const without = new Map<string, Submission[]>();
  for (const submission of newestSubmissions(input.submissions)) {
    const truth = truths.get(submission.dataHash);
    if (truth !== undefined) perSubmission.push(evaluation.add(submission, truth));
    else without.set(submission.dataHash, [...(without.get(submission.dataHash) ?? []), submission]);
  }
  for (const submissions of without.values()) problems.push(noTruth(submissions));
  const { document, problems: found } = evaluation.finish();
  return { document, perSubmission, problems: [...problems, ...found].sort(compareProblems) };
}

/** Of each annotator and data unit the newest submission, sorted by data unit, then annotator. Without a time: the oldest. */
export function newestSubmissions<S extends Submission>(submissions: readonly S[]): readonly S[] {
  const newest = new Map<string, S>();
  for (const submission of submissions) {
    const key = JSON.stringify([submission.dataHash, submission.annotator]);
    const known = newest.get(key);
    if (known === undefined || isNewer(submission, known)) newest.set(key, submission);
  }
  return [...newest.values()].sort(
    (a, b) => compareText(a.dataHash, b.dataHash) || compareText(a.annotator, b.annotator),
  );
}

function isNewer(a: Submission, b: Submission): boolean {
  const [timeA, timeB] = [instantOf(a.submittedAt), instantOf(b.submittedAt)];
  if (timeA !== timeB) return timeA > timeB;
  if (a.branch !== b.branch) return a.branch > b.branch;
  return (a.labelDigest ?? labelDigest(a.labels)) > (b.labelDigest ?? labelDigest(b.labels));
}

/** Milliseconds since 1970. Encord writes times without a zone in UTC; without a time, before everything. */
function instantOf(text: string | undefined): number {
  if (text === undefined) return -Infinity;
  const plain = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2}(?:\.\d+)?)$/.exec(text);
  const instant = Date.parse(plain === null ? text : `${plain[1]}T${plain[2]}Z`);
  return Number.isNaN(instant) ? -Infinity : instant;
}

function noTruth(submissions: readonly Submission[]): Problem {
  const { dataHash, dataTitle } = submissions[0]!;
  const these = submissions.length === 1 ? 'its submission is' : `its ${submissions.length} submissions are`;
  return {
    code: 'evaluation.ground-truth-missing',
    severity: 'warning',
    summary: `There is no ground truth for "${dataTitle}" (${dataHash}), so ${these} not scored.`,
    detail: 'Complete its task in the benchmark project.',
  };
}

function secondTruth({ dataHash, dataTitle }: GroundTruth): Problem {
  return {
    code: 'evaluation.ground-truth-twice',
    severity: 'error',
    summary: `There are several ground truths for "${dataTitle}" (${dataHash}).`,
    detail: 'Give one label row for each data unit; the first by branch name is used.',
  };
}
