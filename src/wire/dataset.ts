import { z } from 'zod';
import { Guid, resultOf } from './page.ts';
import { v2Object } from './v2-object.ts';

export const CreatedDataset = v2Object({ datasetUuid: Guid, backingFolderUuid: Guid.nullish() });
export type CreatedDataset = z.infer<typeof CreatedDataset>;

export const ListedDataset = v2Object({
  datasetUuid: Guid,
  title: z.string(),
  description: z.string(),
  userRole: z.union([z.string(), z.number()]).nullable(),
});
export type ListedDataset = z.infer<typeof ListedDataset>;
export const DatasetList = resultOf(ListedDataset);

/** v1 `dataset` GET. Snake case. */
export const Dataset = z.looseObject({
  dataset_hash: Guid,
  title: z.string(),
  description: z.string().nullable(),
});
export type Dataset = z.infer<typeof Dataset>;

/** v1 `datarows` GET: one data unit of a dataset. Snake case, `data_type` in upper case. */
export const DataRow = z.looseObject({
  data_hash: Guid,
  data_title: z.string(),
  data_type: z.string(),
  created_at: z.string(),
  last_edited_at: z.string(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  backing_item_uuid: Guid.nullish(),
});
export type DataRow = z.infer<typeof DataRow>;
export const DataRows = z.array(DataRow);

export const DatasetUser = v2Object({ userEmail: z.string(), userRole: z.number() });
