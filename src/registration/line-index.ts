import type { Place } from '../base/place.ts';

/** Turns offsets of a text (UTF-16 code units from 0) into places. */
export type Locate = (start: number, end?: number) => Place;

/** Places of a text. The lines are counted when the first place is asked for, so that a text without problems costs nothing. */
export function lineIndex(file: string, text: string): Locate {
  let starts: number[] | undefined;
  const position = (offset: number): { line: number; column: number } => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
  return (start, end) => {
    const from = position(Math.min(start, text.length));
    if (end === undefined) return { file, ...from };
    const to = position(Math.min(end, text.length));
    return { file, ...from, endLine: to.line, endColumn: to.column };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
