import { z } from 'zod';
import { invalid, notFound } from '../api-error.ts';
import type { Caller, Context, RestCall, RestRoute } from '../context.ts';
import { BELOW, folderRole, requireFolder } from '../folder-tree.ts';
import { itemByUuid, itemJson, type ItemRecord } from '../item-records.ts';
import { Description, readPayload, Title, Uuid } from '../payload.ts';
import { flag, integer, pageOf, type Page } from '../query.ts';
import { isoTime } from '../timestamps.ts';

interface Collection {
  readonly uuid: string;
  readonly folder_uuid: string;
  readonly name: string;
  readonly description: string;
  readonly created_at: number;
  readonly last_edited_at: number;
}

const New = z.object({ name: Title, description: Description.nullish() });
const Patch = z.object({ name: Title.nullish(), description: Description.nullish() });
const Items = z.object({ itemUuids: z.array(Uuid).max(100_000) });
const Titles = z.object({ dataTitles: z.array(z.string()).max(1000) });
const TITLE_BYTES = 200_000;

function requireCollection(context: Context, caller: Caller, call: RestCall, atLeast: 'user' | 'admin'): Collection {
  const uuid = (call.params['collection'] ?? '').toLowerCase();
  const collection = context.store.get<Collection>('SELECT * FROM collections WHERE uuid = ?', uuid);
  if (!collection) throw notFound(`the collection ${uuid.slice(0, 60)}`);
  requireFolder(context, caller, collection.folder_uuid, atLeast);
  return collection;
}

function listCollections(context: Context, caller: Caller, { query }: RestCall): unknown {
  const uuids = query.getAll('uuids').map((uuid) => readPayload(Uuid, uuid, 'uuids'));
  const folder = query.get('topLevelFolderUuid');
  const all = context.store
    .all<Collection>('SELECT * FROM collections ORDER BY seq')
    .filter((one) => uuids.length === 0 || uuids.includes(one.uuid))
    .filter((one) => folder === null || one.folder_uuid === folder.toLowerCase())
    .filter((one) => folderRole(context.store, caller, one.folder_uuid) !== undefined)
    .map((one) => ({
      uuid: one.uuid,
      topLevelFolderUuid: one.folder_uuid,
      name: one.name,
      description: one.description,
      createdAt: isoTime(one.created_at),
      lastEditedAt: isoTime(one.last_edited_at),
    }));
  const size = integer(query, 'pageSize', 100, 1, 1000);
  return pageOf(query, size, (limit, offset) => all.slice(offset, offset + limit));
}

function createCollection(context: Context, caller: Caller, call: RestCall): string {
  const folder = requireFolder(context, caller, call.query.get('topLevelFolderUuid') ?? '', 'admin');
  if (folder.parent !== null) throw invalid(`the folder ${folder.uuid} is not at the top level`);
  const { name, description } = readPayload(New, call.body);
  const uuid = context.uuid();
  context.store.run(
    'INSERT INTO collections (uuid, folder_uuid, name, description, created_at, last_edited_at) VALUES (?, ?, ?, ?, ?, ?)',
    uuid,
    folder.uuid,
    name,
    description ?? '',
    context.now(),
    context.now(),
  );
  return uuid;
}

function patchCollection(context: Context, caller: Caller, call: RestCall): null {
  const collection = requireCollection(context, caller, call, 'admin');
  const patch = readPayload(Patch, call.body ?? {});
  context.store.run(
    'UPDATE collections SET name = ?, description = ?, last_edited_at = ? WHERE uuid = ?',
    patch.name ?? collection.name,
    patch.description ?? collection.description,
    context.now(),
    collection.uuid,
  );
  return null;
}

function visible(context: Context, caller: Caller, item: ItemRecord): boolean {
  return folderRole(context.store, caller, item.folder_uuid) !== undefined;
}

function putItem(context: Context, collection: Collection, item: ItemRecord): number {
  return context.store.run(
    'INSERT INTO collection_items (collection_uuid, item_uuid) VALUES (?, ?) ON CONFLICT DO NOTHING',
    collection.uuid,
    item.uuid,
  );
}

function addItems(context: Context, caller: Caller, call: RestCall): unknown {
  const collection = requireCollection(context, caller, call, 'admin');
  const failedItems = readPayload(Items, call.body).itemUuids.filter((uuid) => {
    const item = itemByUuid(context.store, uuid);
    if (!item || !visible(context, caller, item)) return true;
    putItem(context, collection, item);
    return false;
  });
  return { failedItems };
}

function removeItems(context: Context, caller: Caller, call: RestCall): unknown {
  const collection = requireCollection(context, caller, call, 'admin');
  const failedItems = readPayload(Items, call.body).itemUuids.filter((uuid) => {
    const sql = 'DELETE FROM collection_items WHERE collection_uuid = ? AND item_uuid = ?';
    return context.store.run(sql, collection.uuid, uuid) === 0;
  });
  return { failedItems };
}

function addTitles(context: Context, caller: Caller, call: RestCall): unknown {
  const collection = requireCollection(context, caller, call, 'admin');
  const { dataTitles } = readPayload(Titles, call.body);
  if (dataTitles.reduce((sum, title) => sum + Buffer.byteLength(title), 0) > TITLE_BYTES) {
    throw invalid(`dataTitles: more than ${TITLE_BYTES} bytes`);
  }
  const titles = [...new Set(dataTitles)];
  const ambiguousTitles: string[] = [];
  const unmatchedTitles: string[] = [];
  let itemsAdded = 0;
  for (const title of titles) {
    const found = context.store.all<ItemRecord>(
      `${BELOW} SELECT i.* FROM items i JOIN below b ON b.uuid = i.folder_uuid WHERE i.name = ? AND i.is_frame = 0 LIMIT 2`,
      collection.folder_uuid,
      title,
    );
    const [item] = found;
    if (!item) unmatchedTitles.push(title);
    else if (found.length > 1) ambiguousTitles.push(title);
    else itemsAdded += putItem(context, collection, item);
  }
  const matchedTitles = titles.length - ambiguousTitles.length - unmatchedTitles.length;
  return { requested: titles.length, matchedTitles, itemsAdded, ambiguousTitles, unmatchedTitles, failedItems: [] };
}

function listItems(context: Context, caller: Caller, call: RestCall, all: boolean): Page<unknown> {
  const collection = requireCollection(context, caller, call, 'user');
  const view = { origin: call.origin, sign: false, metadata: flag(call.query, 'includeClientMetadata', false) };
  const items = context.store.all<ItemRecord>(
    'SELECT i.* FROM collection_items c JOIN items i ON i.uuid = c.item_uuid WHERE c.collection_uuid = ? ORDER BY c.seq',
    collection.uuid,
  );
  const shown = items.flatMap((item): unknown[] => {
    if (visible(context, caller, item)) return [itemJson(context, item, view)];
    return all ? [{ uuid: item.uuid }] : [];
  });
  const size = integer(call.query, 'pageSize', 100, 1, 1000);
  return pageOf(call.query, size, (limit, offset) => shown.slice(offset, offset + limit));
}

const ONE = 'index/collections/:collection';

/** Collections of storage items (decision COLLECTIONS). */
export const collectionRoutes: readonly RestRoute[] = [
  { method: 'GET', path: 'index/collections', handle: listCollections },
  { method: 'POST', path: 'index/collections', handle: createCollection },
  { method: 'PATCH', path: ONE, handle: patchCollection },
  {
    method: 'DELETE',
    path: ONE,
    handle(context, caller, call) {
      context.store.run(
        'DELETE FROM collections WHERE uuid = ?',
        requireCollection(context, caller, call, 'admin').uuid,
      );
      return null;
    },
  },
  { method: 'POST', path: `${ONE}/add-items`, handle: addItems },
  { method: 'POST', path: `${ONE}/remove-items`, handle: removeItems },
  { method: 'POST', path: `${ONE}/add-data-title-items`, handle: addTitles },
  {
    method: 'GET',
    path: `${ONE}/accessible-items`,
    handle: (context, caller, call) => listItems(context, caller, call, false),
  },
  {
    method: 'GET',
    path: `${ONE}/all-items`,
    handle: (context, caller, call) => listItems(context, caller, call, true),
  },
];
