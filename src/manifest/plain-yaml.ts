import { isKey, plainFlow, plainScalar, REFUSED, withoutBlanks, type Refused } from './plain-scalar.ts';

/** Deepest nesting that is read here; whatever is deeper is no manifest. */
const MAX_DEPTH = 20;

interface Line {
  readonly indent: number;
  readonly text: string;
}

/** A key that is read as the text that it is, perhaps in quotes, and what follows on its line. */
const MEMBER = /^(?:([A-Za-z][\w./-]*(?: [\w./-]+)*)|(["'])([A-Za-z][\w ./-]*)\2):(?: +(.*))?$/;

/**
 * Values of the documents of a text that is written as manifests are: one plain key or one `- ` after the other, nested by
 * blanks, with scalars and short lists on their lines, and comments. It knows no more of YAML 1.2 than that; nothing where
 * anything else stands, which may be right or wrong.
 */
export function plainDocuments(text: string): readonly Readonly<Record<string, unknown>>[] | undefined {
  const parts = text.split(/^---$/m).map(linesOf);
  // Nothing needs to stand before the first line of dashes; another document that is empty is no manifest.
  if (parts.length > 1 && parts[0]!.length === 0) parts.shift();
  const documents: Record<string, unknown>[] = [];
  for (const lines of parts) {
    const document = new Reader(lines).document();
    if (document === REFUSED) return undefined;
    documents.push(document);
  }
  return documents;
}

/** Without empty lines and lines of comments. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const written of text.split('\n')) {
    const indent = written.search(/[^ ]/);
    if (indent >= 0 && written[indent] !== '#') lines.push({ indent, text: withoutBlanks(written.slice(indent)) });
  }
  return lines;
}

class Reader {
  readonly #lines: Line[];
  #at = 0;

  constructor(lines: Line[]) {
    this.#lines = lines;
  }

  document(): Record<string, unknown> | Refused {
    const [first] = this.#lines;
    if (first?.indent !== 0 || first.text.startsWith('-')) return REFUSED;
    const value = this.#mapping(0, 0);
    return this.#at === this.#lines.length ? value : REFUSED;
  }

  #mapping(indent: number, depth: number): Record<string, unknown> | Refused {
    const mapping: Record<string, unknown> = {};
    for (let line = this.#lines[this.#at]; line?.indent === indent; line = this.#lines[this.#at]) {
      const member = MEMBER.exec(line.text);
      if (member === null) return REFUSED;
      const [, bare, , quoted, written = ''] = member;
      const key = bare ?? quoted ?? '';
      if (!isKey(key, bare === undefined) || Object.hasOwn(mapping, key)) return REFUSED;
      this.#at += 1;
      const value =
        written === '' || written.startsWith('#') ? this.#below(indent, depth) : this.#inline(written, indent);
      if (value === REFUSED) return REFUSED;
      mapping[key] = value;
    }
    return this.#ends(indent) ? mapping : REFUSED;
  }

  #list(indent: number, depth: number): unknown[] | Refused {
    const list: unknown[] = [];
    for (let line = this.#lines[this.#at]; line?.indent === indent; line = this.#lines[this.#at]) {
      if (!/^- [^ ]/.test(line.text)) break;
      const rest = line.text.slice(2);
      let value: unknown;
      // A list that begins on the line of another one.
      if (rest.startsWith('- ')) return REFUSED;
      if (MEMBER.test(rest)) {
        this.#lines[this.#at] = { indent: indent + 2, text: rest };
        value = depth < MAX_DEPTH ? this.#mapping(indent + 2, depth + 1) : REFUSED;
      } else {
        this.#at += 1;
        value = this.#inline(rest, indent);
      }
      if (value === REFUSED) return REFUSED;
      list.push(value);
    }
    return this.#ends(indent) ? list : REFUSED;
  }

  /** The value of a key that has none on its line: what is nested below it, or a list that is not even indented. */
  #below(indent: number, depth: number): unknown {
    const next = this.#lines[this.#at];
    if (next === undefined || depth >= MAX_DEPTH) return REFUSED;
    const isList = next.text.startsWith('- ');
    if (next.indent < indent || (next.indent === indent && !isList)) return REFUSED;
    return isList ? this.#list(next.indent, depth + 1) : this.#mapping(next.indent, depth + 1);
  }

  /** A value on one line. What is indented further would go on with it. */
  #inline(written: string, indent: number): unknown {
    if ((this.#lines[this.#at]?.indent ?? 0) > indent) return REFUSED;
    return written.startsWith('[') || written.startsWith('{') ? plainFlow(written) : plainScalar(written);
  }

  /** Whether what follows belongs to something further out. */
  #ends(indent: number): boolean {
    const next = this.#lines[this.#at];
    return next === undefined || next.indent < indent || (next.indent === indent && !next.text.startsWith('-'));
  }
}
