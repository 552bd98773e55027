import type { Progress } from '../background.ts';
import type { Context } from '../context.ts';
import { SLOW_MARKER } from '../decisions/storage.ts';
import { linkOnce, mirrorOf } from '../links.ts';
import { registerUnit, UnitError, type RegisteredUnit, type UnitJob } from './register-unit.ts';
import type { UploadUnit } from './unit.ts';

interface JobRow extends Omit<UnitJob, 'storageLocation' | 'strictClientOnly'> {
  readonly uuid: string;
  readonly dataset_uuid: string | null;
  readonly ignore_errors: number;
  readonly created_at: number;
}

/** Units in one transaction: few enough that requests are answered in between, and a whole job of the advised size. */
const UNITS_A_STEP = 1000;

const LOCATIONS: Readonly<Record<string, string>> = {
  aws: 's3',
  gcp: 'gcp',
  azure: 'azure',
  otc: 'openTelekom',
  's3-compatible': 's3Compatible',
};

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
  const slow = context.now() < job.created_at + SLOW_MARKER.milliseconds;
  const units = store.all<{ position: number; entry: string }>(
    `SELECT position, entry FROM upload_units WHERE job_uuid = ?1 AND status = 'PENDING'
       AND (?2 = 0 OR instr(entry, ?3) = 0) ORDER BY position LIMIT ${UNITS_A_STEP}`,
    job.uuid,
    slow ? 1 : 0,
    SLOW_MARKER.marker,
  );
  if (units.length === 0) {
    const waiting = store.get(`SELECT 1 FROM upload_units WHERE job_uuid = ? AND status = 'PENDING' LIMIT 1`, job.uuid);
    if (waiting) return false;
    finish(context, job);
    return true;
  }
  const unitJob = withIntegration(context, job);
  for (const unit of units) {
    try {
      const done = registerUnit(context, unitJob, JSON.parse(unit.entry) as UploadUnit);
      markDone(context, job, unit.position, done);
    } catch (error) {
      if (!(error instanceof UnitError)) throw error;
      store.run(
        `UPDATE upload_units SET status = 'ERROR', error = ? WHERE job_uuid = ? AND position = ?`,
        error.message,
        job.uuid,
        unit.position,
      );
    }
  }
  return true;
}

function markDone(context: Context, job: JobRow, position: number, done: RegisteredUnit): void {
  const dataset = job.dataset_uuid ?? mirrorOf(context.store, job.folder_uuid);
  const dataHash = dataset === undefined ? undefined : linkOnce(context, dataset, done.itemUuid);
  context.store.run(
    `UPDATE upload_units SET status = 'DONE', item_uuid = ?, item_name = ?, data_hash = ? WHERE job_uuid = ? AND position = ?`,
    done.listed ? done.itemUuid : null,
    done.name,
    dataHash ?? null,
    job.uuid,
    position,
  );
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
