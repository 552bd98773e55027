import { z } from 'zod';
import { notFound } from '../api-error.ts';
import type { Caller, Context, RestCall, RestRoute } from '../context.ts';
import { listLabelRows, MAIN_ONLY } from '../engine/label-row-listing.ts';
import { requireProject } from '../engine/project-access.ts';
import { Description, readPayload, Title, Uuid } from '../payload.ts';
import { flag, integer, pageOf } from '../query.ts';
import { dataRow } from '../store/datasets.ts';
import type { ProjectRecord } from '../store/projects.ts';
import { isoTime } from '../timestamps.ts';

interface Collection {
  readonly uuid: string;
  readonly kind: 'FRAME' | 'LABEL';
  readonly name: string;
  readonly description: string;
  readonly created_at: number;
  readonly last_edited_at: number;
}

const New = z.object({
  name: Title,
  description: Description.nullish(),
  collectionType: z.enum(['FRAME', 'LABEL']).default('FRAME'),
});
const Patch = z.object({ name: Title.nullish(), description: Description.nullish() });
const Item = z.object({ dataUuid: Uuid, frame: z.int().min(0), annotationId: z.string().min(1).max(200).nullish() });
const Items = z.object({ items: z.array(Item).max(100_000) });
type Item = z.infer<typeof Item>;

function projectOf(context: Context, caller: Caller, call: RestCall, need: 'see' | 'write'): ProjectRecord {
  return requireProject(context, caller, call.params['project'] ?? '', need).project;
}

function requireCollection(context: Context, project: ProjectRecord, call: RestCall): Collection {
  const uuid = (call.params['collection'] ?? '').toLowerCase();
  const sql = 'SELECT * FROM project_collections WHERE uuid = ? AND project_uuid = ?';
  const found = context.store.get<Collection>(sql, uuid, project.uuid);
  if (!found) throw notFound(`the collection ${uuid.slice(0, 60)}`);
  return found;
}

function list(context: Context, caller: Caller, call: RestCall): unknown {
  const project = projectOf(context, caller, call, 'see');
  const uuids = call.query.getAll('uuids').map((uuid) => readPayload(Uuid, uuid, 'uuids'));
  const all = context.store
    .all<Collection>('SELECT * FROM project_collections WHERE project_uuid = ? ORDER BY seq', project.uuid)
    .filter((one) => uuids.length === 0 || uuids.includes(one.uuid))
    .map((one) => ({
      collectionUuid: one.uuid,
      projectUuid: project.uuid,
      collectionType: one.kind,
      name: one.name,
      description: one.description,
      createdAt: isoTime(one.created_at),
      lastEditedAt: isoTime(one.last_edited_at),
    }));
  const size = integer(call.query, 'pageSize', 100, 1, 1000);
  return pageOf(call.query, size, (limit, offset) => all.slice(offset, offset + limit));
}

function create(context: Context, caller: Caller, call: RestCall): string {
  const project = projectOf(context, caller, call, 'write');
  const { name, description, collectionType } = readPayload(New, call.body);
  const uuid = context.uuid();
  context.store.run(
    `INSERT INTO project_collections (uuid, project_uuid, kind, name, description, created_at, last_edited_at)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)`,
    uuid,
    project.uuid,
    collectionType,
    name,
    description ?? '',
    context.now(),
  );
  return uuid;
}

function patch(context: Context, caller: Caller, call: RestCall): null {
  const collection = requireCollection(context, projectOf(context, caller, call, 'write'), call);
  const wanted = readPayload(Patch, call.body ?? {});
  context.store.run(
    'UPDATE project_collections SET name = ?, description = ?, last_edited_at = ? WHERE uuid = ?',
    wanted.name ?? collection.name,
    wanted.description ?? collection.description,
    context.now(),
    collection.uuid,
  );
  return null;
}

function remove(context: Context, caller: Caller, call: RestCall): null {
  const collection = requireCollection(context, projectOf(context, caller, call, 'write'), call);
  context.store.run('DELETE FROM project_collections WHERE uuid = ?', collection.uuid);
  return null;
}

/** Whether an item fits: data of the project, a frame that it has, and an annotation exactly where labels are collected. */
function fits(context: Context, project: ProjectRecord, collection: Collection, item: Item): boolean {
  const sql = 'SELECT 1 FROM tasks WHERE project_uuid = ? AND data_hash = ?';
  if (!context.store.get(sql, project.uuid, item.dataUuid)) return false;
  const frames = dataRow(context.store, item.dataUuid)?.frames ?? 1;
  return item.frame < Math.max(1, frames) && (collection.kind === 'LABEL') === (item.annotationId != null);
}

function addItems(context: Context, caller: Caller, call: RestCall): unknown {
  const project = projectOf(context, caller, call, 'write');
  const collection = requireCollection(context, project, call);
  const failedItems = readPayload(Items, call.body).items.filter((item) => {
    if (!fits(context, project, collection, item)) return true;
    context.store.run(
      `INSERT INTO project_collection_items (collection_uuid, data_hash, frame, annotation_id) VALUES (?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
      collection.uuid,
      item.dataUuid,
      item.frame,
      item.annotationId ?? '',
    );
    return false;
  });
  return { failedItems };
}

function removeItems(context: Context, caller: Caller, call: RestCall): unknown {
  const collection = requireCollection(context, projectOf(context, caller, call, 'write'), call);
  const failedItems = readPayload(Items, call.body).items.filter(
    (item) =>
      context.store.run(
        `DELETE FROM project_collection_items
         WHERE collection_uuid = ? AND data_hash = ? AND frame = ? AND annotation_id = ?`,
        collection.uuid,
        item.dataUuid,
        item.frame,
        item.annotationId ?? '',
      ) === 0,
  );
  return { failedItems };
}

/** Items by data unit, each with its row on `main`; a collection of the other kind than asked for shows nothing. */
function listItems(context: Context, caller: Caller, call: RestCall): unknown {
  const project = projectOf(context, caller, call, 'see');
  const collection = requireCollection(context, project, call);
  const labels = flag(call.query, 'getLabels');
  const items = context.store.all<{ data_hash: string; frame: number; annotation_id: string }>(
    'SELECT data_hash, frame, annotation_id FROM project_collection_items WHERE collection_uuid = ? ORDER BY seq',
    collection.uuid,
  );
  const byData = Map.groupBy(labels === (collection.kind === 'LABEL') ? items : [], (item) => item.data_hash);
  const size = integer(call.query, 'pageSize', 100, 1, 1000);
  const { results, nextPageToken } = pageOf(call.query, size, (limit, offset) =>
    [...byData].slice(offset, offset + limit),
  );
  const rows = listLabelRows(context, project, { ...MAIN_ONLY, data_hashes: results.map(([hash]) => hash) });
  const rowOf = new Map(rows.map((row) => [(row as { data_hash: string }).data_hash, row as Record<string, unknown>]));
  return {
    results: results.flatMap(([hash, instances]) => {
      const row = rowOf.get(hash);
      if (!row) return [];
      const { label_hash, data_hash, dataset_hash, group_hash, created_at: _, last_edited_at: __, ...rest } = row;
      return {
        label_row_metadata: {
          ...rest,
          label_uuid: label_hash,
          data_uuid: data_hash,
          dataset_uuid: dataset_hash,
          group_uuid: group_hash,
        },
        instances: instances.map(({ frame, annotation_id: annotationId }) =>
          labels ? { frame, annotationId } : { frame },
        ),
      };
    }),
    nextPageToken,
  };
}

const ALL = 'active/:project/collections';
const ONE = `${ALL}/:collection`;

/** Collections of frames or of labels of a project (decision COLLECTIONS). */
export const projectCollectionRoutes: readonly RestRoute[] = [
  { method: 'GET', path: ALL, handle: list },
  { method: 'POST', path: ALL, handle: create },
  { method: 'PATCH', path: ONE, handle: patch },
  { method: 'DELETE', path: ONE, handle: remove },
  { method: 'GET', path: `${ONE}/items`, handle: listItems },
  { method: 'POST', path: `${ONE}/add-items`, handle: addItems },
  { method: 'POST', path: `${ONE}/remove-items`, handle: removeItems },
];
