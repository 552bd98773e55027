import { z } from 'zod';
import { ApiError, notFound } from '../api-error.ts';
import type { Caller, Context, RestCall, RestRoute } from '../context.ts';
import { requireProject } from '../engine/project-access.ts';
import { Description, JsonObject, readPayload, Title, Uuid } from '../payload.ts';
import { integer, pageOf } from '../query.ts';
import { isoTime } from '../timestamps.ts';

interface Preset {
  readonly uuid: string;
  readonly owner: string;
  readonly name: string;
  readonly description: string;
  readonly filters: string;
  readonly created_at: number;
  readonly last_edited_at: number;
}

const New = z.object({ name: Title, description: Description.nullish(), filterPresetJson: JsonObject });
const Patch = z.object({
  name: Title.nullish(),
  description: Description.nullish(),
  filterPreset: JsonObject.nullish(),
});

/** Where presets stand: in a project, whose members share them, or in storage, where each belongs to its creator. */
interface Place {
  readonly project: string | null;
  /** Which presets the caller sees, as a condition on the table. */
  readonly where: string;
  readonly values: readonly (string | null)[];
}

function placeOf(context: Context, caller: Caller, call: RestCall, need: 'see' | 'write'): Place {
  const named = call.params['project'];
  if (named !== undefined) {
    const { project } = requireProject(context, caller, named, need);
    return { project: project.uuid, where: 'project_uuid = ?', values: [project.uuid] };
  }
  if (caller.admin) return { project: null, where: 'project_uuid IS NULL', values: [] };
  return { project: null, where: 'project_uuid IS NULL AND owner = ?', values: [caller.email] };
}

function requirePreset(context: Context, caller: Caller, call: RestCall, need: 'see' | 'write'): Preset {
  const uuid = (call.params['preset'] ?? '').toLowerCase();
  const { where, values } = placeOf(context, caller, call, need);
  const sql = `SELECT * FROM presets WHERE uuid = ? AND ${where}`;
  const preset = context.store.get<Preset>(sql, uuid, ...values);
  if (!preset) throw notFound(`the preset ${uuid.slice(0, 60)}`);
  return preset;
}

function listPresets(context: Context, caller: Caller, call: RestCall): unknown {
  const { query } = call;
  const { project, where, values } = placeOf(context, caller, call, 'see');
  const uuids = [...query.getAll('uuids'), ...query.getAll('presetUuids')].map((uuid) => readPayload(Uuid, uuid));
  const folder = query.get('topLevelFolderUuid')?.toLowerCase();
  const all = context.store
    .all<Preset & { folder_uuid: string | null }>(`SELECT * FROM presets WHERE ${where} ORDER BY seq`, ...values)
    .filter((one) => uuids.length === 0 || uuids.includes(one.uuid))
    .filter((one) => folder === undefined || one.folder_uuid === folder)
    .map((one) => {
      const edited = isoTime(one.last_edited_at);
      const shared = { name: one.name, createdAt: isoTime(one.created_at) };
      return project === null
        ? { uuid: one.uuid, ...shared, description: one.description, lastUpdatedAt: edited }
        : { presetUuid: one.uuid, ...shared, updatedAt: edited };
    });
  const size = integer(query, 'pageSize', 100, 1, 1000);
  return pageOf(query, size, (limit, offset) => all.slice(offset, offset + limit));
}

function createPreset(context: Context, caller: Caller, call: RestCall): string {
  const { project } = placeOf(context, caller, call, 'write');
  const preset = readPayload(New, call.body);
  const folder = call.query.get('topLevelFolderUuid');
  const uuid = context.uuid();
  context.store.run(
    `INSERT INTO presets (uuid, project_uuid, folder_uuid, owner, name, description, filters, created_at, last_edited_at)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)`,
    uuid,
    project,
    folder === null ? null : readPayload(Uuid, folder, 'topLevelFolderUuid'),
    caller.email,
    preset.name,
    preset.description ?? '',
    JSON.stringify(preset.filterPresetJson),
    context.now(),
  );
  return uuid;
}

function patchPreset(context: Context, caller: Caller, call: RestCall): null {
  const preset = requirePreset(context, caller, call, 'write');
  const patch = readPayload(Patch, call.body ?? {});
  context.store.run(
    'UPDATE presets SET name = ?, description = ?, filters = ?, last_edited_at = ? WHERE uuid = ?',
    patch.name ?? preset.name,
    patch.description ?? preset.description,
    patch.filterPreset ? JSON.stringify(patch.filterPreset) : preset.filters,
    context.now(),
    preset.uuid,
  );
  return null;
}

function deletePreset(context: Context, caller: Caller, call: RestCall): null {
  const preset = requirePreset(context, caller, call, 'write');
  context.store.run('DELETE FROM presets WHERE uuid = ?', preset.uuid);
  return null;
}

function filtersOf(context: Context, caller: Caller, call: RestCall): unknown {
  return JSON.parse(requirePreset(context, caller, call, 'see').filters) as unknown;
}

/** Decision PRESETS: what a filter matches is not known here, so nothing can be collected by one. */
function refuseMatching(): never {
  throw new ApiError('OPERATION_NOT_ALLOWED', 'the sandbox keeps filters and does not evaluate them');
}

const STORAGE = 'index/presets';
const PROJECT = 'active/:project/presets';

/** Saved filters of storage and of projects (decision PRESETS). */
export const presetRoutes: readonly RestRoute[] = [
  ...[STORAGE, PROJECT].flatMap((path): RestRoute[] => [
    { method: 'GET', path, handle: listPresets },
    { method: 'POST', path, handle: createPreset },
    { method: 'PATCH', path: `${path}/:preset`, handle: patchPreset },
    { method: 'DELETE', path: `${path}/:preset`, handle: deletePreset },
  ]),
  { method: 'GET', path: `${STORAGE}/:preset`, handle: filtersOf },
  { method: 'GET', path: `${PROJECT}/:preset/raw`, handle: filtersOf },
  ...['index/collections/:collection', 'active/:project/collections/:collection'].flatMap((path): RestRoute[] => [
    { method: 'POST', path: `${path}/add-preset-items`, handle: refuseMatching },
    { method: 'POST', path: `${path}/remove-preset-items`, handle: refuseMatching },
  ]),
];
