import type { Access, DatasetNode, FolderNode, Node, OntologyNode, ProjectNode } from '../../graph/graph.ts';
import * as datasets from '../../encord/api/datasets.ts';
import { addGroups, removeGroups } from '../../encord/api/groups.ts';
import * as projects from '../../encord/api/projects.ts';
import type { EncordClient } from '../../encord/client.ts';
import { projectRole, resourceRole } from '../../encord/convert.ts';
import { applied, failed, type StepContext, type StepResult } from '../step-context.ts';

export type Accessible = FolderNode | DatasetNode | OntologyNode | ProjectNode;

interface AccessApi {
  addGroups(groups: readonly string[], role: string): Promise<void>;
  removeGroups(groups: readonly string[]): Promise<void>;
  addUsers?(emails: readonly string[], role: string): Promise<void>;
  removeUsers?(emails: readonly string[]): Promise<void>;
}

/** Adds the groups and people that the manifest lists and that have no access yet, one call a role. */
export async function runAccess(node: Accessible, context: StepContext): Promise<StepResult> {
  const uuid = context.observer.uuidOf(node.address);
  if (uuid === undefined) return failed('the resource is not on the platform');
  const api = accessApi(context.client, node.kind, uuid);
  const have = accessOf(await context.observer.refresh(node.address));
  const groups = new Set(have?.groups?.map((entry) => entry.group));
  const users = new Set(have?.users?.map((entry) => entry.email));
  const newGroups = (node.access?.groups ?? []).filter((entry) => !groups.has(entry.group));
  const newUsers = (node.access?.users ?? []).filter((entry) => !users.has(entry.email));
  for (const role of new Set(newGroups.map((entry) => entry.role))) {
    await api.addGroups(
      newGroups.filter((entry) => entry.role === role).map((entry) => entry.group),
      role,
    );
  }
  for (const role of new Set(newUsers.map((entry) => entry.role))) {
    await api.addUsers?.(
      newUsers.filter((entry) => entry.role === role).map((entry) => entry.email),
      role,
    );
  }
  const after = accessOf(await context.observer.refresh(node.address));
  const missing =
    newGroups.filter((entry) => !after?.groups?.some((other) => other.group === entry.group)).length +
    newUsers.filter((entry) => !after?.users?.some((other) => other.email === entry.email)).length;
  return missing === 0
    ? applied(`access given to ${newGroups.length + newUsers.length}`, uuid)
    : failed(`${missing} of ${newGroups.length + newUsers.length} still have no access`);
}

/** Removes who is not listed. The last administrator stays: nobody could give access again. */
export async function runAccessRemoval(node: Accessible, context: StepContext): Promise<StepResult> {
  const uuid = context.observer.uuidOf(node.address);
  if (uuid === undefined) return failed('the resource is not on the platform');
  const api = accessApi(context.client, node.kind, uuid);
  const have = accessOf(await context.observer.refresh(node.address));
  const wantedGroups = new Set(node.access?.groups?.map((entry) => entry.group));
  const wantedUsers = new Set(node.access?.users?.map((entry) => entry.email));
  const groups =
    node.access?.groups === undefined ? [] : (have?.groups ?? []).filter((entry) => !wantedGroups.has(entry.group));
  const users =
    node.access?.users === undefined ? [] : (have?.users ?? []).filter((entry) => !wantedUsers.has(entry.email));
  const staying = [...(have?.groups ?? []), ...(have?.users ?? [])].filter(
    (entry) => entry.role === 'admin' && !groups.some((g) => g === entry) && !users.some((u) => u === entry),
  );
  const admins = [...groups, ...users].some((entry) => entry.role === 'admin');
  if (admins && staying.length === 0 && node.kind !== 'project') {
    return failed('nobody would be left to administer it: list an admin in the manifest');
  }
  if (groups.length > 0) await api.removeGroups(groups.map((entry) => entry.group));
  if (users.length > 0) await api.removeUsers?.(users.map((entry) => entry.email));
  await context.observer.refresh(node.address);
  return applied(`access taken from ${groups.length + users.length}`, uuid);
}

function accessOf(node: Node | undefined): Access | undefined {
  return node !== undefined && 'access' in node ? node.access : undefined;
}

function accessApi(client: EncordClient, kind: Accessible['kind'], uuid: string): AccessApi {
  const leave = (groups: readonly string[]) => removeGroups(client, kind, uuid, groups);
  switch (kind) {
    case 'folder':
      return {
        addGroups: (groups, role) => addGroups(client, kind, uuid, groups, role === 'admin' ? 'admin' : 'user'),
        removeGroups: leave,
      };
    case 'ontology':
      return {
        addGroups: (groups, role) => addGroups(client, kind, uuid, groups, resourceRole(role)),
        removeGroups: leave,
      };
    case 'dataset':
      return {
        addGroups: (groups, role) => addGroups(client, kind, uuid, groups, resourceRole(role)),
        removeGroups: leave,
        addUsers: (emails, role) => datasets.addDatasetUsers(client, uuid, emails, resourceRole(role)),
        removeUsers: (emails) => datasets.removeDatasetUsers(client, uuid, emails),
      };
    case 'project':
      return {
        addGroups: (groups, role) => addGroups(client, kind, uuid, groups, projectRole(role)),
        removeGroups: leave,
        addUsers: (emails, role) => projects.addProjectUsers(client, uuid, emails, projectRole(role)),
        removeUsers: (emails) => projects.removeProjectUsers(client, uuid, emails),
      };
  }
}
