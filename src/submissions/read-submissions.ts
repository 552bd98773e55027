import pLimit from 'p-limit';
import type { Work } from '../base/progress.ts';
import { readEachLabelRow } from '../encord/api/label-rows.ts';
import { listTasks, type TaskFilter } from '../encord/api/tasks.ts';
import type { EncordClient } from '../encord/client.ts';
import type { SentLabelRow } from '../encord/sent-label-row.ts';
import { LABEL_ROWS_PER_READ } from '../encord/limits.ts';
import { chunksOf } from '../encord/pages.ts';
import { safeText } from '../graph/safe-text.ts';
import { labelDigest } from '../labels/label-digest.ts';
import { redactText } from '../labels/redact.ts';
import { formatSnapshotLine } from '../labels/snapshot.ts';
import type { BoundPair } from '../routing/bound-pair.ts';
import type { Pseudonyms } from '../state/pseudonyms.ts';
import type { ConsensusReviewTask } from '../wire/task.ts';
import { countedAs } from './counted-as.ts';
import type { ResolvedEvaluation } from './resolve.ts';
import type { KnownLabels } from './known-labels.ts';
import { isoDate, safeRow } from './safe-row.ts';
import type { ReviewTask, Submission } from './submission.ts';

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
  /** E-mail addresses by pseudonym, never to be stored. */
  readonly people: ReadonlyMap<string, string>;
}

/** Takes label rows of tasks, and redacts each as it comes. */
export interface SubmissionReader {
  /** The rows to read, in the order of the tasks. Only rows that exist: reading never creates one. */
  readonly hashes: readonly string[];
  take(row: SentLabelRow): void;
  /** What was taken of a listed task. */
  give(task: ConsensusReviewTask): ReviewTask;
  /** E-mail addresses by pseudonym, never to be stored. */
  readonly people: ReadonlyMap<string, string>;
}

/** Calls that read label rows at the same time: more would only hold more unredacted rows in memory. */
export const READS = 2;

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

/** Reads the label rows of tasks in chunks. */
export async function readSubmissions(
  source: Source,
  listed: readonly ConsensusReviewTask[],
): Promise<ReadSubmissions> {
  const reader = submissionReader(source, listed);
  const limit = pLimit(READS);
  await Promise.all(
    chunksOf(reader.hashes, LABEL_ROWS_PER_READ).map((hashes) =>
      limit(async () => {
        await readEachLabelRow(source.client, source.bound.productionProject, hashes, reader.take);
      }),
    ),
  );
  return { tasks: listed.map(reader.give), people: reader.people };
}

/**
 * Makes submissions of label rows; `each` is given every one with its line for a snapshot, made when it is asked for. A row
 * that is not of the branch and data unit which the task names makes the task unscorable.
 */
export function submissionReader(
  source: Source,
  listed: readonly ConsensusReviewTask[],
  each: (submission: Submission, line: () => string) => void = () => undefined,
): SubmissionReader {
  const { bound, pseudonyms } = source;
  const waiting = new Map(
    listed.map((task) => [task.uuid, withoutIgnored(task, bound.pair.spec.evaluation.annotators)]),
  );
  const people = new Map<string, string>();
  const byHash = new Map(
    [...waiting.values()].flatMap((task) =>
      task.options.flatMap((option) =>
        option.labelHash === null ? [] : [[option.labelHash.toLowerCase(), { task, ...option }] as const],
      ),
    ),
  );
  const found = new Map<string, Submission>();
  const faults = new Map<string, string>();

  const take = (row: SentLabelRow): void => {
    const { label_hash, branch_name, data_hash, last_edited_at } = row.head;
    const option = byHash.get(label_hash.toLowerCase());
    if (option === undefined) return;
    const { task } = option;
    if (branch_name !== option.labelBranchName || data_hash.toLowerCase() !== task.dataHash) {
      faults.set(task.uuid, 'the platform answered with the labels of another branch or data unit');
      return;
    }
    let redacted: Record<string, unknown> | undefined;
    const safe = () => (redacted ??= safeRow<Record<string, unknown>>(row.row(), pseudonyms));
    const annotator = pseudonyms.of(option.annotator);
    people.set(annotator, option.annotator);
    const submittedAt = isoDate(last_edited_at);
    const submission: Submission = {
      task: task.uuid,
      branch: safeText(redactText(option.labelBranchName, (email) => pseudonyms.of(email))),
      dataHash: task.dataHash,
      annotator,
      labelDigest: source.known.digestOf(row, () => labelDigest(safe())),
      ...(submittedAt === undefined ? {} : { submittedAt }),
    };
    found.set(label_hash.toLowerCase(), submission);
    each(submission, () => {
      const { labelDigest: _, submittedAt: at, ...head } = submission;
      const dated = at === undefined ? head : { ...head, submittedAt: at };
      return formatSnapshotLine({ role: 'submission', ...dated, dataTitle: titleOf(source, task), labelRow: safe() });
    });
  };
  const give = (task: ConsensusReviewTask): ReviewTask => {
    const options = waiting.get(task.uuid)?.options ?? [];
    const ignored = options.length === 0 && task.options.length > 0;
    const fault = ignored ? 'the manifest ignores every annotator of the task' : faults.get(task.uuid);
    return {
      uuid: task.uuid,
      dataHash: task.dataHash,
      dataTitle: titleOf(source, task),
      submissions: options.flatMap(({ labelHash }) => found.get(labelHash?.toLowerCase() ?? '') ?? []),
      silent: options.filter((option) => option.labelHash === null).length,
      ...(fault === undefined ? {} : { fault }),
    };
  };
  return { hashes: [...byHash.keys()], take, give, people };
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
