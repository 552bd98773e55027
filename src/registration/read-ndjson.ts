import { ENTRY_KINDS, type EntryKind } from './entry-kinds.ts';
import type { ItemTaker } from './item-taker.ts';
import { quoted } from './quoted.ts';
import { readJson } from './read-json.ts';
import type { Reporter } from './reporter.ts';
import { badTable } from './rules/reading.ts';
import type { ObjectNode, SourceEntry, SourceNode } from './source-node.ts';
import { didYouMean, meant } from './suggest.ts';
import { WindowReader, type Reading } from './window-reader.ts';

interface Line {
  readonly text: string;
  readonly start: number;
}

class LineReader extends WindowReader {
  next(): Reading<Line | undefined> {
    return this.step(() => this.#line());
  }

  #line(): Line | undefined {
    const start = this.at;
    const found = this.text.indexOf('\n', start);
    if (found < 0) this.meetEnd();
    if (start >= this.text.length) return undefined;
    const end = found < 0 ? this.text.length : found;
    this.at = end + 1;
    return { text: this.text.slice(start, end), start: this.base + start };
  }
}

/**
 * Reads NDJSON, one entry a line with its `type` (`image`, `video`, `imageGroup`, …) or Encord's `externalFileType`, into
 * the nodes of the typed JSON form. Entries of the kind that comes first go to `taker` as they are read: they stand first
 * anyway, and most files have no other.
 */
export function* ndjsonReading(reporter: Reporter, taker: ItemTaker): Reading<ObjectNode> {
  const lists = new Map<EntryKind, SourceNode[]>();
  let first: EntryKind | undefined;
  const lines = new LineReader(reporter);
  for (let line = yield* lines.next(); line !== undefined; line = yield* lines.next()) {
    const node = readJson(line.text, reporter, line.start);
    if (node === undefined || node.kind === 'broken') continue;
    const sorted = sort(node, reporter);
    if (sorted === undefined) continue;
    first ??= sorted.kind;
    if (sorted.kind === first) {
      taker.take(sorted.node, first);
      continue;
    }
    const list = lists.get(sorted.kind) ?? lists.set(sorted.kind, []).get(sorted.kind)!;
    list.push(sorted.node);
  }
  const entries = [...lists].map(([kind, items]): SourceEntry => ({
    key: kind.typed,
    keyStart: 0,
    keyEnd: 0,
    value: { kind: 'list', items, start: 0, end: 0 },
  }));
  return { kind: 'object', entries, start: 0, end: 0 };
}

function sort(
  node: SourceNode,
  reporter: Reporter,
): { readonly kind: EntryKind; readonly node: SourceNode } | undefined {
  if (node.kind !== 'object') {
    reporter.report(badTable, node, 'A line must be one object.', {
      detail: 'Write `{"type": "image", "objectUrl": "…"}`.',
    });
    return undefined;
  }
  const type = node.entries.find((entry) => entry.key === 'type');
  const literal = node.entries.find((entry) => entry.key === 'externalFileType');
  const written = (type ?? literal)?.value;
  const value = written?.kind === 'scalar' ? String(written.value) : undefined;
  const kind = ENTRY_KINDS.find((one) => (type ? one.type : one.literal) === value);
  if (kind !== undefined) return { kind, node: { ...node, entries: node.entries.filter((entry) => entry !== type) } };
  const names = ENTRY_KINDS.map((one) => one.type);
  const at = written ?? { start: node.start, end: node.start + 1 };
  if (value === undefined)
    reporter.report(badTable, at, 'This line has no type.', { detail: `Types: ${names.join(', ')}.` });
  else
    reporter.report(badTable, at, `The type ${quoted(value)} is not known.`, {
      detail: '',
      ...(type ? meant(value, names, 'Types') : { detail: didYouMean(value, names, 'Types') ?? '' }),
    });
  return undefined;
}
