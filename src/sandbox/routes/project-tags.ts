import { z } from 'zod';
import { notFound } from '../api-error.ts';
import type { Context, RestRoute } from '../context.ts';
import { requireProject } from '../engine/project-access.ts';
import { readPayload } from '../payload.ts';
import { pageOf, single } from '../query.ts';

const IssueTags = z.object({ issueTagNames: z.array(z.string().min(1).max(300)) });
interface Tag {
  readonly uuid: string;
  readonly name: string;
}

function organisationTag(context: Context, uuid: string): string {
  const found = context.store.get<{ uuid: string }>(
    'SELECT uuid FROM organisation_tags WHERE uuid = ?',
    uuid.toLowerCase(),
  );
  if (!found) throw notFound(`the tag ${uuid.slice(0, 60)}`);
  return found.uuid;
}

/** Organisation tags and issue tags of a project. */
export const projectTagRoutes: readonly RestRoute[] = [
  {
    method: 'GET',
    path: 'projects/:project/tags',
    handle(context, caller, { params }) {
      const { project } = requireProject(context, caller, params['project'] ?? '', 'see');
      return single(
        context.store.all<Tag>(
          `SELECT t.uuid, t.name FROM project_tags p JOIN organisation_tags t ON t.uuid = p.tag_uuid
           WHERE p.project_uuid = ? ORDER BY t.name`,
          project.uuid,
        ),
      );
    },
  },
  {
    method: 'PUT',
    path: 'projects/:project/tags/:tag',
    handle(context, caller, { params }) {
      const { project } = requireProject(context, caller, params['project'] ?? '', 'admin');
      context.store.run(
        'INSERT INTO project_tags (project_uuid, tag_uuid) VALUES (?, ?) ON CONFLICT DO NOTHING',
        project.uuid,
        organisationTag(context, params['tag'] ?? ''),
      );
      return null;
    },
  },
  {
    method: 'DELETE',
    path: 'projects/:project/tags/:tag',
    handle(context, caller, { params }) {
      const { project } = requireProject(context, caller, params['project'] ?? '', 'admin');
      const tag = (params['tag'] ?? '').toLowerCase();
      context.store.run('DELETE FROM project_tags WHERE project_uuid = ? AND tag_uuid = ?', project.uuid, tag);
      return null;
    },
  },
  {
    method: 'GET',
    path: 'projects/:project/issue-tags',
    handle(context, caller, { params, query }) {
      const { project } = requireProject(context, caller, params['project'] ?? '', 'see');
      return pageOf(query, 1000, (limit, offset) =>
        context.store.all<Tag>(
          `SELECT t.uuid, t.name FROM project_issue_tags p JOIN issue_tags t ON t.uuid = p.tag_uuid
           WHERE p.project_uuid = ? ORDER BY t.name LIMIT ? OFFSET ?`,
          project.uuid,
          limit,
          offset,
        ),
      );
    },
  },
  {
    method: 'POST',
    path: 'projects/:project/issue-tags',
    handle(context, caller, { params, body }) {
      const { store } = context;
      const { project } = requireProject(context, caller, params['project'] ?? '', 'admin');
      for (const name of readPayload(IssueTags, body).issueTagNames) {
        store.run('INSERT INTO issue_tags (uuid, name) VALUES (?, ?) ON CONFLICT DO NOTHING', context.uuid(), name);
        store.run(
          `INSERT INTO project_issue_tags (project_uuid, tag_uuid) SELECT ?, uuid FROM issue_tags WHERE name = ?
           ON CONFLICT DO NOTHING`,
          project.uuid,
          name,
        );
      }
      return null;
    },
  },
];
