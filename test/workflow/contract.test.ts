import { expect, test } from 'vitest';
import { checkContract, contractDigest, type ObservedWorkflow } from '../../src/workflow/contract.ts';
import type { WorkflowTemplate } from '../../src/workflow/template.ts';
import { BENCHMARK_QA } from './benchmark-qa.ts';

/** The workflow as Encord's API shows it for a template without routers. */
function shown(template: WorkflowTemplate): ObservedWorkflow {
  return {
    stages: template.stages.map((stage) => ({
      uuid: `id of ${stage.name}`,
      title: stage.name,
      type: stage.type.toUpperCase(),
      ...(stage.type === 'agent'
        ? {
            pathways: Object.entries(stage.pathways).map(([title, to]) => ({
              uuid: `id of ${title}`,
              title,
              destinationUuid: `id of ${to}`,
            })),
          }
        : {}),
    })),
  };
}
const change = (edit: (stages: ObservedWorkflow['stages'][number][]) => unknown): ObservedWorkflow => {
  const stages = structuredClone(shown(BENCHMARK_QA).stages) as ObservedWorkflow['stages'][number][];
  edit(stages);
  return { stages };
};
const find = (stages: ObservedWorkflow['stages'][number][], title: string) =>
  stages.find((stage) => stage.title === title)!;

test('the project of a template holds its contract, and what the API hides is listed', () => {
  const { mismatches, unproven } = checkContract(BENCHMARK_QA, shown(BENCHMARK_QA));
  expect(mismatches).toEqual([]);
  expect(unproven).toContain('"Consensus 1" has 3 annotators');
  expect(unproven).toContain('"Consensus 1 Review" reject leads to "Archive"');
});

test('swapped pathways are noticed, because benchmark tasks would go to plain annotation', () => {
  const swapped = change((stages) => {
    Object.assign(find(stages, 'Benchmark Task?'), {
      pathways: [
        { uuid: '1', title: 'YES', destinationUuid: 'id of Annotate 1' },
        { uuid: '2', title: 'NO', destinationUuid: 'id of Consensus 1' },
      ],
    });
  });
  expect(checkContract(BENCHMARK_QA, swapped).mismatches).toEqual([
    'the pathway "YES" of "Benchmark Task?" leads to "Annotate 1", the template says "Consensus 1"',
    'the pathway "NO" of "Benchmark Task?" leads to "Consensus 1", the template says "Annotate 1"',
  ]);
});

test('a missing, an added, a renamed and a retyped stage are each named', () => {
  const text = (edit: Parameters<typeof change>[0]) => checkContract(BENCHMARK_QA, change(edit)).mismatches.join('; ');
  expect(text((stages) => stages.pop())).toContain('the project has no stage "Archive"');
  expect(text((stages) => stages.push({ uuid: 'x', title: 'Extra', type: 'DONE' }))).toContain(
    'a stage "Extra" that the template does not know',
  );
  expect(text((stages) => Object.assign(find(stages, 'Archive'), { title: 'Archived' }))).toContain(
    'no stage "Archive"',
  );
  expect(text((stages) => Object.assign(find(stages, 'Consensus 1'), { type: 'ANNOTATION' }))).toContain(
    'is ANNOTATION, the template says CONSENSUS_ANNOTATION',
  );
  expect(text((stages) => stages.push({ ...find(stages, 'Complete'), uuid: 'y' }))).toContain(
    'two stages of the project are called "Complete"',
  );
});

test('routers are invisible: they are neither missing nor compared', () => {
  const routed: WorkflowTemplate = {
    ...BENCHMARK_QA,
    stages: [
      ...BENCHMARK_QA.stages.map((stage) =>
        stage.type === 'agent' ? { ...stage, pathways: { YES: 'Consensus 1', NO: 'Share' } } : stage,
      ),
      { name: 'Share', type: 'percentage_router', routes: [{ percent: 100, to: 'Annotate 1' }] },
    ],
  };
  const { mismatches, unproven } = checkContract(routed, shown(BENCHMARK_QA));
  expect(mismatches).toEqual([]);
  expect(unproven).toContain('the pathway NO of "Benchmark Task?" leads to "Share"');
  expect(unproven).toContain('the router "Share" sends 100% to "Annotate 1"');
});

test('the digest of a contract does not depend on the order of stages, nor on titles and descriptions', () => {
  const other = { ...BENCHMARK_QA, title: 'Another', description: 'x', stages: BENCHMARK_QA.stages.toReversed() };
  expect(contractDigest(other)).toBe(contractDigest(BENCHMARK_QA));
  expect(contractDigest({ ...BENCHMARK_QA, start: 'Annotate 1' })).not.toBe(contractDigest(BENCHMARK_QA));
});
