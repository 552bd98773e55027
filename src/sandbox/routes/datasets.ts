import { z } from 'zod';
import { grantUser } from '../access.ts';
import type { Caller, Context, RestCall, RestRoute } from '../context.ts';
import { patternOf } from '../like.ts';
import { Description, Email, readPayload, Title } from '../payload.ts';
import { flag, single, time } from '../query.ts';
import type { DatasetRecord } from '../store/datasets.ts';
import { isoTime } from '../timestamps.ts';
import { requireDataset } from './access-groups.ts';
import { insertFolder } from './folders.ts';

const NewDataset = z.object({
  title: Title,
  description: Description.nullish(),
  createBackingFolder: z.boolean().default(true),
});

function createDataset(context: Context, caller: Caller, call: RestCall): unknown {
  const body = readPayload(NewDataset, call.body, 'dataset');
  const uuid = context.uuid();
  const folder = body.createBackingFolder ? context.uuid() : null;
  if (folder !== null) {
    insertFolder(context, caller, {
      uuid: folder,
      name: body.title,
      description: '',
      parent: null,
      clientMetadata: null,
      integrationHash: null,
      remoteUrl: null,
    });
  }
  context.store.run(
    `INSERT INTO datasets (uuid, title, description, backing_folder_uuid, owner, created_at, last_edited_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    uuid,
    body.title,
    body.description ?? '',
    folder,
    caller.email,
    context.now(),
    context.now(),
  );
  grantUser(context, 'dataset', uuid, caller.email, 0);
  return folder === null ? { datasetUuid: uuid } : { datasetUuid: uuid, backingFolderUuid: folder };
}

/** Filters of the dataset and ontology listings, as SQL over `title`, `description`, `created_at`, `last_edited_at`. */
export function titleFilter(
  query: URLSearchParams,
  names: { readonly descriptionEq: string; readonly descriptionLike: string },
): { where: string; values: (string | number)[] } {
  const conditions: string[] = [];
  const values: (string | number)[] = [];
  const add = (sql: string, value: string | number | null | undefined): void => {
    if (value === null || value === undefined) return;
    conditions.push(sql);
    values.push(value);
  };
  add('x.title = ?', query.get('titleEq'));
  add('x.title LIKE ?', patternOf(query.get('titleLike'), 'titleLike'));
  add('x.description = ?', query.get(names.descriptionEq));
  add('x.description LIKE ?', patternOf(query.get(names.descriptionLike), names.descriptionLike));
  add('x.created_at < ?', time(query, 'createdBefore'));
  add('x.created_at > ?', time(query, 'createdAfter'));
  add('x.last_edited_at < ?', time(query, 'editedBefore'));
  add('x.last_edited_at > ?', time(query, 'editedAfter'));
  return { where: conditions.length > 0 ? conditions.join(' AND ') : '1', values };
}

function listDatasets(context: Context, caller: Caller, call: RestCall): unknown {
  const { where, values } = titleFilter(call.query, {
    descriptionEq: 'descriptionEq',
    descriptionLike: 'descriptionLike',
  });
  const all = caller.admin && flag(call.query, 'includeOrgAccess');
  const rows = context.store.all<DatasetRecord & { role: number | null }>(
    `SELECT * FROM (SELECT x.*, (SELECT min(role) FROM (
         SELECT role FROM user_access a WHERE a.kind = 'dataset' AND a.uuid = x.uuid AND a.email = ?1
         UNION ALL SELECT g.role FROM group_access g JOIN group_members m ON m.group_uuid = g.group_uuid
           WHERE g.kind = 'dataset' AND g.uuid = x.uuid AND m.email = ?1)) AS role
       FROM datasets x) x
     WHERE (role IS NOT NULL OR ?2 = 1) AND ${where} ORDER BY x.seq`,
    caller.email,
    caller.admin || all ? 1 : 0,
    ...values,
  );
  return {
    result: rows.map((row) => ({
      datasetUuid: row.uuid,
      title: row.title,
      description: row.description,
      createdAt: isoTime(row.created_at),
      lastEditedAt: isoTime(row.last_edited_at),
      userRole: (row.role ?? 0) === 0 ? 'admin' : 'user',
      storageLocation: 0,
      backingFolderUuid: row.backing_folder_uuid,
    })),
  };
}

export const datasetRoutes: readonly RestRoute[] = [
  { method: 'POST', path: 'datasets', handle: createDataset },
  { method: 'GET', path: 'datasets/list', handle: listDatasets },
  {
    method: 'GET',
    path: 'datasets/:uuid/users',
    handle(context, caller, call) {
      const dataset = requireDataset(context, caller, call.params['uuid'] ?? '', 'user');
      const rows = context.store.all<{ email: string; role: number }>(
        `SELECT email, role FROM user_access WHERE kind = 'dataset' AND uuid = ? ORDER BY rowid`,
        dataset.uuid,
      );
      return single(rows.map((row) => ({ datasetUuid: dataset.uuid, userEmail: row.email, userRole: row.role })));
    },
  },
  {
    method: 'POST',
    path: 'datasets/:uuid/users/bulk-delete',
    handle(context, caller, call) {
      const dataset = requireDataset(context, caller, call.params['uuid'] ?? '', 'admin');
      const { userEmails } = readPayload(z.object({ userEmails: z.array(Email).max(10_000) }), call.body, 'users');
      for (const email of userEmails) {
        context.store.run(
          `DELETE FROM user_access WHERE kind = 'dataset' AND uuid = ? AND email = ?`,
          dataset.uuid,
          email,
        );
      }
      return null;
    },
  },
];
