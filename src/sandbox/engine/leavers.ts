import type { Context } from '../context.ts';
import type { Store } from '../store/database.ts';

/** Projects in which a group has a role, for `freeTasksOfLeavers` once that is over. */
export function projectsOfGroup(store: Store, groupUuid: string): string[] {
  return store
    .all<{ uuid: string }>(`SELECT uuid FROM group_access WHERE kind = 'project' AND group_uuid = ?`, groupUuid)
    .map(({ uuid }) => uuid);
}

/** Projects in which a person holds a task or a part of one. */
export function projectsWithTasksOf(store: Store, email: string): string[] {
  return store
    .all<{ uuid: string }>(
      `SELECT project_uuid AS uuid FROM tasks WHERE assignee = ?1
       UNION SELECT t.project_uuid FROM subtasks u JOIN tasks t ON t.uuid = u.task_uuid WHERE u.assignee = ?1`,
      email,
    )
    .map(({ uuid }) => uuid);
}

/**
 * Frees the tasks of everybody who has no role in the project any more, by himself or by a group (decision LEAVING_PEOPLE). To
 * be called inside the transaction that took roles away.
 */
export function freeTasksOfLeavers({ store }: Context, projectUuid: string): void {
  const left = `assignee IS NOT NULL AND status <> 'COMPLETED' AND assignee NOT IN (
    SELECT email FROM user_access WHERE kind = 'project' AND uuid = ?1
    UNION ALL SELECT m.email FROM group_access a JOIN group_members m ON m.group_uuid = a.group_uuid
      WHERE a.kind = 'project' AND a.uuid = ?1)`;
  store.run(`UPDATE tasks SET status = 'RELEASED', assignee = NULL WHERE project_uuid = ?1 AND ${left}`, projectUuid);
  store.run(
    `UPDATE subtasks SET status = 'RELEASED', assignee = NULL
     WHERE task_uuid IN (SELECT uuid FROM tasks WHERE project_uuid = ?1) AND ${left}`,
    projectUuid,
  );
}
