import { invariant } from '../../base/invariant.ts';
import { directRole } from '../access.ts';
import type { Caller, Context } from '../context.ts';
import { ontologyByUuid } from '../store/ontologies.ts';
import { pathwaysOf, stagesOf, type ProjectRecord } from '../store/projects.ts';
import { isoTime } from '../timestamps.ts';

/** ProjectDTO of Encord SDK 0.1.211. Routers are never listed: that SDK refuses a project that shows one. */
export function shapeProject(context: Context, caller: Caller, project: ProjectRecord): Record<string, unknown> {
  const ontology = ontologyByUuid(context.store, project.ontology_uuid);
  invariant(ontology, 'a project has an ontology');
  return {
    projectHash: project.uuid,
    projectType: 'workflow',
    status: project.status,
    title: project.title,
    description: project.description,
    createdAt: isoTime(project.created_at),
    creatorEmail: project.creator,
    lastEditedAt: isoTime(project.last_edited_at),
    ontologyHash: project.ontology_uuid,
    editorOntology: ontology.editor,
    userRole: directRole(context.store, caller.email, 'project', project.uuid) ?? 0,
    sourceProjects: null,
    workflowManagerUuid: project.workflow_manager_uuid,
    workflow: { stages: shapeStages(context, project.uuid) },
  };
}

function shapeStages(context: Context, projectUuid: string): unknown[] {
  const pathways = pathwaysOf(context.store, projectUuid);
  return stagesOf(context.store, projectUuid)
    .filter(({ type }) => type !== 'percentage_router' && type !== 'user_router')
    .map((stage) => ({
      stageType: stage.type.toUpperCase(),
      uuid: stage.uuid,
      title: stage.name,
      ...(stage.type === 'agent' && {
        pathways: pathways
          .filter((pathway) => pathway.stage_uuid === stage.uuid)
          .map((pathway) => ({
            uuid: pathway.uuid,
            title: pathway.name,
            destinationUuid: pathway.destination_uuid,
          })),
      }),
    }));
}
