import { z } from 'zod';
import type { LeftItem } from '../graph/graph.ts';
import { itemKey, keyOfUrls, metadataKey } from '../graph/item-key.ts';
import type { RegistrationItem } from '../registration/item.ts';
import { pageOf } from '../wire/page.ts';
import { listItems } from './api/items.ts';
import type { EncordClient } from './client.ts';
import { parseMetadata } from './convert.ts';

/** What a folder holds, as far as registrations need to know it. */
export interface FolderItems {
  /** Item uuid by `keyOfUrls` of its one URL. */
  readonly byKey: ReadonlyMap<string, string>;
  /** Items without a readable URL: groups, series, scenes. */
  readonly unreadable: readonly UnreadableItem[];
  /** Names by item uuid where they are not the declared titles, and of what nobody declares as far as `named` asks for it. */
  readonly names: ReadonlyMap<string, string>;
  /** `metadataKey` by item uuid of the fields that the manifest gives, when it was asked for. */
  readonly metadata: ReadonlyMap<string, string>;
}

export const NO_ITEMS: FolderItems = { byKey: new Map(), unreadable: [], names: new Map(), metadata: new Map() };

interface UnreadableItem {
  readonly uuid: string;
  readonly name: string;
  readonly type: string;
  readonly metadata?: Readonly<Record<string, unknown>>;
}

/** What the manifests say about the items of a folder. */
export interface FolderWish {
  /** Declared items with one URL by `itemKey`. */
  readonly declared: ReadonlyMap<string, RegistrationItem>;
  /** Keys of which the name is wanted although nobody declares them. */
  readonly named: ReadonlySet<string>;
  readonly metadata: boolean;
}

/**
 * Reads a folder page by page; deleted items and placeholders are left out. Names and metadata are compared on the way, so
 * that of a large folder only what differs is held.
 */
export async function readFolderItems(client: EncordClient, folder: string, wish: FolderWish): Promise<FolderItems> {
  const byKey = new Map<string, string>();
  const unreadable: UnreadableItem[] = [];
  const names = new Map<string, string>();
  const metadata = new Map<string, string>();
  for await (const item of listItems(client, folder, { includeClientMetadata: wish.metadata })) {
    if (item.isTombstone || item.isPlaceholder) continue;
    const { uuid, name, url } = item;
    if (url === null || url === '') {
      const parsed = wish.metadata ? { metadata: parseMetadata(item.clientMetadata) } : {};
      unreadable.push({ uuid, name, type: item.itemType, ...parsed });
      continue;
    }
    const key = keyOfUrls([url]);
    if (byKey.has(key)) continue;
    byKey.set(key, uuid);
    const declared = wish.declared.get(key);
    if (declared === undefined) {
      if (wish.named.has(key)) names.set(uuid, name);
      continue;
    }
    if (declared.title !== undefined && declared.title !== name) names.set(uuid, name);
    if (wish.metadata) metadata.set(uuid, givenFields(declared, parseMetadata(item.clientMetadata)));
  }
  return { byKey, unreadable, names, metadata };
}

/** What others added is no difference. */
function givenFields(item: RegistrationItem, metadata: Readonly<Record<string, unknown>>): string {
  const fields = Object.keys(item.clientMetadata).filter((field) => Object.hasOwn(metadata, field));
  return metadataKey(Object.fromEntries(fields.map((field) => [field, metadata[field]])));
}

/** Item types that have children which can be listed (Encord SDK 0.1.211). */
const WITH_CHILDREN = new Set(['imageGroup', 'imageSequence', 'dicomSeries', 'group']);

/**
 * Uuids of the items of a registration that are in the folder, by `itemKey`. One URL: by that URL. Several: the uuid that
 * is remembered, else the URLs of the item's children in order, else a name that only one of both sides has.
 */
export async function findItems(
  client: EncordClient,
  folder: string,
  items: readonly RegistrationItem[],
  present: FolderItems,
  remembered: Readonly<Record<string, string>>,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const open = new Map<string, RegistrationItem>();
  const free = new Map(present.unreadable.map((item) => [item.uuid, item]));
  for (const item of items) {
    const key = itemKey(item);
    const uuid = present.byKey.get(key);
    const known = remembered[key];
    if (uuid !== undefined) found.set(key, uuid);
    else if (known !== undefined && free.has(known)) {
      found.set(key, known);
      free.delete(known);
    } else if (item.urls.length !== 1) open.set(key, item);
  }
  if (open.size === 0 || free.size === 0) return found;
  const candidates = [...free.values()].filter((item) => WITH_CHILDREN.has(item.type));
  const keys = await Promise.all(candidates.map((item) => childrenKey(client, folder, item.uuid)));
  candidates.forEach((item, index) => {
    const key = keys[index];
    if (key === undefined || !open.has(key)) return;
    found.set(key, item.uuid);
    free.delete(item.uuid);
    open.delete(key);
  });
  for (const [key, item] of open) {
    const named = [...free.values()].filter((other) => other.name === item.title);
    const rivals = [...open.values()].filter((other) => other.title === item.title).length;
    const only = named[0];
    if (item.title === undefined || only === undefined || named.length > 1 || rivals > 1) continue;
    found.set(key, only.uuid);
    free.delete(only.uuid);
  }
  return found;
}

async function childrenKey(client: EncordClient, folder: string, item: string): Promise<string | undefined> {
  const page = await client.rest({
    method: 'GET',
    path: `storage/folders/${folder}/items/${item}/child-items`,
    query: { signUrls: false },
    repeat: 'safe',
    answer: pageOf(z.looseObject({ url: z.string().nullish() })),
  });
  const urls = page.results.map((child) => child.url);
  return urls.length > 0 && urls.every((url) => typeof url === 'string') ? keyOfUrls(urls) : undefined;
}

/** `metadataKey` of each item's client metadata by key, cut to the fields that the manifest gives. */
export function metadataDigests(
  items: readonly RegistrationItem[],
  found: ReadonlyMap<string, string>,
  present: FolderItems,
): Map<string, string> {
  const unreadable = new Map(present.unreadable.map((item) => [item.uuid, item.metadata]));
  const digests = new Map<string, string>();
  for (const item of items) {
    const key = itemKey(item);
    const uuid = found.get(key) ?? '';
    const digest = present.metadata.get(uuid);
    const metadata = unreadable.get(uuid);
    if (digest !== undefined) digests.set(key, digest);
    else if (metadata !== undefined) digests.set(key, givenFields(item, metadata));
  }
  return digests;
}

/** Items whose name on the platform is not the title that the file gives them, in the order of the file. */
export function renamedItems(
  items: readonly RegistrationItem[],
  found: ReadonlyMap<string, string>,
  present: FolderItems,
): { readonly title: string; readonly name: string }[] {
  const unreadable = new Map(present.unreadable.map((item) => [item.uuid, item.name]));
  if (present.names.size === 0 && unreadable.size === 0) return [];
  return items.flatMap((item) => {
    const uuid = found.get(itemKey(item)) ?? '';
    const name = present.names.get(uuid) ?? unreadable.get(uuid);
    const { title } = item;
    return title === undefined || name === undefined || name === title ? [] : [{ title, name }];
  });
}

/** Remembered items that the folder still holds. */
export function itemsLeft(
  keys: Iterable<string>,
  uuids: Readonly<Record<string, string>>,
  present: FolderItems,
): Map<string, LeftItem> {
  const unreadable = new Map(present.unreadable.map((item) => [item.uuid, item.name]));
  const left = new Map<string, LeftItem>();
  for (const key of keys) {
    const known = uuids[key] ?? '';
    const uuid = present.byKey.get(key) ?? (unreadable.has(known) ? known : undefined);
    if (uuid === undefined) continue;
    const name = present.names.get(uuid) ?? unreadable.get(uuid);
    left.set(key, {
      uuid,
      ...(name === undefined ? {} : { name }),
      ...(unreadable.has(uuid) ? { unreadable: true } : {}),
    });
  }
  return left;
}
