import type { SnapshotRecord } from '../labels/snapshot.ts';
import { decideGathered, type StoredWindow } from './collect.ts';
import type { ReadUnit } from './read-units.ts';
import type { SnapshotLine } from './snapshot-file.ts';
import { windowDigests, windowLines } from './stored-window.ts';

/** A window that is made while its data units are read, so that of labels only a few data units are ever held. */
export interface GrowingWindow {
  /** In the order of a snapshot. */
  readonly lines: AsyncIterable<string>;
  /** The digest of the labels in the line that was given last. */
  readonly digestOf: (record: SnapshotRecord) => string | undefined;
}

/**
 * Decides about one data unit after the other, which comes to the same as deciding about all of them at once. `stored`: the
 * lines of `before`. `take` is given each unit when its lines were used.
 */
export function growWindow(
  units: AsyncIterable<ReadUnit>,
  stored: AsyncGenerator<SnapshotLine, void, undefined>,
  before: StoredWindow,
  take: (unit: ReadUnit) => void,
): GrowingWindow {
  const submissions = Map.groupBy(before.submissions, (one) => one.dataHash);
  let digests: GrowingWindow['digestOf'] = () => undefined;
  let next: SnapshotLine | undefined;

  async function* storedOf(dataHash: string): AsyncGenerator<SnapshotLine> {
    for (; next !== undefined && next.record.dataHash <= dataHash; next = (await stored.next()).value ?? undefined) {
      if (next.record.dataHash === dataHash) yield next;
    }
  }

  async function* lines(): AsyncGenerator<string> {
    next = (await stored.next()).value ?? undefined;
    for await (const unit of units) {
      const { dataHash, tasks, truth, lines: fresh } = unit;
      const truths = new Map(truth === undefined ? [] : [[dataHash, truth]]);
      const ofUnit = { ...before, submissions: submissions.get(dataHash) ?? [] };
      const decision = decideGathered({ tasks, truths }, ofUnit);
      digests = windowDigests(ofUnit, decision, { truths });
      yield* windowLines(storedOf(dataHash), ofUnit, decision, { truths, lines: fresh });
      take(unit);
    }
  }
  return { lines: lines(), digestOf: (record) => digests(record) };
}
