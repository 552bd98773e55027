import fc from 'fast-check';
import { expect, test } from 'vitest';
import { skipTasks } from '../../src/sandbox/admin/people-actions.ts';
import { ApiError } from '../../src/sandbox/api-error.ts';
import type { WorkflowTemplate } from '../../src/workflow/template.ts';
import { openProject, openWorkspace, ADMIN, type Workspace } from './workspace.ts';

/** Every kind of stage; a rejected second block leads back to the first. */
const TEMPLATE: WorkflowTemplate = {
  title: 'Model',
  start: 'Agent',
  stages: [
    { name: 'Agent', type: 'agent', pathways: { A: 'Annotate', C: 'Block' } },
    { name: 'Annotate', type: 'annotation', next: 'Review' },
    { name: 'Review', type: 'review', approve: 'Who', reject: 'Annotate' },
    { name: 'Who', type: 'user_router', routes: [{ users: ['ann@m.example'], to: 'Done' }], otherwise: 'Other' },
    { name: 'Block', type: 'consensus_annotation', annotators: 2, next: 'Judge' },
    { name: 'Judge', type: 'consensus_review', approve: 'Done', reject: 'Block' },
    { name: 'Done', type: 'done' },
    { name: 'Other', type: 'done' },
  ],
};
const PEOPLE = ['ann@m.example', 'bob@m.example', 'cat@m.example'];
const STAGES = ['Agent', 'Annotate', 'Review', 'Block', 'Judge', 'Done', 'Other'];
const UNITS = 3;

interface Part {
  status: string;
  assignee: string | null;
}
interface Task extends Part {
  stage: string;
  readonly done: Record<string, string>;
  parts: Part[] | undefined;
}
type Verb = 'assign' | 'release' | 'submit' | 'approve' | 'reject' | 'skip' | 'proceed' | 'move';
interface Act {
  readonly verb: Verb;
  readonly unit: number;
  readonly part: number;
  readonly person: string | undefined;
  readonly retain: boolean;
  readonly to: string;
}

/** What a reader of the decisions expects: small, slow, without a database. */
class Model {
  readonly members = new Set(PEOPLE);
  readonly tasks: Task[] = Array.from({ length: UNITS }, () => ({
    stage: 'Agent',
    status: 'NEW',
    assignee: null,
    done: {},
    parts: undefined,
  }));

  /** Changes the state and gives true, or gives false and changes nothing. */
  act({ verb, unit, part, person, retain, to }: Act): boolean {
    const task = this.tasks[unit]!;
    if (verb === 'move') return this.enter(task, to, ADMIN.email);
    if (verb === 'proceed') {
      const target = { A: 'Annotate', C: 'Block' }[to];
      if (task.stage !== 'Agent' || !target) return false;
      task.done['Agent'] = ADMIN.email;
      return this.enter(task, target, ADMIN.email);
    }
    if (task.stage === 'Block') return this.onPart(task, part, verb, person, retain);
    const finishing = { Annotate: ['submit'], Review: ['approve', 'reject'], Judge: ['approve', 'reject'] }[task.stage];
    if (!finishing) return false;
    if (verb === 'release') return this.set(task, 'RELEASED', null);
    if (verb === 'assign')
      return person !== undefined && this.members.has(person) && this.set(task, 'ASSIGNED', person);
    if (person !== undefined && verb !== 'skip' && !this.members.has(person)) return false;
    if (verb === 'skip') return task.stage === 'Annotate' && this.set(task, 'SKIPPED', null);
    if (!finishing.includes(verb)) return false;
    if (person === undefined && retain && task.assignee === null) return false;
    const worker = person ?? task.assignee ?? ADMIN.email;
    task.done[task.stage] = worker;
    return this.enter(task, next(task.stage, verb, worker), worker);
  }

  onPart(task: Task, at: number, verb: Verb, person: string | undefined, retain: boolean): boolean {
    const part = task.parts?.[at];
    if (!part || verb === 'approve' || verb === 'reject') return false;
    if (verb === 'assign' && (person === undefined || !this.members.has(person))) return false;
    if (verb === 'submit' && person !== undefined && !this.members.has(person)) return false;
    if (verb === 'submit' && person === undefined && retain && part.assignee === null) return false;
    if (part.status === 'COMPLETED') return false;
    const worker = person ?? part.assignee ?? ADMIN.email;
    const takes = verb === 'assign' || verb === 'submit';
    if (takes && task.parts!.some((other, index) => index !== at && other.assignee === worker)) return false;
    if (verb === 'release' || verb === 'skip') return this.set(part, verb === 'skip' ? 'SKIPPED' : 'RELEASED', null);
    this.set(part, verb === 'assign' ? 'ASSIGNED' : 'COMPLETED', worker);
    if (task.parts!.every(({ status }) => status === 'COMPLETED')) this.enter(task, 'Judge', worker);
    return true;
  }

  set(part: Part, status: string, assignee: string | null): true {
    part.status = status;
    part.assignee = assignee;
    return true;
  }

  enter(task: Task, to: string, _worker: string): true {
    task.stage = to;
    const before = task.done[to];
    const known = before !== undefined && (before === ADMIN.email || this.members.has(before));
    if (to === 'Done' || to === 'Other') return this.set(task, 'COMPLETED', null);
    if (to === 'Block') {
      task.parts = (task.parts ?? [NEW(), NEW()]).map((part) => this.reopened(part));
      return this.set(task, 'NEW', null);
    }
    return this.set(task, before === undefined ? 'NEW' : 'REOPENED', known && to !== 'Agent' ? before : null);
  }

  reopened(part: Part): Part {
    if (part.assignee === null) return part.status === 'RELEASED' ? part : NEW();
    const stays = part.assignee === ADMIN.email || this.members.has(part.assignee);
    return { status: 'REOPENED', assignee: stays ? part.assignee : null };
  }

  leave(person: string): void {
    this.members.delete(person);
    for (const task of this.tasks) {
      if (task.assignee === person && task.status !== 'COMPLETED') this.set(task, 'RELEASED', null);
      for (const part of task.parts ?? []) {
        if (part.assignee === person && part.status !== 'COMPLETED') this.set(part, 'RELEASED', null);
      }
    }
  }
}

const NEW = (): Part => ({ status: 'NEW', assignee: null });

function next(stage: string, verb: Verb, worker: string): string {
  if (stage === 'Annotate') return 'Review';
  if (stage === 'Judge') return verb === 'approve' ? 'Done' : 'Block';
  if (verb === 'reject') return 'Annotate';
  return worker === 'ann@m.example' ? 'Done' : 'Other';
}

/** The engine behind its routes. */
class Real {
  readonly workspace: Workspace;
  readonly project: ReturnType<typeof openProject>;

  constructor(workspace: Workspace) {
    this.workspace = workspace;
    this.project = openProject(workspace, UNITS, TEMPLATE);
    for (const email of PEOPLE) this.join(email);
  }

  join(email: string): void {
    this.workspace.legacy('POST', 'projectusers', this.project.uuid, this.project.uuid, {
      user_emails: [email],
      user_role: 3,
    });
  }

  leave(email: string): void {
    this.workspace.rest('POST', `projects/${this.project.uuid}/users/bulk-delete`, { userEmails: [email] });
  }

  find(unit: number): { stage: string; task: Task & { uuid: string; subtasks?: (Part & { uuid: string })[] } } {
    for (const stage of STAGES) {
      const [task] = this.project.tasks(stage, `?dataHashes=${this.project.dataset.hashes[unit]}`);
      if (task) return { stage, task };
    }
    throw new Error(`the task of unit ${unit} is gone`);
  }

  act({ verb, unit, part, person, retain, to }: Act): boolean {
    const { stage, task } = this.find(unit);
    const taskUuid = task.subtasks && verb !== 'move' ? (task.subtasks[part]?.uuid ?? task.uuid) : task.uuid;
    try {
      if (verb === 'move') this.project.move(stage, to, [task.uuid]);
      else if (verb === 'skip') {
        skipTasks(this.workspace.context, {
          projectUuid: this.project.uuid,
          taskUuids: [taskUuid],
          email: ADMIN.email,
        });
      } else if (verb === 'proceed') {
        this.project.act(stage, [{ taskUuid: task.uuid, action: 'PATHWAY_ACTION', pathwayName: to }]);
      } else {
        const action = {
          taskUuid,
          action: verb.toUpperCase(),
          ...(person && { assignee: person }),
          retainAssignee: retain,
        };
        this.project.act(stage, [action]);
      }
      return true;
    } catch (error) {
      if (error instanceof ApiError && error.status < 500) return false;
      throw error;
    }
  }

  state(): unknown[] {
    return Array.from({ length: UNITS }, (_, unit) => {
      const { stage, task } = this.find(unit);
      if (stage === 'Done' || stage === 'Other') return { stage };
      if (task.subtasks) return { stage, parts: task.subtasks.map(({ status, assignee }) => ({ status, assignee })) };
      return { stage, status: task.status, assignee: task.assignee };
    });
  }
}

function stateOf(model: Model): unknown[] {
  return model.tasks.map(({ stage, status, assignee, parts }) => {
    if (stage === 'Done' || stage === 'Other') return { stage };
    if (stage === 'Block') return { stage, parts };
    return { stage, status, assignee };
  });
}

class Step implements fc.Command<Model, Real> {
  readonly what: Act | { readonly leave: string } | { readonly join: string };

  constructor(what: Step['what']) {
    this.what = what;
  }

  check(): boolean {
    return true;
  }

  run(model: Model, real: Real): void {
    const { what } = this;
    if ('leave' in what) {
      model.leave(what.leave);
      real.leave(what.leave);
    } else if ('join' in what) {
      model.members.add(what.join);
      real.join(what.join);
    } else {
      const worked = real.act(what);
      expect(worked, `${what.verb}: worked`).toBe(model.act(what));
    }
    expect(real.state()).toEqual(stateOf(model));
  }

  toString(): string {
    return JSON.stringify(this.what);
  }
}

const person = fc.constantFrom(...PEOPLE);
const common = {
  unit: fc.nat({ max: UNITS - 1 }),
  part: fc.nat({ max: 1 }),
  person: fc.option(person, { nil: undefined }),
  retain: fc.boolean(),
};
const verbs = fc.constantFrom<Verb>('assign', 'submit', 'submit', 'approve', 'reject', 'release', 'skip');
const steps = [
  fc.record({ verb: verbs, ...common, to: fc.constant('') }),
  fc.record({ verb: verbs, ...common, to: fc.constant('') }),
  fc.record({ verb: fc.constant<Verb>('proceed'), ...common, to: fc.constantFrom('A', 'C', 'C', 'nowhere') }),
  fc.record({ verb: fc.constant<Verb>('move'), ...common, to: fc.constantFrom(...STAGES) }),
  fc.record({ leave: person }),
  fc.record({ join: person }),
].map((arbitrary) => arbitrary.map((what) => new Step(what)));

test('random sequences of task actions leave the engine where a small model says', { timeout: 30_000 }, async () => {
  const started = performance.now();
  await fc.assert(
    fc.asyncProperty(fc.commands(steps, { maxCommands: 60, size: 'max' }), async (commands) => {
      const real = new Real(await openWorkspace());
      fc.modelRun(() => ({ model: new Model(), real }), commands);
      real.workspace.context.store.close();
    }),
    { numRuns: 100, interruptAfterTimeLimit: 6000, markInterruptAsFailure: false },
  );
  expect(performance.now() - started).toBeLessThan(15_000);
});
