import type { Context } from '../context.ts';
import type { UploadUnit } from './unit.ts';

/** Units in one transaction: few enough that requests are answered in between, and a whole job of the advised size. */
export const UNITS_A_STEP = 1000;

/** Units of a job that nobody has worked on yet, the first of them at `position`. */
export interface UnitBatch {
  readonly position: number;
  readonly units: readonly UploadUnit[];
}

/** Keeps the units of a job that is to be worked on later: a row a batch, because most units need no row of their own before they are done. */
export function insertBatches(context: Context, jobUuid: string, units: readonly UploadUnit[]): void {
  for (let position = 0; position < units.length; position += UNITS_A_STEP) {
    const batch = units.slice(position, position + UNITS_A_STEP);
    context.store.run(
      'INSERT INTO upload_batches (job_uuid, position, count, units) VALUES (?, ?, ?, ?)',
      jobUuid,
      position,
      batch.length,
      JSON.stringify(batch),
    );
  }
}

export function nextBatch({ store }: Context, jobUuid: string): UnitBatch | undefined {
  const next = store.get<{ position: number }>(
    'SELECT min(position) AS position FROM upload_batches WHERE job_uuid = ? HAVING count(*) > 0',
    jobUuid,
  );
  if (!next) return undefined;
  const sql = 'SELECT units FROM upload_batches WHERE job_uuid = ? AND position = ?';
  const text = store.get<{ units: string }>(sql, jobUuid, next.position)?.units ?? '[]';
  return { position: next.position, units: JSON.parse(text) as UploadUnit[] };
}

export function deleteBatch(context: Context, jobUuid: string, position: number): void {
  context.store.run('DELETE FROM upload_batches WHERE job_uuid = ? AND position = ?', jobUuid, position);
}

/** The row of a unit that waits. `entry` is the unit as JSON text. */
export function insertWaiting(context: Context, jobUuid: string, position: number, entry: string): void {
  context.store.run(
    `INSERT INTO upload_units (job_uuid, position, uuid, status, entry) VALUES (?, ?, ?, 'PENDING', ?)`,
    jobUuid,
    position,
    context.uuid(),
    entry,
  );
}

/** A unit that succeeded, as it is reported. */
export interface DoneUnit {
  readonly position: number;
  /** Null for a skipped duplicate, which is counted and not listed. */
  readonly item_uuid: string | null;
  readonly item_name: string;
  readonly data_hash: string | null;
}

/** Keeps what succeeded in one step; units that waited in rows of their own no longer do. */
export function saveDone(context: Context, jobUuid: string, done: readonly DoneUnit[]): void {
  const [first] = done;
  if (!first) return;
  const { store } = context;
  store.run(
    'INSERT INTO upload_done (job_uuid, position, units) VALUES (?, ?, ?)',
    jobUuid,
    first.position,
    JSON.stringify(done),
  );
  if (!store.get('SELECT 1 FROM upload_units WHERE job_uuid = ? LIMIT 1', jobUuid)) return;
  for (const { position } of done) {
    store.run('DELETE FROM upload_units WHERE job_uuid = ? AND position = ?', jobUuid, position);
  }
}

/** All units of a job that succeeded, by position. */
export function doneUnits({ store }: Context, jobUuid: string): DoneUnit[] {
  const steps = store.all<{ units: string }>('SELECT units FROM upload_done WHERE job_uuid = ?', jobUuid);
  // Databases of earlier versions have a row a unit.
  const earlier = store.all<DoneUnit>(
    `SELECT position, item_uuid, item_name, data_hash FROM upload_units WHERE job_uuid = ? AND status = 'DONE'`,
    jobUuid,
  );
  const units = [...earlier, ...steps.flatMap((step) => JSON.parse(step.units) as DoneUnit[])];
  return units.sort((a, b) => a.position - b.position);
}

/** Keeps why a unit failed, whether it has a row already or not. */
export function saveFailed(context: Context, jobUuid: string, position: number, entry: string, error: string): void {
  context.store.run(
    `INSERT INTO upload_units (job_uuid, position, uuid, status, entry, error) VALUES (?, ?, ?, 'ERROR', ?, ?)
     ON CONFLICT (job_uuid, position) DO UPDATE SET status = excluded.status, error = excluded.error`,
    jobUuid,
    position,
    context.uuid(),
    entry,
    error,
  );
}
