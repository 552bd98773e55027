import { z } from 'zod';
import { invalid, notFound } from '../api-error.ts';
import type { Caller, Context, LegacyCall } from '../context.ts';
import { requireFolder } from '../folder-tree.ts';
import { readPayload, Uuid } from '../payload.ts';
import { jobByUuid, reportJob, startJob, waitForJob } from '../upload/jobs.ts';
import { requireDataset } from './access-groups.ts';

const Start = z.object({
  dataItems: z.unknown().optional(),
  files: z.unknown().optional(),
  integrationId: z.string().nullish(),
  ignoreErrors: z.boolean().default(false),
  folderUuid: Uuid.nullish(),
  fileName: z.string().nullish(),
});

const Poll = z.object({ process_hash: Uuid, timeout_seconds: z.number().min(0).max(10_000_000).default(0) });

/** Starts an upload job whose items are also linked to the dataset. */
export function startPrivateData(context: Context, caller: Caller, call: LegacyCall): unknown {
  const dataset = requireDataset(context, caller, call.resourceId ?? '', 'admin');
  const body = readPayload(Start, call.payload);
  const folder = body.folderUuid ?? dataset.backing_folder_uuid;
  if (folder === null) throw invalid('folderUuid is needed, because the dataset has no folder of its own');
  requireFolder(context, caller, folder, 'admin');
  const request = {
    dataItems: body.dataItems,
    externalFiles: body.files,
    integrationHash: body.integrationId,
    ignoreErrors: body.ignoreErrors,
    fileName: body.fileName,
  };
  return { process_hash: startJob(context, caller, folder, request, dataset.uuid) };
}

export async function pollPrivateData(context: Context, caller: Caller, call: LegacyCall): Promise<unknown> {
  const dataset = requireDataset(context, caller, call.resourceId ?? '', 'user');
  const body = readPayload(Poll, call.payload);
  if (jobByUuid(context, body.process_hash)?.dataset_uuid !== dataset.uuid) throw notFound('the process');
  await waitForJob(context, body.process_hash, body.timeout_seconds, call.signal);
  const job = jobByUuid(context, body.process_hash);
  if (!job) throw notFound('the process');
  const report = reportJob(context, job);
  return {
    status: report.status,
    data_hashes_with_titles: report.units.flatMap((unit) =>
      unit.data_hash === null
        ? []
        : [{ data_hash: unit.data_hash, title: unit.item_name, backing_item_uuid: unit.item_uuid }],
    ),
    errors: report.errors,
    data_unit_errors: report.unitErrors.map((error) => ({
      object_urls: error.objectUrls,
      error: error.error,
      subtask_uuid: error.subtaskUuid,
      action_description: error.actionDescription,
    })),
    units_pending_count: report.counts.PENDING,
    units_done_count: report.counts.DONE,
    units_error_count: report.counts.ERROR,
    units_cancelled_count: report.counts.CANCELLED,
  };
}
