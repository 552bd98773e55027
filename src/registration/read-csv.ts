import { ENTRY_KINDS, type EntryKind } from './entry-kinds.ts';
import { CsvRows, type Cell } from './csv-rows.ts';
import type { ItemTaker } from './item-taker.ts';
import { quoted } from './quoted.ts';
import type { Reporter } from './reporter.ts';
import { badTable, R001, R011 } from './rules/reading.ts';
import type { ObjectNode, SourceEntry, SourceNode } from './source-node.ts';
import { meant } from './suggest.ts';
import type { Reading } from './window-reader.ts';

const COLUMNS = ['type', 'objectUrl', 'title', 'group', 'index', 'createVideo'];

interface Row {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly start: number;
}

/**
 * Reads Assay's own CSV form into the nodes of the typed JSON form: columns type, objectUrl, title, group, index,
 * createVideo, `meta.<key>` (client metadata) and `<media>Metadata.<field>`. Rows with the same type and group are the
 * frames of one image group or the files of one DICOM series; the group is its title. Empty cells are absent; numbers and
 * true or false are read as such where they are written as JSON writes them. Single items of the kind that comes first go to
 * `taker` as they are read: they stand first anyway.
 */
export function* csvReading(reporter: Reporter, taker: ItemTaker): Reading<ObjectNode> {
  const rows = new CsvRows(reporter);
  const header = (yield* rows.next()) ?? [];
  const columns = header.map((cell) => cell.text.trim());
  const separator = otherSeparator(columns);
  if (separator !== undefined) {
    const summary = `The columns are separated by ${separator}, not by commas.`;
    reporter.report(badTable, { start: 0 }, summary, { detail: 'Save the table again as CSV with commas.' });
    return { kind: 'object', entries: [], start: 0, end: 0 };
  }
  checkHeader(header, columns, reporter);
  const lists = new Map<EntryKind, SourceNode[]>();
  const groups = new Map<string, { kind: EntryKind; name: Cell; rows: Row[] }>();
  let first: EntryKind | undefined;
  for (let cells = yield* rows.next(); cells !== undefined; cells = yield* rows.next()) {
    const row = toRow(cells, columns, reporter);
    const kind = row && kindOf(row, reporter);
    if (row === undefined || kind === undefined) continue;
    first ??= kind;
    const list = lists.get(kind) ?? lists.set(kind, []).get(kind)!;
    if (kind.form === 'single' && kind === first) taker.take(singleNode(row, kind), kind);
    else if (kind.form === 'single') list.push(singleNode(row, kind));
    else {
      const name = row.cells.get('group');
      if (name === undefined) {
        reporter.report(badTable, { start: row.start }, `A row of the type ${kind.type} needs a group.`);
        continue;
      }
      const key = `${kind.type} ${name.text}`;
      const group = groups.get(key) ?? groups.set(key, { kind, name, rows: [] }).get(key)!;
      group.rows.push(row);
    }
  }
  for (const { kind, name, rows } of groups.values()) lists.get(kind)!.push(groupNode(kind, name, rows, reporter));
  const entries = [...lists].map(([kind, items]) => entry(kind.typed, 0, { kind: 'list', items, start: 0, end: 0 }));
  return { kind: 'object', entries, start: 0, end: 0 };
}

/** What a spreadsheet wrote in place of commas, where the decimal sign is a comma. */
function otherSeparator(columns: readonly string[]): string | undefined {
  const [only = ''] = columns;
  if (columns.length > 1) return undefined;
  const known = (sign: string): boolean => only.split(sign).filter((name) => COLUMNS.includes(name.trim())).length > 1;
  return known(';') ? 'semicolons' : known('\t') ? 'tabs' : undefined;
}

/** Names of columns and types need no quotes in CSV. */
const asWritten = (word: string): string => word;

function checkHeader(header: readonly Cell[], columns: readonly string[], reporter: Reporter): void {
  for (const [index, name] of columns.entries()) {
    const span = { start: header[index]!.start, end: header[index]!.end };
    if (columns.indexOf(name) !== index) reporter.report(R001, span, `The column ${quoted(name)} stands twice.`);
    else if (!COLUMNS.includes(name) && !/^(meta|[a-z]+Metadata)\../.test(name)) {
      const hint = meant(name, COLUMNS, 'Columns', { taken: columns, spell: asWritten });
      reporter.report(badTable, span, `The column ${quoted(name)} is not known.`, { detail: '', ...hint });
    }
  }
  for (const needed of ['type', 'objectUrl']) {
    if (!columns.includes(needed))
      reporter.report(badTable, { start: 0 }, `The column "${needed}" is missing in the first line.`);
  }
}

function toRow(cells: readonly Cell[], columns: readonly string[], reporter: Reporter): Row | undefined {
  const start = cells[0]?.start ?? 0;
  if (cells.length !== columns.length) {
    reporter.report(badTable, { start }, `This row has ${cells.length} cells, the first line has ${columns.length}.`, {
      detail: 'Put text that holds a comma in double quotes.',
    });
    return undefined;
  }
  const filled = cells.map((cell, index) => [columns[index]!, cell] as const).filter(([, cell]) => cell.text !== '');
  return { cells: new Map(filled), start };
}

function kindOf(row: Row, reporter: Reporter): EntryKind | undefined {
  const cell = row.cells.get('type');
  const kinds = ENTRY_KINDS.filter((kind) => kind.form !== 'uuids' && kind.form !== 'scene');
  const kind = kinds.find((one) => one.type === cell?.text);
  if (kind !== undefined) return kind;
  const names = kinds.map((one) => one.type);
  if (cell === undefined)
    reporter.report(badTable, { start: row.start }, 'This row has no type.', { detail: `Types: ${names.join(', ')}.` });
  else
    reporter.report(badTable, cell, `The type ${quoted(cell.text)} is not known.`, {
      detail: '',
      ...meant(cell.text, names, 'Types', { spell: asWritten }),
    });
  return undefined;
}

function singleNode(row: Row, kind: EntryKind): ObjectNode {
  const entries: SourceEntry[] = [];
  copyText(row, 'objectUrl', 'objectUrl', entries);
  copyText(row, 'title', 'title', entries);
  for (const name of ['group', 'index', 'createVideo']) {
    const cell = row.cells.get(name);
    if (cell) entries.push(entry(name, cell.start, valueOf(cell)));
  }
  entries.push(...clientMetadata([row]), ...mediaBlocks(row, kind));
  return { kind: 'object', entries, start: row.start, end: row.start };
}

function groupNode(kind: EntryKind, name: Cell, rows: readonly Row[], reporter: Reporter): ObjectNode {
  const frames = rows
    .map((row, index) => ({ row, index: indexOf(row, index, reporter) }))
    .toSorted((a, b) => a.index - b.index);
  const gap = frames.findIndex(({ index }, at) => index !== at);
  if (gap >= 0) {
    const summary = `The group ${quoted(name.text)} has no frame with the index ${gap}, or has one twice.`;
    reporter.report(R011, frames[gap]!.row.cells.get('index') ?? { start: frames[gap]!.row.start }, summary);
  }
  const items = frames.map(({ row }): ObjectNode => {
    const entries: SourceEntry[] = [];
    copyText(row, 'objectUrl', 'url', entries);
    copyText(row, 'title', 'title', entries);
    entries.push(...mediaBlocks(row, kind));
    return { kind: 'object', entries, start: row.start, end: row.start };
  });
  const start = rows[0]!.start;
  const entries = [
    entry('title', name.start, { kind: 'scalar', value: name.text, start: name.start, end: name.end }),
    entry(kind.form === 'files' ? 'dicomFiles' : 'images', start, { kind: 'list', items, start, end: start }),
    ...clientMetadata(rows),
  ];
  const createVideo = rows.map((row) => row.cells.get('createVideo')).find((cell) => cell !== undefined);
  if (createVideo) entries.push(entry('createVideo', createVideo.start, valueOf(createVideo)));
  return { kind: 'object', entries, start, end: start };
}

function indexOf(row: Row, position: number, reporter: Reporter): number {
  const cell = row.cells.get('index');
  if (cell === undefined) return position;
  if (/^\d{1,9}$/.test(cell.text)) return Number(cell.text);
  reporter.report(badTable, cell, `The index ${quoted(cell.text)} is not a whole number.`);
  return position;
}

function clientMetadata(rows: readonly Row[]): SourceEntry[] {
  const found = new Map<string, SourceEntry>();
  for (const row of rows) {
    for (const [column, cell] of row.cells) {
      const key = column.slice('meta.'.length);
      if (column.startsWith('meta.') && !found.has(key)) found.set(key, entry(key, cell.start, valueOf(cell)));
    }
  }
  const start = rows[0]!.start;
  if (found.size === 0) return [];
  return [entry('clientMetadata', start, { kind: 'object', entries: [...found.values()], start, end: start })];
}

function mediaBlocks(row: Row, kind: EntryKind): SourceEntry[] {
  const blocks = new Map<string, SourceEntry[]>();
  for (const [column, cell] of row.cells) {
    const [block, field] = column.split('.', 2) as [string, string?];
    if (block === 'meta' || field === undefined) continue;
    const list = blocks.get(block) ?? blocks.set(block, []).get(block)!;
    const text = kind.media?.key === block && kind.media.fields[field] === 'string';
    const scalar: SourceNode = { kind: 'scalar', value: cell.text, start: cell.start, end: cell.end };
    list.push(entry(field, cell.start, text ? scalar : valueOf(cell)));
  }
  return [...blocks].map(([block, entries]) =>
    entry(block, row.start, { kind: 'object', entries, start: row.start, end: row.start }),
  );
}

function copyText(row: Row, column: string, key: string, entries: SourceEntry[]): void {
  const cell = row.cells.get(column);
  if (cell)
    entries.push(entry(key, cell.start, { kind: 'scalar', value: cell.text, start: cell.start, end: cell.end }));
}

/** A cell as a number or a truth value where it is written as JSON writes them, so that `007` stays text. */
function valueOf(cell: Cell): SourceNode {
  const { text, start, end } = cell;
  const value =
    text === 'true' || text === 'false'
      ? text === 'true'
      : String(Number(text)) === text && Number.isFinite(Number(text))
        ? Number(text)
        : text;
  return { kind: 'scalar', value, start, end };
}

function entry(key: string, start: number, value: SourceNode): SourceEntry {
  return { key, keyStart: start, keyEnd: start, value };
}
