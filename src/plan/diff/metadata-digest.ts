import { canonicalJson, sha256 } from '../../base/canonical.ts';
import { itemKey } from '../../graph/item-key.ts';
import type { RegistrationItem } from '../../registration/item.ts';

/** Digest of the client metadata of all items, whatever their order. */
export function metadataDigest(items: readonly RegistrationItem[]): string {
  const lines = items.map((item) => `${itemKey(item)} ${canonicalJson(item.clientMetadata)}`);
  return sha256(lines.sort().join('\n'));
}
