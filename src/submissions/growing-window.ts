import { decideGathered, type StoredWindow } from './collect.ts';
import type { DigestedLine } from './line-scorer.ts';
import type { ReadUnit } from './read-units.ts';
import type { SnapshotLine } from './snapshot-file.ts';
import { windowLines } from './stored-window.ts';

/**
 * Lines of a window that is made while its data units are read, in the order of a snapshot, so that of labels only a few data
 * units are ever held. Decides about one data unit after the other, which comes to the same as deciding about all of them at
 * once. `stored`: the lines of `before`. `take` is given each unit when its lines were used.
 */
export async function* growWindow(
  units: AsyncIterable<ReadUnit>,
  stored: AsyncGenerator<SnapshotLine, void, undefined>,
  before: StoredWindow,
  take: (unit: ReadUnit) => void,
): AsyncGenerator<DigestedLine> {
  const submissions = Map.groupBy(before.submissions, (one) => one.dataHash);
  let next: SnapshotLine | undefined;

  async function* storedOf(dataHash: string): AsyncGenerator<SnapshotLine> {
    for (; next !== undefined && next.record.dataHash <= dataHash; next = (await stored.next()).value ?? undefined) {
      if (next.record.dataHash === dataHash) yield next;
    }
  }

  next = (await stored.next()).value ?? undefined;
  for await (const unit of units) {
    const { dataHash, tasks, truth, lines: fresh } = unit;
    const truths = new Map(truth === undefined ? [] : [[dataHash, truth]]);
    const ofUnit = { ...before, submissions: submissions.get(dataHash) ?? [] };
    const decision = decideGathered({ tasks, truths }, ofUnit);
    yield* windowLines(storedOf(dataHash), ofUnit, decision, { truths, lines: fresh });
    take(unit);
  }
}
