import { z } from 'zod';
import { directRole } from '../access.ts';
import { invalid } from '../api-error.ts';
import type { Caller, Context, LegacyCall, LegacyRoutes } from '../context.ts';
import { createProject, requireDataset } from '../engine/create-project.ts';
import { attachDataset, detachDataset } from '../engine/dataset-links.ts';
import { requireProject, type ProjectAccess } from '../engine/project-access.ts';
import { addProjectUsers } from '../engine/project-users.ts';
import { Description, Email, readPayload, Title, Uuid } from '../payload.ts';
import { datasetByUuid } from '../store/datasets.ts';
import { ontologyByUuid } from '../store/ontologies.ts';
import { datasetsOfProject, touchProject, type ProjectRecord } from '../store/projects.ts';
import { legacyTime } from '../timestamps.ts';
import { listProjects, readProjectFilter } from './list-projects.ts';
import { listLabelRows, MAIN_ONLY } from '../engine/label-row-listing.ts';

const NewProject = z.object({
  title: Title,
  description: Description.nullish(),
  dataset_hashes: z.array(Uuid).nullish(),
  workflow_type: z.string().nullish(),
  ontology_hash: Uuid.nullish(),
  workflow_template_id: z.string().max(200).nullish(),
});
const Datasets = z.object({ dataset_hashes: z.array(Uuid) });
const Users = z.object({ user_emails: z.array(Email), user_role: z.int().min(0).max(5) });
const ListFilter = z.object({ filter: z.record(z.string(), z.unknown()).nullish() }).nullish();
const ROLE_NUMBER = 0;

/** The project that a v1 call is about: its resource header. */
export function projectOfCall(
  context: Context,
  caller: Caller,
  call: LegacyCall,
  need: 'see' | 'write' | 'manage' | 'admin',
): ProjectAccess {
  if (call.resourceType !== 'project' || call.resourceId === undefined) {
    throw invalid('this call needs the headers ResourceType: project and ResourceID');
  }
  return requireProject(context, caller, call.resourceId, need);
}

/** v1 operations on projects. */
export const projectLegacyRoutes: LegacyRoutes = {
  project: {
    GET: (context, caller, call) => blob(context, projectOfCall(context, caller, call, 'see').project),
    POST(context, caller, call) {
      if (call.resourceType !== undefined) throw invalid('the editor of a project is changed through its ontology');
      const request = readPayload(NewProject, call.payload);
      if ((request.workflow_type ?? 'manual') !== 'manual') throw invalid('workflow_type: only "manual" is known here');
      return createProject(context, caller, {
        title: request.title,
        description: request.description ?? '',
        datasetUuids: [...new Set(request.dataset_hashes ?? [])],
        ontologyUuid: request.ontology_hash ?? undefined,
        templateUuid: request.workflow_template_id?.toLowerCase(),
      });
    },
  },
  projectwithuserrole: {
    GET(context, caller, call) {
      const given = readPayload(ListFilter, call.payload)?.filter ?? {};
      const texts = readProjectFilter((name) => {
        const value = given[name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)];
        return typeof value === 'string' ? value : undefined;
      });
      return listProjects(context, caller, { texts, tags: [] }).map((project) => ({
        user_role: directRole(context.store, caller.email, 'project', project.uuid) ?? ROLE_NUMBER,
        project: facts(project),
      }));
    },
  },
  projectdataset: {
    POST(context, caller, call) {
      const { project } = projectOfCall(context, caller, call, 'admin');
      const { dataset_hashes: uuids } = readPayload(Datasets, call.payload);
      for (const uuid of uuids) requireDataset(context, caller, uuid);
      for (const uuid of uuids) attachDataset(context, project.uuid, uuid);
      touchProject(context, project.uuid);
      return true;
    },
    DELETE(context, caller, call) {
      const { project } = projectOfCall(context, caller, call, 'admin');
      const uuids = readPayload(z.array(Uuid), call.uid, 'uid');
      for (const uuid of uuids) detachDataset(context, project.uuid, uuid);
      touchProject(context, project.uuid);
      return true;
    },
  },
  projectusers: {
    POST(context, caller, call) {
      const { project } = projectOfCall(context, caller, call, 'admin');
      const { user_emails: emails, user_role: role } = readPayload(Users, call.payload);
      return addProjectUsers(context, project.uuid, emails, role).map((user) => ({
        user_email: user.email,
        user_role: user.role,
        project_hash: project.uuid,
      }));
    },
  },
};

function facts(project: ProjectRecord): Record<string, unknown> {
  return {
    project_hash: project.uuid,
    title: project.title,
    description: project.description,
    created_at: legacyTime(project.created_at),
    last_edited_at: legacyTime(project.last_edited_at),
    ontology_hash: project.ontology_uuid,
    source_projects: [],
    workflow_manager_uuid: project.workflow_manager_uuid,
  };
}

function blob(context: Context, project: ProjectRecord): Record<string, unknown> {
  const datasets = datasetsOfProject(context.store, project.uuid).map((uuid) => {
    const dataset = datasetByUuid(context.store, uuid);
    return { dataset_hash: uuid, title: dataset?.title ?? '', description: dataset?.description ?? '' };
  });
  return {
    ...facts(project),
    editor_ontology: ontologyByUuid(context.store, project.ontology_uuid)?.editor,
    datasets,
    label_rows: listLabelRows(context, project, MAIN_ONLY),
  };
}
