import { z } from 'zod';
import { LockedError } from './errors.ts';
import type { LedgerRecord } from './ledger-entry.ts';
import { readStateFile, stateJson } from './parse-file.ts';
import type { Run, StateView } from './store.ts';

/** Which run is changing the platform. A lock covers one write; a lease covers a whole run. */
export const Lease = z.strictObject({
  version: z.literal(1),
  run: z.string(),
  command: z.string(),
  at: z.string(),
  expires: z.string(),
});
export type Lease = z.infer<typeof Lease>;

export const LEASE_PATH = 'lease.json';
const DURATION = 30 * 60_000;

export interface LeaseOptions {
  readonly run: Run;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Whether a run still works; undefined = nobody knows, so its time decides. */
  readonly isAlive?: (run: string) => Promise<boolean | undefined>;
}

/**
 * The files and records with which a write takes or renews the lease for half an hour. A lease of a dead run, or one that
 * ran out, is taken over, and the ledger says so. Throws `LockedError` when another run holds it.
 */
export async function leaseWrites(
  view: StateView,
  options: LeaseOptions,
): Promise<{ readonly path: string; readonly content: string; readonly records: readonly LedgerRecord[] }> {
  const { run, now } = options;
  const held = await readStateFile(view, LEASE_PATH, Lease);
  const records: LedgerRecord[] = [];
  if (held !== undefined && held.run !== run.id) {
    const alive = (await options.isAlive?.(held.run)) ?? now < Date.parse(held.expires);
    if (alive) {
      throw new LockedError(
        `${held.command} (run ${held.run}) has been working since ${held.at}; wait for it, or until ${held.expires}`,
        held.run,
      );
    }
    records.push({ kind: 'lease.broken', data: { run: held.run, command: held.command, since: held.at } });
  }
  const lease: Lease = {
    version: 1,
    run: run.id,
    command: run.command,
    at: held?.run === run.id ? held.at : new Date(now).toISOString(),
    expires: new Date(now + DURATION).toISOString(),
  };
  return { path: LEASE_PATH, content: stateJson(lease), records };
}
