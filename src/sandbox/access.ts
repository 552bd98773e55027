import { ApiError, notFound } from './api-error.ts';
import type { Caller, Context } from './context.ts';
import type { Store } from './store/database.ts';

/** What roles are given on. Role 0 is admin everywhere; 1 is user (projects have more, see their own handlers). */
export type AccessKind = 'folder' | 'dataset' | 'ontology' | 'project';

/** The caller's role by his own entry or through a group, the lowest number (the most powerful) of them. */
export function directRole(store: Store, email: string, kind: AccessKind, uuid: string): number | undefined {
  const row = store.get<{ role: number | null }>(
    `SELECT min(role) AS role FROM (
       SELECT role FROM user_access WHERE kind = ?1 AND uuid = ?2 AND email = ?3
       UNION ALL
       SELECT a.role FROM group_access a JOIN group_members m ON m.group_uuid = a.group_uuid
       WHERE a.kind = ?1 AND a.uuid = ?2 AND m.email = ?3)`,
    kind,
    uuid,
    email,
  );
  return row?.role ?? undefined;
}

/** Gives (or changes) one person's role. */
export function grantUser(context: Context, kind: AccessKind, uuid: string, email: string, role: number): void {
  context.store.run(
    `INSERT INTO user_access (kind, uuid, email, role, created_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (kind, uuid, email) DO UPDATE SET role = excluded.role`,
    kind,
    uuid,
    email,
    role,
    context.now(),
  );
}

/** Throws RESOURCE_NOT_FOUND_ERROR when the caller may not see it, AUTHORISATION_ERROR when he may not change it. */
export function requireRole(
  role: number | undefined,
  caller: Caller,
  what: string,
  atLeast: 'user' | 'admin',
): asserts role is number {
  if (role === undefined && !caller.admin) throw notFound(what);
  if (atLeast === 'admin' && role !== 0 && !caller.admin) {
    throw new ApiError('AUTHORISATION_ERROR', `${what}: this needs the role admin`);
  }
}
