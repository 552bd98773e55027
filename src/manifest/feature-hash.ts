import type { Address } from '../base/address.ts';
import { smallSha256 } from '../base/small-sha256.ts';

/**
 * featureNodeHash of a feature without an explicit one: the first 8 hex digits of the sha256 of its canonical address,
 * which holds the ontology's name and the path of ids. So it survives renames, and two runs agree on it.
 */
export function derivedHash(address: Address): string {
  return smallSha256(address).slice(0, 8);
}

/** A classification and its root attribute share one address; the attribute's hash is derived from this one. */
export function rootAttributeOf(classification: Address): Address {
  return `${classification}#root`;
}
