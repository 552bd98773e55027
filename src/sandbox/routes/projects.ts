import { z } from 'zod';
import { invalid } from '../api-error.ts';
import type { RestRoute } from '../context.ts';
import { requireProject } from '../engine/project-access.ts';
import { projectUsers, removeProjectUsers } from '../engine/project-users.ts';
import { Email, readPayload, Uuid } from '../payload.ts';
import { integer, pageOf, single } from '../query.ts';
import { datasetByUuid } from '../store/datasets.ts';
import { branchesOf } from '../store/label-rows.ts';
import { datasetsOfProject, touchProject } from '../store/projects.ts';
import { listProjects, readProjectFilter } from './list-projects.ts';
import { shapeProject } from './project-shape.ts';

const STATUSES = ['notStarted', 'inProgress', 'inReview', 'paused', 'completed', 'cancelled', 'archived'] as const;
const Status = z.object({ status: z.enum(STATUSES) });
const Emails = z.object({ userEmails: z.array(Email) });
const Priorities = z.object({ priorities: z.array(z.tuple([Uuid, z.number().min(0).max(1)])) });
const USER_PAGE = 1000;

/** v2 operations on a project as a whole. */
export const projectRoutes: readonly RestRoute[] = [
  {
    method: 'GET',
    path: 'projects',
    handle(context, caller, { query }) {
      const texts = readProjectFilter((name) => query.get(name) ?? undefined);
      const tags = query.getAll('tagsAnyof');
      return single(
        listProjects(context, caller, { texts, tags }).map((project) => shapeProject(context, caller, project)),
      );
    },
  },
  {
    method: 'GET',
    path: 'projects/:project',
    handle: (context, caller, { params }) =>
      shapeProject(context, caller, requireProject(context, caller, params['project'] ?? '', 'see').project),
  },
  {
    method: 'GET',
    path: 'projects/:project/datasets',
    handle(context, caller, { params }) {
      const { project } = requireProject(context, caller, params['project'] ?? '', 'see');
      return single(
        datasetsOfProject(context.store, project.uuid).map((uuid) => {
          const dataset = datasetByUuid(context.store, uuid);
          return { datasetHash: uuid, title: dataset?.title ?? '', description: dataset?.description ?? '' };
        }),
      );
    },
  },
  {
    method: 'GET',
    path: 'projects/:project/users',
    handle(context, caller, { params, query }) {
      const { project } = requireProject(context, caller, params['project'] ?? '', 'see');
      const page = pageOf(query, USER_PAGE, (limit, offset) => projectUsers(context, project.uuid, limit, offset));
      return { ...page, results: page.results.map(({ email, role }) => ({ userEmail: email, userRole: role })) };
    },
  },
  {
    method: 'POST',
    path: 'projects/:project/users/bulk-delete',
    handle(context, caller, { params, body }) {
      const { project } = requireProject(context, caller, params['project'] ?? '', 'admin');
      removeProjectUsers(context, caller, project.uuid, readPayload(Emails, body).userEmails);
      return null;
    },
  },
  {
    method: 'GET',
    path: 'projects/:project/branches',
    handle(context, caller, { params, query }) {
      const { project } = requireProject(context, caller, params['project'] ?? '', 'see');
      const size = integer(query, 'limit', 100, 1, 1000);
      const names = branchesOf(context.store, project.uuid);
      const page = pageOf(query, size, (limit, offset) => names.slice(offset, offset + limit));
      return { ...page, results: page.results.map((name) => ({ name })) };
    },
  },
  {
    method: 'PUT',
    path: 'projects/:project/status',
    handle(context, caller, { params, body }) {
      const { project } = requireProject(context, caller, params['project'] ?? '', 'admin');
      const { status } = readPayload(Status, body);
      context.store.run('UPDATE projects SET status = ? WHERE uuid = ?', status, project.uuid);
      touchProject(context, project.uuid);
      return null;
    },
  },
  {
    method: 'POST',
    path: 'projects/:project/priorities',
    handle(context, caller, { params, body }) {
      const { project } = requireProject(context, caller, params['project'] ?? '', 'manage');
      for (const [dataHash, priority] of readPayload(Priorities, body).priorities) {
        const changed = context.store.run(
          'UPDATE tasks SET priority = ? WHERE project_uuid = ? AND data_hash = ?',
          priority,
          project.uuid,
          dataHash,
        );
        if (changed === 0) throw invalid(`the project has no data unit ${dataHash}`);
      }
      return null;
    },
  },
];
