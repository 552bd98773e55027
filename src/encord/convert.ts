import type { Access } from '../graph/graph.ts';
import type { GroupAccess } from '../wire/group.ts';
import type { Project } from '../wire/project.ts';
import type { ObservedWorkflow } from '../workflow/contract.ts';

/** Roles on the wire (Encord SDK 0.1.211): datasets and ontologies 0 admin, 1 user. */
const RESOURCE_ROLES = ['admin', 'user'] as const;
/** Projects: 0 admin, 1 annotator, 2 reviewer, 3 annotator and reviewer, 4 team manager, 5 viewer. */
const PROJECT_ROLES = ['admin', 'annotator', 'reviewer', 'annotator-reviewer', 'team-manager', 'viewer'] as const;

export type RoleFamily = 'folder' | 'resource' | 'project';

/** The manifest's word for a role on the wire; `role-<n>` for one that this version does not know. */
export function roleWord(family: RoleFamily, wire: string | number): string {
  if (family === 'folder') return String(wire);
  const words: readonly string[] = family === 'project' ? PROJECT_ROLES : RESOURCE_ROLES;
  return words[Number(wire)] ?? `role-${wire}`;
}

/** The wire number of a role of a dataset or an ontology. */
export function resourceRole(word: string): 0 | 1 {
  return word === 'admin' ? 0 : 1;
}

/** The wire number of a project role; 1 (annotator) for a word that the manifest schema would have refused. */
export function projectRole(word: string): 0 | 1 | 2 | 3 | 4 | 5 {
  const index = PROJECT_ROLES.findIndex((role) => role === word);
  return (index < 0 ? 1 : index) as 0 | 1 | 2 | 3 | 4 | 5;
}

export function accessNode(
  family: RoleFamily,
  groups: readonly GroupAccess[],
  users: readonly { readonly userEmail: string; readonly userRole: number }[],
): Access {
  return {
    exclusive: false,
    groups: groups
      .map((entry) => ({ group: entry.groupHash.toLowerCase(), role: roleWord(family, entry.userRole) }))
      .sort((a, b) => (a.group < b.group ? -1 : 1)),
    users: users
      .map((entry) => ({ email: entry.userEmail.toLowerCase(), role: roleWord(family, entry.userRole) }))
      .sort((a, b) => (a.email < b.email ? -1 : 1)),
  };
}

/** Stages and pathways as the contract check reads them; undefined for a project without a workflow. */
export function observedWorkflow(project: Project): ObservedWorkflow | undefined {
  if (!project.workflow) return undefined;
  return {
    stages: project.workflow.stages.map((stage) => ({
      uuid: stage.uuid,
      title: stage.title,
      type: stage.stageType,
      ...(stage.pathways
        ? { pathways: stage.pathways.map(({ uuid, title, destinationUuid }) => ({ uuid, title, destinationUuid })) }
        : {}),
    })),
  };
}

/** Client metadata comes as a string of JSON; anything but an object counts as none. */
export function parseMetadata(text: string | null | undefined): Record<string, unknown> {
  if (!text) return {};
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  } catch {
    // The platform says that it is JSON; what is not can only be told apart from what the manifest wants.
    return {};
  }
}
