import Table from 'cli-table3';
import type { Style } from './style.ts';

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

/** A table without lines, right for wide characters and colours. Cells must be clean. `right` names the columns of numbers. */
export function textTable(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  style: Style,
  right: readonly string[] = [],
): string {
  const table = new Table({
    chars: NO_LINES,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colAligns: headers.map((header) => (right.includes(header) ? 'right' : 'left')),
  });
  table.push(
    headers.map((header) => style.bold(header)),
    ...rows.map((row) => [...row]),
  );
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
