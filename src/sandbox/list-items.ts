import type { SQLInputValue } from 'node:sqlite';
import { invalid } from './api-error.ts';
import type { Caller, Context } from './context.ts';
import { BELOW, VISIBLE_FOLDERS } from './folder-tree.ts';
import { itemJson, type ItemRecord } from './item-records.ts';
import { orderOf } from './list-order.ts';
import { flag, integer, pageOf, type Page } from './query.ts';

export const ITEM_TYPES: readonly string[] = [
  'video',
  'image',
  'group',
  'imageGroup',
  'imageSequence',
  'dicomFile',
  'dicomSeries',
  'audio',
  'nifti',
  'plainText',
  'pdf',
  'scene',
  'timeseries',
];

/** Items that the caller may see, one page; below one folder when `folderUuid` is given. Frames of groups are left out. */
export function listItems(
  context: Context,
  caller: Caller,
  query: URLSearchParams,
  origin: string,
  folderUuid?: string,
): Page<Record<string, unknown>> {
  const conditions = ['i.is_frame = 0'];
  const values: SQLInputValue[] = [];
  const recursive = folderUuid !== undefined && flag(query, 'isRecursive');
  if (recursive) {
    conditions.push('i.folder_uuid IN (SELECT uuid FROM below)');
    values.push(folderUuid);
  } else if (folderUuid !== undefined) {
    conditions.push('i.folder_uuid = ?');
    values.push(folderUuid);
  } else if (!caller.admin) {
    conditions.push(VISIBLE_FOLDERS.replace('f.uuid', 'i.folder_uuid'));
    values.push(caller.email, caller.email);
  }
  const search = query.get('search');
  if (search !== null) {
    conditions.push('(instr(lower(i.name), lower(?)) > 0 OR i.uuid = lower(?))');
    values.push(search, search);
  }
  const types = query.getAll('itemTypes');
  const unknown = types.find((type) => !ITEM_TYPES.includes(type));
  if (unknown !== undefined) throw invalid(`itemTypes: "${unknown.slice(0, 50)}" is no item type`);
  if (types.length > 0) {
    conditions.push('i.item_type IN (SELECT value FROM json_each(?))');
    values.push(JSON.stringify(types));
  }
  if (query.has('isInDataset')) {
    const exists = 'EXISTS (SELECT 1 FROM data_rows r WHERE r.item_uuid = i.uuid)';
    conditions.push(flag(query, 'isInDataset') ? exists : `NOT ${exists}`);
  }
  const view = { origin, sign: flag(query, 'signUrls'), metadata: flag(query, 'includeClientMetadata', true) };
  const size = integer(query, 'pageSize', 100, 1, 1000);
  return pageOf(query, size, (limit, offset) =>
    context.store
      .all<ItemRecord>(
        `${recursive ? BELOW : ''} SELECT i.* FROM items i WHERE ${conditions.join(' AND ')}
         ORDER BY ${orderOf(query, 'i')} LIMIT ? OFFSET ?`,
        ...values,
        limit,
        offset,
      )
      .map((item) => itemJson(context, item, view)),
  );
}
