import { createHash } from 'node:crypto';
import { canonicalJson } from '../../base/canonical.ts';
import { itemKey } from '../../graph/item-key.ts';
import type { RegistrationItem } from '../../registration/item.ts';

/** Digest of everything that a registration sends, whatever the order of its items and wherever they stand. */
export function contentDigest(items: readonly RegistrationItem[]): string {
  return digestLines(items, (item) => canonicalJson([item.type, item.upload]));
}

/** Digest of the client metadata of all items. */
export function metadataDigest(items: readonly RegistrationItem[]): string {
  return digestLines(items, (item) => canonicalJson(item.clientMetadata));
}

function digestLines(items: readonly RegistrationItem[], line: (item: RegistrationItem) => string): string {
  const lines = items.map((item) => `${itemKey(item)} ${createHash('sha256').update(line(item)).digest('base64url')}`);
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
}
