import { grantUser } from '../access.ts';
import { ApiError } from '../api-error.ts';
import type { Caller, Context } from '../context.ts';
import { ensureUser } from '../people.ts';
import { freeTasksOfLeavers } from './leavers.ts';

export interface ProjectUser {
  readonly email: string;
  readonly role: number;
}

/** Adds people; whoever is in the project already keeps his role, which is returned. Unknown people join the organisation. */
export function addProjectUsers(
  context: Context,
  projectUuid: string,
  emails: readonly string[],
  role: number,
): ProjectUser[] {
  return emails.map((email) => {
    const address = ensureUser(context, email, { memberType: 'external' });
    const present = context.store.get<{ role: number }>(
      `SELECT role FROM user_access WHERE kind = 'project' AND uuid = ? AND email = ?`,
      projectUuid,
      address,
    );
    if (present) return { email: address, role: present.role };
    grantUser(context, 'project', projectUuid, address, role);
    return { email: address, role };
  });
}

/** People with a role of their own, in the order of joining. */
export function projectUsers(context: Context, projectUuid: string, limit: number, offset: number): ProjectUser[] {
  return context.store.all<ProjectUser>(
    `SELECT email, role FROM user_access WHERE kind = 'project' AND uuid = ? ORDER BY created_at, email LIMIT ? OFFSET ?`,
    projectUuid,
    limit,
    offset,
  );
}

/**
 * Takes people out of a project and frees the tasks they hold there; unknown addresses are ignored. AUTHORISATION_ERROR when
 * one of them is an admin of the project and the caller none of the organisation.
 */
export function removeProjectUsers(
  context: Context,
  caller: Caller,
  projectUuid: string,
  emails: readonly string[],
): void {
  const { store } = context;
  for (const email of emails) {
    const own = store.get<{ role: number }>(
      `SELECT role FROM user_access WHERE kind = 'project' AND uuid = ? AND email = ?`,
      projectUuid,
      email,
    );
    if (own?.role === 0 && !caller.admin) {
      throw new ApiError(
        'AUTHORISATION_ERROR',
        `${email} is an admin of the project; only workspace admins remove one`,
      );
    }
    store.run(`DELETE FROM user_access WHERE kind = 'project' AND uuid = ? AND email = ?`, projectUuid, email);
  }
  freeTasksOfLeavers(context, projectUuid);
}
