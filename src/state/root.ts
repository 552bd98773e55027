import { z } from 'zod';
import { canonicalJson } from '../base/canonical.ts';
import { invariant } from '../base/invariant.ts';
import { forbiddenIn } from '../graph/safe-text.ts';
import { StateDamagedError } from './errors.ts';
import type { LedgerEnd } from './ledger-end.ts';
import { chainRecords, ledgerLines, NO_ENTRIES, segmentPath } from './ledger.ts';
import type { Run, StateView, StateWrites } from './store.ts';

/** `state.json`: which state this is and how far it has come. */
export const Root = z.strictObject({
  version: z.literal(1),
  lineage: z.string().min(1),
  serial: z.int().min(1),
  ledgerHead: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Root = z.infer<typeof Root>;

export const ROOT_PATH = 'state.json';

/** Throws `StateDamagedError` when the text is not a root file of a version that this program knows. */
export function parseRoot(text: string, location: string): Root {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new StateDamagedError(`${ROOT_PATH} in ${location} is not JSON; nothing was changed`, { cause: error });
  }
  const root = Root.safeParse(value);
  if (!root.success) {
    throw new StateDamagedError(
      `${ROOT_PATH} in ${location} is not a state that this version of Assay can read; nothing was changed`,
    );
  }
  return root.data;
}

export function printRoot(root: Root): string {
  return `${canonicalJson(root)}\n`;
}

/** 128 random bits as 32 hex digits. `random` is uniform in [0, 1). */
export function newLineage(random: () => number): string {
  return Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
}

/** A relative path inside the state: letters, digits, `.`, `_`, `~`, `-`, and `/` between parts. */
export function checkStatePath(path: string): void {
  invariant(/^[A-Za-z0-9_~-][A-Za-z0-9._~-]*(\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*$/.test(path), `bad state path ${path}`);
  invariant(path !== ROOT_PATH && !path.startsWith('local/'), `the state path ${path} is reserved`);
}

export interface PreparedWrite {
  readonly root: Root;
  /** All files of the write, the ledger segment included, the root file not. */
  readonly files: ReadonlyMap<string, string | Uint8Array | null>;
}

/**
 * What a store has to write, whatever it is made of: the caller's files, the ledger segment of the run with the new
 * entries, and the next root. Throws `StateDamagedError` when the ledger ends in damage, and a `BugError` when a text holds an e-mail address, a signed URL or a private key:
 * what reaches the state must have been made safe before.
 */
export async function prepareWrite(
  view: StateView,
  writes: StateWrites,
  options: { readonly run: Run; readonly now: number; readonly random: () => number; readonly end: LedgerEnd },
): Promise<PreparedWrite> {
  await options.end.check(view);
  const files = new Map<string, string | Uint8Array | null>();
  for (const [path, content] of writes.files ?? []) {
    checkStatePath(path);
    if (typeof content === 'string') checkText(path, content);
    files.set(path, content);
  }
  const serial = view.serial + 1;
  const { entries, head } = chainRecords(writes.records ?? [], {
    head: view.serial === 0 ? NO_ENTRIES : view.ledgerHead,
    serial,
    now: options.now,
    run: options.run,
  });
  if (entries.length > 0) {
    const path = segmentPath(options.now, options.run.id);
    const lines = ledgerLines(entries);
    checkText(path, lines);
    files.set(path, ((await view.read(path)) ?? '') + lines);
  }
  const lineage = view.serial === 0 ? newLineage(options.random) : view.lineage;
  return { root: { version: 1, lineage, serial, ledgerHead: head }, files };
}

function checkText(path: string, text: string): void {
  const found = forbiddenIn(text);
  invariant(found === undefined, `${path} would hold ${found ?? ''}, which must never be stored`);
}
