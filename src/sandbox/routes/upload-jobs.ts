import { z } from 'zod';
import { notFound } from '../api-error.ts';
import type { Caller, Context, RestCall, RestRoute } from '../context.ts';
import { requireFolder } from '../folder-tree.ts';
import { readPayload } from '../payload.ts';
import { integer, single } from '../query.ts';
import { cancelJob, jobByUuid, reportJob, startJob, waitForJob, type JobRecord } from '../upload/jobs.ts';
import { newUploads } from '../upload/transfer.ts';

/** However long the client would wait; a poll is never held for longer than LONG_POLL_HOLD says. */
const FOREVER = 1e12;

function folderJob(context: Context, caller: Caller, call: RestCall, atLeast: 'user' | 'admin'): JobRecord {
  const folder = requireFolder(context, caller, call.params['folder'] ?? '', atLeast);
  const job = jobByUuid(context, call.params['job'] ?? '');
  if (!job || job.folder_uuid !== folder.uuid) throw notFound('the upload job');
  return job;
}

async function pollJob(context: Context, caller: Caller, call: RestCall): Promise<unknown> {
  const { uuid } = folderJob(context, caller, call, 'user');
  await waitForJob(context, uuid, integer(call.query, 'timeoutSeconds', 0, 0, FOREVER), call.signal);
  const job = folderJob(context, caller, call, 'user');
  const report = reportJob(context, job);
  return {
    status: report.status,
    itemsWithNames: report.units.map((unit) => ({ itemUuid: unit.item_uuid, name: unit.item_name })),
    errors: report.errors,
    unitsPendingCount: report.counts.PENDING,
    unitsDoneCount: report.counts.DONE,
    unitsErrorCount: report.counts.ERROR,
    unitsCancelledCount: report.counts.CANCELLED,
    unitErrors: report.unitErrors,
    fileName: job.file_name,
  };
}

const SignedUploads = z.object({
  itemType: z.string().min(1).max(50),
  count: z.int().min(1).max(10_000),
  framesSubfolderName: z.string().max(1000).nullish(),
});

export const uploadJobRoutes: readonly RestRoute[] = [
  {
    method: 'POST',
    path: 'storage/folders/:folder/data-upload-jobs',
    handle(context, caller, call) {
      const folder = requireFolder(context, caller, call.params['folder'] ?? '', 'admin');
      return startJob(context, caller, folder.uuid, call.body);
    },
  },
  { method: 'GET', path: 'storage/folders/:folder/data-upload-jobs/:job', handle: pollJob, waits: true },
  {
    method: 'POST',
    path: 'storage/folders/:folder/data-upload-jobs/:job/cancel',
    handle: (context, caller, call) => ({
      unitsCancelledCount: cancelJob(context, folderJob(context, caller, call, 'admin')),
    }),
  },
  {
    method: 'POST',
    path: 'storage/folders/:folder/upload-signed-urls',
    handle(context, caller, call) {
      requireFolder(context, caller, call.params['folder'] ?? '', 'admin');
      const body = readPayload(SignedUploads, call.body, 'uploads');
      return single(newUploads(context, caller, body.itemType, body.count, call.origin));
    },
  },
  {
    method: 'GET',
    path: 'presigned-urls',
    handle(context, caller, call) {
      const count = integer(call.query, 'count', 1, 1, 200);
      const itemType = (call.query.get('uploadItemType') ?? 'image').slice(0, 50);
      return single(newUploads(context, caller, itemType, count, call.origin));
    },
  },
];
