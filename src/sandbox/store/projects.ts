import type { WorkflowTemplate } from '../../workflow/template.ts';
import type { Context } from '../context.ts';
import type { Store } from './database.ts';

export interface ProjectRecord {
  readonly uuid: string;
  readonly title: string;
  readonly description: string;
  /** E-mail address. */
  readonly creator: string;
  readonly ontology_uuid: string;
  readonly status: string;
  /** JSON text of the template's spec, as it was when the project was created. */
  readonly workflow: string;
  readonly workflow_manager_uuid: string;
  readonly created_at: number;
  readonly last_edited_at: number;
}

export interface StageRecord {
  readonly uuid: string;
  readonly name: string;
  readonly type: WorkflowTemplate['stages'][number]['type'];
}

export interface PathwayRecord {
  readonly uuid: string;
  readonly stage_uuid: string;
  readonly name: string;
  readonly destination_uuid: string;
}

const COLUMNS =
  'uuid, title, description, creator, ontology_uuid, status, workflow, workflow_manager_uuid, created_at, last_edited_at';

export function projectByUuid(store: Store, uuid: string): ProjectRecord | undefined {
  return store.get<ProjectRecord>(`SELECT ${COLUMNS} FROM projects WHERE uuid = ?`, uuid);
}

/** Every project, oldest first. */
export function allProjects(store: Store): ProjectRecord[] {
  return store.all<ProjectRecord>(`SELECT ${COLUMNS} FROM projects ORDER BY seq`);
}

/** Stages of a project in the order of its template, routers included. */
export function stagesOf(store: Store, projectUuid: string): StageRecord[] {
  return store.all<StageRecord>(
    'SELECT uuid, name, type FROM stages WHERE project_uuid = ? ORDER BY position',
    projectUuid,
  );
}

/** Pathways of every agent stage of a project, in the order of the template. */
export function pathwaysOf(store: Store, projectUuid: string): PathwayRecord[] {
  return store.all<PathwayRecord>(
    `SELECT p.uuid, p.stage_uuid, p.name, p.destination_uuid FROM pathways p JOIN stages s ON s.uuid = p.stage_uuid
     WHERE s.project_uuid = ? ORDER BY s.position, p.position`,
    projectUuid,
  );
}

/** Uuids of the datasets attached to a project, in the order of attaching. */
export function datasetsOfProject(store: Store, projectUuid: string): string[] {
  return store
    .all<{ uuid: string }>(
      'SELECT dataset_uuid AS uuid FROM project_datasets WHERE project_uuid = ? ORDER BY seq',
      projectUuid,
    )
    .map(({ uuid }) => uuid);
}

export function projectsWithDataset(store: Store, datasetUuid: string): string[] {
  return store
    .all<{ uuid: string }>(
      'SELECT project_uuid AS uuid FROM project_datasets WHERE dataset_uuid = ? ORDER BY seq',
      datasetUuid,
    )
    .map(({ uuid }) => uuid);
}

export interface NewProject {
  readonly title: string;
  readonly description: string;
  readonly creator: string;
  readonly ontologyUuid: string;
  readonly template: WorkflowTemplate;
}

/** Creates a project with its stages and pathways, without datasets; returns its uuid. */
export function insertProject(context: Context, project: NewProject): string {
  const { store } = context;
  const uuid = context.uuid();
  const now = context.now();
  store.run(
    `INSERT INTO projects (${COLUMNS}) VALUES (?, ?, ?, ?, ?, 'notStarted', ?, ?, ?, ?)`,
    uuid,
    project.title,
    project.description,
    project.creator,
    project.ontologyUuid,
    JSON.stringify(project.template),
    context.uuid(),
    now,
    now,
  );
  const uuids = new Map(project.template.stages.map((stage) => [stage.name, context.uuid()]));
  project.template.stages.forEach((stage, position) => {
    store.run(
      'INSERT INTO stages (uuid, project_uuid, position, name, type) VALUES (?, ?, ?, ?, ?)',
      uuids.get(stage.name) ?? null,
      uuid,
      position,
      stage.name,
      stage.type,
    );
  });
  for (const stage of project.template.stages) {
    if (stage.type !== 'agent') continue;
    Object.entries(stage.pathways).forEach(([name, to], position) => {
      store.run(
        'INSERT INTO pathways (uuid, stage_uuid, position, name, destination_uuid) VALUES (?, ?, ?, ?, ?)',
        context.uuid(),
        uuids.get(stage.name) ?? null,
        position,
        name,
        uuids.get(to) ?? null,
      );
    });
  }
  return uuid;
}

export function touchProject(context: Context, uuid: string): void {
  context.store.run('UPDATE projects SET last_edited_at = ? WHERE uuid = ?', context.now(), uuid);
}

/** Projects that carry at least one organisation tag of these names (a filter by names, Encord SDK 0.1.211). */
export function projectsOfTags(store: Store, names: readonly string[]): Set<string> {
  const rows = store.all<{ uuid: string }>(
    `SELECT p.project_uuid AS uuid FROM project_tags p JOIN organisation_tags t ON t.uuid = p.tag_uuid
     WHERE t.name IN (SELECT value FROM json_each(?))`,
    JSON.stringify(names),
  );
  return new Set(rows.map(({ uuid }) => uuid));
}
