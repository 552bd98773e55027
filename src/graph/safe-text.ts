import { sha256 } from '../base/canonical.ts';
import { numbersText } from '../base/number-texts.ts';

const EMAIL = /[A-Za-z0-9._%+'-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}\b/g;
/** `photo@2x.png` looks like an address and is a file name. */
const FILE_ENDING =
  /\.(png|jpe?g|gif|webp|tiff?|bmp|avif|heic|svg|mp4|mov|avi|mkv|webm|dcm|nii|gz|pdf|txt|json|csv|xml|html|wav|mp3|flac|ply|pcd|las|laz)$/i;
const SIGNATURE =
  /[?&](X-Amz-Signature|X-Amz-Credential|X-Goog-Signature|Signature|sig|AWSAccessKeyId|token)=[^&\s"']+/i;
const SIGNED_URL = /(https?:\/\/[^\s"'?]+)\?[^\s"']*/gi;
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;

/** Without any of these a text holds none of the above. */
const HARMFUL = ['@', '=', '-----BEGIN'];

function emailsIn(text: string): string[] {
  return text.includes('@') ? (text.match(EMAIL) ?? []).filter((match) => !FILE_ENDING.test(match)) : [];
}

/** A stable stand-in for an e-mail address where the address itself must not be kept: `person-` and 16 hex digits. */
export function personId(email: string): string {
  return `person-${sha256(email.trim().toLowerCase()).slice(0, 16)}`;
}

/** What a text holds that must never be stored or posted; undefined when it is harmless. */
export function forbiddenIn(text: string): 'an e-mail address' | 'a signed URL' | 'a private key' | undefined {
  if (PRIVATE_KEY.test(text)) return 'a private key';
  if (SIGNATURE.test(text)) return 'a signed URL';
  if (emailsIn(text).length > 0) return 'an e-mail address';
  return undefined;
}

/** The text with e-mail addresses replaced by stand-ins and signed URLs cut before their query. */
export function safeText(text: string): string {
  if (!HARMFUL.some((part) => text.includes(part))) return text;
  let safe = text;
  if (PRIVATE_KEY.test(safe)) safe = '[private key]';
  if (SIGNATURE.test(safe)) {
    safe = safe.replace(SIGNED_URL, (url, start: string) => (SIGNATURE.test(url) ? start : url));
    if (SIGNATURE.test(safe)) safe = safe.replace(new RegExp(SIGNATURE, 'gi'), '');
  }
  for (const email of emailsIn(safe)) safe = safe.replaceAll(email, personId(email));
  return safe;
}

/** `safeText` through a whole JSON value, keys included. What needs no change stays the same object. */
export function safeValue<T>(value: T): T;
export function safeValue(value: unknown): unknown {
  if (typeof value === 'string') return safeText(value);
  if (typeof value !== 'object' || value === null || numbersText(value) !== undefined) return value;
  if (Array.isArray(value)) {
    let copy: unknown[] | undefined;
    for (let at = 0; at < value.length; at += 1) {
      const safe = safeValue<unknown>(value[at]);
      if (safe !== value[at]) (copy ??= [...(value as unknown[])])[at] = safe;
    }
    return copy ?? value;
  }
  const keys = Object.keys(value);
  let entries: [string, unknown][] | undefined;
  for (const [at, key] of keys.entries()) {
    const item = (value as Record<string, unknown>)[key];
    const entry: [string, unknown] = [safeText(key), safeValue<unknown>(item)];
    if (entry[0] !== key || entry[1] !== item) {
      entries ??= keys.slice(0, at).map((one) => [one, (value as Record<string, unknown>)[one]]);
    }
    entries?.push(entry);
  }
  return entries ? Object.fromEntries(entries) : value;
}
