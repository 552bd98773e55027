import { invariant } from '../../base/invariant.ts';
import type { Context } from '../context.ts';
import { ensureLabelRow, labelRowOf, writeLabels } from '../store/label-rows.ts';
import type { SubtaskRecord } from '../store/tasks.ts';
import type { ProjectWorkflow } from './project-workflow.ts';
import type { StoredTask } from './task-store.ts';

/** Copies the labels of the earliest submission to `main` (decision CONSENSUS_MAIN). `reviewer` becomes the row's last editor. */
export function mergeConsensus(context: Context, project: ProjectWorkflow, task: StoredTask, reviewer: string): void {
  const winner = firstSubmission(project, task);
  if (!winner) return;
  const { data_hash: dataHash } = task.record;
  ensureLabelRow(context, project.projectUuid, dataHash, 'main');
  const source = labelRowOf(context.store, project.projectUuid, dataHash, winner.branch);
  const main = labelRowOf(context.store, project.projectUuid, dataHash, 'main');
  invariant(source && main, 'a consensus branch and main have label rows');
  writeLabels(context, main.label_hash, source.labels, reviewer);
}

function firstSubmission(project: ProjectWorkflow, task: StoredTask): SubtaskRecord | undefined {
  const stage = task.state.consensusStage;
  if (stage === undefined) return undefined;
  const stageUuid = project.uuidOf(stage);
  const submitted = task.subtasks.filter((part) => part.stage_uuid === stageUuid && part.submitted_at !== null);
  return submitted.toSorted((a, b) => (a.submitted_at ?? 0) - (b.submitted_at ?? 0) || a.position - b.position)[0];
}
