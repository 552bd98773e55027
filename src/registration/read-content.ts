import { ENTRY_KINDS, entryKindOf, type EntryKind } from './entry-kinds.ts';
import { fieldsOf, optionalScalar } from './fields.ts';
import { snakeCase, spelledKey } from './key-spelling.ts';
import type { ItemTaker } from './item-taker.ts';
import { quoted } from './quoted.ts';
import type { Reporter } from './reporter.ts';
import { R003, R004, wrongType } from './rules/reading.ts';
import { nodeWords, type ObjectNode, type SourceEntry, type SourceNode } from './source-node.ts';
import { meant } from './suggest.ts';

const FLAGS = ['skipDuplicateUrls', 'upsertMetadata'];

export interface ReadContent {
  readonly skipDuplicateUrls?: boolean;
  readonly upsertMetadata?: boolean;
  /** Place of the second flag. */
  readonly upsertAt?: { readonly start: number; readonly end: number };
}

type Dialect = 'raw' | 'typed';

/**
 * Reads the root object of a registration in either form: that of Encord's web app (snake_case lists, numbered URLs) or the
 * typed one of its SDK (camelCase lists). A list that stands twice is read twice, so that its entries are checked, too.
 * Entries go to `taker`, but for those that it was given while the file was read.
 */
export function readContent(root: SourceNode, taker: ItemTaker, reporter: Reporter): ReadContent {
  if (root.kind !== 'object') {
    if (root.kind !== 'broken') {
      const detail = 'Start with `{ "images": [ … ] }`.';
      reporter.report(wrongType, root, `A registration must be an object with lists, not ${nodeWords(root)}.`, {
        detail,
      });
    }
    return {};
  }
  const dialect = dialectOf(root);
  const others: SourceEntry[] = [];
  for (const entry of root.entries) {
    const kind = kindOf(entry, dialect, reporter);
    if (kind === undefined) others.push(entry);
    else readList(entry, kind, taker, reporter);
  }
  const lists = ENTRY_KINDS.map((kind) => (dialect === 'typed' ? kind.typed : kind.raw));
  const flags = others.filter((entry) => spelledKey(entry.key, FLAGS) !== undefined);
  for (const entry of others.filter((one) => !flags.includes(one))) {
    const known = [...lists, ...FLAGS.map((flag) => (dialect === 'typed' ? flag : snakeCase(flag)))];
    const span = { start: entry.keyStart, end: entry.keyEnd };
    const hint = meant(entry.key, known, 'Known here', { taken: root.entries.map((one) => one.key) });
    reporter.report(R003, span, `The key ${quoted(entry.key)} is not known in a registration.`, hint);
  }
  const fields = fieldsOf({ ...root, entries: flags }, FLAGS, 'a registration', reporter);
  const skip = optionalScalar(fields, 'skipDuplicateUrls', 'boolean', reporter)?.value;
  const upsert = optionalScalar(fields, 'upsertMetadata', 'boolean', reporter);
  return {
    ...(skip !== undefined && { skipDuplicateUrls: skip }),
    ...(upsert && { upsertMetadata: upsert.value, upsertAt: upsert }),
  };
}

/** By the keys that only one form has; files with none of them read the same in both. */
function dialectOf(root: ObjectNode): Dialect | undefined {
  const keys = new Set(root.entries.map((entry) => entry.key));
  const differing = ENTRY_KINDS.filter((kind) => kind.raw !== kind.typed && kind.type !== 'pdf');
  if (differing.some((kind) => keys.has(kind.raw)) || FLAGS.some((flag) => keys.has(snakeCase(flag)))) return 'raw';
  if (differing.some((kind) => keys.has(kind.typed)) || FLAGS.some((flag) => keys.has(flag))) return 'typed';
  return undefined;
}

function kindOf(entry: SourceEntry, dialect: Dialect | undefined, reporter: Reporter): EntryKind | undefined {
  const found = entryKindOf(entry.key);
  if (found === undefined) return undefined;
  const { kind, spelled } = found;
  const span = { start: entry.keyStart, end: entry.keyEnd };
  const wanted = dialect === 'typed' ? kind.typed : kind.raw;
  if (kind.type === 'pdf' && dialect !== undefined && spelled.key !== wanted) {
    const form = dialect === 'typed' ? 'typed (camelCase)' : 'snake_case';
    reporter.report(R003, span, `In the ${form} form the key ${quoted(entry.key)} is not known.`, {
      detail: `Did you mean "${wanted}"?`,
      fix: JSON.stringify(wanted),
    });
  } else if (spelled.spelling === 'variant') {
    reporter.report(R004, span, `The key ${quoted(entry.key)} is read as "${wanted}".`);
  }
  return kind;
}

function readList(entry: SourceEntry, kind: EntryKind, taker: ItemTaker, reporter: Reporter): void {
  const { value } = entry;
  if (value.kind === 'broken' || (value.kind === 'scalar' && value.value === null)) return;
  if (value.kind !== 'list') {
    reporter.report(wrongType, value, `"${entry.key.slice(0, 60)}" must be a list, not ${nodeWords(value)}.`);
    return;
  }
  for (const node of value.items) taker.take(node, kind);
}
