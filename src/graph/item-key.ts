import { createHash } from 'node:crypto';
import { canonicalJson } from '../base/canonical.ts';
import type { RegistrationItem } from '../registration/item.ts';

/**
 * Identity of an item within its folder: 16 characters (96 bits) of the sha256 of its exact URLs in order. State holds
 * these instead of URLs, so that it is small and nobody learns a bucket's layout from it.
 */
export function keyOfUrls(urls: readonly string[]): string {
  return createHash('sha256').update(canonicalJson(urls)).digest('base64url').slice(0, 16);
}

/** Observing and planning ask for the key of every item several times. */
const known = new WeakMap<RegistrationItem, string>();

/** Key of a registration's item; what has no URL of its own (groups made from items, scenes) is known by its content. */
export function itemKey(item: RegistrationItem): string {
  const found = known.get(item);
  if (found !== undefined) return found;
  const key = item.urls.length > 0 ? keyOfUrls(item.urls) : keyOfContent(item);
  known.set(item, key);
  return key;
}

function keyOfContent(item: RegistrationItem): string {
  return createHash('sha256').update(canonicalJson(item.upload)).digest('base64url').slice(0, 16);
}

/** What identifies the client metadata of an item: 16 characters of its digest. */
export function metadataKey(metadata: Readonly<Record<string, unknown>>): string {
  return createHash('sha256').update(canonicalJson(metadata)).digest('base64url').slice(0, 16);
}

/** Digest of a set of keys, whatever their order. */
export function digestOfKeys(keys: Iterable<string>): string {
  return createHash('sha256')
    .update([...keys].sort().join(' '))
    .digest('hex');
}
