import type { Context } from '../context.ts';
import { projectsWithDataset } from '../store/projects.ts';
import { loadProjectWorkflow } from './project-workflow.ts';
import { createTasks } from './task-store.ts';

/** Called inside the transaction that linked the rows: every project with this dataset gets tasks for them. */
export function dataRowsLinked(context: Context, datasetUuid: string, dataHashes: readonly string[]): void {
  for (const projectUuid of projectsWithDataset(context.store, datasetUuid)) {
    createTasks(context, loadProjectWorkflow(context, projectUuid), datasetUuid, dataHashes);
  }
}

/** Called inside the transaction, before the rows are deleted: their tasks, label rows and issues go. */
export function dataRowsUnlinked(context: Context, datasetUuid: string, dataHashes: readonly string[]): void {
  const projects = projectsWithDataset(context.store, datasetUuid);
  for (const dataHash of dataHashes) {
    context.store.run('DELETE FROM tasks WHERE data_hash = ?', dataHash);
    context.store.run('DELETE FROM label_rows WHERE data_hash = ?', dataHash);
    for (const project of projects) {
      context.store.run('DELETE FROM issues WHERE project_uuid = ? AND data_uuid = ?', project, dataHash);
    }
  }
}

/** Puts a dataset into a project; its data units become tasks. Attaching twice changes nothing. */
export function attachDataset(context: Context, projectUuid: string, datasetUuid: string): void {
  const added = context.store.run(
    'INSERT INTO project_datasets (project_uuid, dataset_uuid) VALUES (?, ?) ON CONFLICT DO NOTHING',
    projectUuid,
    datasetUuid,
  );
  if (added === 0) return;
  const hashes = context.store
    .all<{ data_hash: string }>('SELECT data_hash FROM data_rows WHERE dataset_uuid = ? ORDER BY seq', datasetUuid)
    .map((row) => row.data_hash);
  createTasks(context, loadProjectWorkflow(context, projectUuid), datasetUuid, hashes);
}

/** Takes a dataset out of a project: its tasks, label rows and issues there are lost. */
export function detachDataset(context: Context, projectUuid: string, datasetUuid: string): void {
  const { store } = context;
  const removed = store.run(
    'DELETE FROM project_datasets WHERE project_uuid = ? AND dataset_uuid = ?',
    projectUuid,
    datasetUuid,
  );
  if (removed === 0) return;
  for (const [table, column] of [
    ['label_rows', 'data_hash'],
    ['issues', 'data_uuid'],
  ]) {
    store.run(
      `DELETE FROM ${table} WHERE project_uuid = ?1 AND ${column} IN (
         SELECT data_hash FROM tasks WHERE project_uuid = ?1 AND dataset_uuid = ?2)`,
      projectUuid,
      datasetUuid,
    );
  }
  store.run('DELETE FROM tasks WHERE project_uuid = ? AND dataset_uuid = ?', projectUuid, datasetUuid);
}
