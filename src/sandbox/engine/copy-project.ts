import { invariant } from '../../base/invariant.ts';
import { WorkflowTemplate } from '../../workflow/template.ts';
import { grantUser } from '../access.ts';
import { invalid } from '../api-error.ts';
import type { Caller, Context } from '../context.ts';
import { linkItems } from '../links.ts';
import { dataRow } from '../store/datasets.ts';
import { labelRowOf, writeLabels } from '../store/label-rows.ts';
import { datasetsOfProject, insertProject, type ProjectRecord } from '../store/projects.ts';
import { taskOfData } from '../store/tasks.ts';
import { requireDataset } from './create-project.ts';
import { attachDataset } from './dataset-links.ts';
import { createLabelRow } from './label-rows.ts';

export interface CopyRequest {
  readonly labels: boolean;
  readonly datasets: boolean;
  readonly collaborators: boolean;
  /** A new dataset with these data units (dataset uuid → data hashes) instead of the old ones. */
  readonly clone:
    | {
        readonly title: string;
        readonly description: string;
        readonly units: Readonly<Record<string, readonly string[]>>;
      }
    | undefined;
  readonly labelHashes: ReadonlySet<string> | undefined;
  readonly statuses: ReadonlySet<string> | undefined;
  readonly title: string | undefined;
  readonly description: string | undefined;
}

/** Copies a project (decision COPY_PROJECT); the caller becomes admin of the copy. Returns its uuid. */
export function copyProject(context: Context, caller: Caller, source: ProjectRecord, request: CopyRequest): string {
  const { store } = context;
  const uuid = insertProject(context, {
    title: request.title ?? `Copy of ${source.title}`,
    description: request.description ?? source.description,
    creator: caller.email,
    ontologyUuid: source.ontology_uuid,
    template: WorkflowTemplate.parse(JSON.parse(source.workflow)),
  });
  if (request.collaborators) {
    for (const table of ['user_access (kind, uuid, email', 'group_access (kind, uuid, group_uuid']) {
      const [name = '', person = ''] = [table.split(' ')[0], table.split(', ').at(-1)];
      store.run(
        `INSERT INTO ${table}, role, created_at) SELECT kind, ?, ${person}, role, ? FROM ${name} WHERE kind = 'project' AND uuid = ?`,
        uuid,
        context.now(),
        source.uuid,
      );
    }
  }
  grantUser(context, 'project', uuid, caller.email, 0);
  const units = new Map<string, string>();
  if (request.clone) {
    const { dataset, copies } = cloneData(context, caller, source, request.clone);
    attachDataset(context, uuid, dataset);
    for (const [from, to] of copies) units.set(from, to);
  } else if (request.datasets) {
    for (const dataset of datasetsOfProject(store, source.uuid)) attachDataset(context, uuid, dataset);
    for (const { data_hash: hash } of store.all<{ data_hash: string }>(
      'SELECT data_hash FROM tasks WHERE project_uuid = ?',
      source.uuid,
    )) {
      units.set(hash, hash);
    }
  }
  if (request.labels) copyLabels(context, caller, source, uuid, units, request);
  return uuid;
}

function cloneData(
  context: Context,
  caller: Caller,
  source: ProjectRecord,
  clone: NonNullable<CopyRequest['clone']>,
): { dataset: string; copies: [string, string][] } {
  const dataset = context.uuid();
  const attached = new Set(datasetsOfProject(context.store, source.uuid));
  const hashes: string[] = [];
  for (const [uuid, wanted] of Object.entries(clone.units)) {
    if (!attached.has(uuid)) throw invalid(`the dataset ${uuid} is not in the project`);
    requireDataset(context, caller, uuid);
    for (const hash of wanted) {
      if (taskOfData(context.store, source.uuid, hash)?.dataset_uuid !== uuid) {
        throw invalid(`the dataset ${uuid} has no data unit ${hash}`);
      }
      hashes.push(hash);
    }
  }
  const now = context.now();
  context.store.run(
    'INSERT INTO datasets (uuid, title, description, owner, created_at, last_edited_at) VALUES (?, ?, ?, ?, ?, ?)',
    dataset,
    clone.title,
    clone.description,
    caller.email,
    now,
    now,
  );
  grantUser(context, 'dataset', dataset, caller.email, 0);
  const items = hashes.map((hash) => {
    const row = dataRow(context.store, hash);
    invariant(row, 'a task has its data');
    return row.item_uuid;
  });
  const linked = linkItems(context, dataset, items);
  return { dataset, copies: hashes.map((hash, at) => [hash, linked[at] ?? ''] as [string, string]) };
}

function copyLabels(
  context: Context,
  caller: Caller,
  source: ProjectRecord,
  target: string,
  units: ReadonlyMap<string, string>,
  request: CopyRequest,
): void {
  const { store } = context;
  const done = new Set(
    store
      .all<{ uuid: string }>(`SELECT uuid FROM stages WHERE project_uuid = ? AND type = 'done'`, source.uuid)
      .map(({ uuid }) => uuid),
  );
  for (const [from, to] of units) {
    const row = labelRowOf(store, source.uuid, from, 'main');
    if (!row || row.labels === null) continue;
    if (request.labelHashes && !request.labelHashes.has(row.label_hash)) continue;
    const status = done.has(taskOfData(store, source.uuid, from)?.stage_uuid ?? '') ? 'APPROVED' : 'PENDING';
    if (request.statuses && !request.statuses.has(status)) continue;
    const copy = createLabelRow(context, { ...source, uuid: target }, to, 'main');
    writeLabels(context, copy.label_hash, moved(row.labels, from, to), caller.email);
  }
}

/** Labels name the data unit that they are on; a copy on other data must name that. */
function moved(labels: string, from: string, to: string): string {
  return from === to ? labels : labels.replaceAll(from, to);
}
