import { listDataRows } from '../encord/api/datasets.ts';
import type { Problem } from '../base/problem.ts';
import { decideSubmissions, type StoredSubmission, type SubmissionDecision } from './decide.ts';
import { findCompleted, problemsOf, type Finding } from './findings.ts';
import { listReviewTasks, readSubmissions, type Source } from './read-submissions.ts';
import { readTruths, type Truth } from './read-truths.ts';
import { identityOf, SCORER_VERSION } from './submission.ts';

/** The stored window without its labels. */
export interface StoredWindow {
  readonly submissions: readonly StoredSubmission[];
  readonly truths: ReadonlyMap<string, string>;
  readonly scorer: string | undefined;
}

export interface Collected {
  readonly decision: SubmissionDecision;
  readonly truths: ReadonlyMap<string, Truth>;
  /** Lines of submissions that the stored window does not hold, by `identityOf`. */
  readonly lines: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
  readonly waiting: number;
  readonly findings: readonly Finding[];
}

/** Reads everything that is to be scored, and decides. Sends only reading calls. */
export async function collect(
  source: Source,
  stored: StoredWindow,
): Promise<{ readonly collected: Collected; readonly problems: Problem[] }> {
  const { client, bound } = source;
  const rows = await listDataRows(client, bound.benchmarkDataset);
  const benchmark = new Set(rows.map((row) => row.data_hash.toLowerCase()));
  const listed = await listReviewTasks(source, { datasetHashes: [bound.benchmarkDataset] });
  const members = listed.filter((task) => benchmark.has(task.dataHash));
  const known = new Set(stored.submissions.map(identityOf));
  const read = await readSubmissions(source, members, (one) => !known.has(identityOf(one)));
  const wanted = new Set([...members, ...stored.submissions].map((one) => one.dataHash));
  const truths = await readTruths(source, wanted, stored.truths);
  const decision = decideSubmissions({
    tasks: read.tasks,
    truths,
    stored: stored.submissions,
    storedScorer: stored.scorer,
    scorer: SCORER_VERSION,
  });
  const findings = await findCompleted(source, benchmark);
  const strangers = listed.length - members.length;
  const problems = problemsOf(bound, { findings, decision, tasks: read.tasks, strangers });
  problems.push(...emptyTruth(source, decision, truths, stored));
  const { lines, people } = read;
  return { collected: { decision, truths, lines, people, waiting: members.length, findings }, problems };
}

/** When no ground truth holds a single label, it was completed without being made: nobody may be measured by it. */
function emptyTruth(
  { bound: { pair } }: Source,
  decision: SubmissionDecision,
  truths: ReadonlyMap<string, Truth>,
  stored: StoredWindow,
): Problem[] {
  const used = [...new Set(decision.window.map((one) => one.dataHash))].map((hash) => truths.get(hash));
  const empty = used.filter((truth) => truth !== undefined && 'digest' in truth && truth.empty).length;
  if (used.length === 0 || empty < used.length) return [];
  if (stored.submissions.length > 0 && decision.fresh.length + decision.rescored.length === 0) return [];
  return [
    {
      code: 'submissions.ground-truth-empty',
      severity: 'error',
      summary: `${pair.name}: none of the ${used.length} ground truths in use holds a label, so nobody was scored`,
      detail: `Label the benchmark project before its tasks are moved to "${pair.spec.evaluation.groundTruth.stage}".`,
      at: pair.at(['spec', 'evaluation', 'groundTruth']),
      address: pair.address,
    },
  ];
}
