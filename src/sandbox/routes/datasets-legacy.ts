import { z } from 'zod';
import { grantUser } from '../access.ts';
import { ApiError, invalid, notFound } from '../api-error.ts';
import { patchItem } from '../change-items.ts';
import type { Caller, Context, LegacyCall, LegacyRoutes } from '../context.ts';
import { dataRowJson, type DataRowView } from '../data-row-json.ts';
import { requireItem } from '../item-records.ts';
import { isLike, PATTERN_LIMIT } from '../like.ts';
import { linkItems, unlinkRows } from '../links.ts';
import { Email, JsonObject, readPayload, Title, Uuid } from '../payload.ts';
import { ensureUser } from '../people.ts';
import { timeOf } from '../query.ts';
import { dataRow, rowsOfDataset, type DataRowRecord, type DatasetRecord } from '../store/datasets.ts';
import { requireDataset } from './access-groups.ts';
import { pollPrivateData, startPrivateData } from './dataset-private-data.ts';

/** The dataset of a call: by the resource header, which a payload's uid must not contradict. */
export function datasetOf(
  context: Context,
  caller: Caller,
  call: LegacyCall,
  atLeast: 'user' | 'admin',
): DatasetRecord {
  if (call.resourceType !== 'dataset' || call.resourceId === undefined) {
    throw invalid('this operation needs the headers ResourceType: dataset and ResourceID');
  }
  return requireDataset(context, caller, call.resourceId, atLeast);
}

const Settings = z.object({
  fetch_client_metadata: z.boolean().nullish(),
  fetch_rows: z.boolean().nullish(),
});

function viewOf(call: LegacyCall, settings: z.infer<typeof Settings> | null | undefined): DataRowView {
  return {
    origin: call.origin,
    clientMetadata: settings?.fetch_client_metadata === true,
    signedUrl: false,
    images: false,
  };
}

function getDataset(context: Context, caller: Caller, call: LegacyCall): unknown {
  const dataset = datasetOf(context, caller, call, 'user');
  const payload = readPayload(z.object({ dataset_access_settings: Settings.nullish() }).nullish(), call.payload);
  const settings = payload?.dataset_access_settings;
  const view = viewOf(call, settings);
  const rows = settings?.fetch_rows === false ? undefined : rowsOfDataset(context.store, dataset.uuid);
  return {
    dataset_hash: dataset.uuid,
    title: dataset.title,
    description: dataset.description,
    dataset_type: 'CORD_STORAGE',
    backing_folder_uuid: dataset.backing_folder_uuid,
    ...(rows && { data_rows: rows.map((row) => dataRowJson(context, row, view)) }),
  };
}

const RowFilter = z.object({
  title_eq: z.string().nullish(),
  title_like: z.string().max(PATTERN_LIMIT).nullish(),
  created_before: z.string().nullish(),
  created_after: z.string().nullish(),
  data_types: z.array(z.string()).nullish(),
  data_hashes: z.array(z.string()).nullish(),
  dataset_access_settings: Settings.nullish(),
});

function listRows(context: Context, caller: Caller, call: LegacyCall): unknown {
  const dataset = datasetOf(context, caller, call, 'user');
  const filter = readPayload(RowFilter, call.payload ?? {});
  const before = filter.created_before ? timeOf(filter.created_before, 'created_before') : Infinity;
  const after = filter.created_after ? timeOf(filter.created_after, 'created_after') : -Infinity;
  const hashes = filter.data_hashes && new Set(filter.data_hashes.map((hash) => hash.toLowerCase()));
  const fits = (row: DataRowRecord): boolean =>
    (filter.title_eq == null || row.data_title === filter.title_eq) &&
    (filter.title_like == null || isLike(row.data_title, filter.title_like)) &&
    row.created_at < before &&
    row.created_at > after &&
    (!filter.data_types || filter.data_types.includes(row.data_type)) &&
    (!hashes || hashes.has(row.data_hash));
  const view = viewOf(call, filter.dataset_access_settings);
  return rowsOfDataset(context.store, dataset.uuid)
    .filter(fits)
    .map((row) => dataRowJson(context, row, view));
}

function rowOf(context: Context, caller: Caller, call: LegacyCall, atLeast: 'user' | 'admin'): DataRowRecord {
  const hash = readPayload(Uuid, call.uid, 'uid');
  const row = dataRow(context.store, hash);
  if (!row) throw notFound(`the data row ${hash}`);
  requireDataset(context, caller, row.dataset_hash, atLeast);
  return row;
}

const RowRequest = z.object({
  additional_data: z
    .object({
      signed_url: z.boolean().nullish(),
      images_data_fetch_options: z.object({ fetch_signed_urls: z.boolean().nullish() }).nullish(),
      client_metadata: z.boolean().nullish(),
    })
    .nullish(),
});

function getRow(context: Context, caller: Caller, call: LegacyCall): unknown {
  const more = readPayload(RowRequest, call.payload ?? {}).additional_data;
  return dataRowJson(context, rowOf(context, caller, call, 'user'), {
    origin: call.origin,
    clientMetadata: more?.client_metadata === true,
    signedUrl: more?.signed_url === true,
    images: Boolean(more?.images_data_fetch_options),
  });
}

const RowChange = z.object({ data_title: Title.optional(), client_metadata: JsonObject.optional() });

function saveRow(context: Context, caller: Caller, call: LegacyCall): unknown {
  const change = readPayload(RowChange, call.payload);
  const row = rowOf(context, caller, call, 'admin');
  patchItem(context, { ...caller, admin: true }, row.item_uuid, {
    name: change.data_title,
    clientMetadata: change.client_metadata,
  });
  const view = { origin: call.origin, clientMetadata: true, signedUrl: false, images: false };
  const saved = dataRow(context.store, row.data_hash) ?? row;
  return { updated_fields: Object.keys(change), data_row: dataRowJson(context, saved, view) };
}

const Link = z.object({
  item_uuids: z.array(Uuid).max(100_000),
  duplicates_behavior: z.enum(['SKIP', 'FAIL', 'DUPLICATE']).default('SKIP'),
});

function link(context: Context, caller: Caller, call: LegacyCall): unknown {
  const dataset = datasetOf(context, caller, call, 'admin');
  const body = readPayload(Link, call.payload);
  const present = new Set(
    context.store
      .all<{ item_uuid: string }>('SELECT item_uuid FROM data_rows WHERE dataset_uuid = ?', dataset.uuid)
      .map((row) => row.item_uuid),
  );
  const wanted: string[] = [];
  for (const uuid of body.item_uuids) {
    const item = requireItem(context, caller, uuid, 'user');
    if (item.item_type === 'dicomFile') throw invalid(`the item ${uuid} is a file of a DICOM series; link the series`);
    if (present.has(uuid) && body.duplicates_behavior === 'FAIL') {
      throw new ApiError('RESOURCE_EXISTS_ERROR', `the item ${uuid} is in the dataset already`);
    }
    if (present.has(uuid) && body.duplicates_behavior === 'SKIP') continue;
    present.add(uuid);
    wanted.push(uuid);
  }
  const view = viewOf(call, undefined);
  return linkItems(context, dataset.uuid, wanted).flatMap((hash) => {
    const row = dataRow(context.store, hash);
    return row ? [dataRowJson(context, row, view)] : [];
  });
}

function unlink(context: Context, caller: Caller, call: LegacyCall): unknown {
  const dataset = datasetOf(context, caller, call, 'admin');
  const hashes = readPayload(z.union([z.array(Uuid).max(100_000), Uuid.transform((hash) => [hash])]), call.uid, 'uid');
  unlinkRows(context, dataset.uuid, hashes);
  return { success: true };
}

const Renames = z.array(z.object({ video_hash: Uuid, title: Title })).max(10_000);

function rename(context: Context, caller: Caller, call: LegacyCall): unknown {
  const dataset = datasetOf(context, caller, call, 'admin');
  for (const { video_hash: hash, title } of readPayload(Renames, call.payload)) {
    const row = dataRow(context.store, hash);
    if (row?.dataset_hash !== dataset.uuid) throw notFound(`the data row ${hash} in this dataset`);
    patchItem(context, { ...caller, admin: true }, row.item_uuid, { name: title });
  }
  return { success: true };
}

const AddUsers = z.object({
  user_emails: z.array(Email).max(10_000),
  user_role: z.union([z.literal(0), z.literal(1)]),
});

/** Whoever is in the dataset already keeps his role, which is returned. */
function addUsers(context: Context, caller: Caller, call: LegacyCall): unknown {
  const dataset = datasetOf(context, caller, call, 'admin');
  const body = readPayload(AddUsers, call.payload);
  return body.user_emails.map((address) => {
    const email = ensureUser(context, address, { memberType: 'external' });
    const present = context.store.get<{ role: number }>(
      `SELECT role FROM user_access WHERE kind = 'dataset' AND uuid = ? AND email = ?`,
      dataset.uuid,
      email,
    );
    if (!present) grantUser(context, 'dataset', dataset.uuid, email, body.user_role);
    return { user_email: email, user_role: present?.role ?? body.user_role, dataset_hash: dataset.uuid };
  });
}

export const datasetLegacyRoutes: LegacyRoutes = {
  dataset: { GET: getDataset },
  datarows: { GET: listRows },
  datarow: { GET: getRow, POST: saveRow },
  datasetlinkitems: { POST: link },
  video: { DELETE: unlink, POST: rename },
  datasetusers: { POST: addUsers },
  datasetdatalongpolling: { POST: startPrivateData, GET: { waiting: pollPrivateData } },
};
