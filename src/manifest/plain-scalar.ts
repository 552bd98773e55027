/** What only the careful parser can read. */
export const REFUSED = Symbol('refused');
export type Refused = typeof REFUSED;

const QUOTED = /^(?:"([^"]*)"|'([^']*)')(?: +#.*)?$/;
/** What a scalar without quotes may begin with: anything that means nothing, and a sign before a number. */
const BEGINNING = /^(?:[^-?:,[\]{}#&*!|>'"%@` ]|-[\d.])/;
/** The numbers of YAML 1.2's core schema in base ten. */
const NUMBER = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const OTHER_NUMBER = /^(?:0[ox]|[-+]?\.(?:inf|nan)$)/i;
const WORDS: Readonly<Record<string, boolean>> = {
  true: true,
  True: true,
  TRUE: true,
  false: false,
  False: false,
  FALSE: false,
};
const NULL = /^(?:~|null|Null|NULL)$/;

/** A scalar on its line, perhaps with a comment behind it, as YAML 1.2's core schema reads it. No escapes, no tabs. */
export function plainScalar(written: string): string | number | boolean | Refused {
  const quoted = QUOTED.exec(written);
  if (quoted) return quoted[1] ?? quoted[2] ?? '';
  const comment = written.indexOf(' #');
  return unquoted(comment < 0 ? written : withoutBlanks(written.slice(0, comment)));
}

/** Without blanks at its end. Not a pattern, which would look at every run of blanks as often as it is long. */
export function withoutBlanks(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ') end -= 1;
  return text.slice(0, end);
}

function unquoted(text: string): string | number | boolean | Refused {
  if (!BEGINNING.test(text) || text.includes(': ') || text.endsWith(':')) return REFUSED;
  if (Object.hasOwn(WORDS, text)) return WORDS[text]!;
  // Nothing is nearly always a mistake.
  if (NULL.test(text) || OTHER_NUMBER.test(text)) return REFUSED;
  if (!NUMBER.test(text)) return text;
  const number = Number(text);
  return Number.isSafeInteger(number) || (Number.isFinite(number) && !Number.isInteger(number)) ? number : REFUSED;
}

const TOKEN =
  / *(?:([[\]{},])|([A-Za-z][\w./-]*): +|"([A-Za-z][\w ./-]*)": +|"([^"]*)"|'([^']*)'|([^\s,[\]{}:#"'][^,[\]{}:#"']*))/y;
const NESTED = 8;
/** Longest key that is read here: beyond a thousand characters YAML has another rule. */
const LONGEST = 100;

/** Whether a key is read as the text that it is. */
export function isKey(key: string, quoted: boolean): boolean {
  return key.length <= LONGEST && (quoted || !/^(?:true|false|null)$/i.test(key));
}

/** A list or group in brackets on its line, of scalars and of further brackets. */
export function plainFlow(written: string): unknown {
  TOKEN.lastIndex = 0;
  const value = flowValue(written, NESTED);
  return value !== REFUSED && /^ *(?:$|(?<= )#)/.test(written.slice(TOKEN.lastIndex)) ? value : REFUSED;
}

function flowValue(text: string, depth: number): unknown {
  const token = TOKEN.exec(text);
  if (token === null || depth === 0) return REFUSED;
  const [, sign, bare, key, double, single, plain] = token;
  if (sign === '[') return flowList(text, depth);
  if (sign === '{') return flowMapping(text, depth);
  if (sign !== undefined || bare !== undefined || key !== undefined) return REFUSED;
  return double ?? single ?? unquoted(withoutBlanks(plain!));
}

function flowList(text: string, depth: number): unknown {
  const list: unknown[] = [];
  if (closes(text, ']')) return list;
  for (;;) {
    const value = flowValue(text, depth - 1);
    if (value === REFUSED) return REFUSED;
    list.push(value);
    const sign = TOKEN.exec(text)?.[1];
    if (sign === ']') return list;
    if (sign !== ',') return REFUSED;
  }
}

function flowMapping(text: string, depth: number): unknown {
  const mapping: Record<string, unknown> = {};
  if (closes(text, '}')) return mapping;
  for (;;) {
    const [, , bare, quoted] = TOKEN.exec(text) ?? [];
    const key = bare ?? quoted;
    if (key === undefined || !isKey(key, bare === undefined) || Object.hasOwn(mapping, key)) return REFUSED;
    const value = flowValue(text, depth - 1);
    if (value === REFUSED) return REFUSED;
    mapping[key] = value;
    const sign = TOKEN.exec(text)?.[1];
    if (sign === '}') return mapping;
    if (sign !== ',') return REFUSED;
  }
}

/** Whether the bracket is closed at once; then it is passed. */
function closes(text: string, bracket: string): boolean {
  const from = TOKEN.lastIndex;
  if (TOKEN.exec(text)?.[1] === bracket) return true;
  TOKEN.lastIndex = from;
  return false;
}
