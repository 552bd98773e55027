import pLimit from 'p-limit';
import type { Work } from '../base/progress.ts';
import { readLabelRows } from '../encord/api/label-rows.ts';
import { listTasks, type TaskFilter } from '../encord/api/tasks.ts';
import type { EncordClient } from '../encord/client.ts';
import { LABEL_ROWS_PER_READ } from '../encord/limits.ts';
import { chunksOf } from '../encord/pages.ts';
import { safeText } from '../graph/safe-text.ts';
import { labelDigest } from '../labels/label-digest.ts';
import { redactText } from '../labels/redact.ts';
import { formatSnapshotLine } from '../labels/snapshot.ts';
import type { BoundPair } from '../routing/bound-pair.ts';
import type { Pseudonyms } from '../state/pseudonyms.ts';
import type { LabelRow } from '../wire/label-row.ts';
import type { ConsensusReviewTask } from '../wire/task.ts';
import { countedAs } from './counted-as.ts';
import type { ResolvedEvaluation } from './resolve.ts';
import { holdLine, type HeldLine } from './held-line.ts';
import type { KnownLabels } from './known-labels.ts';
import { isoDate, safeRow } from './safe-row.ts';
import { identityOf, type ReviewTask, type Submission } from './submission.ts';

export interface Source {
  readonly client: EncordClient;
  readonly bound: BoundPair;
  readonly resolved: ResolvedEvaluation;
  readonly pseudonyms: Pseudonyms;
  readonly known: KnownLabels;
  /** Begins to tell how far a piece of work is. */
  readonly progress?: (work: Work) => (done: number) => void;
}

export interface ReadSubmissions {
  readonly tasks: readonly ReviewTask[];
  /** Lines for a snapshot by `identityOf`, compressed; only of those that were asked for. */
  readonly lines: ReadonlyMap<string, HeldLine>;
  /** E-mail addresses by pseudonym, never to be stored. */
  readonly people: ReadonlyMap<string, string>;
}

/** Calls that read label rows at the same time: more would only hold more unredacted rows in memory. */
const READS = 2;

/** Tasks that wait in the evaluation stage, once each, with ids in lower case. */
export async function listReviewTasks(
  { client, bound, resolved }: Source,
  filter: TaskFilter,
): Promise<ConsensusReviewTask[]> {
  const tasks = new Map<string, ConsensusReviewTask>();
  for await (const task of listTasks(client, bound.productionProject, resolved.review, filter)) {
    const uuid = task.uuid.toLowerCase();
    tasks.set(uuid, { ...task, uuid, dataHash: task.dataHash.toLowerCase() });
  }
  return [...tasks.values()];
}

/**
 * Reads the label rows of tasks in chunks, and redacts each as it comes. Only rows that exist are read, so that reading never
 * creates one. A row that is not of the branch and data unit which the task names makes the task unscorable.
 */
export async function readSubmissions(
  source: Source,
  listed: readonly ConsensusReviewTask[],
  wantsLine: (submission: Submission) => boolean,
): Promise<ReadSubmissions> {
  const { client, bound, pseudonyms } = source;
  const waiting = listed.map((task) => withoutIgnored(task, bound.pair.spec.evaluation.annotators));
  const people = new Map<string, string>();
  const lines = new Map<string, HeldLine>();
  const options = waiting.flatMap((task) =>
    task.options.map((option) => ({ task, ...option, labelHash: option.labelHash?.toLowerCase() ?? null })),
  );
  const byHash = new Map(options.flatMap((option) => (option.labelHash === null ? [] : [[option.labelHash, option]])));
  const found = new Map<string, Submission>();
  const faults = new Map<string, string>();
  waiting.forEach((task, at) => {
    if (task.options.length > 0 || listed[at]?.options.length === 0) return;
    faults.set(task.uuid, 'the manifest ignores every annotator of the task');
  });

  const take = (row: LabelRow): void => {
    const option = byHash.get(row.label_hash.toLowerCase());
    if (option === undefined) return;
    const { task } = option;
    if (row.branch_name !== option.labelBranchName || row.data_hash.toLowerCase() !== task.dataHash) {
      faults.set(task.uuid, 'the platform answered with the labels of another branch or data unit');
      return;
    }
    let redacted: Record<string, unknown> | undefined;
    const safe = () => (redacted ??= safeRow<Record<string, unknown>>(row, pseudonyms));
    const annotator = pseudonyms.of(option.annotator);
    people.set(annotator, option.annotator);
    const submittedAt = isoDate(row['last_edited_at']);
    const submission: Submission = {
      task: task.uuid,
      branch: safeText(redactText(option.labelBranchName, (email) => pseudonyms.of(email))),
      dataHash: task.dataHash,
      annotator,
      labelDigest: source.known.digestOf(row, () => labelDigest(safe())),
      ...(submittedAt === undefined ? {} : { submittedAt }),
    };
    found.set(row.label_hash.toLowerCase(), submission);
    if (!wantsLine(submission)) return;
    const { labelDigest: _, submittedAt: at, ...head } = submission;
    const dated = at === undefined ? head : { ...head, submittedAt: at };
    const dataTitle = titleOf(source, task);
    const line = formatSnapshotLine({ role: 'submission', ...dated, dataTitle, labelRow: safe() });
    lines.set(identityOf(submission), holdLine(line));
  };
  const limit = pLimit(READS);
  const tell = source.progress?.({ verb: 'read', unit: 'submissions', total: byHash.size });
  await Promise.all(
    chunksOf([...byHash.keys()], LABEL_ROWS_PER_READ).map((hashes) =>
      limit(async () => {
        (await readLabelRows(client, bound.productionProject, hashes)).forEach(take);
        tell?.(found.size);
      }),
    ),
  );
  const tasks = waiting.map((task): ReviewTask => {
    const fault = faults.get(task.uuid);
    const submissions = task.options.flatMap((option) => found.get(option.labelHash?.toLowerCase() ?? '') ?? []);
    return {
      uuid: task.uuid,
      dataHash: task.dataHash,
      dataTitle: titleOf(source, task),
      submissions,
      silent: task.options.filter((option) => option.labelHash === null).length,
      ...(fault === undefined ? {} : { fault }),
    };
  });
  return { tasks, lines, people };
}

/** The task with only those annotators who count, under the address that they count as. */
function withoutIgnored(
  task: ConsensusReviewTask,
  annotators: BoundPair['pair']['spec']['evaluation']['annotators'],
): ConsensusReviewTask {
  const options = task.options.flatMap((option) => {
    const annotator = countedAs(option.annotator, annotators);
    return annotator === undefined ? [] : [{ ...option, annotator }];
  });
  return { ...task, options };
}

function titleOf({ pseudonyms }: Source, task: { readonly dataTitle: string }): string {
  return safeText(redactText(task.dataTitle, (email) => pseudonyms.of(email)));
}
