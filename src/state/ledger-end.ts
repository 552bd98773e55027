import { digestOf } from '../base/canonical.ts';
import { StateDamagedError } from './errors.ts';
import { LedgerEntry } from './ledger-entry.ts';
import { NO_ENTRIES } from './ledger.ts';
import type { StateView } from './store.ts';

/** Entries at the end of a segment that are checked; all of them together are the work of `assay state verify`. */
const CHECKED = 200;

/**
 * Where the ledger ends, as one run sees it: nothing is written behind a damaged end, because a chain that goes on there would
 * give the damage a valid successor.
 */
export class LedgerEnd {
  #sound = NO_ENTRIES;

  /** The run itself chained entries up to this hash. */
  wrote(head: string): void {
    this.#sound = head;
  }

  /**
   * Looks at the last segment, and at the one that ends with the entry which the root file names, where that is another one:
   * names do not tell which of two runs wrote last. Throws `StateDamagedError`.
   */
  async check(view: StateView): Promise<void> {
    const head = view.ledgerHead;
    if (head === this.#sound) return;
    if (head !== NO_ENTRIES) await checkEnd(view, head);
    this.#sound = head;
  }
}

async function checkEnd(view: StateView, head: string): Promise<void> {
  const paths = await view.list('ledger/');
  const last = paths.at(-1);
  if (last === undefined) throw damaged('the ledger', 'has no segments, though the root file names its last entry');
  if (endsWith(last, await view.read(last), head)) return;
  const rest = paths.slice(0, -1);
  while (rest.length > 0) {
    const day = folderOf(rest.at(-1)!);
    const first = rest.findIndex((path) => folderOf(path) === day);
    const ofDay = rest.splice(first);
    const texts = await Promise.all(ofDay.map((path) => view.read(path)));
    const at = texts.findIndex((text) => lastLine(text).includes(head));
    if (at >= 0 && endsWith(ofDay[at]!, texts[at], head)) return;
  }
  throw damaged(last, `does not end with the entry ${head.slice(0, 12)}, and neither does another segment`);
}

/** Whether an entry is the last one of a segment whose end is sound. */
function endsWith(path: string, text: string | undefined, head: string): boolean {
  const lines = linesOf(text);
  const from = Math.max(0, lines.length - CHECKED);
  if (lines.length === 0) throw damaged(path, 'is empty');
  let before: LedgerEntry | undefined;
  for (const [index, line] of lines.slice(from).entries()) {
    const where = `${path}:${from + index + 1}`;
    const entry = entryOf(line, where);
    const { hash, ...body } = entry;
    if (digestOf(body) !== hash) throw damaged(where, 'was changed after it was written');
    // What one write appends follows on itself; between two writes others may have written.
    if (before?.serial === entry.serial && before.hash !== entry.previous)
      throw damaged(where, 'does not follow the entry before it');
    before = entry;
  }
  return before?.hash === head;
}

function entryOf(line: string, where: string): LedgerEntry {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw damaged(where, 'is not JSON', error);
  }
  const entry = LedgerEntry.safeParse(value);
  if (!entry.success) throw damaged(where, 'is not a ledger entry');
  return entry.data;
}

function damaged(what: string, why: string, cause?: unknown): StateDamagedError {
  return new StateDamagedError(
    `${what} ${why}; nothing was changed. \`assay state verify\` says what else is damaged`,
    cause === undefined ? undefined : { cause },
  );
}

function linesOf(text = ''): string[] {
  return text.split('\n').filter((line) => line !== '');
}

function lastLine(text: string | undefined): string {
  return linesOf(text).at(-1) ?? '';
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
