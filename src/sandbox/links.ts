import type { Context } from './context.ts';
import { dataRowsLinked, dataRowsUnlinked } from './engine/dataset-links.ts';

/** Puts items into a dataset, in order; returns the new data hashes. Projects with this dataset get tasks for them. */
export function linkItems(context: Context, datasetUuid: string, itemUuids: readonly string[]): string[] {
  const now = context.now();
  const hashes = itemUuids.map((itemUuid) => {
    const dataHash = context.uuid();
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
