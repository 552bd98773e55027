import { Members, type Head } from './members.ts';
import { quoted } from './quoted.ts';
import type { Reporter } from './reporter.ts';
import { R001, R002 } from './rules/reading.ts';
import type { ListNode, ObjectNode, SourceNode } from './source-node.ts';
import { WindowReader, readWhole, type Reading } from './window-reader.ts';

/** Deepest nesting of a registration file. */
const MAX_DEPTH = 100;

/** Is given an element of a list of the root object as soon as it is read, with the list's key; true: it is not kept. */
export type Take = (key: string, element: SourceNode) => boolean;

/**
 * Reads JSON (RFC 8259) into nodes with places and goes on after mistakes: trailing and missing commas, comments, unquoted
 * placeholders, single quotes, repeated keys. undefined when there is no value at all. With `take`, a file of many entries is
 * never in memory as a whole, neither as nodes nor as text.
 */
export function jsonReading(reporter: Reporter, take?: Take): Reading<SourceNode | undefined> {
  return new JsonReader(reporter, take).document();
}

/** The same for a text that is all there. Offsets are shifted by `base`. */
export function readJson(text: string, reporter: Reporter, base = 0): SourceNode | undefined {
  return readWhole(new JsonReader(reporter, undefined, text, base).document(), '');
}

/** From this length on, engines make slices that refer to the text they were cut from. */
const SLICED = 13;
const WORD = /[^,:{}[\]"\r\n]*/y;
const UNQUOTED = /[^'\r\n]*/y;
/** What a text may not hold to be taken as it stands. */
const SPECIAL = /[\\\p{Cc}]/u;

class JsonReader extends WindowReader {
  readonly #take: Take | undefined;
  /** Brackets that were told to be open at the end of the file. */
  readonly #open = new Set<string>();
  /** Nothing more is read, as it is nested too deeply. */
  #stopped = false;

  constructor(reporter: Reporter, take?: Take, text?: string, base?: number) {
    super(reporter, text, base);
    this.#take = take;
  }

  *document(): Reading<SourceNode | undefined> {
    const some = yield* this.step(() => this.#start());
    if (!some) return undefined;
    const entrywise = this.#take !== undefined && this.text[this.at] === '{';
    const node = entrywise ? yield* this.#root() : yield* this.step(() => this.#value(0));
    yield* this.step(() => this.#end());
    return node;
  }

  /** false when there is nothing. */
  #start(): boolean {
    if (this.text === '') this.meetEnd();
    if (this.text.charCodeAt(0) === 0xfeff) this.at = 1;
    this.#blank();
    return this.at < this.text.length;
  }

  #end(): void {
    this.#blank();
    if (this.at >= this.text.length) return;
    const summary = 'Something stands after the end of the data.';
    this.#mistake(this.at, this.at + 1, summary, 'Check the closing brackets.');
  }

  /** The object that is the file, one step a member and an entry. */
  *#root(): Reading<ObjectNode> {
    const start = this.base + this.at++;
    const members = new Members();
    const nextHead = (): Head | undefined => this.#head(members);
    for (let head = yield* this.step(nextHead); head !== undefined; head = yield* this.step(nextHead)) {
      const list = this.text[this.at] === '[';
      members.add(head, list ? yield* this.#entries(head.key) : yield* this.step(() => this.#value(1)));
    }
    return { kind: 'object', entries: members.entries, start, end: this.base + this.at };
  }

  *#entries(key: string): Reading<ListNode> {
    const start = this.base + this.at++;
    const items: SourceNode[] = [];
    let some = false;
    const next = (): SourceNode | undefined => (this.#separator(']', some) ? this.#value(2) : undefined);
    for (let item = yield* this.step(next); item !== undefined; item = yield* this.step(next)) {
      some = true;
      if (this.#take?.(key, item) !== true) items.push(item);
    }
    return { kind: 'list', items, start, end: this.base + this.at };
  }

  #value(depth: number): SourceNode {
    const start = this.at;
    const first = this.text[start];
    if (depth > MAX_DEPTH) {
      this.#mistake(start, start + 1, `Values are nested more than ${MAX_DEPTH} deep.`, 'Registration files are flat.');
      this.#stop(start + 1);
      return { kind: 'broken', start: this.base + start, end: this.base + start + 1 };
    }
    if (first === '{') return this.#object(depth);
    if (first === '[') return this.#list(depth);
    if (first === '"') return this.#scalar(start, this.#string(true));
    const single = this.#singleQuoted();
    return single === undefined ? this.#word() : this.#scalar(start, single);
  }

  /** Reads nothing more: as if the text ended here. */
  #stop(at: number): void {
    this.#stopped = true;
    this.text = this.text.slice(0, at);
    this.at = at;
    this.ended = true;
  }

  #object(depth: number): ObjectNode {
    const start = this.base + this.at++;
    const members = new Members();
    for (let head = this.#head(members); head !== undefined; head = this.#head(members)) {
      members.add(head, this.#value(depth + 1));
    }
    return { kind: 'object', entries: members.entries, start, end: this.base + this.at };
  }

  #list(depth: number): ListNode {
    const start = this.base + this.at++;
    const items: SourceNode[] = [];
    while (this.#separator(']', items.length > 0)) items.push(this.#value(depth + 1));
    return { kind: 'list', items, start, end: this.base + this.at };
  }

  /** Reads an object on to the value of its next member; undefined when it ends. */
  #head(before: Members): Head | undefined {
    for (;;) {
      if (!this.#separator('}', before.entries.length > 0)) return undefined;
      const start = this.at;
      const key = this.#key();
      if (key === undefined) continue;
      const end = this.at;
      const first = before.startOf(key);
      if (first !== undefined) this.#repeated(key, start, end, first);
      this.#blank();
      if (this.text[this.at] === ':') this.at += 1;
      else this.#mistake(this.at, this.at + 1, `A ":" is missing after ${quoted(key)}.`, 'Write `"key": value`.');
      this.#blank();
      return { key, keyStart: this.base + start, keyEnd: this.base + end };
    }
  }

  /** Passes commas up to the next member; false when the bracket closes (also by the wrong bracket, or by the end). */
  #separator(close: ']' | '}', needsComma: boolean): boolean {
    this.#blank();
    let commas = 0;
    let comma = this.at;
    while (this.text[this.at] === ',') {
      comma = this.at++;
      commas += 1;
      if (commas > (needsComma ? 1 : 0)) this.#mistake(comma, comma + 1, 'There is a comma too many.', 'Remove it.');
      this.#blank();
    }
    const next = this.text[this.at];
    if (next === '}' || next === ']' || next === undefined) {
      if (next === close && commas === 1 && needsComma) {
        this.#mistake(
          comma,
          comma + 1,
          `There is a comma before the closing "${close}".`,
          'Remove it: nothing follows.',
        );
      }
      if (next === undefined) this.#unclosed(close);
      else {
        if (next !== close) this.#unbalanced(`"${close}" is expected here, not "${next}".`);
        this.at += 1;
      }
      return false;
    }
    if (needsComma && commas === 0) {
      this.#mistake(this.at, this.at + 1, 'A comma is missing before this.', 'Put a comma between two entries.');
    }
    return true;
  }

  /** The end closes all brackets that are open: one of each kind is told. */
  #unclosed(close: string): void {
    if (this.#stopped || this.#open.has(close)) return;
    this.#open.add(close);
    this.#unbalanced(`The file ends before "${close}".`);
  }

  #unbalanced(summary: string): void {
    this.#mistake(this.at, this.at + 1, summary, 'Check that every bracket is closed by its own kind.');
  }

  #key(): string | undefined {
    if (this.text[this.at] === '"') return this.#string(false);
    const single = this.#singleQuoted();
    if (single !== undefined) return single;
    const start = this.at;
    const word = this.#barewords();
    if (word === '') {
      this.#mistake(
        start,
        start + 1,
        `A key in quotes is expected here, not ${quoted(this.text[start] ?? '')}.`,
        'Write `"key": value`.',
      );
      this.at = start + 1;
      return undefined;
    }
    this.#mistake(
      start,
      this.at,
      `The key ${quoted(word).slice(1, -1)} has no double quotes.`,
      `Write ${quoted(word.replaceAll(/['"]/g, ''))}.`,
    );
    return word;
  }

  /** Text in single quotes on one line: a mistake, but it is clear what is meant. */
  #singleQuoted(): string | undefined {
    const start = this.at;
    if (this.text[start] !== "'") return undefined;
    const end = this.#past(UNQUOTED, start + 1);
    if (this.text[end] !== "'") return undefined;
    this.at = end + 1;
    this.#mistake(start, this.at, 'JSON has no single quotes.', 'Write double quotes.');
    return this.text.slice(start + 1, end);
  }

  #word(): SourceNode {
    const start = this.at;
    const word = this.#barewords();
    if (word === 'true' || word === 'false') return this.#scalar(start, word === 'true');
    if (word === 'null') return this.#scalar(start, null);
    if (/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(word)) return this.#scalar(start, Number(word));
    if (word === '') this.at = Math.min(start + 1, this.text.length);
    const numeric = /^[+-]?[\d.]/.test(word);
    const summary =
      word === ''
        ? `A value is expected here, not ${quoted(this.text[start] ?? 'the end')}.`
        : numeric
          ? `${quoted(word)} is not a number as JSON writes it.`
          : `The value ${quoted(word).slice(1, -1)} has no double quotes.`;
    this.#mistake(
      start,
      this.at,
      summary,
      numeric
        ? 'Write it like 25 or 29.97.'
        : 'If it is a placeholder, put the real value in its place; put text in double quotes.',
    );
    return { kind: 'broken', start: this.base + start, end: this.base + this.at };
  }

  /** Everything up to the next comma, colon, bracket, quote or line end, without blanks at its end. */
  #barewords(): string {
    const word = this.text.slice(this.at, this.#past(WORD, this.at)).trimEnd();
    this.at += word.length;
    return word;
  }

  /** Where what the pattern matches from here on ends. */
  #past(pattern: RegExp, from: number): number {
    pattern.lastIndex = from;
    pattern.test(this.text);
    if (pattern.lastIndex >= this.text.length) this.meetEnd();
    return pattern.lastIndex;
  }

  /** `kept`: it may stay in memory for longer than the window; keys do so only as names of properties, which are copies. */
  #string(kept: boolean): string {
    const start = this.at;
    const quote = this.text.indexOf('"', start + 1);
    const simple = this.text.slice(start + 1, Math.max(quote, start + 1));
    if (quote >= 0 && !SPECIAL.test(simple)) {
      this.at = quote + 1;
      // Parsed into a text of its own: a long slice would keep the window in memory for as long as the item.
      return !kept || simple.length < SLICED ? simple : (JSON.parse(this.text.slice(start, this.at)) as string);
    }
    const { end, closed } = this.#stringEnd(start + 1);
    const raw = this.text.slice(start + 1, end);
    this.at = closed ? end + 1 : end;
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
    for (let at = from; at < this.text.length; at += 1) {
      const unit = this.text.charCodeAt(at);
      if (unit === 0x22) return { end: at, closed: true };
      if (unit === 0x0a || unit === 0x0d) return { end: at, closed: false };
      if (unit === 0x5c) at += 1;
    }
    this.meetEnd();
    return { end: this.text.length, closed: false };
  }

  #blank(): void {
    for (;;) {
      const unit = this.text.charCodeAt(this.at);
      if (unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09) this.at += 1;
      else if (unit === 0x2f || unit === 0x23) this.#comment();
      else if (this.at < this.text.length) return;
      else return this.meetEnd();
    }
  }

  #comment(): void {
    const start = this.at;
    if (start + 1 >= this.text.length) this.meetEnd();
    const block = this.text.startsWith('/*', start);
    const found = block ? this.text.indexOf('*/', start + 2) : this.text.indexOf('\n', start);
    if (found < 0) this.meetEnd();
    this.at = found < 0 ? this.text.length : found + (block ? 2 : 0);
    this.#mistake(start, this.at, 'JSON has no comments.', 'Remove the comment; `clientMetadata` can hold remarks.');
  }

  #repeated(key: string, start: number, end: number, first: number): void {
    const line = this.reporter.locate(first).line;
    const summary = `The key ${quoted(key)} stands twice in the same object; line ${line} has the first.`;
    this.reporter.report(R001, { start: this.base + start, end: this.base + end }, summary);
  }

  #mistake(start: number, end: number, summary: string, detail: string): void {
    this.reporter.report(R002, { start: this.base + start, end: this.base + end }, summary, { detail });
  }

  #scalar(start: number, value: string | number | boolean | null): SourceNode {
    return { kind: 'scalar', value, start: this.base + start, end: this.base + this.at };
  }
}
