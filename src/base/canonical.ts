import { invariant } from './invariant.ts';
import { nodeCrypto } from './node-crypto.ts';
import { numbersText } from './number-texts.ts';

/**
 * Canonical JSON (RFC 8785): sorted keys, no blanks. What JSON has no form for is left out of objects and null in lists, as
 * in JSON.stringify; throws on NaN, infinities and lone surrogates.
 */
export function canonicalJson(value: unknown): string {
  const text = textOf(value);
  invariant(text !== undefined, 'canonicalJson: the value has no JSON form');
  return text;
}

/** Lower-case hex sha256 of a text (as UTF-8) or of bytes. */
export function sha256(data: string | Uint8Array): string {
  return nodeCrypto().createHash('sha256').update(data).digest('hex');
}

/** sha256 of the canonical JSON of a value: the identity of everything that Assay compares or stores by content. */
export function digestOf(value: unknown): string {
  return sha256(canonicalJson(value));
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return quotedText(value);
  if (typeof value === 'number') {
    invariant(Number.isFinite(value), 'canonicalJson: NaN and infinities have no JSON form');
    return JSON.stringify(value);
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if ('toJSON' in value && typeof value.toJSON === 'function') return textOf(value.toJSON());
  const numbers = numbersText(value);
  if (numbers !== undefined) return numbers;
  return Array.isArray(value) ? listText(value) : objectText(value as Record<string, unknown>);
}

function listText(list: readonly unknown[]): string {
  return `[${list.map((item) => textOf(item) ?? 'null').join(',')}]`;
}

function objectText(value: Readonly<Record<string, unknown>>): string {
  const parts: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const member = textOf(value[key]);
    if (member !== undefined) parts.push(`${quotedText(key)}:${member}`);
  }
  return `{${parts.join(',')}}`;
}

function quotedText(text: string): string {
  invariant(text.isWellFormed(), 'canonicalJson: a text holds half a surrogate pair');
  return JSON.stringify(text);
}
