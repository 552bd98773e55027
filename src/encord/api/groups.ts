import { z } from 'zod';
import { GroupAccessPage, GroupPage, type Group, type GroupAccess } from '../../wire/group.ts';
import type { EncordClient } from '../client.ts';
import { restPath } from '../rest-path.ts';
import type { DatasetRole } from './datasets.ts';
import type { ProjectRoleNumber } from './projects.ts';

/** What groups are given access to, and how a role is written there. */
export interface GroupRoles {
  readonly folder: 'user' | 'admin';
  readonly dataset: DatasetRole;
  /** 0 admin, 1 user. */
  readonly ontology: 0 | 1;
  readonly project: ProjectRoleNumber;
}

const PATHS: Readonly<Record<keyof GroupRoles, (uuid: string) => string>> = {
  folder: (uuid) => restPath`storage/folders/${uuid}/groups`,
  dataset: (uuid) => restPath`datasets/${uuid}/groups`,
  ontology: (uuid) => restPath`ontologies/${uuid}/groups`,
  project: (uuid) => restPath`projects/${uuid}/groups`,
};

/** The organisation's groups; the API does not page them. */
export async function listGroups(client: EncordClient): Promise<Group[]> {
  return (
    await client.rest({ method: 'GET', path: 'user/current-organisation/groups', repeat: 'safe', answer: GroupPage })
  ).results;
}

/** Groups with access to one folder, dataset, ontology or project; not paged either. */
export async function groupsOf(client: EncordClient, kind: keyof GroupRoles, uuid: string): Promise<GroupAccess[]> {
  return (await client.rest({ method: 'GET', path: PATHS[kind](uuid), repeat: 'safe', answer: GroupAccessPage }))
    .results;
}

export async function addGroups<K extends keyof GroupRoles>(
  client: EncordClient,
  kind: K,
  uuid: string,
  groupHashList: readonly string[],
  userRole: GroupRoles[K],
): Promise<void> {
  await client.rest({
    method: 'POST',
    path: PATHS[kind](uuid),
    body: { groupHashList, userRole },
    repeat: 'safe',
    answer: z.unknown(),
  });
}

export async function removeGroups(
  client: EncordClient,
  kind: keyof GroupRoles,
  uuid: string,
  groupHashList: readonly string[],
): Promise<void> {
  await client.rest({
    method: 'DELETE',
    path: PATHS[kind](uuid),
    query: { groupHashList },
    repeat: 'safe',
    answer: z.unknown(),
  });
}
