import { z } from 'zod';
import {
  CreatedDataset,
  DataRows,
  Dataset,
  DatasetList,
  DatasetUser,
  type DataRow,
  type ListedDataset,
} from '../../wire/dataset.ts';
import { pageOf } from '../../wire/page.ts';
import type { EncordClient } from '../client.ts';
import { LINKS_PER_CALL } from '../limits.ts';
import { chunksOf } from '../pages.ts';
import { restPath } from '../rest-path.ts';

/** Roles on the wire: 0 admin, 1 user. */
export type DatasetRole = 0 | 1;
const resource = (id: string) => ({ type: 'dataset', id }) as const;

/** Creates a dataset without a folder of its own. Not repeated: look for it before sending again. */
export function createDataset(
  client: EncordClient,
  dataset: { title: string; description?: string },
): Promise<CreatedDataset> {
  const body = { ...dataset, createBackingFolder: false, legacyCall: false };
  return client.rest({ method: 'POST', path: 'datasets', body, repeat: 'never', answer: CreatedDataset });
}

export async function listDatasets(client: EncordClient, filter: { titleEq?: string } = {}): Promise<ListedDataset[]> {
  const query = { titleEq: filter.titleEq, includeOrgAccess: false };
  return (await client.rest({ method: 'GET', path: 'datasets/list', query, repeat: 'safe', answer: DatasetList }))
    .result;
}

/** Title and description, without the rows. */
export function getDataset(client: EncordClient, uuid: string): Promise<Dataset> {
  return client.legacy({
    type: 'dataset',
    method: 'GET',
    resource: resource(uuid),
    uid: null,
    payload: { dataset_access_settings: { fetch_client_metadata: false, fetch_rows: false } },
    repeat: 'safe',
    answer: Dataset,
  });
}

/** All data units of a dataset, in one answer: the API does not page them. */
export function listDataRows(client: EncordClient, datasetUuid: string): Promise<DataRow[]> {
  return client.legacy({
    type: 'datarows',
    method: 'GET',
    resource: resource(datasetUuid),
    uid: null,
    payload: {
      title_eq: null,
      title_like: null,
      created_before: null,
      created_after: null,
      data_types: null,
      dataset_access_settings: { fetch_client_metadata: false, fetch_rows: true },
      data_hashes: null,
    },
    repeat: 'safe',
    answer: DataRows,
  });
}

/** Links storage items. `SKIP` makes a repeat harmless; the caller reads back what is linked. */
export async function linkItems(
  client: EncordClient,
  datasetUuid: string,
  itemUuids: readonly string[],
  duplicates: 'SKIP' | 'FAIL' | 'DUPLICATE',
): Promise<DataRow[]> {
  const rows: DataRow[] = [];
  for (const item_uuids of chunksOf(itemUuids, LINKS_PER_CALL)) {
    const answer = await client.legacy({
      type: 'datasetlinkitems',
      method: 'POST',
      resource: resource(datasetUuid),
      uid: datasetUuid,
      payload: { item_uuids, duplicates_behavior: duplicates },
      repeat: duplicates === 'SKIP' ? 'safe' : 'never',
      answer: DataRows,
    });
    rows.push(...answer);
  }
  return rows;
}

/** Unlinks data units; their tasks and labels in every project are lost. */
export async function unlinkRows(
  client: EncordClient,
  datasetUuid: string,
  dataHashes: readonly string[],
): Promise<void> {
  await client.legacy({
    type: 'video',
    method: 'DELETE',
    resource: resource(datasetUuid),
    uid: dataHashes,
    payload: null,
    repeat: 'never',
    answer: z.unknown(),
  });
}

export async function datasetUsers(client: EncordClient, uuid: string): Promise<z.infer<typeof DatasetUser>[]> {
  return (
    await client.rest({
      method: 'GET',
      path: restPath`datasets/${uuid}/users`,
      repeat: 'safe',
      answer: pageOf(DatasetUser),
    })
  ).results;
}

export async function addDatasetUsers(
  client: EncordClient,
  uuid: string,
  emails: readonly string[],
  role: DatasetRole,
): Promise<void> {
  await client.legacy({
    type: 'datasetusers',
    method: 'POST',
    resource: resource(uuid),
    uid: uuid,
    payload: { user_emails: emails, user_role: role },
    repeat: 'safe',
    answer: z.array(z.unknown()),
  });
}

export async function removeDatasetUsers(
  client: EncordClient,
  uuid: string,
  userEmails: readonly string[],
): Promise<void> {
  await client.rest({
    method: 'POST',
    path: restPath`datasets/${uuid}/users/bulk-delete`,
    body: { userEmails },
    repeat: 'safe',
    answer: z.unknown(),
  });
}
