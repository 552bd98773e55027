const [QUOTE, COMMA, COLON, BACKSLASH] = [34, 44, 58, 92];
const [OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [91, 93, 123, 125];

/** A JSON object in an answer (UTF-8), so that one which came before, to the byte, need not be parsed again. */
export class SentObject {
  readonly #answer: Buffer;
  readonly #from: number;
  readonly #to: number;
  readonly #members: ReadonlyMap<string, readonly [from: number, to: number]>;

  constructor(answer: Buffer, from: number, to: number, members: ReadonlyMap<string, readonly [number, number]>) {
    this.#answer = answer;
    this.#from = from;
    this.#to = to;
    this.#members = members;
  }

  /** Throws a `SyntaxError` when it is no JSON after all. */
  parse(): unknown {
    return JSON.parse(this.#answer.toString('utf8', this.#from, this.#to));
  }

  /** The value of a key as it was sent, which may be no JSON. */
  member(key: string): Buffer | undefined {
    const place = this.#members.get(key);
    return place && this.#answer.subarray(...place);
  }
}

/**
 * The objects in the list that a v1 answer holds, found in one pass without parsing them; undefined for every answer that is
 * not an envelope of status 200 with a list of objects.
 */
export function sentObjects(answer: Buffer): readonly SentObject[] | undefined {
  const found: SentObject[] = [];
  let status: string | undefined;
  let lists = 0;
  const member = (members: Map<string, readonly [number, number]>) => (from: number, key: string) => {
    const to = endOfValue(answer, from);
    members.set(key, [from, to]);
    return to;
  };
  const element = (from: number): number => {
    const members = new Map<string, readonly [number, number]>();
    const to = walk(answer, from, OPEN, CLOSE, member(members));
    found.push(new SentObject(answer, from, to, members));
    return to;
  };
  const end = walk(answer, startOf(answer, 0), OPEN, CLOSE, (from, key) => {
    if (key === 'response') {
      lists += 1;
      return walk(answer, from, OPEN_LIST, CLOSE_LIST, element);
    }
    const to = endOfValue(answer, from);
    if (key === 'status') status = answer.toString('utf8', from, to);
    return to;
  });
  const isWhole = end > 0 && startOf(answer, end) === answer.length;
  return isWhole && status === '200' && lists === 1 ? found : undefined;
}

/** Passes the values between two brackets to `value`, which gives the end of each. Gives the position behind it all; 0 = no such thing. */
function walk(
  text: Buffer,
  from: number,
  open: number,
  close: number,
  value: (from: number, key: string) => number,
): number {
  if (text[from] !== open) return 0;
  let at = startOf(text, from + 1);
  if (text[at] === close) return at + 1;
  for (;;) {
    let key = '';
    if (open === OPEN) {
      const end = text[at] === QUOTE ? endOfText(text, at) : 0;
      const colon = startOf(text, end);
      if (end === 0 || text[colon] !== COLON) return 0;
      key = text.toString('utf8', at + 1, end - 1);
      // Nobody writes a key that needs one; whoever does is read by the parser.
      if (key.includes('\\')) return 0;
      at = startOf(text, colon + 1);
    }
    const end = value(at, key);
    if (end <= at) return 0;
    at = startOf(text, end);
    const code = text[at]!;
    if (code === close) return at + 1;
    if (code !== COMMA) return 0;
    at = startOf(text, at + 1);
  }
}

/** Where the next thing begins that is no white space. */
function startOf(text: Buffer, from: number): number {
  let at = from;
  for (let code = text[at]!; code === 32 || code === 10 || code === 13 || code === 9;) {
    at += 1;
    code = text[at]!;
  }
  return at;
}

const BRACKET_OR_QUOTE = Uint8Array.from({ length: 256 }, (_, code) =>
  [QUOTE, OPEN, OPEN_LIST, CLOSE, CLOSE_LIST].includes(code) ? 1 : 0,
);
const ENDS_SCALAR: ReadonlySet<number> = new Set([COMMA, CLOSE, CLOSE_LIST, 32, 10, 13, 9]);

/** Position behind the value that begins at `from`; `from` itself where none does. */
function endOfValue(text: Buffer, from: number): number {
  const first = text[from];
  if (first === QUOTE) return endOfText(text, from) || from;
  if (first !== OPEN && first !== OPEN_LIST) {
    let at = from;
    while (at < text.length && !ENDS_SCALAR.has(text[at]!)) at += 1;
    return at;
  }
  let depth = 1;
  for (let at = from + 1; at < text.length; at += 1) {
    // Most of a label row are numbers in lists.
    while (BRACKET_OR_QUOTE[text[at]!] === 0) at += 1;
    const code = text[at];
    if (code === QUOTE) {
      at = endOfText(text, at) - 1;
      if (at < from) return from;
    } else if (code === OPEN || code === OPEN_LIST) depth += 1;
    else if (code !== undefined) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return from;
}

/** Position behind the quote that ends the text which begins at `from`; 0 when there is none. */
function endOfText(text: Buffer, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text[at];
    if (code === QUOTE) return at + 1;
    if (code === BACKSLASH) at += 1;
  }
  return 0;
}
