import { z } from 'zod';
import { ApiError, invalid } from './api-error.ts';
import type { Caller, Context } from './context.ts';
import { requireItem, type ItemRecord } from './item-records.ts';
import { unlinkRows } from './links.ts';
import { Description, JsonObject, readPayload, Title } from './payload.ts';
import { TimeseriesSettings } from './timeseries-settings.ts';

const ItemPatch = z.object({
  name: Title.nullish(),
  description: Description.nullish(),
  clientMetadata: JsonObject.nullish(),
  timeseriesSettings: TimeseriesSettings.nullish(),
  sceneViewSettings: JsonObject.nullish(),
  sceneLayout: JsonObject.nullish(),
});

/** Keys of a patch for which an explicit null means "back to the default". */
const RESETTABLE = ['timeseriesSettings', 'sceneViewSettings', 'sceneLayout'] as const;

/** Changes what the patch names; absent = unchanged, client metadata is replaced as a whole. */
export function patchItem(context: Context, caller: Caller, uuid: string, value: unknown): ItemRecord {
  const patch = readPayload(ItemPatch, value ?? {}, 'item');
  const item = requireItem(context, caller, uuid, 'admin');
  const extra = JSON.parse(item.extra) as Record<string, unknown>;
  for (const key of RESETTABLE) {
    if (patch[key] === null) delete extra[key];
    else if (patch[key] !== undefined) extra[key] = patch[key];
  }
  context.store.run(
    'UPDATE items SET name = ?, description = ?, client_metadata = ?, extra = ?, last_edited_at = ? WHERE uuid = ?',
    patch.name ?? item.name,
    patch.description ?? item.description,
    patch.clientMetadata ? JSON.stringify(patch.clientMetadata) : item.client_metadata,
    JSON.stringify(extra),
    context.now(),
    item.uuid,
  );
  return requireItem(context, caller, uuid, 'admin');
}

/** Deletes items of one folder with what hangs on them; returns how many items went, frames included. */
export function deleteItems(
  context: Context,
  caller: Caller,
  folderUuid: string,
  uuids: readonly string[],
  removeFrames: boolean,
): number {
  let removed = 0;
  for (const uuid of new Set(uuids)) {
    const item = requireItem(context, caller, uuid, 'admin');
    if (item.folder_uuid !== folderUuid) throw invalid(`the item ${item.uuid} is not in the folder ${folderUuid}`);
    if (item.is_frame === 1 && context.store.get('SELECT 1 FROM item_children WHERE child_uuid = ?', item.uuid)) {
      throw new ApiError('OPERATION_NOT_ALLOWED', `the item ${item.uuid} is a frame of a group; delete the group`);
    }
    const children = context.store.all<{ child_uuid: string }>(
      'SELECT child_uuid FROM item_children WHERE parent_uuid = ?',
      item.uuid,
    );
    removed += removeItem(context, item.uuid);
    for (const { child_uuid: child } of removeFrames ? children : []) {
      const used =
        context.store.get('SELECT 1 FROM item_children WHERE child_uuid = ?', child) ??
        context.store.get('SELECT 1 FROM items WHERE uuid = ? AND is_frame = 0', child);
      if (!used) removed += removeItem(context, child);
    }
    if (!removeFrames) {
      for (const { child_uuid: child } of children) {
        context.store.run('UPDATE items SET is_frame = 0 WHERE uuid = ?', child);
      }
    }
  }
  return removed;
}

function removeItem(context: Context, uuid: string): number {
  const rows = context.store.all<{ data_hash: string; dataset_uuid: string }>(
    'SELECT data_hash, dataset_uuid FROM data_rows WHERE item_uuid = ?',
    uuid,
  );
  for (const row of rows) unlinkRows(context, row.dataset_uuid, [row.data_hash]);
  return context.store.run('DELETE FROM items WHERE uuid = ?', uuid);
}
