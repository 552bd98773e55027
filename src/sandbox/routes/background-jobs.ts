import { z } from 'zod';
import { invalid, notFound } from '../api-error.ts';
import type { Caller, Context, LegacyRoutes, RestRoute } from '../context.ts';
import { requireFolder } from '../folder-tree.ts';
import { requireItem } from '../item-records.ts';
import { readPayload, Uuid } from '../payload.ts';
import { dataRow } from '../store/datasets.ts';
import { datasetOf } from './datasets-legacy.ts';

interface Job {
  readonly seq: number;
  readonly uuid: string;
  readonly about: string;
}

type Kind = 'cloud-sync' | 'reencode-items' | 'reencode-data';

function newJob(context: Context, caller: Caller, kind: Kind, about: unknown): Job {
  const uuid = context.uuid();
  context.store.run(
    'INSERT INTO jobs (uuid, kind, about, owner, created_at) VALUES (?, ?, ?, ?, ?)',
    uuid,
    kind,
    JSON.stringify(about),
    caller.email,
    context.now(),
  );
  return jobOf(context, kind, 'uuid', uuid);
}

function findJob(context: Context, kind: Kind, key: 'uuid' | 'seq', value: string | number): Job | undefined {
  return context.store.get<Job>(`SELECT seq, uuid, about FROM jobs WHERE kind = ? AND ${key} = ?`, kind, value);
}

function jobOf(context: Context, kind: Kind, key: 'uuid' | 'seq', value: string | number): Job {
  const job = findJob(context, kind, key, value);
  if (!job) throw notFound(`the job ${String(value).slice(0, 60)}`);
  return job;
}

const Reencode = z.object({
  storageItems: z.array(Uuid).max(10_000),
  processTitle: z.string().max(1000),
  forceFullReencoding: z.boolean(),
});

/** Synchronising cloud folders, re-encoding (decisions CLOUD_SYNC, REENCODING). */
export const backgroundJobRoutes: readonly RestRoute[] = [
  {
    method: 'POST',
    path: 'storage/folders/:folder/cloud-synced-folder-syncs',
    handle(context, caller, { params }) {
      const folder = requireFolder(context, caller, params['folder'] ?? '', 'admin');
      if (folder.folder_type !== 'cloudLinked') throw invalid(`the folder ${folder.uuid} is not linked to a cloud`);
      return newJob(context, caller, 'cloud-sync', folder.uuid).uuid;
    },
  },
  {
    method: 'GET',
    path: 'storage/folders/:folder/cloud-linked-folder-syncs/:job/long-polling',
    handle(context, caller, { params }) {
      const folder = requireFolder(context, caller, params['folder'] ?? '', 'user');
      const uuid = (params['job'] ?? '').toLowerCase();
      const job = findJob(context, 'cloud-sync', 'uuid', uuid);
      // Not RESOURCE_NOT_FOUND_ERROR: the SDK states this one.
      if (job?.about !== JSON.stringify(folder.uuid)) throw invalid(`the folder has no job ${uuid.slice(0, 60)}`);
      return {
        status: 'done',
        scanPagesProcessingPending: 0,
        scanPagesProcessingDone: 1,
        scanPagesProcessingError: 0,
        scanPagesProcessingCancelled: 0,
        uploadJobsPending: 0,
        uploadJobsDone: 0,
        uploadJobsError: 0,
        uploadJobsUnitsPending: 0,
        uploadJobsUnitsDone: 0,
        uploadJobsUnitsError: 0,
        uploadJobsUnitsCancelled: 0,
      };
    },
  },
  {
    method: 'POST',
    path: 'storage/items/reencode',
    handle(context, caller, { body }) {
      const { storageItems } = readPayload(Reencode, body);
      for (const uuid of storageItems) {
        const item = requireItem(context, caller, uuid, 'admin');
        if (item.item_type !== 'video') throw invalid(`the item ${item.uuid} is no video`);
      }
      return newJob(context, caller, 'reencode-items', storageItems).uuid;
    },
  },
  {
    method: 'GET',
    path: 'storage/items/reencode/:job',
    handle(context, _caller, { params }) {
      const job = jobOf(context, 'reencode-items', 'uuid', (params['job'] ?? '').toLowerCase());
      return { status: 'done', result: JSON.parse(job.about) as unknown };
    },
  },
];

/** Re-encoding the videos of a dataset; the older form, whose jobs have numbers. */
export const backgroundLegacyRoutes: LegacyRoutes = {
  reencodevideotask: {
    PUT(context, caller, call) {
      const dataset = datasetOf(context, caller, call, 'admin');
      const { data_hash: hashes } = readPayload(z.object({ data_hash: z.array(Uuid).min(1) }), call.payload);
      for (const hash of hashes) {
        const row = dataRow(context.store, hash);
        if (row?.dataset_hash !== dataset.uuid) throw notFound(`the data unit ${hash} of this dataset`);
        if (row.data_type !== 'VIDEO') throw invalid(`the data unit ${hash} is no video`);
      }
      return newJob(context, caller, 'reencode-data', hashes).seq;
    },
    GET(context, caller, call) {
      datasetOf(context, caller, call, 'user');
      const job = jobOf(context, 'reencode-data', 'seq', readPayload(z.int(), call.uid, 'uid'));
      const hashes = readPayload(z.array(z.string()), JSON.parse(job.about));
      const result = hashes.map((hash) => ({
        data_hash: hash,
        signed_url: null,
        bucket_path: dataRow(context.store, hash)?.data_link ?? '',
      }));
      return { status: 'DONE', result };
    },
  },
};
