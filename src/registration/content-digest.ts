import { canonicalJson } from '../base/canonical.ts';
import { nodeCrypto } from '../base/node-crypto.ts';
import { ENTRY_KINDS } from './entry-kinds.ts';
import type { RegistrationItem } from './item.ts';

/**
 * sha256 over what is sent: the entries in the order of their lists in the typed form, each as canonical JSON (RFC 8785).
 * Neither formatting nor casing, dialect or the order of the lists matters; the order within a list does.
 */
export function contentDigest(items: readonly RegistrationItem[]): string {
  const hash = nodeCrypto().createHash('sha256');
  for (const { type } of ENTRY_KINDS) {
    for (const item of items) {
      if (item.type === type) hash.update(digestLine(item));
    }
  }
  return hash.digest('hex');
}

/** What one item adds to the digest. */
export function digestLine({ type, upload }: RegistrationItem): string {
  return `${canonicalJson([type, upload])}\n`;
}
