import { ApiError } from './api-error.ts';
import type { Caller, Context } from './context.ts';
import { requireProject } from './engine/project-access.ts';
import { moveTasks, runActions } from './engine/run-actions.ts';
import { parseJson } from './parse-json.ts';
import { Actions, Move } from './routes/workflow-tasks.ts';

const CALL = /^\/v2\/public\/projects\/([^/]+)\/workflow\/stages\/([^/]+)\/(actions|move-tasks)$/;

/**
 * Does what a call of task actions or moves asks for its first task, as a workspace admin who was faster: the call itself
 * then finds that task gone. Any other request, and what the engine refuses, changes nothing.
 */
export function overtake(context: Context, path: string, body: Uint8Array): void {
  const [, projectUuid, stage = '', kind] = CALL.exec(path) ?? [];
  if (projectUuid === undefined) return;
  const admin = context.store.get<{ email: string }>(
    `SELECT email FROM users WHERE role = 'ADMIN' ORDER BY rowid LIMIT 1`,
  );
  if (!admin) return;
  const caller: Caller = { email: admin.email, admin: true };
  try {
    const asked = parseJson(body);
    context.store.transaction(() => {
      const access = requireProject(context, caller, projectUuid, 'manage');
      if (kind === 'actions') {
        const actions = Actions.safeParse(asked).data ?? [];
        runActions(context, caller, access, stage.toLowerCase(), actions.slice(0, 1));
      } else {
        const move = Move.safeParse(asked).data;
        if (!move) return;
        const { destinationStageUuid, taskUuids } = move;
        moveTasks(context, caller, access, stage.toLowerCase(), destinationStageUuid, taskUuids.slice(0, 1));
      }
    });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  }
}
