import type { Address } from '../base/address.ts';
import type { LeftItem, RegistrationNode } from '../graph/graph.ts';
import { itemKey } from '../graph/item-key.ts';
import type { RegistrationItem } from '../registration/item.ts';
import type { EncordClient } from './client.ts';
import {
  findItems,
  itemsLeft,
  metadataDigests,
  renamedItems,
  type FolderItems,
  type FolderWish,
} from './observe-items.ts';
import type { RememberedRegistration } from './remembered.ts';

/**
 * What reading a folder must bring for the registrations that fill it. `remembered`: of all registrations, because one may have
 * left the folder.
 */
export function folderWish(
  registrations: readonly RegistrationNode[],
  remembered: readonly RememberedRegistration[],
): FolderWish {
  const declared = new Map<string, RegistrationItem>();
  let metadata = false;
  for (const node of registrations) {
    metadata ||= node.upsertMetadata;
    for (const item of node.items) {
      metadata ||= Object.keys(item.clientMetadata).length > 0;
      if (item.urls.length === 1) declared.set(itemKey(item), item);
    }
  }
  const named = new Set<string>();
  for (const { keys, left } of remembered) {
    for (const key of keys) if (!declared.has(key)) named.add(key);
    for (const key of left) named.add(key);
  }
  return { declared, named, metadata };
}

export interface RegistrationSight {
  readonly desired: RegistrationNode;
  /** uuid of its folder, and what that holds. */
  readonly folder: string;
  readonly present: FolderItems;
  readonly remembered: RememberedRegistration;
  /** Item uuid by key, as upload jobs reported it. */
  readonly reported: Readonly<Record<string, string>> | undefined;
  /** The folder that it filled before, when the manifest names another one now. */
  readonly old: { readonly address: Address; readonly present: FolderItems } | undefined;
}

/** A registration as its folder shows it. */
export async function registrationSeen(client: EncordClient, sight: RegistrationSight): Promise<RegistrationNode> {
  const { desired, present, remembered, reported } = sight;
  const uuids = { ...remembered.uuids, ...reported };
  const observedKeys = await findItems(client, sight.folder, desired.items, present, uuids);
  const renamed = renamedItems(desired.items, observedKeys, present);
  const left = leftOf(sight);
  return {
    kind: 'registration',
    address: desired.address,
    folder: desired.folder,
    skipDuplicateUrls: desired.skipDuplicateUrls,
    upsertMetadata: desired.upsertMetadata,
    onUnitError: desired.onUnitError,
    items: [],
    observedKeys,
    ...(present.metadata.size > 0 || present.unreadable.some((item) => item.metadata !== undefined)
      ? { observedMetadata: metadataDigests(desired.items, observedKeys, present) }
      : {}),
    ...(renamed.length === 0 ? {} : { renamed }),
    ...(left.size === 0 ? {} : { left }),
    ...(remembered.failed === undefined ? {} : { failed: remembered.failed }),
  };
}

function leftOf({ desired, present, remembered, old }: RegistrationSight): ReadonlyMap<string, LeftItem> {
  if (old !== undefined) {
    const items = itemsLeft([...remembered.keys, ...remembered.left], remembered.uuids, old.present);
    return new Map([...items].map(([key, item]) => [key, { ...item, folder: old.address }]));
  }
  const declared = new Set(desired.items.map(itemKey));
  const gone = [...remembered.keys, ...remembered.left].filter((key) => !declared.has(key));
  return itemsLeft(gone, remembered.uuids, present);
}

/** Item uuid by key: declared items, and those of its folder that the file no longer lists. */
export function itemsHeld({ observedKeys, left }: RegistrationNode): ReadonlyMap<string, string> {
  const declared = observedKeys ?? new Map<string, string>();
  if (left === undefined) return declared;
  const here = [...left].filter(([, { folder }]) => folder === undefined);
  return new Map([...declared, ...here.map(([key, { uuid }]) => [key, uuid] as const)]);
}

/** The same of a registration that nobody declares any more. */
export function heldOf(remembered: RememberedRegistration, present: FolderItems): ReadonlyMap<string, string> {
  const held = new Map<string, string>();
  for (const key of [...remembered.keys, ...remembered.left]) {
    const uuid = present.byKey.get(key) ?? remembered.uuids[key];
    if (uuid !== undefined) held.set(key, uuid);
  }
  return held;
}
