import { z } from 'zod';
import { Guid, pageOf, Timestamp } from './page.ts';
import { v2Object } from './v2-object.ts';

/** A storage folder. `clientMetadata` is a string of JSON in every answer. */
export const StorageFolder = v2Object({
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

export const FolderSummary = v2Object({ files: z.number(), folders: z.number(), uploadJobs: z.number() });
export type FolderSummary = z.infer<typeof FolderSummary>;
