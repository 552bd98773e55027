import { StorageItemPage, type StorageItem } from '../../wire/item.ts';
import type { EncordClient } from '../client.ts';
import { ITEMS_PER_CALL, PAGE_SIZE } from '../limits.ts';
import { allPages, chunksOf } from '../pages.ts';
import { restPath } from '../rest-path.ts';

/** Items of one folder, lazily. Metadata and signed URLs only when asked for. */
export function listItems(
  client: EncordClient,
  folderUuid: string,
  options: { search?: string; itemTypes?: readonly string[]; signUrls?: boolean; includeClientMetadata?: boolean } = {},
): AsyncGenerator<StorageItem> {
  return allPages(client, {
    method: 'GET',
    path: restPath`storage/folders/${folderUuid}/items`,
    query: {
      search: options.search,
      isRecursive: false,
      itemTypes: options.itemTypes,
      order: 'name',
      desc: false,
      pageSize: PAGE_SIZE,
      signUrls: options.signUrls ?? false,
      includeClientMetadata: options.includeClientMetadata ?? false,
      clientMetadataAsSignedUrl: false,
    },
    repeat: 'safe',
    answer: StorageItemPage,
  });
}

/** Items by id, in the order asked for. An id without an answer is left out. */
export async function getItems(
  client: EncordClient,
  uuids: readonly string[],
  signUrls = false,
): Promise<StorageItem[]> {
  const byUuid = new Map<string, StorageItem>();
  for (const itemUuids of chunksOf(uuids, ITEMS_PER_CALL)) {
    const page = await client.rest({
      method: 'POST',
      path: 'storage/items/get-bulk',
      body: { itemUuids, signUrls },
      repeat: 'safe',
      reads: true,
      answer: StorageItemPage,
    });
    for (const item of page.results) byUuid.set(item.uuid.toLowerCase(), item);
  }
  return uuids.flatMap((uuid) => byUuid.get(uuid.toLowerCase()) ?? []);
}

export interface ItemPatch {
  readonly name?: string;
  readonly description?: string;
  readonly clientMetadata?: Readonly<Record<string, unknown>>;
}

/** Changes items by id; answers the items that were changed. */
export async function patchItems(
  client: EncordClient,
  patches: ReadonlyMap<string, ItemPatch>,
): Promise<StorageItem[]> {
  const changed: StorageItem[] = [];
  for (const chunk of chunksOf([...patches], ITEMS_PER_CALL)) {
    const page = await client.rest({
      method: 'PATCH',
      path: 'storage/items/patch-bulk',
      body: { itemPatches: Object.fromEntries(chunk) },
      repeat: 'safe',
      answer: StorageItemPage,
    });
    changed.push(...page.results);
  }
  return changed;
}
