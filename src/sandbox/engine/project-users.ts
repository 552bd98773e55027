import { directRole, grantUser } from '../access.ts';
import type { Context } from '../context.ts';
import { ensureUser } from '../people.ts';

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

/** Takes people out of a project and frees the tasks they hold there; unknown addresses are ignored. */
export function removeProjectUsers(context: Context, projectUuid: string, emails: readonly string[]): void {
  const { store } = context;
  for (const email of emails) {
    store.run(`DELETE FROM user_access WHERE kind = 'project' AND uuid = ? AND email = ?`, projectUuid, email);
    if (directRole(store, email, 'project', projectUuid) !== undefined) continue;
    store.run(
      `UPDATE tasks SET status = 'RELEASED', assignee = NULL WHERE project_uuid = ? AND assignee = ? AND status <> 'COMPLETED'`,
      projectUuid,
      email,
    );
    store.run(
      `UPDATE subtasks SET status = 'RELEASED', assignee = NULL WHERE assignee = ? AND status <> 'COMPLETED'
         AND task_uuid IN (SELECT uuid FROM tasks WHERE project_uuid = ?)`,
      email,
      projectUuid,
    );
  }
}
