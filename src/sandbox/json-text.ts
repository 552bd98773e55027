import { invariant } from '../base/invariant.ts';

/** A JSON value that is text already, so that a large answer is not parsed only to be written again. */
export class JsonText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

const [QUOTE, BACKSLASH, COMMA, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [34, 92, 44, 91, 93, 123, 125];
/** 1 for what begins or ends something inside a list or an object. */
const TURNS = new Uint8Array(2 ** 16);
for (const code of [QUOTE, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE]) TURNS[code] = 1;

/** Members of an object as `JSON.stringify` wrote it (no white space): key → its value as text. */
export function membersOf(text: string): Map<string, string> {
  const members = new Map<string, string>();
  const codes = codesOf(text);
  for (let at = 1; at < text.length - 1;) {
    const colon = endOfString(codes, at);
    const end = endOfValue(codes, colon + 1);
    members.set(JSON.parse(text.slice(at, colon)) as string, text.slice(colon + 1, end));
    at = end + 1;
  }
  return members;
}

/** The text's UTF-16 units: looking at them in a string one by one takes several times as long. */
function codesOf(text: string): Uint16Array {
  const bytes = Buffer.allocUnsafeSlow(2 * text.length);
  bytes.write(text, 'utf16le');
  return new Uint16Array(bytes.buffer, 0, text.length);
}

function endOfValue(codes: Uint16Array, from: number): number {
  let depth = 0;
  for (let at = from; at < codes.length;) {
    // Most of a label row are numbers in lists.
    if (depth > 0) while (TURNS[codes[at]!] === 0) at += 1;
    const code = codes[at];
    if (code === QUOTE) {
      at = endOfString(codes, at);
      continue;
    }
    if (code === OPEN || code === OPEN_LIST) depth += 1;
    else if (depth === 0 && (code === COMMA || code === CLOSE)) return at;
    else if (code === CLOSE || code === CLOSE_LIST) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
    at += 1;
  }
  return codes.length;
}

/** Position behind the quote that ends the string which begins at `from`. */
function endOfString(codes: Uint16Array, from: number): number {
  for (let at = from + 1; at < codes.length; at += 1) {
    const code = codes[at];
    if (code === QUOTE) return at + 1;
    if (code === BACKSLASH) at += 1;
  }
  invariant(false, 'a string of a JSON text has an end');
}
