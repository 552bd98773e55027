import { z } from 'zod';
import { directRole } from '../access.ts';
import { ApiError, invalid, notFound } from '../api-error.ts';
import { deleteItems, patchItem } from '../change-items.ts';
import type { Caller, Context, RestCall, RestRoute } from '../context.ts';
import { FOLDER_BATCH } from '../decisions/storage.ts';
import { folderRole, requireFolder } from '../folder-tree.ts';
import { itemByUuid, itemJson, requireItem, type ItemRecord } from '../item-records.ts';
import { listItems } from '../list-items.ts';
import { linkOnce, mirrorOf, unlinkRows } from '../links.ts';
import { readPayload, Uuid } from '../payload.ts';
import { flag, single } from '../query.ts';
import { childItems } from '../store/datasets.ts';
import { sceneJson } from '../scene-json.ts';
import { transferUrl } from '../upload/transfer.ts';
import { isoTime } from '../timestamps.ts';

const GetBulk = z.object({ itemUuids: z.array(Uuid).max(FOLDER_BATCH.limit), signUrls: z.boolean().default(false) });
const PatchBulk = z.object({ itemPatches: z.record(Uuid, z.unknown()) });
const Delete = z.object({ childUuids: z.array(Uuid).max(10_000), removeUnusedFrames: z.boolean().default(true) });
const Move = z.object({
  itemUuids: z.array(Uuid).max(10_000),
  newParentUuid: Uuid,
  allowSyncedDatasetMove: z.boolean().default(false),
});

function show(context: Context, call: RestCall, item: ItemRecord, sign: boolean): Record<string, unknown> {
  return itemJson(context, item, { origin: call.origin, sign, metadata: true });
}

function itemOfFolder(context: Context, caller: Caller, call: RestCall): ItemRecord {
  const folder = requireFolder(context, caller, call.params['folder'] ?? '', 'user');
  const item = requireItem(context, caller, call.params['item'] ?? '', 'user');
  if (item.folder_uuid !== folder.uuid) throw notFound(`the item ${item.uuid} in the folder ${folder.uuid}`);
  return item;
}

function getBulk(context: Context, caller: Caller, call: RestCall): unknown {
  const body = readPayload(GetBulk, call.body, 'items');
  return single(
    body.itemUuids.map((uuid) => show(context, call, requireItem(context, caller, uuid, 'user'), body.signUrls)),
  );
}

function patchBulk(context: Context, caller: Caller, call: RestCall): unknown {
  const patches = Object.entries(readPayload(PatchBulk, call.body, 'items').itemPatches);
  if (patches.length > FOLDER_BATCH.limit) throw invalid(`itemPatches: at most ${FOLDER_BATCH.limit} items at once`);
  return single(patches.map(([uuid, patch]) => show(context, call, patchItem(context, caller, uuid, patch), false)));
}

function children(context: Context, caller: Caller, call: RestCall): unknown {
  const item = itemOfFolder(context, caller, call);
  const parts = childItems(context.store, item.uuid).flatMap(
    (child) => itemByUuid(context.store, child.item_uuid) ?? [],
  );
  return single(parts.map((part) => show(context, call, part, flag(call.query, 'signUrls'))));
}

function moveItems(context: Context, caller: Caller, call: RestCall): unknown {
  const body = readPayload(Move, call.body, 'move');
  const from = requireFolder(context, caller, call.params['folder'] ?? '', 'admin');
  const to = requireFolder(context, caller, body.newParentUuid, 'admin');
  const left = mirrorOf(context.store, from.uuid);
  const joined = mirrorOf(context.store, to.uuid);
  if (left !== undefined && !body.allowSyncedDatasetMove) {
    throw new ApiError(
      'OPERATION_NOT_ALLOWED',
      'moving items out of the folder of a dataset needs allowSyncedDatasetMove',
    );
  }
  for (const uuid of body.itemUuids) {
    const item = requireItem(context, caller, uuid, 'admin');
    if (item.folder_uuid !== from.uuid) throw invalid(`the item ${item.uuid} is not in the folder ${from.uuid}`);
    context.store.run(
      `UPDATE items SET folder_uuid = ?2, last_edited_at = ?3 WHERE uuid = ?1 OR (is_frame = 1 AND uuid IN
         (SELECT child_uuid FROM item_children WHERE parent_uuid = ?1))`,
      item.uuid,
      to.uuid,
      context.now(),
    );
    if (left !== undefined) unlinkRows(context, left, dataHashesOf(context, left, item.uuid));
    if (joined !== undefined) linkOnce(context, joined, item.uuid);
  }
  return null;
}

function dataHashesOf(context: Context, datasetUuid: string, itemUuid: string): string[] {
  return context.store
    .all<{ data_hash: string }>(
      'SELECT data_hash FROM data_rows WHERE dataset_uuid = ? AND item_uuid = ?',
      datasetUuid,
      itemUuid,
    )
    .map((row) => row.data_hash);
}

function summary(context: Context, caller: Caller, call: RestCall): unknown {
  const item = itemOfFolder(context, caller, call);
  const { store } = context;
  const groups = store.all<ItemRecord & { parent_name: string }>(
    `SELECT g.*, f.name AS parent_name FROM item_children c JOIN items g ON g.uuid = c.parent_uuid
     JOIN folders f ON f.uuid = g.folder_uuid WHERE c.child_uuid = ? ORDER BY g.seq`,
    item.uuid,
  );
  const datasets = store.all<{
    uuid: string;
    title: string;
    backing: string | null;
    hashes: string;
    created_at: number;
  }>(
    `SELECT d.uuid, d.title, d.backing_folder_uuid AS backing, json_group_array(r.data_hash) AS hashes,
       min(r.created_at) AS created_at
     FROM data_rows r JOIN datasets d ON d.uuid = r.dataset_uuid WHERE r.item_uuid = ? GROUP BY d.uuid ORDER BY d.seq`,
    item.uuid,
  );
  const extra = JSON.parse(item.extra) as { groupLayout?: unknown };
  const seenGroups = groups.filter((group) => folderRole(store, caller, group.folder_uuid) !== undefined);
  const seenDatasets = datasets.filter(
    (dataset) => caller.admin || directRole(store, caller.email, 'dataset', dataset.uuid) !== undefined,
  );
  return {
    frameInGroups: groups.length,
    accessibleGroupItems: seenGroups.map((group) => ({
      uuid: group.uuid,
      name: group.name,
      parentUuid: group.folder_uuid,
      parentName: group.parent_name,
      itemType: group.item_type,
    })),
    usedInDatasets: datasets.length,
    accessibleDatasets: seenDatasets.map((dataset) => ({
      datasetHash: dataset.uuid,
      backingFolderUuid: dataset.backing,
      title: dataset.title,
      dataHashes: JSON.parse(dataset.hashes) as string[],
      dataUnitsCreatedAt: isoTime(dataset.created_at),
    })),
    ...(extra.groupLayout === undefined ? {} : { groupLayout: extra.groupLayout }),
  };
}

function readScene(context: Context, caller: Caller, call: RestCall): unknown {
  const item = requireItem(context, caller, call.params['item'] ?? '', 'user');
  if (item.item_type !== 'scene') throw invalid(`the item ${item.uuid} is no scene`);
  const uploaded = item.storage_location === 'encord';
  const extra = JSON.parse(item.extra) as Record<string, unknown>;
  return sceneJson(extra, (url) => (uploaded ? transferUrl(call.origin, url) : url));
}

export const itemRoutes: readonly RestRoute[] = [
  { method: 'GET', path: 'scene/:item', handle: readScene },
  {
    method: 'GET',
    path: 'storage/folders/:folder/items',
    handle(context, caller, call) {
      const folder = requireFolder(context, caller, call.params['folder'] ?? '', 'user');
      return listItems(context, caller, call.query, call.origin, folder.uuid);
    },
  },
  {
    method: 'GET',
    path: 'storage/search/items',
    handle: (context, caller, call) => listItems(context, caller, call.query, call.origin),
  },
  { method: 'POST', path: 'storage/items/get-bulk', handle: getBulk },
  { method: 'PATCH', path: 'storage/items/patch-bulk', handle: patchBulk },
  {
    method: 'GET',
    path: 'storage/items/:item',
    handle: (context, caller, call) =>
      show(context, call, requireItem(context, caller, call.params['item'] ?? '', 'user'), flag(call.query, 'signUrl')),
  },
  {
    method: 'PATCH',
    path: 'storage/folders/:folder/items/:item',
    handle: (context, caller, call) =>
      show(context, call, patchItem(context, caller, itemOfFolder(context, caller, call).uuid, call.body), false),
  },
  { method: 'GET', path: 'storage/folders/:folder/items/:item/child-items', handle: children },
  { method: 'GET', path: 'storage/folders/:folder/items/:item/summary', handle: summary },
  { method: 'POST', path: 'storage/folders/:folder/items/move', handle: moveItems },
  {
    method: 'POST',
    path: 'storage/folders/:folder/items/delete',
    handle(context, caller, call) {
      const body = readPayload(Delete, call.body, 'items');
      const folder = requireFolder(context, caller, call.params['folder'] ?? '', 'admin');
      const removed = deleteItems(context, caller, folder.uuid, body.childUuids, body.removeUnusedFrames);
      return { removedItemsCount: removed, removedFoldersCount: 0 };
    },
  },
];
