import { directRole, requireRole } from './access.ts';
import { notFound } from './api-error.ts';
import type { Caller, Context } from './context.ts';
import { mirrorOf } from './links.ts';
import type { Store } from './store/database.ts';
import { isoTime } from './timestamps.ts';

export interface FolderRecord {
  readonly seq: number;
  readonly uuid: string;
  readonly parent: string | null;
  readonly name: string;
  readonly description: string;
  readonly client_metadata: string | null;
  readonly owner: string;
  readonly folder_type: string;
  readonly integration_hash: string | null;
  readonly remote_url: string | null;
  readonly config: string;
  readonly created_at: number;
  readonly last_edited_at: number;
}

export function folderByUuid(store: Store, uuid: string): FolderRecord | undefined {
  return store.get<FolderRecord>('SELECT * FROM folders WHERE uuid = ?', uuid.toLowerCase());
}

/** The folder and everything above it, itself first. */
function pathUp(store: Store, uuid: string): FolderRecord[] {
  return store.all<FolderRecord>(
    `WITH RECURSIVE up (uuid, depth) AS (
       SELECT ?1, 0 UNION SELECT f.parent, up.depth + 1 FROM folders f JOIN up ON f.uuid = up.uuid
       WHERE f.parent IS NOT NULL AND up.depth < 1000)
     SELECT f.* FROM up JOIN folders f ON f.uuid = up.uuid ORDER BY up.depth`,
    uuid,
  );
}

/** The caller's role on a folder: the most powerful on it or on a folder above. */
export function folderRole(store: Store, caller: Caller, uuid: string): number | undefined {
  if (caller.admin) return 0;
  const roles = pathUp(store, uuid).flatMap((folder) => directRole(store, caller.email, 'folder', folder.uuid) ?? []);
  return roles.length > 0 ? Math.min(...roles) : undefined;
}

/** The folder, when the caller has the role; throws RESOURCE_NOT_FOUND_ERROR or AUTHORISATION_ERROR. */
export function requireFolder(context: Context, caller: Caller, uuid: string, atLeast: 'user' | 'admin'): FolderRecord {
  const folder = folderByUuid(context.store, uuid);
  if (!folder) throw notFound(`the folder ${uuid.slice(0, 50)}`);
  requireRole(folderRole(context.store, caller, folder.uuid), caller, `the folder ${folder.uuid}`, atLeast);
  return folder;
}

/** A folder as the v2 API answers it (StorageFolder of Encord SDK 0.1.211). */
export function folderJson(context: Context, caller: Caller, folder: FolderRecord): Record<string, unknown> {
  const above = folder.parent === null ? [folder] : pathUp(context.store, folder.uuid);
  const path = above.map((step) => ({
    uuid: step.uuid,
    parentUuid: step.parent,
    name: step.name,
    syncedDatasetHash: mirrorOf(context.store, step.uuid) ?? null,
  }));
  return {
    uuid: folder.uuid,
    parent: folder.parent,
    name: folder.name,
    description: folder.description,
    clientMetadata: folder.client_metadata,
    owner: folder.owner,
    createdAt: isoTime(folder.created_at),
    lastEditedAt: isoTime(folder.last_edited_at),
    userRole: folderRole(context.store, caller, folder.uuid) === 0 ? 'admin' : 'user',
    syncedDatasetHash: path[0]?.syncedDatasetHash ?? null,
    pathToRoot: path,
    folderType: folder.folder_type,
    integrationHash: folder.integration_hash,
    remoteUrl: folder.remote_url,
  };
}

/** SQL condition for folders (alias `f`) that a member may see, by roles on them or above; takes the e-mail address twice. */
export const VISIBLE_FOLDERS = `f.uuid IN (
  WITH RECURSIVE visible (uuid) AS (
    SELECT uuid FROM user_access WHERE kind = 'folder' AND email = ?
    UNION SELECT a.uuid FROM group_access a JOIN group_members m ON m.group_uuid = a.group_uuid
      WHERE a.kind = 'folder' AND m.email = ?
    UNION SELECT c.uuid FROM folders c JOIN visible v ON c.parent = v.uuid)
  SELECT uuid FROM visible)`;

/** The folder and everything below it. Takes its uuid once. */
export const BELOW = `WITH RECURSIVE below (uuid) AS (
  SELECT ? UNION SELECT c.uuid FROM folders c JOIN below b ON c.parent = b.uuid)`;
