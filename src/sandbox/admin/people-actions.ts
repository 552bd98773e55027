import { z } from 'zod';
import { notFound } from '../api-error.ts';
import type { Context } from '../context.ts';
import { callerOf } from '../authenticate.ts';
import { requireFolder } from '../folder-tree.ts';
import { requireProject } from '../engine/project-access.ts';
import { runActions } from '../engine/run-actions.ts';
import { Email, Uuid } from '../payload.ts';
import { subtaskByUuid, taskByUuid } from '../store/tasks.ts';
import { AdminRefusal, readAdminBody } from './admin-refusal.ts';

const Skip = z.strictObject({ projectUuid: Uuid, taskUuids: z.array(Uuid).min(1).max(1000), email: Email });
const Tags = z.strictObject({ folderUuid: Uuid, tags: z.array(z.string().min(1).max(300)).max(1000) });

/** Somebody skips tasks or consensus subtasks, as annotators can in the web app (decision SKIPPING). All or none. */
export function skipTasks(context: Context, body: unknown): { skipped: number } {
  const { projectUuid, taskUuids, email } = readAdminBody(Skip, body);
  return context.store.transaction(() => {
    const caller = callerOf(context.store, email);
    const access = requireProject(context, caller, projectUuid, 'write');
    for (const taskUuid of taskUuids) {
      const subtask = subtaskByUuid(context.store, taskUuid);
      const stage = subtask?.stage_uuid ?? taskByUuid(context.store, taskUuid)?.stage_uuid;
      if (stage === undefined) throw notFound(`the task ${taskUuid}`);
      runActions(context, caller, access, stage, [{ taskUuid, action: 'SKIP' }]);
    }
    return { skipped: taskUuids.length };
  });
}

/** Sets the organisation tags of a folder; they must exist. */
export function tagFolder(context: Context, body: unknown): { tags: number } {
  const { folderUuid, tags } = readAdminBody(Tags, body);
  const { store } = context;
  return store.transaction(() => {
    requireFolder(context, { email: '', admin: true }, folderUuid, 'user');
    store.run('DELETE FROM folder_tags WHERE folder_uuid = ?', folderUuid);
    for (const name of new Set(tags)) {
      const tag = store.get<{ uuid: string }>('SELECT uuid FROM organisation_tags WHERE name = ?', name);
      if (!tag) {
        const path = ['tags', tags.indexOf(name)];
        throw new AdminRefusal([
          { code: 'sandbox.tag-unknown', severity: 'error', summary: `there is no tag "${name}"`, path },
        ]);
      }
      store.run('INSERT INTO folder_tags (folder_uuid, tag_uuid) VALUES (?, ?)', folderUuid, tag.uuid);
    }
    return { tags: new Set(tags).size };
  });
}
