import { z } from 'zod';
import { Guid, pageOf, Timestamp } from './page.ts';

/** A storage folder. `clientMetadata` is a string of JSON in every answer. */
export const StorageFolder = z.looseObject({
  uuid: Guid,
  parent: Guid.nullable(),
  name: z.string(),
  description: z.string(),
  clientMetadata: z.string().nullable(),
  owner: z.string(),
  createdAt: Timestamp,
  lastEditedAt: Timestamp,
  userRole: z.string(),
});
export type StorageFolder = z.infer<typeof StorageFolder>;
export const StorageFolderPage = pageOf(StorageFolder);

export const FolderSummary = z.looseObject({ files: z.number(), folders: z.number(), uploadJobs: z.number() });
export type FolderSummary = z.infer<typeof FolderSummary>;
