import { compareText } from '../base/address.ts';
import { readEachLabelRow } from '../encord/api/label-rows.ts';
import { LABEL_ROWS_PER_READ } from '../encord/limits.ts';
import { chunksOf } from '../encord/pages.ts';
import type { ConsensusReviewTask } from '../wire/task.ts';
import type { StoredWindow } from './collect.ts';
import { READS, submissionReader, type Source } from './read-submissions.ts';
import { readAhead } from './read-ahead.ts';
import { findTruths, type Truth } from './read-truths.ts';
import { identityOf, type ReviewTask } from './submission.ts';

/** Everything that was read of one data unit: what a decision about it needs besides what is stored. */
export interface ReadUnit {
  readonly dataHash: string;
  readonly tasks: readonly ReviewTask[];
  /** Undefined where its ground truth is not complete. */
  readonly truth: Truth | undefined;
  /** Lines of submissions that the stored window does not hold, by `identityOf`. */
  readonly lines: ReadonlyMap<string, string>;
}

/**
 * Reads ground truth of data units, sorted, and the submissions of their listed tasks, and gives them data unit by data unit.
 * It holds the rows of the calls under way and no others. `people` gains e-mail addresses by pseudonym.
 */
export async function* readUnits(
  source: Source,
  units: readonly string[],
  listed: readonly ConsensusReviewTask[],
  stored: StoredWindow,
  people: Map<string, string>,
): AsyncGenerator<ReadUnit, void, undefined> {
  const { client, bound } = source;
  const members = listed.toSorted((a, b) => compareText(a.dataHash, b.dataHash));
  const tasks = Map.groupBy(members, (task) => task.dataHash);
  const known = new Set(stored.submissions.map(identityOf));
  const lines = new Map<string, Map<string, string>>();
  const submissions = submissionReader(source, members, (submission, line) => {
    const identity = identityOf(submission);
    if (known.has(identity)) return;
    const ofUnit = lines.get(submission.dataHash) ?? new Map<string, string>();
    lines.set(submission.dataHash, ofUnit.set(identity, line()));
  });
  const truths = await findTruths(source, new Set(units), stored.truths);
  const [benchmark, production] = [bound.benchmarkProject, bound.productionProject];
  const rowsOfTruth = Map.groupBy(truths.hashes, (one) => one.dataHash);
  const truthHashes = truths.hashes.map((one) => one.labelHash);
  const untilTruths = reading(truthHashes, 1, (part) => readEachLabelRow(client, benchmark, part, truths.take));
  const untilRows = reading(submissions.hashes, READS, (part) =>
    readEachLabelRow(client, production, part, submissions.take),
  );
  for (const dataHash of units) {
    const waiting = tasks.get(dataHash) ?? [];
    await untilTruths((rowsOfTruth.get(dataHash) ?? []).map((one) => one.labelHash));
    await untilRows(waiting.flatMap((task) => task.options.map((option) => option.labelHash?.toLowerCase() ?? '')));
    yield {
      dataHash,
      tasks: waiting.map(submissions.give),
      truth: truths.give(dataHash),
      lines: lines.get(dataHash) ?? new Map(),
    };
    lines.delete(dataHash);
  }
  for (const [pseudonym, person] of submissions.people) people.set(pseudonym, person);
}

/** Reads rows chunk by chunk in their order; what is answered waits until those of the rows that are wanted were read. */
function reading(
  hashes: readonly string[],
  ahead: number,
  read: (part: readonly string[]) => Promise<void>,
): (wanted: readonly string[]) => Promise<void> {
  const open = new Set(hashes);
  const parts = readAhead(chunksOf(hashes, LABEL_ROWS_PER_READ), ahead, async (part) => {
    await read(part);
    return part;
  });
  return async (wanted) => {
    while (wanted.some((hash) => open.has(hash))) {
      const { value } = await parts.next();
      if (!value) return;
      for (const hash of value) open.delete(hash);
    }
  };
}
