import { z } from 'zod';
import { FolderSummary, StorageFolder, StorageFolderPage } from '../../wire/folder.ts';
import type { EncordClient } from '../client.ts';
import { PAGE_SIZE } from '../limits.ts';
import { allPages } from '../pages.ts';
import { restPath } from '../rest-path.ts';

type Metadata = Readonly<Record<string, unknown>>;

/** Creates a folder. Not repeated: look for it before sending again. Client metadata goes as a string of JSON here only. */
export function createFolder(
  client: EncordClient,
  folder: { name: string; description?: string; parent?: string; clientMetadata?: Metadata },
): Promise<StorageFolder> {
  const { clientMetadata, ...rest } = folder;
  const body = { ...rest, ...(clientMetadata ? { clientMetadata: JSON.stringify(clientMetadata) } : {}) };
  return client.rest({ method: 'POST', path: 'storage/folders', body, repeat: 'never', answer: StorageFolder });
}

export function getFolder(client: EncordClient, uuid: string): Promise<StorageFolder> {
  return client.rest({ method: 'GET', path: restPath`storage/folders/${uuid}`, repeat: 'safe', answer: StorageFolder });
}

function listing(
  client: EncordClient,
  path: string,
  options: { search?: string; recursive?: boolean },
): AsyncGenerator<StorageFolder> {
  return allPages(client, {
    method: 'GET',
    path,
    query: {
      search: options.search,
      isRecursive: options.recursive ?? false,
      order: 'name',
      desc: false,
      pageSize: PAGE_SIZE,
    },
    repeat: 'safe',
    answer: StorageFolderPage,
  });
}

/** Top-level folders. */
export function listFolders(client: EncordClient, options: { search?: string } = {}): AsyncGenerator<StorageFolder> {
  return listing(client, 'storage/folders', options);
}

/** Folders at any depth. */
export function findFolders(client: EncordClient, options: { search?: string } = {}): AsyncGenerator<StorageFolder> {
  return listing(client, 'storage/search/folders', options);
}

export function listSubfolders(
  client: EncordClient,
  uuid: string,
  options: { search?: string; recursive?: boolean } = {},
): AsyncGenerator<StorageFolder> {
  return listing(client, restPath`storage/folders/${uuid}/folders`, options);
}

/** Changes the fields that are given. Client metadata is an object here. Writing the same twice is harmless. */
export function updateFolder(
  client: EncordClient,
  uuid: string,
  change: { name?: string; description?: string; clientMetadata?: Metadata },
): Promise<StorageFolder> {
  return client.rest({
    method: 'PATCH',
    path: restPath`storage/folders/${uuid}`,
    body: change,
    repeat: 'safe',
    answer: StorageFolder,
  });
}

/** Moves folders below another one; without a parent to the top level. */
export async function moveFolders(
  client: EncordClient,
  folderUuids: readonly string[],
  newParentUuid?: string,
): Promise<void> {
  const body = { folderUuids, ...(newParentUuid ? { newParentUuid } : {}) };
  await client.rest({ method: 'POST', path: 'storage/folders/move', body, repeat: 'safe', answer: z.unknown() });
}

export async function deleteFolder(client: EncordClient, uuid: string): Promise<void> {
  await client.rest({
    method: 'DELETE',
    path: restPath`storage/folders/${uuid}`,
    repeat: 'never',
    answer: z.unknown(),
  });
}

export function folderSummary(client: EncordClient, uuid: string): Promise<FolderSummary> {
  return client.rest({
    method: 'GET',
    path: restPath`storage/folders/${uuid}/summary`,
    repeat: 'safe',
    answer: FolderSummary,
  });
}
