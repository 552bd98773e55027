import { badTable } from './rules/reading.ts';
import { WindowReader, type Reading } from './window-reader.ts';

export interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Rows of a CSV text (RFC 4180: commas, double quotes doubled inside quotes); empty lines are passed over. */
export class CsvRows extends WindowReader {
  /** The next row; undefined at the end. */
  next(): Reading<readonly Cell[] | undefined> {
    return this.step(() => this.#row());
  }

  #row(): readonly Cell[] | undefined {
    if (this.base + this.at === 0 && this.#unit(0) === '\uFEFF') this.at = 1;
    while (this.#unit(this.at) !== undefined) {
      const row = this.#cells();
      if (this.#unit(this.at) === '\r') this.at += 1;
      if (this.#unit(this.at) === '\n') this.at += 1;
      if (row.length > 1 || row[0]!.text !== '') return row;
    }
    return undefined;
  }

  #cells(): readonly Cell[] {
    const row: Cell[] = [];
    for (;;) {
      const cell = this.text[this.at] === '"' ? this.#quotedCell(this.at) : this.#plainCell(this.at);
      row.push({ text: cell.text, start: this.base + cell.start, end: this.base + cell.end });
      this.at = cell.end;
      if (this.#unit(this.at) !== ',') return row;
      this.at += 1;
      if (this.#unit(this.at) !== undefined) continue;
      row.push({ text: '', start: this.base + this.at, end: this.base + this.at });
      return row;
    }
  }

  #plainCell(start: number): Cell {
    const end = this.#cellEnd(start);
    const text = this.text.slice(start, end);
    if (text.includes('"')) {
      const summary = 'A double quote stands inside a cell that does not start with one.';
      this.#bad(start, end, summary, 'Put the whole cell in double quotes and double the one inside.');
    }
    return { text: text.trim(), start, end };
  }

  #quotedCell(start: number): Cell {
    let end = this.text.indexOf('"', start + 1);
    while (end >= 0 && this.#unit(end + 1) === '"') end = this.text.indexOf('"', end + 2);
    if (end < 0) {
      this.meetEnd();
      this.#bad(start, undefined, 'The closing double quote of this cell is missing.', 'Add it.');
      return { text: this.text.slice(start + 1).replaceAll('""', '"'), start, end: this.text.length };
    }
    const text = this.text.slice(start + 1, end).replaceAll('""', '"');
    const after = this.#cellEnd(end + 1);
    if (this.text.slice(end + 1, after).trim() !== '') {
      const summary = 'Text stands after the closing double quote of this cell.';
      this.#bad(end, after, summary, 'Double a quote that belongs to the text.');
    }
    return { text, start, end: after };
  }

  #cellEnd(from: number): number {
    for (let end = from; ; end += 1) {
      const unit = this.#unit(end);
      if (unit === undefined || unit === ',' || unit === '\n' || unit === '\r') return end;
    }
  }

  /** undefined: beyond the end of the text. */
  #unit(at: number): string | undefined {
    if (at >= this.text.length) this.meetEnd();
    return this.text[at];
  }

  #bad(start: number, end: number | undefined, summary: string, detail: string): void {
    const at = { start: this.base + start, ...(end !== undefined && { end: this.base + end }) };
    this.reporter.report(badTable, at, summary, { detail });
  }
}
