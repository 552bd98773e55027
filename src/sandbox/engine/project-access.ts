import { directRole } from '../access.ts';
import { ApiError, notFound } from '../api-error.ts';
import type { Caller, Context } from '../context.ts';
import { PROJECT_ROLES } from '../decisions/projects.ts';
import { PROJECT_STATUS } from '../decisions/activity.ts';
import { projectByUuid, type ProjectRecord } from '../store/projects.ts';

const MANAGES: ReadonlySet<number> = new Set(PROJECT_ROLES.manage);

/** A project as a caller may see it. */
export interface ProjectAccess {
  readonly project: ProjectRecord;
  /** 0 admin, 1 annotator, 2 reviewer, 3 both, 4 team manager, 5 viewer; undefined for a workspace admin who is no member. */
  readonly role: number | undefined;
  /** Workspace admins, project admins and team managers: may act for others, move tasks, set priorities. */
  readonly manages: boolean;
}

/**
 * The project, if the caller may see it (RESOURCE_NOT_FOUND_ERROR otherwise). `admin` asks for a project admin, `manage`
 * also lets team managers pass, `write` everybody but viewers (AUTHORISATION_ERROR otherwise).
 */
export function requireProject(
  context: Context,
  caller: Caller,
  uuid: string,
  need: 'see' | 'write' | 'manage' | 'admin',
): ProjectAccess {
  const address = uuid.toLowerCase();
  const project = projectByUuid(context.store, address);
  const role = directRole(context.store, caller.email, 'project', address);
  if (!project || (role === undefined && !caller.admin)) throw notFound(`the project ${uuid.slice(0, 60)}`);
  const admin = caller.admin || role === 0;
  const manages = admin || (role !== undefined && MANAGES.has(role));
  const allowed = { see: true, write: manages || role !== PROJECT_ROLES.viewer, manage: manages, admin }[need];
  if (!allowed) {
    throw new ApiError('AUTHORISATION_ERROR', `the project ${project.title}: your role does not allow this`);
  }
  return { project, role, manages };
}

/** Throws OPERATION_NOT_ALLOWED when the project's status forbids work on its tasks (decision PROJECT_STATUS). */
export function requireOpen(project: ProjectRecord): void {
  const closed: readonly string[] = PROJECT_STATUS.closed;
  if (!closed.includes(project.status)) return;
  throw new ApiError(
    'OPERATION_NOT_ALLOWED',
    `the project ${project.title} is ${project.status}; its tasks cannot be worked on`,
  );
}
