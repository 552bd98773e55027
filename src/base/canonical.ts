import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { invariant } from './invariant.ts';

/** Canonical JSON (RFC 8785): sorted keys, no blanks; throws on NaN, infinities and lone surrogates. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  invariant(text !== undefined, 'canonicalJson: the value has no JSON form');
  return text;
}

/** Lower-case hex sha256 of a text (as UTF-8) or of bytes. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** sha256 of the canonical JSON of a value: the identity of everything that Assay compares or stores by content. */
export function digestOf(value: unknown): string {
  return sha256(canonicalJson(value));
}
