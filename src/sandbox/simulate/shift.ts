import { invariant } from '../../base/invariant.ts';
import type { Context } from '../context.ts';
import { mergeConsensus } from '../engine/consensus-main.ts';
import { settleReviews } from '../engine/label-reviews.ts';
import { createLabelRow, saveLabelRow } from '../engine/label-rows.ts';
import { dataUnitsOf } from '../engine/labels/data-units.ts';
import type { FeatureIndex } from '../engine/labels/feature-index.ts';
import type { ProjectWorkflow } from '../engine/project-workflow.ts';
import { noteAction } from '../engine/note-action.ts';
import { applyEvent, type TaskEvent } from '../engine/task.ts';
import { loadTask, saveTask } from '../engine/task-store.ts';
import { dataRow } from '../store/datasets.ts';
import type { ProjectRecord, StageRecord } from '../store/projects.ts';
import { taskByUuid, type TaskRecord } from '../store/tasks.ts';
import { labelTime } from '../timestamps.ts';
import { drawableOn, type SimulatedOntology } from './features.ts';
import { perceive } from './profiles.ts';
import { randomStream } from './random-stream.ts';
import type { SimulateCounts, SimulatedAnnotator } from './request.ts';
import { truthOf } from './scene.ts';
import { extentOf, wireScene } from './wire-scene.ts';

export interface ShiftParts {
  readonly context: Context;
  readonly project: ProjectWorkflow;
  readonly record: ProjectRecord;
  readonly features: FeatureIndex;
  readonly ontology: SimulatedOntology;
  readonly truthSeed: number;
  readonly limit: number;
  readonly annotators: readonly SimulatedAnnotator[];
}

/** Tasks of one transaction. */
const BATCH = 50;

/** The people of one simulation at work, and what they have done so far. */
export class Shift {
  readonly #parts: ShiftParts;
  readonly #done = new Map<string, number>();
  readonly #people = new Map<string, number>();
  #submitted = 0;
  #labelled = 0;
  #empty = 0;
  #objects = 0;
  #classifications = 0;
  #approved = 0;
  #skipped = 0;

  constructor(parts: ShiftParts) {
    this.#parts = parts;
  }

  counts(): SimulateCounts {
    return {
      simulation: true,
      submitted: this.#submitted,
      labelled: this.#labelled,
      empty: this.#empty,
      objects: this.#objects,
      classifications: this.#classifications,
      approved: this.#approved,
      skipped: this.#skipped,
      people: Object.fromEntries(this.#people),
    };
  }

  /** Works through the tasks that are in a stage now, those of high priority first, until the limit is reached. */
  work(stage: StageRecord): void {
    const { store } = this.#parts.context;
    const uuids = store
      .all<{ uuid: string }>('SELECT uuid FROM tasks WHERE stage_uuid = ? ORDER BY priority DESC, seq', stage.uuid)
      .map(({ uuid }) => uuid);
    for (let from = 0; from < uuids.length && this.#left() > 0; from += BATCH) {
      store.transaction(() => {
        for (const [at, uuid] of uuids.slice(from, from + BATCH).entries()) {
          const task = taskByUuid(store, uuid);
          if (task && this.#left() > 0) this.#task(stage, task, from + at);
        }
      });
    }
  }

  #left(): number {
    return this.#parts.limit - this.#submitted - this.#approved;
  }

  #task(stage: StageRecord, task: TaskRecord, index: number): void {
    if (stage.type === 'annotation') this.#annotate(stage, task, index);
    else if (stage.type === 'consensus_annotation') this.#consensus(stage, task, index);
    else this.#review(stage, task, index);
  }

  #labellers(): SimulatedAnnotator[] {
    return this.#parts.annotators.filter(({ profile }) => profile !== 'reviewer');
  }

  #annotate(stage: StageRecord, task: TaskRecord, index: number): void {
    const labellers = this.#labellers();
    const worker =
      task.assignee === null
        ? labellers[index % Math.max(1, labellers.length)]
        : labellers.find(({ email }) => email === task.assignee);
    if (!worker) {
      this.#skipped += 1;
      return;
    }
    if (task.assignee === null) this.#apply(stage, task.uuid, { kind: 'assign', assignee: worker.email });
    this.#label(task, 'main', worker);
    this.#apply(stage, task.uuid, { kind: 'submit', worker: worker.email });
    this.#submitted += 1;
  }

  #consensus(stage: StageRecord, task: TaskRecord, index: number): void {
    const { context, project } = this.#parts;
    const parts = loadTask(context, project, task).subtasks.filter((part) => part.stage_uuid === stage.uuid);
    const holders = new Set(parts.flatMap((part) => part.assignee ?? []));
    const labellers = this.#labellers();
    const rotated = labellers.map((_, at) => labellers[(at + index) % labellers.length]!);
    const free = rotated.filter(({ email }) => !holders.has(email));
    for (const part of parts) {
      if (part.status === 'COMPLETED' || this.#left() <= 0) continue;
      const worker = part.assignee === null ? free.shift() : labellers.find(({ email }) => email === part.assignee);
      if (!worker) {
        this.#skipped += 1;
        continue;
      }
      const subtask = part.position;
      if (part.assignee === null) this.#apply(stage, task.uuid, { kind: 'assign', assignee: worker.email, subtask });
      this.#label(task, part.branch, worker);
      this.#apply(stage, task.uuid, { kind: 'submit', worker: worker.email, subtask });
      this.#submitted += 1;
    }
  }

  #review(stage: StageRecord, task: TaskRecord, index: number): void {
    const reviewers = this.#parts.annotators.filter(({ profile }) => profile === 'reviewer');
    const reviewer =
      task.assignee === null
        ? reviewers[index % Math.max(1, reviewers.length)]
        : reviewers.find(({ email }) => email === task.assignee);
    if (!reviewer) {
      this.#skipped += 1;
      return;
    }
    this.#apply(stage, task.uuid, { kind: 'approve', worker: reviewer.email });
    this.#approved += 1;
    this.#count(reviewer.email);
  }

  #apply(stage: StageRecord, taskUuid: string, event: TaskEvent): void {
    const { context, project } = this.#parts;
    const record = taskByUuid(context.store, taskUuid);
    invariant(record, 'the task exists');
    const task = loadTask(context, project, record);
    saveTask(context, project, task, applyEvent(project, task.state, event));
    const actor = event.kind === 'assign' ? event.assignee : 'worker' in event ? event.worker : '';
    if (event.kind === 'approve' && stage.type === 'consensus_review') mergeConsensus(context, project, task, actor);
    settleReviews(context, stage.uuid, record, event.kind);
    noteAction(context, record, event.kind, actor);
  }

  #label(task: TaskRecord, branch: string, worker: SimulatedAnnotator): void {
    const { context, record, features, truthSeed } = this.#parts;
    const data = dataRow(context.store, task.data_hash);
    invariant(data, 'a task has its data');
    const ontology = drawableOn(this.#parts.ontology, data.data_type, data.file_type);
    const units = dataUnitsOf(context, data);
    const identity = data.data_link ?? data.data_title;
    const subject = { identity, ...extentOf(units, data.frames, units[0]?.grid ?? 'ranges') };
    const salt = `${worker.email}|${worker.seed}|${identity}`;
    const truth = truthOf(subject, ontology, truthSeed);
    const scene = perceive(worker.profile, truth, subject, ontology, this.#before(worker.email), randomStream(salt));
    const date = labelTime(context.now());
    const sent = wireScene(scene, units, { email: worker.email, date, salt });
    saveLabelRow(context, createLabelRow(context, record, task.data_hash, branch), sent, features, worker.email);
    this.#labelled += 1;
    this.#empty += scene.objects.length === 0 ? 1 : 0;
    this.#objects += scene.objects.length;
    this.#classifications += scene.classifications.length;
    this.#done.set(worker.email, this.#before(worker.email) + 1);
    this.#count(worker.email);
  }

  /** Tasks that this person has submitted in the project so far. */
  #before(email: string): number {
    const known = this.#done.get(email);
    if (known !== undefined) return known;
    const { context, record } = this.#parts;
    const row = context.store.get<{ count: number }>(
      `SELECT count(*) AS count FROM task_actions WHERE project_uuid = ? AND actor = ? AND action = 'submit'`,
      record.uuid,
      email,
    );
    const count = row?.count ?? 0;
    this.#done.set(email, count);
    return count;
  }

  #count(email: string): void {
    this.#people.set(email, (this.#people.get(email) ?? 0) + 1);
  }
}
