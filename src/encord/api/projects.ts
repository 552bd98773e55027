import { z } from 'zod';
import { Acknowledged } from '../../wire/envelope.ts';
import {
  Project,
  ProjectBranchPage,
  ProjectDatasetPage,
  ProjectPage,
  ProjectTagPage,
  ProjectUserPage,
  type ProjectDataset,
  type ProjectUser,
} from '../../wire/project.ts';
import type { EncordClient } from '../client.ts';
import { PRIORITIES_PER_CALL } from '../limits.ts';
import { allPages, chunksOf } from '../pages.ts';
import { restPath } from '../rest-path.ts';

/** Roles on the wire: 0 admin, 1 annotator, 2 reviewer, 3 annotator and reviewer, 4 team manager, 5 viewer. */
export type ProjectRoleNumber = 0 | 1 | 2 | 3 | 4 | 5;
const resource = (id: string) => ({ type: 'project', id }) as const;

/** Creates a project and answers its id. Not repeated: look for it before sending again. */
export function createProject(
  client: EncordClient,
  project: {
    title: string;
    description: string;
    datasets: readonly string[];
    ontology: string;
    workflowTemplate?: string;
  },
): Promise<string> {
  return client.legacy({
    type: 'project',
    method: 'POST',
    uid: null,
    payload: {
      title: project.title,
      description: project.description,
      dataset_hashes: project.datasets,
      workflow_type: 'manual',
      ontology_hash: project.ontology,
      ...(project.workflowTemplate ? { workflow_template_id: project.workflowTemplate } : {}),
    },
    repeat: 'never',
    answer: z.guid(),
  });
}

export function getProject(client: EncordClient, uuid: string): Promise<Project> {
  return client.rest({ method: 'GET', path: restPath`projects/${uuid}`, repeat: 'safe', answer: Project });
}

export function listProjects(client: EncordClient, filter: { titleEq?: string } = {}): AsyncGenerator<Project> {
  const query = { titleEq: filter.titleEq, includeOrgAccess: false };
  return allPages(client, { method: 'GET', path: 'projects', query, repeat: 'safe', answer: ProjectPage });
}

export async function projectDatasets(client: EncordClient, uuid: string): Promise<ProjectDataset[]> {
  return (
    await client.rest({
      method: 'GET',
      path: restPath`projects/${uuid}/datasets`,
      repeat: 'safe',
      answer: ProjectDatasetPage,
    })
  ).results;
}

/** Attaches datasets; each of their data units becomes a task. */
export async function attachDatasets(
  client: EncordClient,
  uuid: string,
  datasetHashes: readonly string[],
): Promise<void> {
  await client.legacy({
    type: 'projectdataset',
    method: 'POST',
    resource: resource(uuid),
    uid: null,
    payload: { dataset_hashes: datasetHashes },
    repeat: 'never',
    answer: Acknowledged,
  });
}

/** Detaches datasets; their tasks are lost. */
export async function detachDatasets(
  client: EncordClient,
  uuid: string,
  datasetHashes: readonly string[],
): Promise<void> {
  await client.legacy({
    type: 'projectdataset',
    method: 'DELETE',
    resource: resource(uuid),
    uid: datasetHashes,
    payload: null,
    repeat: 'never',
    answer: z.unknown(),
  });
}

export async function projectUsers(client: EncordClient, uuid: string): Promise<ProjectUser[]> {
  const users = [];
  for await (const user of allPages(client, {
    method: 'GET',
    path: restPath`projects/${uuid}/users`,
    repeat: 'safe',
    answer: ProjectUserPage,
  }))
    users.push(user);
  return users;
}

/** A person who is already in the project keeps his role. */
export async function addProjectUsers(
  client: EncordClient,
  uuid: string,
  emails: readonly string[],
  role: ProjectRoleNumber,
): Promise<void> {
  await client.legacy({
    type: 'projectusers',
    method: 'POST',
    resource: resource(uuid),
    uid: uuid,
    payload: { user_emails: emails, user_role: role },
    repeat: 'safe',
    answer: z.array(z.unknown()),
  });
}

export async function removeProjectUsers(
  client: EncordClient,
  uuid: string,
  userEmails: readonly string[],
): Promise<void> {
  await client.rest({
    method: 'POST',
    path: restPath`projects/${uuid}/users/bulk-delete`,
    body: { userEmails },
    repeat: 'safe',
    answer: z.unknown(),
  });
}

/** Priorities by data hash, 0 to 1, 1 is the highest. */
export async function setPriorities(
  client: EncordClient,
  uuid: string,
  priorities: readonly (readonly [string, number])[],
): Promise<void> {
  for (const chunk of chunksOf(priorities, PRIORITIES_PER_CALL)) {
    await client.rest({
      method: 'POST',
      path: restPath`projects/${uuid}/priorities`,
      body: { priorities: chunk },
      repeat: 'safe',
      answer: z.unknown(),
    });
  }
}

export async function setProjectStatus(client: EncordClient, uuid: string, status: string): Promise<void> {
  await client.rest({
    method: 'PUT',
    path: restPath`projects/${uuid}/status`,
    body: { status },
    repeat: 'safe',
    answer: z.unknown(),
  });
}

export async function projectBranches(client: EncordClient, uuid: string): Promise<string[]> {
  const names: string[] = [];
  for await (const branch of allPages(client, {
    method: 'GET',
    path: restPath`projects/${uuid}/branches`,
    repeat: 'safe',
    answer: ProjectBranchPage,
  }))
    names.push(branch.name);
  return names;
}

export async function projectTags(client: EncordClient, uuid: string): Promise<{ uuid: string; name: string }[]> {
  return (
    await client.rest({ method: 'GET', path: restPath`projects/${uuid}/tags`, repeat: 'safe', answer: ProjectTagPage })
  ).results;
}
