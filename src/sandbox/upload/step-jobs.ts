import { invariant } from '../../base/invariant.ts';
import type { Progress } from '../background.ts';
import type { Context } from '../context.ts';
import { SLOW_MARKER } from '../decisions/storage.ts';
import { uuidsAlike } from '../uuid.ts';
import { linkAllOnce, mirrorOf } from '../links.ts';
import { itemsByUrl } from '../store/schema-storage.ts';
import { registerUnit, UnitError, type RegisteredUnit, type UnitJob } from './register-unit.ts';
import type { UploadUnit } from './unit.ts';
import {
  deleteBatch,
  insertBatches,
  insertWaiting,
  nextBatch,
  saveDone,
  saveFailed,
  UNITS_A_STEP,
  type UnitBatch,
} from './unit-rows.ts';

interface JobRow extends Omit<UnitJob, 'storageLocation' | 'strictClientOnly'> {
  readonly uuid: string;
  readonly dataset_uuid: string | null;
  readonly ignore_errors: number;
  readonly created_at: number;
}

const LOCATIONS: Readonly<Record<string, string>> = {
  aws: 's3',
  gcp: 'gcp',
  azure: 'azure',
  otc: 'openTelekom',
  's3-compatible': 's3Compatible',
};

/**
 * Begins a job inside the transaction that stores it. One of the advised size is worked on at once: its units then need not be
 * written to be read and deleted again. A larger one waits for its steps, and so does one that others are before.
 */
export function beginJob(context: Context, jobUuid: string, units: readonly UploadUnit[]): void {
  const { store } = context;
  if (units.length > UNITS_A_STEP || store.get('SELECT 1 FROM upload_batches LIMIT 1')) {
    insertBatches(context, jobUuid, units);
    return;
  }
  const job = store.get<JobRow>('SELECT * FROM upload_jobs WHERE uuid = ?', jobUuid);
  invariant(job, 'a job is stored before it begins');
  work(context, job, openUnits(context, job, { position: 0, units }, isSlow(context, job)));
  if (!isWaiting(context, job)) finish(context, job);
}

/** Works on the oldest unfinished jobs for one step, in one transaction; what it did survives a kill. */
export function stepUploadJobs(context: Context): Progress {
  return context.store.transaction(() => {
    const jobs = context.store.all<JobRow>(`SELECT * FROM upload_jobs WHERE status = 'PENDING' ORDER BY seq LIMIT 100`);
    for (const job of jobs) if (stepJob(context, job)) return 'more';
    return jobs.length > 0 ? 'later' : 'idle';
  });
}

/** False when the job can only wait. */
function stepJob(context: Context, job: JobRow): boolean {
  const { store } = context;
  const slow = isSlow(context, job);
  const batch = nextBatch(context, job.uuid);
  if (batch) {
    work(context, job, openUnits(context, job, batch, slow));
    deleteBatch(context, job.uuid, batch.position);
  } else {
    const units = waitingUnits(context, job, slow);
    if (units.length === 0 && isWaiting(context, job)) return false;
    work(context, job, units);
  }
  if (!store.get('SELECT 1 FROM upload_batches WHERE job_uuid = ?', job.uuid) && !isWaiting(context, job)) {
    finish(context, job);
  }
  return true;
}

/** Whether units that take their time are still on their way. */
function isSlow(context: Context, job: JobRow): boolean {
  return context.now() < job.created_at + SLOW_MARKER.milliseconds;
}

interface UnitAt {
  readonly position: number;
  readonly unit: UploadUnit;
}

/** Units of a batch that can be worked on now; those that take their time get their row and wait. */
function openUnits(context: Context, job: JobRow, { position, units: all }: UnitBatch, slow: boolean): UnitAt[] {
  const units = all.map((unit, at) => ({ position: position + at, unit }));
  if (!slow) return units;
  return units.filter(({ position: own, unit }) => {
    if (!takesTime(unit)) return true;
    insertWaiting(context, job.uuid, own, JSON.stringify(unit));
    return false;
  });
}

function takesTime({ files, extra }: UploadUnit): boolean {
  const { marker } = SLOW_MARKER;
  if (files.some(({ url }) => url?.includes(marker))) return true;
  // URLs of a scene's streams stand deep in it.
  return extra['scene'] !== undefined && JSON.stringify(extra).includes(marker);
}

function waitingUnits(context: Context, job: JobRow, slow: boolean): UnitAt[] {
  return context.store
    .all<{ position: number; entry: string }>(
      `SELECT position, entry FROM upload_units WHERE job_uuid = ?1 AND status = 'PENDING'
         AND (?2 = 0 OR instr(entry, ?3) = 0) ORDER BY position LIMIT ${UNITS_A_STEP}`,
      job.uuid,
      slow ? 1 : 0,
      SLOW_MARKER.marker,
    )
    .map(({ position, entry }) => ({ position, unit: JSON.parse(entry) as UploadUnit }));
}

function isWaiting({ store }: Context, job: JobRow): boolean {
  return Boolean(store.get(`SELECT 1 FROM upload_units WHERE job_uuid = ? AND status = 'PENDING' LIMIT 1`, job.uuid));
}

function work(outer: Context, job: JobRow, units: readonly UnitAt[]): void {
  const context = { ...outer, uuid: uuidsAlike(outer.random) };
  const unitJob = withIntegration(context, job);
  if (job.skip_duplicate_urls) context.store.run(itemsByUrl);
  const done: { readonly position: number; readonly made: RegisteredUnit }[] = [];
  for (const { position, unit } of units) {
    try {
      done.push({ position, made: registerUnit(context, unitJob, unit) });
    } catch (error) {
      if (!(error instanceof UnitError)) throw error;
      saveFailed(context, job.uuid, position, JSON.stringify(unit), error.message);
    }
  }
  const dataset = job.dataset_uuid ?? mirrorOf(context.store, job.folder_uuid);
  const items = done.map(({ made }) => made.itemUuid);
  const hashes = dataset === undefined ? undefined : linkAllOnce(context, dataset, items);
  const rows = done.map(({ position, made }) => ({
    position,
    item_uuid: made.listed ? made.itemUuid : null,
    item_name: made.name,
    data_hash: hashes?.get(made.itemUuid) ?? null,
  }));
  saveDone(context, job.uuid, rows);
}

function withIntegration(context: Context, job: JobRow): UnitJob {
  const integration = context.store.get<{ cloud: string; strict_client_only: number }>(
    'SELECT cloud, strict_client_only FROM integrations WHERE uuid = ?',
    job.integration_hash,
  );
  return {
    ...job,
    storageLocation: LOCATIONS[integration?.cloud ?? ''] ?? 'encord',
    strictClientOnly: integration?.strict_client_only === 1,
  };
}

function finish(context: Context, job: JobRow): void {
  const failed = context.store.all<{ error: string }>(
    `SELECT DISTINCT error FROM upload_units WHERE job_uuid = ? AND status = 'ERROR' LIMIT 100`,
    job.uuid,
  );
  context.store.run(
    'UPDATE upload_jobs SET status = ?, errors = ? WHERE uuid = ?',
    failed.length > 0 && !job.ignore_errors ? 'ERROR' : 'DONE',
    JSON.stringify(failed.map((row) => row.error)),
    job.uuid,
  );
}
