import { quoted } from './quoted.ts';
import type { Reporter, Span } from './reporter.ts';
import { R001, R002 } from './rules/reading.ts';
import type { ObjectNode, SourceEntry, SourceNode } from './source-node.ts';

/** Deepest nesting of a registration file. */
const MAX_DEPTH = 100;

/** Is given an element of a list of the root object as soon as it is read, with the list's key; true: it is not kept. */
export type Take = (key: string, element: SourceNode) => boolean;

/**
 * Reads JSON (RFC 8259) into nodes with places and goes on after mistakes: trailing and missing commas, comments, unquoted
 * placeholders, single quotes, repeated keys. undefined when there is no value at all. Offsets are shifted by `base`. With
 * `take`, a file of many entries is never in memory as nodes as a whole.
 */
export function readJson(text: string, reporter: Reporter, base = 0, take?: Take): SourceNode | undefined {
  const reader = new JsonReader(text, reporter, base, take);
  return reader.document();
}

/** Up to so many members, looking through them is faster than a map. */
const FEW = 16;
/** What a text may not hold to be taken as it stands. */
const SPECIAL = /[\\\p{Cc}]/u;

class JsonReader {
  readonly #text: string;
  readonly #reporter: Reporter;
  readonly #base: number;
  readonly #take: Take | undefined;
  #at = 0;

  constructor(text: string, reporter: Reporter, base: number, take: Take | undefined) {
    this.#text = text;
    this.#reporter = reporter;
    this.#base = base;
    this.#take = take;
  }

  document(): SourceNode | undefined {
    if (this.#text.charCodeAt(0) === 0xfeff) this.#at = 1;
    this.#blank();
    if (this.#at >= this.#text.length) return undefined;
    const node = this.#value(0);
    this.#blank();
    if (this.#at < this.#text.length) {
      this.#mistake(
        this.#at,
        this.#at + 1,
        'Something stands after the end of the data.',
        'Check the closing brackets.',
      );
    }
    return node;
  }

  /** `key`: that of the root object's member which is read. */
  #value(depth: number, key?: string): SourceNode {
    const start = this.#at;
    const first = this.#text[start];
    if (depth > MAX_DEPTH) {
      this.#mistake(start, start + 1, `Values are nested more than ${MAX_DEPTH} deep.`, 'Registration files are flat.');
      this.#at = this.#text.length;
      return { kind: 'broken', start: this.#base + start, end: this.#base + start + 1 };
    }
    if (first === '{') return this.#object(depth);
    if (first === '[') return this.#list(depth, key);
    if (first === '"') return this.#scalar(start, this.#string());
    const single = first === "'" ? this.#singleQuoted() : undefined;
    return single === undefined ? this.#word() : this.#scalar(start, single);
  }

  #object(depth: number): ObjectNode {
    const start = this.#at++;
    const entries: SourceEntry[] = [];
    let seen: Map<string, number> | undefined;
    for (;;) {
      const more = this.#separator('}', entries.length > 0);
      if (!more) break;
      const keyStart = this.#at;
      const key = this.#key();
      if (key === undefined) continue;
      const keyEnd = this.#at;
      if (entries.length === FEW) seen ??= new Map(entries.toReversed().map((entry) => [entry.key, entry.keyStart]));
      const first = seen ? seen.get(key) : entries.find((entry) => entry.key === key)?.keyStart;
      if (first === undefined) seen?.set(key, this.#base + keyStart);
      else this.#repeated(key, keyStart, keyEnd, first);
      this.#blank();
      if (this.#text[this.#at] === ':') this.#at += 1;
      else this.#mistake(this.#at, this.#at + 1, `A ":" is missing after ${quoted(key)}.`, 'Write `"key": value`.');
      this.#blank();
      const value = this.#value(depth + 1, depth === 0 ? key : undefined);
      entries.push({ key, keyStart: this.#base + keyStart, keyEnd: this.#base + keyEnd, value });
    }
    return { kind: 'object', entries, start: this.#base + start, end: this.#base + this.#at };
  }

  #list(depth: number, key: string | undefined): SourceNode {
    const start = this.#at++;
    const items: SourceNode[] = [];
    const take = key === undefined ? undefined : this.#take;
    for (let some = false; this.#separator(']', some); some = true) {
      const item = this.#value(depth + 1);
      if (take?.(key!, item) !== true) items.push(item);
    }
    return { kind: 'list', items, start: this.#base + start, end: this.#base + this.#at };
  }

  /** Passes commas up to the next member; false when the bracket closes (also by the wrong bracket, or by the end). */
  #separator(close: ']' | '}', needsComma: boolean): boolean {
    this.#blank();
    let commas = 0;
    let comma = this.#at;
    while (this.#text[this.#at] === ',') {
      comma = this.#at++;
      commas += 1;
      if (commas > (needsComma ? 1 : 0)) this.#mistake(comma, comma + 1, 'There is a comma too many.', 'Remove it.');
      this.#blank();
    }
    const next = this.#text[this.#at];
    if (next === '}' || next === ']' || next === undefined) {
      if (next === close && commas === 1 && needsComma) {
        this.#mistake(
          comma,
          comma + 1,
          `There is a comma before the closing "${close}".`,
          'Remove it: nothing follows.',
        );
      }
      if (next !== close) {
        const summary =
          next === undefined ? `The file ends before "${close}".` : `"${close}" is expected here, not "${next}".`;
        this.#mistake(this.#at, this.#at + 1, summary, 'Check that every bracket is closed by its own kind.');
      }
      if (next !== undefined) this.#at += 1;
      return false;
    }
    if (needsComma && commas === 0) {
      this.#mistake(this.#at, this.#at + 1, 'A comma is missing before this.', 'Put a comma between two entries.');
    }
    return true;
  }

  #key(): string | undefined {
    if (this.#text[this.#at] === '"') return this.#string();
    const single = this.#singleQuoted();
    if (single !== undefined) return single;
    const start = this.#at;
    const word = this.#barewords();
    if (word === '') {
      this.#mistake(
        start,
        start + 1,
        `A key in quotes is expected here, not ${quoted(this.#text[start] ?? '')}.`,
        'Write `"key": value`.',
      );
      this.#at = start + 1;
      return undefined;
    }
    this.#mistake(
      start,
      this.#at,
      `The key ${quoted(word).slice(1, -1)} has no double quotes.`,
      `Write ${quoted(word.replaceAll(/['"]/g, ''))}.`,
    );
    return word;
  }

  /** Text in single quotes on one line: a mistake, but it is clear what is meant. */
  #singleQuoted(): string | undefined {
    const match = /'([^'\r\n]*)'/y;
    match.lastIndex = this.#at;
    const found = match.exec(this.#text);
    if (found === null) return undefined;
    this.#at = match.lastIndex;
    this.#mistake(found.index, this.#at, 'JSON has no single quotes.', 'Write double quotes.');
    return found[1]!;
  }

  #word(): SourceNode {
    const start = this.#at;
    const word = this.#barewords();
    if (word === 'true' || word === 'false') return this.#scalar(start, word === 'true');
    if (word === 'null') return this.#scalar(start, null);
    if (/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(word)) return this.#scalar(start, Number(word));
    if (word === '') this.#at = start + 1;
    const numeric = /^[+-]?[\d.]/.test(word);
    const summary =
      word === ''
        ? `A value is expected here, not ${quoted(this.#text[start] ?? 'the end')}.`
        : numeric
          ? `${quoted(word)} is not a number as JSON writes it.`
          : `The value ${quoted(word).slice(1, -1)} has no double quotes.`;
    this.#mistake(
      start,
      this.#at,
      summary,
      numeric
        ? 'Write it like 25 or 29.97.'
        : 'If it is a placeholder, put the real value in its place; put text in double quotes.',
    );
    return { kind: 'broken', start: this.#base + start, end: this.#base + this.#at };
  }

  /** Everything up to the next comma, colon, bracket, quote or line end, without blanks at its end. */
  #barewords(): string {
    const match = /[^,:{}[\]"\r\n]*/y;
    match.lastIndex = this.#at;
    const word = (match.exec(this.#text)?.[0] ?? '').trimEnd();
    this.#at += word.length;
    return word;
  }

  #string(): string {
    const start = this.#at;
    const quote = this.#text.indexOf('"', start + 1);
    const simple = this.#text.slice(start + 1, Math.max(quote, start + 1));
    if (quote >= 0 && !SPECIAL.test(simple)) {
      this.#at = quote + 1;
      return simple;
    }
    const { end, closed } = this.#stringEnd(start + 1);
    const raw = this.#text.slice(start + 1, end);
    this.#at = closed ? end + 1 : end;
    if (!closed) {
      this.#mistake(
        start,
        end,
        'The closing double quote of this text is missing.',
        'Add it before the end of the line.',
      );
      return raw;
    }
    if (!SPECIAL.test(raw)) return raw;
    try {
      const text = JSON.parse(`"${raw}"`) as string;
      if (text.isWellFormed()) return text;
      const summary = 'This text holds half of a character: a "\\ud8…" to "\\udf…" without its other half.';
      this.#mistake(start, end + 1, summary, 'Write the whole character, or remove the escape.');
      return text.toWellFormed();
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      const summary = 'This text holds a tab, an invisible character or a "\\" that means nothing.';
      this.#mistake(start, end + 1, summary, 'Write a backslash as "\\\\" and a tab as "\\t".');
      return raw;
    }
  }

  #stringEnd(from: number): { readonly end: number; readonly closed: boolean } {
    for (let at = from; at < this.#text.length; at += 1) {
      const unit = this.#text.charCodeAt(at);
      if (unit === 0x22) return { end: at, closed: true };
      if (unit === 0x0a || unit === 0x0d) return { end: at, closed: false };
      if (unit === 0x5c) at += 1;
    }
    return { end: this.#text.length, closed: false };
  }

  #blank(): void {
    for (;;) {
      const unit = this.#text.charCodeAt(this.#at);
      if (unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09) this.#at += 1;
      else if (unit === 0x2f || unit === 0x23) this.#comment();
      else return;
    }
  }

  #comment(): void {
    const start = this.#at;
    const block = this.#text.startsWith('/*', start);
    const found = block ? this.#text.indexOf('*/', start + 2) : this.#text.indexOf('\n', start);
    this.#at = found < 0 ? this.#text.length : found + (block ? 2 : 0);
    this.#mistake(start, this.#at, 'JSON has no comments.', 'Remove the comment; `clientMetadata` can hold remarks.');
  }

  #repeated(key: string, start: number, end: number, first: number): void {
    const line = this.#reporter.locate(first).line;
    const summary = `The key ${quoted(key)} stands twice in the same object; line ${line} has the first.`;
    this.#reporter.report(R001, this.#span(start, end), summary);
  }

  #mistake(start: number, end: number, summary: string, detail: string): void {
    this.#reporter.report(R002, this.#span(start, end), summary, { detail });
  }

  #span(start: number, end: number): Span {
    return { start: this.#base + start, end: this.#base + end };
  }

  #scalar(start: number, value: string | number | boolean | null): SourceNode {
    return { kind: 'scalar', value, start: this.#base + start, end: this.#base + this.#at };
  }
}
