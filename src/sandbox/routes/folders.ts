import { z } from 'zod';
import { requireRole } from '../access.ts';
import { ApiError, invalid, notFound } from '../api-error.ts';
import type { Caller, Context, RestCall, RestRoute } from '../context.ts';
import { FOLDER_BATCH } from '../decisions/storage.ts';
import { BELOW, folderByUuid, folderJson, folderRole, requireFolder, type FolderRecord } from '../folder-tree.ts';
import { parseJsonText } from '../parse-json.ts';
import { Description, JsonObject, readPayload, Title, Uuid } from '../payload.ts';
import { grantUser } from '../access.ts';
import { listFolders } from '../list-folders.ts';

const NewFolder = z.object({
  name: Title,
  description: Description.nullish(),
  parent: Uuid.nullish(),
  clientMetadata: z.string().max(10_000_000).nullish(),
  cloudSyncedFolderParams: z.object({ integrationUuid: Uuid, remoteUrl: z.string().min(1).max(16_384) }).nullish(),
});

const FolderPatch = z.object({
  name: Title.nullish(),
  description: Description.nullish(),
  clientMetadata: JsonObject.nullish(),
});

const Move = z.object({ folderUuids: z.array(Uuid).max(10_000), newParentUuid: Uuid.nullish() });

function createFolder(context: Context, caller: Caller, call: RestCall): unknown {
  const body = readPayload(NewFolder, call.body, 'folder');
  if (body.parent) requireFolder(context, caller, body.parent, 'admin');
  const integration = body.cloudSyncedFolderParams?.integrationUuid;
  if (integration && !context.store.get('SELECT 1 FROM integrations WHERE uuid = ?', integration)) {
    throw notFound(`the integration ${integration}`);
  }
  const metadata = body.clientMetadata ?? null;
  if (metadata !== null) readPayload(JsonObject, parseJsonText(metadata, 'clientMetadata'), 'clientMetadata');
  const uuid = context.uuid();
  insertFolder(context, caller, {
    uuid,
    name: body.name,
    description: body.description ?? '',
    parent: body.parent ?? null,
    clientMetadata: metadata,
    integrationHash: integration ?? null,
    remoteUrl: body.cloudSyncedFolderParams?.remoteUrl ?? null,
  });
  return folderJson(context, caller, requireFolder(context, caller, uuid, 'user'));
}

/** Adds a folder of which the caller is admin. */
export function insertFolder(
  context: Context,
  caller: Caller,
  folder: {
    uuid: string;
    name: string;
    description: string;
    parent: string | null;
    clientMetadata: string | null;
    integrationHash: string | null;
    remoteUrl: string | null;
  },
): void {
  context.store.run(
    `INSERT INTO folders (uuid, parent, name, description, client_metadata, owner, folder_type, integration_hash,
       remote_url, created_at, last_edited_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    folder.uuid,
    folder.parent,
    folder.name,
    folder.description,
    folder.clientMetadata,
    caller.email,
    folder.remoteUrl === null ? 'generic' : 'cloudLinked',
    folder.integrationHash,
    folder.remoteUrl,
    context.now(),
    context.now(),
  );
  grantUser(context, 'folder', folder.uuid, caller.email, 0);
}

function patchFolder(context: Context, caller: Caller, uuid: string, value: unknown): FolderRecord {
  const patch = readPayload(FolderPatch, value ?? {}, 'folder');
  const folder = requireFolder(context, caller, uuid, 'admin');
  context.store.run(
    'UPDATE folders SET name = ?, description = ?, client_metadata = ?, last_edited_at = ? WHERE uuid = ?',
    patch.name ?? folder.name,
    patch.description ?? folder.description,
    patch.clientMetadata ? JSON.stringify(patch.clientMetadata) : folder.client_metadata,
    context.now(),
    folder.uuid,
  );
  return folderByUuid(context.store, folder.uuid) ?? folder;
}

function patchBulk(context: Context, caller: Caller, call: RestCall): unknown {
  const { folderPatches } = readPayload(z.object({ folderPatches: z.record(Uuid, z.unknown()) }), call.body, 'patches');
  const patches = Object.entries(folderPatches);
  if (patches.length > FOLDER_BATCH.limit)
    throw invalid(`folderPatches: at most ${FOLDER_BATCH.limit} folders at once`);
  const results = patches.map(([uuid, patch]) =>
    folderJson(context, caller, patchFolder(context, caller, uuid, patch)),
  );
  return { results, nextPageToken: null };
}

function moveFolders(context: Context, caller: Caller, call: RestCall): unknown {
  const { folderUuids, newParentUuid } = readPayload(Move, call.body, 'move');
  if (newParentUuid) requireFolder(context, caller, newParentUuid, 'admin');
  for (const uuid of folderUuids) {
    const folder = requireFolder(context, caller, uuid, 'admin');
    const below = context.store.all<{ uuid: string }>(`${BELOW} SELECT uuid FROM below`, folder.uuid);
    if (below.some((other) => other.uuid === newParentUuid)) {
      throw invalid(`the folder ${folder.uuid} cannot be moved into itself or into a folder below it`);
    }
    context.store.run(
      'UPDATE folders SET parent = ?, last_edited_at = ? WHERE uuid = ?',
      newParentUuid ?? null,
      context.now(),
      folder.uuid,
    );
  }
  return null;
}

function deleteFolder(context: Context, caller: Caller, call: RestCall): unknown {
  const { store } = context;
  const folder = requireFolder(context, caller, call.params['folder'] ?? '', 'admin');
  const used =
    store.get('SELECT 1 FROM folders WHERE parent = ? LIMIT 1', folder.uuid) ??
    store.get('SELECT 1 FROM items WHERE folder_uuid = ? LIMIT 1', folder.uuid) ??
    store.get('SELECT 1 FROM datasets WHERE backing_folder_uuid = ? LIMIT 1', folder.uuid) ??
    store.get(`SELECT 1 FROM upload_jobs WHERE folder_uuid = ? AND status = 'PENDING' LIMIT 1`, folder.uuid);
  if (used) {
    throw new ApiError(
      'OPERATION_NOT_ALLOWED',
      'only a folder without items, subfolders, running upload jobs and synced dataset can be deleted',
    );
  }
  store.run("DELETE FROM user_access WHERE kind = 'folder' AND uuid = ?", folder.uuid);
  store.run("DELETE FROM group_access WHERE kind = 'folder' AND uuid = ?", folder.uuid);
  store.run('DELETE FROM collections WHERE folder_uuid = ?', folder.uuid);
  store.run('DELETE FROM presets WHERE folder_uuid = ?', folder.uuid);
  store.run('DELETE FROM folders WHERE uuid = ?', folder.uuid);
  return null;
}

const COUNTED = {
  videos: 'video',
  images: 'image',
  imageGroups: 'imageGroup',
  imageSequences: 'imageSequence',
  dicomFiles: 'dicomFile',
  dicomSeries: 'dicomSeries',
  niftis: 'nifti',
  audios: 'audio',
  pdfs: 'pdf',
  plainTexts: 'plainText',
} as const;

function summary(context: Context, caller: Caller, call: RestCall): unknown {
  const { store } = context;
  const folder = requireFolder(context, caller, call.params['folder'] ?? '', 'user');
  const types = store.all<{ item_type: string; count: number; size: number }>(
    `${BELOW} SELECT i.item_type, count(*) AS count, total(i.file_size) AS size FROM items i
     JOIN below b ON b.uuid = i.folder_uuid WHERE i.is_frame = 0 GROUP BY i.item_type`,
    folder.uuid,
  );
  const count = (type: string): number => types.find((row) => row.item_type === type)?.count ?? 0;
  const one = (sql: string): number => store.get<{ count: number }>(`${BELOW} ${sql}`, folder.uuid)?.count ?? 0;
  return {
    files: types.reduce((sum, row) => sum + row.count, 0),
    folders: one('SELECT count(*) - 1 AS count FROM below'),
    ...Object.fromEntries(Object.entries(COUNTED).map(([key, type]) => [key, count(type)])),
    tombstones: 0,
    uploadJobs: one('SELECT count(*) AS count FROM upload_jobs j JOIN below b ON b.uuid = j.folder_uuid'),
    totalSize: types.reduce((sum, row) => sum + row.size, 0),
  };
}

const Config = z.looseObject({
  metadataIngestion: z
    .looseObject({
      matcher: z.looseObject({ mode: z.literal('suffix'), suffix: z.string().min(1).max(128) }),
      paused: z.boolean(),
    })
    .nullable(),
});

function saveConfig(context: Context, caller: Caller, call: RestCall): unknown {
  const folder = requireFolder(context, caller, call.params['folder'] ?? '', 'admin');
  const config = readPayload(Config, call.body, 'folder configuration');
  context.store.run('UPDATE folders SET config = ? WHERE uuid = ?', JSON.stringify(config), folder.uuid);
  return null;
}

function getFolder(context: Context, caller: Caller, call: RestCall): unknown {
  return folderJson(context, caller, requireFolder(context, caller, call.params['folder'] ?? '', 'user'));
}

function subfolders(context: Context, caller: Caller, call: RestCall): unknown {
  const folder = folderByUuid(context.store, call.params['folder'] ?? '');
  if (!folder) throw notFound('the folder');
  requireRole(folderRole(context.store, caller, folder.uuid), caller, `the folder ${folder.uuid}`, 'user');
  return listFolders(context, caller, call.query, { parent: folder.uuid });
}

export const folderRoutes: readonly RestRoute[] = [
  { method: 'POST', path: 'storage/folders', handle: createFolder },
  {
    method: 'GET',
    path: 'storage/folders',
    handle: (context, caller, call) => listFolders(context, caller, call.query, { parent: null }),
  },
  {
    method: 'GET',
    path: 'storage/search/folders',
    handle: (context, caller, call) => listFolders(context, caller, call.query, {}),
  },
  { method: 'PATCH', path: 'storage/folders/patch-bulk', handle: patchBulk },
  { method: 'POST', path: 'storage/folders/move', handle: moveFolders },
  { method: 'GET', path: 'storage/folders/:folder', handle: getFolder },
  {
    method: 'PATCH',
    path: 'storage/folders/:folder',
    handle: (context, caller, call) =>
      folderJson(context, caller, patchFolder(context, caller, call.params['folder'] ?? '', call.body)),
  },
  { method: 'DELETE', path: 'storage/folders/:folder', handle: deleteFolder },
  { method: 'GET', path: 'storage/folders/:folder/folders', handle: subfolders },
  { method: 'GET', path: 'storage/folders/:folder/summary', handle: summary },
  {
    method: 'GET',
    path: 'storage/folders/:folder/folder-config',
    handle: (context, caller, call) =>
      JSON.parse(requireFolder(context, caller, call.params['folder'] ?? '', 'user').config) as unknown,
  },
  { method: 'POST', path: 'storage/folders/:folder/folder-config', handle: saveConfig },
];
