import { z } from 'zod';
import { invalid, notFound } from '../api-error.ts';
import type { Caller, Context } from '../context.ts';
import { LONG_POLL_HOLD } from '../decisions/wire.ts';
import { readPayload, Uuid } from '../payload.ts';
import { actionOf, type UploadUnit } from './unit.ts';
import { readSpec, type UploadSpec } from './read-spec.ts';
import { beginJob, stepUploadJobs } from './step-jobs.ts';
import { deleteBatch, doneUnits, insertWaiting, nextBatch, type DoneUnit } from './unit-rows.ts';

export const JobRequest = z.object({
  dataItems: z.unknown().optional(),
  externalFiles: z.unknown().optional(),
  integrationHash: Uuid.nullish(),
  ignoreErrors: z.boolean().default(false),
  fileName: z.string().max(1000).nullish(),
});

/**
 * Stores an upload job with all its units and returns its uuid. Exactly one of `dataItems` and `externalFiles`; a spec in
 * `dataItems` that does not have its shape is refused at once, one in `externalFiles` ends as a failed job.
 */
export function startJob(
  context: Context,
  caller: Caller,
  folderUuid: string,
  body: unknown,
  datasetUuid: string | null = null,
): string {
  const request = readPayload(JobRequest, body, 'upload job');
  const typed = request.dataItems !== undefined && request.dataItems !== null;
  const free = request.externalFiles !== undefined && request.externalFiles !== null;
  if (typed === free) throw invalid('upload job: give exactly one of dataItems and externalFiles');
  const integration = request.integrationHash ?? null;
  if (integration !== null && !context.store.get('SELECT 1 FROM integrations WHERE uuid = ?', integration)) {
    throw notFound(`the integration ${integration}`);
  }
  const spec = typed ? readSpec(request.dataItems, 'typed') : readSpec(request.externalFiles, 'free');
  if (typed) refuseFaults(spec);
  const uuid = context.uuid();
  const broken = spec.errors.length > 0;
  context.store.run(
    `INSERT INTO upload_jobs (uuid, folder_uuid, dataset_uuid, status, owner, file_name, integration_hash, ignore_errors,
       skip_duplicate_urls, upsert_metadata, errors, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    uuid,
    folderUuid,
    datasetUuid,
    broken ? 'ERROR' : 'PENDING',
    caller.email,
    request.fileName ?? null,
    integration,
    request.ignoreErrors ? 1 : 0,
    spec.skipDuplicateUrls ? 1 : 0,
    spec.upsertMetadata ? 1 : 0,
    JSON.stringify(spec.errors.slice(0, 100)),
    context.now(),
  );
  if (!broken) beginJob(context, uuid, spec.units);
  context.wake();
  return uuid;
}

function refuseFaults(spec: UploadSpec): void {
  const faults = [
    ...spec.errors,
    ...spec.units.flatMap((unit, at) => (unit.fault === null ? [] : [`unit ${at} (${unit.kind}): ${unit.fault}`])),
  ];
  if (faults.length > 0) throw invalid(`dataItems: ${faults.slice(0, 20).join('; ')}`);
}

export interface JobRecord {
  readonly uuid: string;
  readonly folder_uuid: string;
  readonly dataset_uuid: string | null;
  readonly status: 'PENDING' | 'DONE' | 'ERROR' | 'CANCELLED';
  readonly errors: string;
  readonly file_name: string | null;
}

export function jobByUuid(context: Context, uuid: string): JobRecord | undefined {
  return context.store.get<JobRecord>(
    'SELECT uuid, folder_uuid, dataset_uuid, status, errors, file_name FROM upload_jobs WHERE uuid = ?',
    uuid.toLowerCase(),
  );
}

/** Waits until the job is over, at most `seconds` and never longer than the sandbox holds a poll. */
export async function waitForJob(context: Context, uuid: string, seconds: number, signal: AbortSignal): Promise<void> {
  const limit = Math.min(seconds * 1000, LONG_POLL_HOLD.milliseconds);
  for (let waited = 0; waited < limit && !signal.aborted;) {
    if (jobByUuid(context, uuid)?.status !== 'PENDING') return;
    if (stepUploadJobs(context) === 'more') {
      await breathe();
      continue;
    }
    await context.sleep(LONG_POLL_HOLD.stepMilliseconds);
    waited += LONG_POLL_HOLD.stepMilliseconds;
  }
}

function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

export interface JobReport {
  readonly status: JobRecord['status'];
  readonly errors: string[];
  readonly units: readonly (DoneUnit & { readonly item_uuid: string })[];
  readonly unitErrors: { objectUrls: string[]; error: string; subtaskUuid: string; actionDescription: string }[];
  readonly counts: Readonly<Record<'PENDING' | 'DONE' | 'ERROR' | 'CANCELLED', number>>;
}

/** Where a job stands. Lists hold what is known so far, also while the job is pending. */
export function reportJob(context: Context, job: JobRecord): JobReport {
  const { store } = context;
  const counts = { PENDING: 0, DONE: 0, ERROR: 0, CANCELLED: 0 };
  const rows = store.all<{ status: keyof typeof counts; count: number }>(
    'SELECT status, count(*) AS count FROM upload_units WHERE job_uuid = ? GROUP BY status',
    job.uuid,
  );
  for (const row of rows) counts[row.status] = row.count;
  const done = doneUnits(context, job.uuid);
  counts.DONE = done.length;
  counts.PENDING += untouched(context, job);
  const failed = store.all<{ uuid: string; entry: string; error: string }>(
    `SELECT uuid, entry, error FROM upload_units WHERE job_uuid = ? AND status = 'ERROR' ORDER BY position`,
    job.uuid,
  );
  return {
    status: job.status,
    errors: JSON.parse(job.errors) as string[],
    units: done.filter((unit): unit is DoneUnit & { item_uuid: string } => unit.item_uuid !== null),
    unitErrors: failed.map((row) => {
      const unit = JSON.parse(row.entry) as UploadUnit;
      return {
        objectUrls: unit.files.flatMap((file) => file.url ?? []),
        error: row.error,
        subtaskUuid: row.uuid,
        actionDescription: actionOf(unit.kind),
      };
    }),
    counts,
  };
}

/** How many units nobody has worked on yet. */
function untouched(context: Context, job: JobRecord): number {
  const sql = 'SELECT coalesce(sum(count), 0) AS count FROM upload_batches WHERE job_uuid = ?';
  return context.store.get<{ count: number }>(sql, job.uuid)?.count ?? 0;
}

/** Cancels what is still pending and returns the number of units that it stopped. */
export function cancelJob(context: Context, job: JobRecord): number {
  const { store } = context;
  for (let batch = nextBatch(context, job.uuid); batch; batch = nextBatch(context, job.uuid)) {
    for (const [at, unit] of batch.units.entries()) {
      insertWaiting(context, job.uuid, batch.position + at, JSON.stringify(unit));
    }
    deleteBatch(context, job.uuid, batch.position);
  }
  const cancelled = store.run(
    `UPDATE upload_units SET status = 'CANCELLED' WHERE job_uuid = ? AND status = 'PENDING'`,
    job.uuid,
  );
  store.run(`UPDATE upload_jobs SET status = 'CANCELLED' WHERE uuid = ? AND status = 'PENDING'`, job.uuid);
  return cancelled;
}
