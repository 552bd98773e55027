import { z } from 'zod';
import { Guid, pageOf, Timestamp } from './page.ts';
import { v2Object } from './v2-object.ts';

/** A storage item. `clientMetadata` is a non-empty string of JSON. `url` is null where the platform does not show it. */
export const StorageItem = v2Object({
  uuid: Guid,
  parent: Guid,
  itemType: z.string(),
  name: z.string(),
  clientMetadata: z.string(),
  createdAt: Timestamp,
  lastEditedAt: Timestamp,
  isTombstone: z.boolean().default(false),
  isPlaceholder: z.boolean().default(false),
  url: z.string().nullable(),
  integrationHash: Guid.nullish(),
  width: z.number().nullish(),
  height: z.number().nullish(),
});
export type StorageItem = z.infer<typeof StorageItem>;
export const StorageItemPage = pageOf(StorageItem);
