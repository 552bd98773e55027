import { invariant } from '../../base/invariant.ts';
import type { WorkflowTemplate } from '../../workflow/template.ts';
import { directRole } from '../access.ts';
import { notFound } from '../api-error.ts';
import type { Context } from '../context.ts';
import { PROJECT_ROLES } from '../decisions/projects.ts';
import { pathwaysOf, projectByUuid, stagesOf, type PathwayRecord, type StageRecord } from '../store/projects.ts';
import type { Rules } from './task.ts';
import { compileWorkflow, type WorkStage } from './workflow.ts';

/** A project's workflow, ready to run: the graph, the platform's ids, and who may work where. */
export interface ProjectWorkflow extends Rules {
  readonly projectUuid: string;
  readonly stageByUuid: ReadonlyMap<string, StageRecord>;
  readonly uuidOf: (stageName: string) => string;
  readonly nameOf: (stageUuid: string) => string;
  readonly pathways: readonly PathwayRecord[];
  readonly hasConsensus: boolean;
}

const ANNOTATES: ReadonlySet<number> = new Set(PROJECT_ROLES.annotate);
const REVIEWS: ReadonlySet<number> = new Set(PROJECT_ROLES.review);
const MANAGES: ReadonlySet<number> = new Set(PROJECT_ROLES.manage);

export function roleMayWork(role: number | undefined, type: WorkStage['type']): boolean {
  if (role === undefined) return false;
  if (type === 'annotation' || type === 'consensus_annotation') return ANNOTATES.has(role);
  if (type === 'review' || type === 'consensus_review') return REVIEWS.has(role);
  return MANAGES.has(role);
}

export function loadProjectWorkflow(context: Context, projectUuid: string): ProjectWorkflow {
  const project = projectByUuid(context.store, projectUuid);
  if (!project) throw notFound(`the project ${projectUuid}`);
  const stages = stagesOf(context.store, projectUuid);
  const template = JSON.parse(project.workflow) as WorkflowTemplate;
  const uuids = new Map(stages.map((stage) => [stage.name, stage.uuid]));
  const stageByUuid = new Map(stages.map((stage) => [stage.uuid, stage]));
  const roles = new Map<string, number | undefined>();
  const roleOf = (email: string): number | undefined => {
    if (!roles.has(email)) roles.set(email, directRole(context.store, email, 'project', projectUuid));
    return roles.get(email);
  };
  return {
    projectUuid,
    workflow: compileWorkflow(template),
    now: context.now(),
    mayWork: (email, type) => roleMayWork(roleOf(email), type),
    stageByUuid,
    uuidOf: (name) => {
      const uuid = uuids.get(name);
      invariant(uuid, `the project has no stage "${name}"`);
      return uuid;
    },
    nameOf: (uuid) => {
      const stage = stageByUuid.get(uuid);
      invariant(stage, `the project has no stage ${uuid}`);
      return stage.name;
    },
    pathways: pathwaysOf(context.store, projectUuid),
    hasConsensus: stages.some((stage) => stage.type === 'consensus_annotation'),
  };
}
