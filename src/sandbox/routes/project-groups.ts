import { z } from 'zod';
import { notFound } from '../api-error.ts';
import type { RestRoute } from '../context.ts';
import { freeTasksOfLeavers } from '../engine/leavers.ts';
import { requireProject } from '../engine/project-access.ts';
import { readPayload, Uuid } from '../payload.ts';
import { single } from '../query.ts';
import { isoTime } from '../timestamps.ts';

const Grant = z.object({ groupHashList: z.array(Uuid), userRole: z.int().min(0).max(5) });

interface GroupRow {
  readonly uuid: string;
  readonly name: string;
  readonly description: string;
  readonly created_at: number;
  readonly role: number;
}

/** Groups with a role in a project. */
export const projectGroupRoutes: readonly RestRoute[] = [
  {
    method: 'GET',
    path: 'projects/:project/groups',
    handle(context, caller, { params }) {
      const { project } = requireProject(context, caller, params['project'] ?? '', 'see');
      const groups = context.store.all<GroupRow>(
        `SELECT g.uuid, g.name, g.description, g.created_at, a.role FROM group_access a JOIN groups g ON g.uuid = a.group_uuid
         WHERE a.kind = 'project' AND a.uuid = ? ORDER BY a.created_at, g.name`,
        project.uuid,
      );
      return single(
        groups.map((group) => ({
          groupHash: group.uuid,
          name: group.name,
          description: group.description,
          createdAt: isoTime(group.created_at),
          isSameOrganisation: true,
          userRole: group.role,
        })),
      );
    },
  },
  {
    method: 'POST',
    path: 'projects/:project/groups',
    handle(context, caller, { params, body }) {
      const { store } = context;
      const { project } = requireProject(context, caller, params['project'] ?? '', 'admin');
      const { groupHashList, userRole } = readPayload(Grant, body);
      for (const group of groupHashList) {
        if (!store.get('SELECT 1 FROM groups WHERE uuid = ?', group)) throw notFound(`the group ${group}`);
        store.run(
          `INSERT INTO group_access (kind, uuid, group_uuid, role, created_at) VALUES ('project', ?, ?, ?, ?)
           ON CONFLICT (kind, uuid, group_uuid) DO UPDATE SET role = excluded.role`,
          project.uuid,
          group,
          userRole,
          context.now(),
        );
      }
      return null;
    },
  },
  {
    method: 'DELETE',
    path: 'projects/:project/groups',
    handle(context, caller, { params, query }) {
      const { project } = requireProject(context, caller, params['project'] ?? '', 'admin');
      for (const value of query.getAll('groupHashList')) {
        context.store.run(
          `DELETE FROM group_access WHERE kind = 'project' AND uuid = ? AND group_uuid = ?`,
          project.uuid,
          readPayload(Uuid, value, 'groupHashList'),
        );
      }
      freeTasksOfLeavers(context, project.uuid);
      return null;
    },
  },
];
