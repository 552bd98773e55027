import { expect, test } from 'vitest';
import { checkTemplate } from '../../src/workflow/check-template.ts';
import type { Stage, WorkflowTemplate } from '../../src/workflow/template.ts';
import { BENCHMARK_QA } from './benchmark-qa.ts';

const codes = (stages: Stage[], start = stages[0]!.name) =>
  checkTemplate({ title: 't', start, stages } satisfies WorkflowTemplate).map((fault) => fault.code);
const done: Stage = { name: 'Done', type: 'done' };

test('the Benchmark QA template holds', () => {
  expect(checkTemplate(BENCHMARK_QA)).toEqual([]);
});

test('a loop of review and annotation holds, because it can end', () => {
  const loop = BENCHMARK_QA.stages.filter((stage) => ['Annotate 1', 'Review 1', 'Complete'].includes(stage.name));
  expect(codes(loop)).toEqual([]);
});

test('an edge to a stage that does not exist names the stages that do', () => {
  const faults = checkTemplate({
    title: 't',
    start: 'A',
    stages: [{ name: 'A', type: 'annotation', next: 'Dnoe' }, done],
  });
  expect(faults).toMatchObject([
    { code: 'workflow.unknown-stage', detail: 'Stages are: A, Done.', path: ['stages', 0] },
  ]);
});

test.each<[string, Stage[], string]>([
  ['two stages of one name', [done, done], 'workflow.duplicate-stage'],
  [
    'a stage that nothing leads to',
    [{ name: 'A', type: 'annotation', next: 'Done' }, done, { name: 'B', type: 'annotation', next: 'Done' }],
    'workflow.unreachable-stage',
  ],
  [
    'a loop without an end',
    [
      { name: 'A', type: 'annotation', next: 'B' },
      { name: 'B', type: 'review', approve: 'A', reject: 'A' },
    ],
    'workflow.endless-stage',
  ],
  [
    'a consensus without its review',
    [{ name: 'A', type: 'consensus_annotation', annotators: 2, next: 'Done' }, done],
    'workflow.consensus-order',
  ],
  [
    'percentages that lose tasks',
    [{ name: 'A', type: 'percentage_router', routes: [{ percent: 40, to: 'Done' }] }, done],
    'workflow.router-percentages',
  ],
])('%s is a fault', (_, stages, code) => {
  expect(codes(stages)).toContain(code);
});

test('a start that does not exist is a fault at the start', () => {
  expect(checkTemplate({ title: 't', start: 'Nowhere', stages: [done] })).toMatchObject([
    { code: 'workflow.unknown-stage', path: ['start'] },
  ]);
});
