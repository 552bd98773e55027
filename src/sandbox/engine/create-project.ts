import { checkTemplate } from '../../workflow/check-template.ts';
import { WorkflowTemplate } from '../../workflow/template.ts';
import { directRole, grantUser, requireRole } from '../access.ts';
import { invalid, notFound } from '../api-error.ts';
import type { Caller, Context } from '../context.ts';
import { DEFAULT_WORKFLOW } from '../decisions/projects.ts';
import { datasetByUuid } from '../store/datasets.ts';
import { ontologyByUuid } from '../store/ontologies.ts';
import { insertProject } from '../store/projects.ts';
import { templateByUuid } from '../store/templates.ts';
import { attachDataset } from './dataset-links.ts';
import { compileWorkflow, endlessRouters } from './workflow.ts';

export interface ProjectRequest {
  readonly title: string;
  readonly description: string;
  readonly datasetUuids: readonly string[];
  readonly ontologyUuid: string | undefined;
  readonly templateUuid: string | undefined;
}

/** Creates a project; the caller becomes its admin. Without an ontology it gets an empty one of its own. Returns its uuid. */
export function createProject(context: Context, caller: Caller, request: ProjectRequest): string {
  const template = templateFor(context, request.templateUuid);
  const ontologyUuid = request.ontologyUuid ?? emptyOntology(context, caller, request.title);
  const ontology = ontologyByUuid(context.store, ontologyUuid);
  const role = directRole(context.store, caller.email, 'ontology', ontologyUuid);
  if (!ontology) throw notFound(`the ontology ${ontologyUuid}`);
  requireRole(role, caller, `the ontology ${ontologyUuid}`, 'user');
  for (const uuid of request.datasetUuids) requireDataset(context, caller, uuid);
  const uuid = insertProject(context, {
    title: request.title,
    description: request.description,
    creator: caller.email,
    ontologyUuid,
    template,
  });
  grantUser(context, 'project', uuid, caller.email, 0);
  for (const dataset of request.datasetUuids) attachDataset(context, uuid, dataset);
  return uuid;
}

/** RESOURCE_NOT_FOUND_ERROR unless the dataset exists and the caller may see it. */
export function requireDataset(context: Context, caller: Caller, uuid: string): void {
  const dataset = datasetByUuid(context.store, uuid);
  if (!dataset) throw notFound(`the dataset ${uuid}`);
  requireRole(directRole(context.store, caller.email, 'dataset', uuid), caller, `the dataset ${uuid}`, 'user');
}

function templateFor(context: Context, uuid: string | undefined): WorkflowTemplate {
  if (uuid === undefined) return WorkflowTemplate.parse(DEFAULT_WORKFLOW.template);
  const template = templateByUuid(context.store, uuid);
  if (!template) throw invalid(`there is no workflow template ${uuid}`);
  const faults = checkTemplate(template).map(({ summary }) => summary);
  const circles = endlessRouters(compileWorkflow(template)).map((name) => `routers lead in a circle at "${name}"`);
  if (faults.length + circles.length > 0) {
    throw invalid(`the workflow template "${template.title}" cannot run: ${[...faults, ...circles].join('; ')}`);
  }
  return template;
}

function emptyOntology(context: Context, caller: Caller, title: string): string {
  const uuid = context.uuid();
  const now = context.now();
  context.store.run(
    'INSERT INTO ontologies (uuid, title, description, editor, owner, created_at, last_edited_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    uuid,
    title,
    '',
    JSON.stringify({ objects: [], classifications: [] }),
    caller.email,
    now,
    now,
  );
  grantUser(context, 'ontology', uuid, caller.email, 0);
  return uuid;
}
