import { canonicalJson, digestOf } from '../base/canonical.ts';
import { LedgerEntry, type LedgerRecord } from './ledger-entry.ts';
import { StateDamagedError } from './errors.ts';
import type { Run, StateView } from './store.ts';

/** `ledgerHead` of a state without ledger entries. */
export const NO_ENTRIES = '0'.repeat(64);

/** `ledger/2026/11/25/<run>.ndjson`: the segment of a run on a day (UTC). `now` in milliseconds since 1970. */
export function segmentPath(now: number, run: string): string {
  const day = new Date(now).toISOString().slice(0, 10).replaceAll('-', '/');
  return `ledger/${day}/${run.replace(/[^A-Za-z0-9._-]/g, '_').slice(0, 100)}.ndjson`;
}

/** Records as entries of the chain after `head`; `serial` is that of the state which will hold them. */
export function chainRecords(
  records: readonly LedgerRecord[],
  where: { readonly head: string; readonly serial: number; readonly now: number; readonly run: Run },
): { readonly entries: readonly LedgerEntry[]; readonly head: string } {
  let head = where.head;
  const entries = records.map((record) => {
    const body = {
      version: 1 as const,
      serial: where.serial,
      at: new Date(where.now).toISOString(),
      run: where.run.id,
      command: where.run.command,
      kind: record.kind,
      ...(record.address === undefined ? {} : { address: record.address }),
      data: JSON.parse(JSON.stringify(record.data)) as LedgerEntry['data'],
      previous: head,
    };
    const entry: LedgerEntry = { ...body, hash: digestOf(body) };
    head = entry.hash;
    return entry;
  });
  return { entries, head };
}

/** Entries as lines of a segment. */
export function ledgerLines(entries: readonly LedgerEntry[]): string {
  return entries.map((entry) => `${canonicalJson(entry)}\n`).join('');
}

/** Entries of one segment in order. Throws `StateDamagedError` on a line that is no entry. */
export function parseSegment(path: string, text: string): LedgerEntry[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => {
      let value: unknown;
      try {
        value = JSON.parse(line);
      } catch (error) {
        throw new StateDamagedError(`${path}:${index + 1} is not JSON; nothing was changed`, { cause: error });
      }
      const entry = LedgerEntry.safeParse(value);
      if (!entry.success)
        throw new StateDamagedError(`${path}:${index + 1} is not a ledger entry; nothing was changed`);
      return entry.data;
    });
}

export interface LedgerCheck {
  readonly entries: number;
  readonly segments: number;
  /** Hashes of all entries of the chain. */
  readonly hashes: ReadonlySet<string>;
  /** Sentences about what is wrong; empty = every entry is in one chain from the start to the head of the root file. */
  readonly faults: readonly string[];
}

/**
 * Checks that all entries form one chain that ends where the root file says, that no entry was changed, and that serials
 * never fall. It cannot see a chain that was rewritten as a whole together with the root file.
 */
export async function verifyLedger(view: StateView): Promise<LedgerCheck> {
  const faults: string[] = [];
  const byPrevious = new Map<string, LedgerEntry>();
  const paths = await view.list('ledger/');
  let entries = 0;
  for (const path of paths) {
    for (const entry of parseSegment(path, (await view.read(path)) ?? '')) {
      entries += 1;
      const { hash, ...body } = entry;
      if (digestOf(body) !== hash)
        faults.push(`${path}: the entry ${hash.slice(0, 12)} was changed after it was written`);
      const rival = byPrevious.get(entry.previous);
      if (rival) faults.push(`${path}: two entries follow ${entry.previous.slice(0, 12)}`);
      byPrevious.set(entry.previous, entry);
    }
  }
  let head = NO_ENTRIES;
  let serial = 0;
  const hashes = new Set<string>();
  for (let entry = byPrevious.get(head); entry !== undefined; entry = byPrevious.get(head)) {
    byPrevious.delete(head);
    if (entry.serial < serial)
      faults.push(`the entry ${entry.hash.slice(0, 12)} has serial ${entry.serial} after ${serial}`);
    serial = entry.serial;
    head = entry.hash;
    hashes.add(head);
  }
  if (head !== view.ledgerHead) {
    faults.push(`the chain ends at ${head.slice(0, 12)}, the root file says ${view.ledgerHead.slice(0, 12)}`);
  }
  if (hashes.size < entries) faults.push(`${entries - hashes.size} entries are not connected to the chain`);
  if (serial > view.serial) faults.push(`the last entry has serial ${serial}, the state has ${view.serial}`);
  return { entries, segments: paths.length, hashes, faults };
}

/** All entries in the order of the chain; optionally only of days from `since` (`YYYY-MM-DD`) on. */
export async function readLedger(view: StateView, since?: string): Promise<LedgerEntry[]> {
  const from = since === undefined ? '' : `ledger/${since.replaceAll('-', '/')}`;
  const entries: LedgerEntry[] = [];
  for (const path of await view.list('ledger/')) {
    if (path.slice(0, from.length) < from) continue;
    entries.push(...parseSegment(path, (await view.read(path)) ?? ''));
  }
  const position = new Map(entries.map((entry) => [entry.hash, entry]));
  const followers = new Map(entries.map((entry) => [entry.previous, entry]));
  const start = entries.find((entry) => !position.has(entry.previous));
  const ordered: LedgerEntry[] = [];
  for (let entry = start; entry !== undefined && ordered.length < entries.length; entry = followers.get(entry.hash)) {
    ordered.push(entry);
  }
  if (ordered.length !== entries.length)
    throw new StateDamagedError('the ledger is not one chain; run `assay state verify`');
  return ordered;
}
