import { z } from 'zod';
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
  readonly unreadable: readonly { readonly uuid: string; readonly name: string; readonly type: string }[];
  /** Parsed client metadata by item uuid, when it was asked for. */
  readonly metadata: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

/** Reads a folder page by page; deleted items and placeholders are left out. */
export async function readFolderItems(client: EncordClient, folder: string, metadata: boolean): Promise<FolderItems> {
  const byKey = new Map<string, string>();
  const unreadable: { uuid: string; name: string; type: string }[] = [];
  const metadataOf = new Map<string, Readonly<Record<string, unknown>>>();
  for await (const item of listItems(client, folder, { includeClientMetadata: metadata })) {
    if (item.isTombstone || item.isPlaceholder) continue;
    if (item.url === null || item.url === '')
      unreadable.push({ uuid: item.uuid, name: item.name, type: item.itemType });
    else if (!byKey.has(keyOfUrls([item.url]))) byKey.set(keyOfUrls([item.url]), item.uuid);
    if (metadata) metadataOf.set(item.uuid, parseMetadata(item.clientMetadata));
  }
  return { byKey, unreadable, metadata: metadataOf };
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

/**
 * Digest of an item's client metadata by key, cut to the fields that the manifest gives: what others added is no
 * difference.
 */
export function metadataDigests(
  items: readonly RegistrationItem[],
  found: ReadonlyMap<string, string>,
  present: FolderItems,
): Map<string, string> {
  const digests = new Map<string, string>();
  for (const item of items) {
    const key = itemKey(item);
    const metadata = present.metadata.get(found.get(key) ?? '');
    if (metadata === undefined) continue;
    const fields = Object.keys(item.clientMetadata).filter((field) => Object.hasOwn(metadata, field));
    digests.set(key, metadataKey(Object.fromEntries(fields.map((field) => [field, metadata[field]]))));
  }
  return digests;
}
