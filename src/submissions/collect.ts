import { listDataRows } from '../encord/api/datasets.ts';
import type { Problem } from '../base/problem.ts';
import type { BoundPair } from '../routing/bound-pair.ts';
import type { ConsensusReviewTask } from '../wire/task.ts';
import { decideSubmissions, type StoredSubmission, type SubmissionDecision } from './decide.ts';
import { problemsOf, type Finding } from './findings.ts';
import type { HeldLine } from './held-line.ts';
import { listReviewTasks, type Source } from './read-submissions.ts';
import type { Truth } from './read-truths.ts';
import { isIn, type Share } from './share.ts';
import { SCORER_VERSION, type ReviewTask } from './submission.ts';

/** The stored window without its labels. */
export interface StoredWindow {
  readonly submissions: readonly StoredSubmission[];
  readonly truths: ReadonlyMap<string, string>;
  readonly scorer: string | undefined;
}

/** What was read of a pair, or of a share of its data units, before anything is decided. */
export interface Gathered {
  readonly tasks: readonly ReviewTask[];
  readonly truths: ReadonlyMap<string, Truth>;
  /** Lines of submissions that the stored window does not hold, by `identityOf`. */
  readonly lines: ReadonlyMap<string, HeldLine>;
  /** Tasks that wait, and tasks that the dataset filter gave and the dataset does not hold. */
  readonly waiting: number;
  readonly strangers: number;
  /** Sorted by data unit. */
  readonly findings: readonly Finding[];
}

/** What is listed of a pair, or of a share of its data units, before any labels are read. */
export interface Listed {
  /** Waiting tasks of data units that the benchmark dataset holds. */
  readonly members: readonly ConsensusReviewTask[];
  /** Data units of the benchmark dataset. */
  readonly benchmark: ReadonlySet<string>;
  /** How many tasks the dataset filter gave and the dataset does not hold. */
  readonly strangers: number;
}

/** Lists everything that is to be scored. Sends only reading calls. */
export async function list(source: Source, share?: Share): Promise<Listed> {
  const { client, bound } = source;
  const rows = await listDataRows(client, bound.benchmarkDataset);
  const hashes = rows.map((row) => row.data_hash.toLowerCase());
  const benchmark = new Set(hashes.filter((hash) => isIn(share, hash)));
  const all = await listReviewTasks(source, { datasetHashes: [bound.benchmarkDataset] });
  const listed = all.filter((task) => isIn(share, task.dataHash));
  const members = listed.filter((task) => benchmark.has(task.dataHash));
  return { members, benchmark, strangers: listed.length - members.length };
}

/** Decides about what was read of a whole pair, and says what its readers must know. */
export function decide(
  bound: BoundPair,
  { tasks, truths, findings, strangers }: Omit<Gathered, 'lines'>,
  stored: StoredWindow,
): { readonly decision: SubmissionDecision; readonly problems: Problem[] } {
  const decision = decideGathered({ tasks, truths }, stored);
  const problems = problemsOf(bound, { findings, decision, tasks, strangers });
  problems.push(...emptyTruth(bound, decision, truths, stored));
  return { decision, problems };
}

/** The decision alone: the same for a data unit whether it is decided with others or by itself. */
export function decideGathered(
  { tasks, truths }: Pick<Gathered, 'tasks' | 'truths'>,
  stored: StoredWindow,
): SubmissionDecision {
  return decideSubmissions({
    tasks,
    truths,
    stored: stored.submissions,
    storedScorer: stored.scorer,
    scorer: SCORER_VERSION,
  });
}

/** When no ground truth holds a single label, it was completed without being made: nobody may be measured by it. */
function emptyTruth(
  { pair }: BoundPair,
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
