import { sha256 } from '../base/canonical.ts';

/** Every byte as two hex digits. */
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** A random uuid (version 4, lower case) from a source of uniform numbers in [0, 1). */
export function uuidFrom(random: () => number): string {
  let uuid = '';
  for (let at = 0; at < 16; at += 1) {
    const byte = Math.floor(random() * 256);
    uuid += HEX[at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte];
    if (at === 3 || at === 5 || at === 7 || at === 9) uuid += '-';
  }
  return uuid;
}

/** Hex digits in which the uuids of one source agree: few enough that shortened ones still differ. */
const ALIKE = 3;

/**
 * A source of random uuids that begin alike, for rows that are made together: an index takes them in one place, where uuids
 * without anything in common make it write another page for nearly every row.
 */
export function uuidsAlike(random: () => number): () => string {
  const beginning = uuidFrom(random).slice(0, ALIKE);
  return () => beginning + uuidFrom(random).slice(ALIKE);
}

/** The same text always gives the same uuid (version 8 of RFC 9562, from its sha256): ids of things that are not stored by themselves. */
export function uuidOf(text: string): string {
  const hex = sha256(text);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
