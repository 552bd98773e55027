import type { Reporter } from './reporter.ts';
import { badTable } from './rules/reading.ts';

export interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Rows of a CSV text (RFC 4180: commas, double quotes doubled inside quotes); empty lines are passed over. */
export function csvRows(source: string, reporter: Reporter): Cell[][] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let at = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < source.length) {
    const cell = source[at] === '"' ? quotedCell(source, at, reporter) : plainCell(source, at, reporter);
    row.push(cell);
    at = cell.end;
    if (source[at] === ',') {
      at += 1;
      if (at < source.length) continue;
      row.push({ text: '', start: at, end: at });
    }
    if (source[at] === '\r') at += 1;
    if (source[at] === '\n') at += 1;
    if (row.length > 1 || row[0]!.text !== '') rows.push(row);
    row = [];
  }
  return rows;
}

function plainCell(source: string, start: number, reporter: Reporter): Cell {
  let end = start;
  while (end < source.length && source[end] !== ',' && source[end] !== '\n' && source[end] !== '\r') end += 1;
  const text = source.slice(start, end);
  if (text.includes('"')) {
    reporter.report(badTable, { start, end }, 'A double quote stands inside a cell that does not start with one.', {
      detail: 'Put the whole cell in double quotes and double the one inside.',
    });
  }
  return { text: text.trim(), start, end };
}

function quotedCell(source: string, start: number, reporter: Reporter): Cell {
  let end = source.indexOf('"', start + 1);
  while (end >= 0 && source[end + 1] === '"') end = source.indexOf('"', end + 2);
  if (end < 0) {
    reporter.report(badTable, { start }, 'The closing double quote of this cell is missing.', { detail: 'Add it.' });
    return { text: source.slice(start + 1).replaceAll('""', '"'), start, end: source.length };
  }
  const text = source.slice(start + 1, end).replaceAll('""', '"');
  let after = end + 1;
  while (after < source.length && source[after] !== ',' && source[after] !== '\n' && source[after] !== '\r') after += 1;
  if (source.slice(end + 1, after).trim() !== '') {
    reporter.report(badTable, { start: end, end: after }, 'Text stands after the closing double quote of this cell.', {
      detail: 'Double a quote that belongs to the text.',
    });
  }
  return { text, start, end: after };
}
