import { invalid } from '../api-error.ts';
import type { Caller, Context } from '../context.ts';
import { taskOfData } from '../store/tasks.ts';
import { requireOpen, type ProjectAccess } from './project-access.ts';
import { loadProjectWorkflow } from './project-workflow.ts';
import { applyEvent } from './task.ts';
import { loadTask, saveTask } from './task-store.ts';

/** `reopen` sends tasks to the first annotation stage of the workflow, `complete` to its first done stage, from wherever they are. */
export function sendToNode(
  context: Context,
  caller: Caller,
  access: ProjectAccess,
  action: 'reopen' | 'complete',
  dataHashes: readonly string[],
): void {
  requireOpen(access.project);
  const project = loadProjectWorkflow(context, access.project.uuid);
  const wanted = [...project.workflow.stages.values()].find(({ type }) =>
    action === 'complete' ? type === 'done' : type === 'annotation' || type === 'consensus_annotation',
  );
  if (!wanted) throw invalid(`the workflow has no stage to ${action} in`);
  for (const dataHash of dataHashes) {
    const record = taskOfData(context.store, project.projectUuid, dataHash);
    if (!record) continue;
    const task = loadTask(context, project, record);
    const after = applyEvent(project, task.state, { kind: 'move', to: wanted.name, worker: caller.email });
    saveTask(context, project, task, after);
  }
}
