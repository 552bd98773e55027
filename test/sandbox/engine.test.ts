import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ApiError } from '../../src/sandbox/api-error.ts';
import { applyEvent, startTask, type Rules, type TaskEvent, type TaskState } from '../../src/sandbox/engine/task.ts';
import { arrival, compileWorkflow, endlessRouters } from '../../src/sandbox/engine/workflow.ts';
import type { WorkflowTemplate } from '../../src/workflow/template.ts';
import { QA } from './workspace.ts';

const rules = (template: WorkflowTemplate): Rules => ({
  workflow: compileWorkflow(template),
  mayWork: () => true,
  now: 1,
});
const people = ['a@x.org', 'b@x.org', 'c@x.org', 'd@x.org'];
const person = fc.constantFrom(...people);
const event: fc.Arbitrary<TaskEvent> = fc.oneof(
  fc.record({ kind: fc.constant('assign' as const), assignee: person, subtask: fc.nat(3) }),
  fc.record({ kind: fc.constant('release' as const), subtask: fc.nat(3) }),
  fc.record({ kind: fc.constant('submit' as const), worker: person, subtask: fc.nat(3) }),
  fc.record({ kind: fc.constant('approve' as const), worker: person }),
  fc.record({ kind: fc.constant('reject' as const), worker: person }),
  fc.record({ kind: fc.constant('proceed' as const), pathway: fc.constantFrom('YES', 'NO', 'MAYBE'), worker: person }),
  fc.record({
    kind: fc.constant('move' as const),
    to: fc.constantFrom(...QA.stages.map(({ name }) => name)),
    worker: person,
  }),
);

function run(
  start: TaskState,
  events: readonly TaskEvent[],
  check: (before: TaskState, event: TaskEvent, after: TaskState) => void,
): TaskState {
  let state = start;
  for (const one of events) {
    try {
      const after = applyEvent(rules(QA), state, one);
      check(state, one, after);
      state = after;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
    }
  }
  return state;
}

describe('a task', () => {
  test('is in exactly one stage that is no router after any events', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const last = run(startTask(rules(QA), 'd'), events, () => undefined);
        expect(QA.stages.map(({ name }) => name)).toContain(last.stage);
      }),
    );
  });

  test('goes on to consensus review by a submission only when all three are in', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 10, maxLength: 60 }), (events) => {
        run(startTask(rules(QA), 'd'), events, (before, one, after) => {
          if (before.stage !== 'Consensus 1' || one.kind !== 'submit') return;
          const complete = after.rounds['Consensus 1']!.every(({ status }) => status === 'COMPLETED');
          expect(after.stage).toBe(complete ? 'Consensus 1 Review' : 'Consensus 1');
        });
      }),
    );
  });

  test('never gives one person two subtasks', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 10, maxLength: 60 }), (events) => {
        const last = run(startTask(rules(QA), 'd'), events, () => undefined);
        const holders = (last.rounds['Consensus 1'] ?? []).flatMap(({ assignee }) => assignee ?? []);
        expect(new Set(holders).size).toBe(holders.length);
      }),
    );
  });

  test('keeps the number of its subtasks when it leaves consensus and comes back', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        const last = run(startTask(rules(QA), 'd'), events, () => undefined);
        expect([undefined, 3]).toContain(last.rounds['Consensus 1']?.length);
      }),
    );
  });

  test('is reopened for its annotator when the review rejects it', () => {
    const r = rules(QA);
    const steps: TaskEvent[] = [
      { kind: 'proceed', pathway: 'NO', worker: 'bot@x.org' },
      { kind: 'submit', worker: 'a@x.org' },
      { kind: 'reject', worker: 'b@x.org' },
    ];
    const last = steps.reduce((state, one) => applyEvent(r, state, one), startTask(r, 'd'));
    expect(last).toMatchObject({ stage: 'Annotate 1', status: 'REOPENED', assignee: 'a@x.org' });
  });

  test('is not reopened for somebody who may no longer work', () => {
    const r = { ...rules(QA), mayWork: (email: string) => email !== 'a@x.org' };
    const steps: TaskEvent[] = [
      { kind: 'proceed', pathway: 'NO', worker: 'bot@x.org' },
      { kind: 'submit', worker: 'a@x.org' },
      { kind: 'reject', worker: 'b@x.org' },
    ];
    const last = steps.reduce((state, one) => applyEvent(r, state, one), startTask(r, 'd'));
    expect(last).toMatchObject({ stage: 'Annotate 1', status: 'REOPENED', assignee: undefined });
  });
});

describe('a percentage router', () => {
  const template: WorkflowTemplate = {
    title: 'R',
    start: 'Split',
    stages: [
      {
        name: 'Split',
        type: 'percentage_router',
        routes: [
          { percent: 30, to: 'A' },
          { percent: 70, to: 'B' },
        ],
      },
      { name: 'A', type: 'annotation', next: 'Done' },
      { name: 'B', type: 'annotation', next: 'Done' },
      { name: 'Done', type: 'done' },
    ],
  };

  test('sends the same data the same way, and about the stated share', () => {
    const workflow = compileWorkflow(template);
    const ways = Array.from({ length: 2000 }, (_, at) => arrival(workflow, 'Split', `data-${at}`, undefined).name);
    expect(ways).toEqual(
      Array.from({ length: 2000 }, (_, at) => arrival(workflow, 'Split', `data-${at}`, undefined).name),
    );
    const share = ways.filter((name) => name === 'A').length / ways.length;
    expect(share).toBeGreaterThan(0.26);
    expect(share).toBeLessThan(0.34);
  });

  test('that leads only to itself is found before a task gets lost in it', () => {
    const circle = compileWorkflow({
      ...template,
      stages: [{ name: 'Split', type: 'percentage_router', routes: [{ percent: 100, to: 'Split' }] }],
    });
    expect(endlessRouters(circle)).toEqual(['Split']);
    expect(endlessRouters(compileWorkflow(template))).toEqual([]);
  });
});

test('a user router looks at who sent the task', () => {
  const workflow = compileWorkflow({
    title: 'U',
    start: 'Who?',
    stages: [
      {
        name: 'Who?',
        type: 'user_router',
        routes: [{ users: ['A@x.org', 'c@x.org'], to: 'Strict' }],
        otherwise: 'Done',
      },
      { name: 'Strict', type: 'review', approve: 'Done', reject: 'Done' },
      { name: 'Done', type: 'done' },
    ],
  });
  // The platform keeps addresses in lower case, whoever wrote the template.
  expect(arrival(workflow, 'Who?', 'd', 'a@x.org').name).toBe('Strict');
  expect(arrival(workflow, 'Who?', 'd', 'c@x.org').name).toBe('Strict');
  expect(arrival(workflow, 'Who?', 'd', 'b@x.org').name).toBe('Done');
});
