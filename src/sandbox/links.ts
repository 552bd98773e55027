import type { Context } from './context.ts';
import type { Store } from './store/database.ts';
import { uuidsAlike } from './uuid.ts';
import { dataRowsLinked, dataRowsUnlinked } from './engine/dataset-links.ts';

/** Puts items into a dataset, in order; returns the new data hashes. Projects with this dataset get tasks for them. */
export function linkItems(context: Context, datasetUuid: string, itemUuids: readonly string[]): string[] {
  const now = context.now();
  const uuid = uuidsAlike(context.random);
  const hashes = itemUuids.map((itemUuid) => {
    const dataHash = uuid();
    context.store.run(
      'INSERT INTO data_rows (data_hash, dataset_uuid, item_uuid, created_at, last_edited_at) VALUES (?, ?, ?, ?, ?)',
      dataHash,
      datasetUuid,
      itemUuid,
      now,
      now,
    );
    return dataHash;
  });
  touch(context, datasetUuid);
  if (hashes.length > 0) dataRowsLinked(context, datasetUuid, hashes);
  return hashes;
}

/** Puts one item into a dataset unless it is there; returns its data hash either way. */
export function linkOnce(context: Context, datasetUuid: string, itemUuid: string): string | undefined {
  return linkAllOnce(context, datasetUuid, [itemUuid]).get(itemUuid);
}

/** The same of many items, in order, each once: item → data hash. */
export function linkAllOnce(context: Context, datasetUuid: string, itemUuids: readonly string[]): Map<string, string> {
  const hashes = new Map<string, string>();
  const missing = [...new Set(itemUuids)].filter((itemUuid) => {
    const row = context.store.get<{ data_hash: string }>(
      'SELECT data_hash FROM data_rows WHERE dataset_uuid = ? AND item_uuid = ? ORDER BY seq LIMIT 1',
      datasetUuid,
      itemUuid,
    );
    if (row) hashes.set(itemUuid, row.data_hash);
    return !row;
  });
  if (missing.length === 0) return hashes;
  linkItems(context, datasetUuid, missing).forEach((hash, at) => hashes.set(missing[at] ?? '', hash));
  return hashes;
}

/** The dataset that mirrors a folder, if there is one. */
export function mirrorOf(store: Store, folderUuid: string): string | undefined {
  return store.get<{ uuid: string }>('SELECT uuid FROM datasets WHERE backing_folder_uuid = ?', folderUuid)?.uuid;
}

/** Takes data units out of a dataset; hashes of other datasets are ignored. Tasks and labels on them are lost. */
export function unlinkRows(context: Context, datasetUuid: string, dataHashes: readonly string[]): void {
  const mine = dataHashes.filter((hash) =>
    context.store.get('SELECT 1 FROM data_rows WHERE data_hash = ? AND dataset_uuid = ?', hash, datasetUuid),
  );
  if (mine.length === 0) return;
  dataRowsUnlinked(context, datasetUuid, mine);
  for (const hash of mine) context.store.run('DELETE FROM data_rows WHERE data_hash = ?', hash);
  touch(context, datasetUuid);
}

function touch(context: Context, datasetUuid: string): void {
  context.store.run('UPDATE datasets SET last_edited_at = ? WHERE uuid = ?', context.now(), datasetUuid);
}
