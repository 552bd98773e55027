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

const [QUOTE, COMMA, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [34, 44, 91, 93, 123, 125];

/** Members of an object as `JSON.stringify` wrote it (no white space): key → its value as text. */
export function membersOf(text: string): Map<string, string> {
  const members = new Map<string, string>();
  for (let at = 1; at < text.length - 1;) {
    const colon = endOfString(text, at);
    const end = endOfValue(text, colon + 1);
    members.set(JSON.parse(text.slice(at, colon)) as string, text.slice(colon + 1, end));
    at = end + 1;
  }
  return members;
}

function endOfValue(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at);
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
  return text.length;
}

/** Position behind the quote that ends the string which begins at `from`. */
function endOfString(text: string, from: number): number {
  for (let at = from; ;) {
    at = text.indexOf('"', at + 1);
    invariant(at > from, 'a string of a JSON text has an end');
    let slashes = at;
    while (text[slashes - 1] === '\\') slashes -= 1;
    if ((at - slashes) % 2 === 0) return at + 1;
  }
}
