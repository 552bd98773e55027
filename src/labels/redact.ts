import { numbersText } from '../base/number-texts.ts';

/**
 * An address as people have them. `/`, `=` and `?` separate it from what is around it, in branch names and links; after the
 * last part of the domain, a dash or a digit does. Lengths are bounded so that matching stays linear.
 */
const EMAIL =
  /[A-Za-z0-9.!#$%&'*+^_`{|}~-]{1,128}(?:@|%40)(?:[A-Za-z0-9-]{1,63}\.){1,20}(?:xn--[A-Za-z0-9-]{1,59}|[A-Za-z]{2,63})/g;

/** Keys whose text only leads to the media or proves a right to read it. */
const LINK_KEY = /^(?:data_?link|ur[li]|token|signature|\w*(?:_ur[li]|Ur[li]|_signature|Signature|_token|Token))$/;

/** Query parameters with which a cloud or Encord signs a link. */
const SIGNED_QUERY =
  /\?[^\s"'<>?]*\b(?:X-(?:Amz|Goog)-[A-Za-z-]+|Signature|sig|AWSAccessKeyId|GoogleAccessId|Expires|token)=[^\s"'<>]*/gi;

/** The shortest text that any of these patterns finds: `?sig=`. */
const SHORTEST = 5;

/**
 * The one redaction that runs before labels are scored, stored or shown: e-mail addresses, also inside branch names and
 * texts, become `pseudonym(address in lower case)`; links are dropped, signatures cut off, and halves of characters (lone
 * surrogates) become U+FFFD. Redacting twice changes nothing, as long as a pseudonym holds no e-mail address. The value that was passed in stays as it is.
 */
export function redactLabels<T>(value: T, pseudonym: (email: string) => string): T {
  return redactValue(value, pseudonym) as T;
}

/** The same for one text: a branch name, a title. */
export function redactText(text: string, pseudonym: (email: string) => string): string {
  // Half of a character has no UTF-8 form, so it could be neither stored nor hashed.
  const whole = text.toWellFormed();
  if (whole.length < SHORTEST) return whole;
  const unsigned = whole.includes('?') ? whole.replace(SIGNED_QUERY, '') : whole;
  if (!unsigned.includes('@') && !unsigned.includes('%40')) return unsigned;
  const redacted = unsigned.replace(EMAIL, (email) => pseudonym(email.replace('%40', '@').toLowerCase()));
  // A pseudonym can end up in front of another `@domain`; each round takes one `@` away.
  return redacted === unsigned ? redacted : redactText(redacted, pseudonym);
}

/** What needs no change stays the same object: nearly all of a label row are points. */
function redactValue(value: unknown, pseudonym: (email: string) => string): unknown {
  if (typeof value === 'string') return redactText(value, pseudonym);
  if (typeof value !== 'object' || value === null) return value;
  if (numbersText(value) !== undefined) return value;
  if (Array.isArray(value)) return redactList(value, pseudonym);
  const keys = Object.keys(value);
  let redacted: [string, unknown][] | undefined;
  for (const [at, key] of keys.entries()) {
    const item = (value as Record<string, unknown>)[key];
    const isLink = typeof item === 'string' && LINK_KEY.test(key);
    const entry: [string, unknown] = [redactText(key, pseudonym), isLink ? item : redactValue(item, pseudonym)];
    if (isLink || entry[0] !== key || entry[1] !== item) {
      redacted ??= keys.slice(0, at).map((one) => [one, (value as Record<string, unknown>)[one]]);
    }
    if (!isLink) redacted?.push(entry);
  }
  return redacted ? Object.fromEntries(redacted) : value;
}

function redactList(list: readonly unknown[], pseudonym: (email: string) => string): unknown {
  let copy: unknown[] | undefined;
  for (let at = 0; at < list.length; at += 1) {
    const item = list[at];
    if (typeof item === 'number') continue;
    const redacted = redactValue(item, pseudonym);
    if (redacted !== item) (copy ??= [...list])[at] = redacted;
  }
  return copy ?? list;
}
