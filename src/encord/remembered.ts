import type { Address } from '../base/address.ts';
import type { KnownResource } from '../graph/known.ts';

/** What the state holds of a registration. */
export interface RememberedRegistration {
  readonly folder: string | undefined;
  readonly keys: readonly string[];
  /** Item uuid by key for items without a readable URL. */
  readonly uuids: Readonly<Record<string, string>>;
  /** Keys that the file no longer listed, of items that were still there. */
  readonly left: readonly string[];
  readonly failed?: { readonly content: string; readonly keys: ReadonlySet<string> };
}

export function rememberedRegistration(known: KnownResource | undefined): RememberedRegistration {
  const { folder, keys, uuids, left, failed } = known?.observed ?? {};
  const failedBefore = failed as { content: string; keys: readonly string[] } | undefined;
  return {
    folder: typeof folder === 'string' ? folder : undefined,
    keys: keysOf(keys),
    left: keysOf(left),
    uuids: (uuids ?? {}) as Readonly<Record<string, string>>,
    ...(failedBefore === undefined
      ? {}
      : { failed: { content: failedBefore.content, keys: new Set(failedBefore.keys) } }),
  };
}

function keysOf(stored: unknown): string[] {
  return typeof stored === 'string' && stored !== '' ? stored.split(' ') : [];
}

/** featureNodeHash of each feature of an ontology by its address of today, also when the manifest was renamed since. */
export function rememberedHashes(ontology: Address, known: KnownResource | undefined): ReadonlyMap<Address, string> {
  const hashes = Object.entries((known?.observed['hashes'] ?? {}) as Record<string, string>);
  return new Map(hashes.map(([address, hash]) => [ontology + address.slice(known?.address.length ?? 0), hash]));
}
