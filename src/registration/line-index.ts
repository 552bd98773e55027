import type { Place } from '../base/place.ts';

/** Turns offsets of a text (UTF-16 code units from 0) into places. */
export type Locate = (start: number, end?: number) => Place;

/** Places of a text. The lines are counted when the first place is asked for, so that a text without problems costs nothing. */
export function lineIndex(file: string, text: string): Locate {
  let lines: LineIndex | undefined;
  return (start, end) => {
    if (lines === undefined) {
      lines = new LineIndex(file);
      lines.add(text);
    }
    return lines.locate(start, end);
  };
}

/** So many lines are passed over at most to find one. */
const EVERY = 64;

/** The lines of a text that comes in parts, of which none is kept: about a byte for each 128 characters of a line. */
export class LineIndex {
  readonly #file: string;
  /** Lengths of the lines that have ended, seven bits a byte, lowest first. */
  #lengths = new Uint8Array(1024);
  #used = 0;
  #lines = 0;
  #lineStart = 0;
  #length = 0;
  /** Of every 64th line: its offset, and where its length stands. */
  readonly #starts: number[] = [0];
  readonly #positions: number[] = [0];

  constructor(file: string) {
    this.#file = file;
  }

  add(text: string): void {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#endLine(this.#length + at + 1);
    this.#length += text.length;
  }

  /** The place of offsets of what was added; beyond it is its end. */
  readonly locate: Locate = (start, end) => {
    const from = this.#position(start);
    if (end === undefined) return { file: this.#file, ...from };
    const to = this.#position(end);
    return { file: this.#file, ...from, endLine: to.line, endColumn: to.column };
  };

  #endLine(next: number): void {
    if (this.#used + 5 > this.#lengths.length) {
      const grown = new Uint8Array(this.#lengths.length * 2);
      grown.set(this.#lengths);
      this.#lengths = grown;
    }
    let length = next - this.#lineStart;
    for (; length > 127; length >>>= 7) this.#lengths[this.#used++] = (length & 127) | 128;
    this.#lengths[this.#used++] = length;
    this.#lineStart = next;
    this.#lines += 1;
    if (this.#lines % EVERY !== 0) return;
    this.#starts.push(next);
    this.#positions.push(this.#used);
  }

  #position(given: number): { line: number; column: number } {
    const offset = Math.min(given, this.#length);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    let line = low * EVERY;
    let start = this.#starts[low]!;
    for (let at = this.#positions[low]!; at < this.#used; line += 1) {
      let length = 0;
      let shift = 0;
      for (; this.#lengths[at]! > 127; at += 1, shift += 7) length |= (this.#lengths[at]! & 127) << shift;
      length |= this.#lengths[at++]! << shift;
      if (start + length > offset) break;
      start += length;
    }
    return { line: line + 1, column: offset - start + 1 };
  }
}
