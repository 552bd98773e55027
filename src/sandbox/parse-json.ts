import { invalid } from './api-error.ts';
import { BODY_LIMIT } from './decisions/wire.ts';

/**
 * Parses a body. Throws INVALID_ARGUMENTS_ERROR for what is no JSON (also the NaN and Infinity that Python may write), and for
 * JSON that nobody could read back: nested too deeply, numbers that no double holds, halves of surrogate pairs.
 */
export function parseJson(body: Uint8Array): unknown {
  return parse(body, () => new TextDecoder('utf-8', { fatal: true }).decode(body), 'the body');
}

/** The same of JSON that stands as a text inside a body; `what` names it. */
export function parseJsonText(text: string, what: string): unknown {
  return parse(Buffer.from(text), () => text, what);
}

function parse(bytes: Uint8Array, decode: () => string, what: string): unknown {
  // Before it is parsed, because parsing a hundred million brackets takes gigabytes.
  const { tooDeep, hugeNumbers } = survey(bytes);
  if (tooDeep) throw invalid(`${what}: lists and objects are nested more than ${BODY_LIMIT.nesting} levels deep`);
  let text: string;
  let value: unknown;
  try {
    text = decode();
    value = JSON.parse(text) as unknown;
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message.slice(0, 200) : 'it is not UTF-8';
    throw invalid(`${what} is not JSON: ${why}`);
  }
  // Looking at every value takes longer than parsing it, so only where something could be found.
  if (hugeNumbers || text.includes(String.raw`\ud`) || text.includes(String.raw`\uD`) || !text.isWellFormed()) {
    const fault = faultOf(value);
    if (fault !== undefined) throw invalid(`${what}: ${fault}`);
  }
  return value;
}

const [QUOTE, BACKSLASH, PLUS, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [34, 92, 43, 91, 93, 123, 125];
/** 1 for what begins or ends something, 2 for the E of a number (and of true and false). */
const TURNS = new Uint8Array(256);
for (const code of [QUOTE, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE]) TURNS[code] = 1;
for (const code of [69, 101]) TURNS[code] = 2;
/** No number of fewer digits is beyond a double. */
const DIGITS = 309;

/** Whether the text is nested too deeply, and whether it could hold a number beyond a double. It need not be JSON. */
function survey(bytes: Uint8Array): { readonly tooDeep: boolean; readonly hugeNumbers: boolean } {
  let depth = 0;
  let hugeNumbers = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const from = at;
    while (TURNS[bytes[at] ?? QUOTE] === 0) at += 1;
    if (at - from >= DIGITS && hasLongNumber(bytes, from, at)) hugeNumbers = true;
    const code = bytes[at];
    if (code === QUOTE) {
      for (at += 1; at < bytes.length && bytes[at] !== QUOTE; at += 1) if (bytes[at] === BACKSLASH) at += 1;
    } else if (code === OPEN || code === OPEN_LIST) {
      depth += 1;
      if (depth > BODY_LIMIT.nesting) return { tooDeep: true, hugeNumbers };
    } else if (code === CLOSE || code === CLOSE_LIST) depth -= 1;
    else if (hasLongExponent(bytes, bytes[at + 1] === PLUS ? at + 2 : at + 1)) hugeNumbers = true;
  }
  return { tooDeep: false, hugeNumbers };
}

/** Three digits from here on; a negative exponent begins with its sign. */
function hasLongExponent(bytes: Uint8Array, at: number): boolean {
  return isDigit(bytes[at]) && isDigit(bytes[at + 1]) && isDigit(bytes[at + 2]);
}

/** Looks at every 309th byte only: no longer run of digits lies between two of them. */
function hasLongNumber(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from + DIGITS - 1; at < to; at += DIGITS) {
    let start = at;
    let end = at;
    while (start > from && isDigit(bytes[start - 1])) start -= 1;
    while (end < to && isDigit(bytes[end])) end += 1;
    if (end - start >= DIGITS) return true;
  }
  return false;
}

function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= 48 && code <= 57;
}

function faultOf(value: unknown): string | undefined {
  if (typeof value === 'number')
    return Number.isFinite(value) ? undefined : 'a number is larger than a double can hold';
  if (typeof value === 'string') return value.isWellFormed() ? undefined : 'a text holds half of a surrogate pair';
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, member] of Object.entries(value)) {
    const fault = faultOf(key) ?? faultOf(member);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
