import type { Address } from '../base/address.ts';

/** What is remembered of a resource between runs, as far as planning and observing need it. */
export interface KnownResource {
  readonly address: string;
  readonly kind: string;
  readonly uuid?: string | undefined;
  /** Neutral random marker of a create that may not have been answered. */
  readonly marker?: string | undefined;
  /** Last known content. */
  readonly observed: Readonly<Record<string, unknown>>;
}

export type Known = ReadonlyMap<Address, KnownResource>;

/** The remembered resource of an address, under its present name or the one that `moved` gives. */
export function knownOf(known: Known, node: { address: Address; movedFrom?: Address }): KnownResource | undefined {
  const here = known.get(node.address);
  if (here || node.movedFrom === undefined) return here;
  return known.get(node.movedFrom);
}
