import type { SQLInputValue } from 'node:sqlite';
import type { Caller, Context } from './context.ts';
import { BELOW, folderJson, VISIBLE_FOLDERS, type FolderRecord } from './folder-tree.ts';
import { orderOf } from './list-order.ts';
import { flag, integer, pageOf, type Page } from './query.ts';

/**
 * Folders that the caller may see, one page. `within.parent` null = top level only, a uuid = its children (or everything
 * below it with isRecursive), absent = anywhere. A member's top level also holds shared folders inside unshared ones.
 */
export function listFolders(
  context: Context,
  caller: Caller,
  query: URLSearchParams,
  within: { readonly parent?: string | null },
): Page<Record<string, unknown>> {
  const conditions: string[] = [];
  const values: SQLInputValue[] = [];
  const recursive = flag(query, 'isRecursive');
  const below = typeof within.parent === 'string' && recursive ? within.parent : undefined;
  if (below !== undefined) {
    conditions.push('f.uuid IN (SELECT uuid FROM below) AND f.uuid <> ?');
    values.push(below, below);
  } else if (typeof within.parent === 'string') {
    conditions.push('f.parent = ?');
    values.push(within.parent);
  } else if (within.parent === null && !recursive) {
    if (caller.admin) conditions.push('f.parent IS NULL');
    else {
      conditions.push(`(f.parent IS NULL OR NOT ${VISIBLE_FOLDERS.replace('f.uuid', 'f.parent')})`);
      values.push(caller.email, caller.email);
    }
  }
  if (!caller.admin) {
    conditions.push(VISIBLE_FOLDERS);
    values.push(caller.email, caller.email);
  }
  const search = query.get('search');
  if (search !== null) {
    conditions.push('(instr(lower(f.name), lower(?)) > 0 OR f.uuid = lower(?))');
    values.push(search, search);
  }
  const synced = query.get('datasetSynced');
  if (synced !== null) {
    const exists = 'EXISTS (SELECT 1 FROM datasets d WHERE d.backing_folder_uuid = f.uuid)';
    conditions.push(flag(query, 'datasetSynced') ? exists : `NOT ${exists}`);
  }
  for (const tag of new Set(query.getAll('organisationTagNamesAllof'))) {
    conditions.push(
      'EXISTS (SELECT 1 FROM folder_tags l JOIN organisation_tags t ON t.uuid = l.tag_uuid WHERE l.folder_uuid = f.uuid AND t.name = ?)',
    );
    values.push(tag);
  }
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const size = integer(query, 'pageSize', 100, 1, 1000);
  return pageOf(query, size, (limit, offset) =>
    context.store
      .all<FolderRecord>(
        `${below === undefined ? '' : BELOW} SELECT f.* FROM folders f ${where} ORDER BY ${orderOf(query, 'f')} LIMIT ? OFFSET ?`,
        ...values,
        limit,
        offset,
      )
      .map((folder) => folderJson(context, caller, folder)),
  );
}
