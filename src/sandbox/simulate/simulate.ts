import { directRole, grantUser } from '../access.ts';
import { invalid, notFound } from '../api-error.ts';
import type { Context } from '../context.ts';
import { featuresOf } from '../engine/label-rows.ts';
import { requireOpen } from '../engine/project-access.ts';
import { loadProjectWorkflow } from '../engine/project-workflow.ts';
import { ensureUser } from '../people.ts';
import { ontologyByUuid } from '../store/ontologies.ts';
import { projectByUuid, type StageRecord } from '../store/projects.ts';
import { readOntology } from './features.ts';
import type { SimulateCounts, SimulatedAnnotator, SimulateRequest } from './request.ts';
import { Shift } from './shift.ts';

const WORKED: ReadonlySet<StageRecord['type']> = new Set([
  'annotation',
  'consensus_annotation',
  'review',
  'consensus_review',
]);

/**
 * Lets simulated people work in a project: they take tasks, label them on their branch and submit, or approve in reviews.
 * The same database and request always give the same labels. Throws 404 and 400 for unknown projects and stages.
 */
export function simulate(context: Context, request: SimulateRequest): SimulateCounts {
  const record = projectByUuid(context.store, request.projectUuid);
  if (!record) throw notFound(`the project ${request.projectUuid}`);
  requireOpen(record);
  const emails = request.annotators.map(({ email }) => email);
  if (new Set(emails).size < emails.length) throw invalid('annotators: an address stands there twice');
  context.store.transaction(() => {
    for (const annotator of request.annotators) admit(context, record.uuid, annotator);
  });
  const project = loadProjectWorkflow(context, record.uuid);
  const ontology = ontologyByUuid(context.store, record.ontology_uuid);
  if (!ontology) throw notFound(`the ontology ${record.ontology_uuid}`);
  const shift = new Shift({
    context,
    project,
    record,
    features: featuresOf(context, record),
    ontology: readOntology(ontology.editor),
    truthSeed: request.truthSeed,
    limit: request.limit ?? Number.MAX_SAFE_INTEGER,
    annotators: request.annotators,
  });
  for (const stage of stagesToWork(project.stageByUuid, request.stage)) shift.work(stage);
  return shift.counts();
}

function stagesToWork(stages: ReadonlyMap<string, StageRecord>, wanted: string | undefined): StageRecord[] {
  const all = [...stages.values()].filter(({ type }) => WORKED.has(type));
  if (wanted === undefined) return all;
  const found = all.filter(({ uuid, name }) => uuid === wanted.toLowerCase() || name === wanted);
  if (found.length > 0) return found;
  throw invalid(
    `the project has no annotation, consensus or review stage "${wanted}"; it has ${all.map(({ name }) => `"${name}"`).join(', ')}`,
  );
}

/** Simulated people carry the title "simulated"; in the project they get the role that their profile needs. */
function admit(context: Context, projectUuid: string, { email, profile }: SimulatedAnnotator): void {
  ensureUser(context, email, { title: 'simulated', role: 'TASKER', memberType: 'external' });
  const role = directRole(context.store, email, 'project', projectUuid);
  const needs = profile === 'reviewer' ? 2 : 1;
  if (role === undefined) grantUser(context, 'project', projectUuid, email, needs);
  else if (role === 5 || (role !== needs && (role === 1 || role === 2)))
    grantUser(context, 'project', projectUuid, email, role === 5 ? needs : 3);
}
