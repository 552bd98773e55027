import { describe, expect, test } from 'vitest';
import { resolveRouting } from '../../src/routing/resolve.ts';
import type { ObservedWorkflow } from '../../src/workflow/contract.ts';
import type { WorkflowTemplate } from '../../src/workflow/template.ts';
import { BENCHMARK_QA } from '../workflow/benchmark-qa.ts';
import { declarePair } from './platform.ts';

const TYPES = {
  agent: 'AGENT',
  annotation: 'ANNOTATION',
  review: 'REVIEW',
  consensus_annotation: 'CONSENSUS_ANNOTATION',
  consensus_review: 'CONSENSUS_REVIEW',
  done: 'DONE',
  percentage_router: undefined,
  user_router: undefined,
} as const;

/** A project made from a template, as the API shows it; ids are `id <name>`. */
function observed(template: WorkflowTemplate): ObservedWorkflow {
  return {
    stages: template.stages.flatMap((stage) => {
      const type = TYPES[stage.type];
      if (type === undefined) return [];
      const pathways =
        stage.type === 'agent'
          ? Object.entries(stage.pathways).map(([title, to]) => ({
              uuid: `pathway ${title}`,
              title,
              destinationUuid: `id ${to}`,
            }))
          : undefined;
      return [{ uuid: `id ${stage.name}`, title: stage.name, type, ...(pathways ? { pathways } : {}) }];
    }),
  };
}
const withPathways = (pathways: Record<string, string>, more: WorkflowTemplate['stages'] = []): WorkflowTemplate => ({
  ...BENCHMARK_QA,
  stages: [{ name: 'Benchmark Task?', type: 'agent', pathways }, ...BENCHMARK_QA.stages.slice(1), ...more],
});
const resolve = (declared: WorkflowTemplate, there = declared) =>
  resolveRouting(declarePair(), declared, observed(there));
const codes = (...of: Parameters<typeof resolve>) => [...new Set(resolve(...of).problems.map((one) => one.code))];

describe('resolving stage and pathways', () => {
  test('finds them by name once and gives their ids', () => {
    expect(resolve(BENCHMARK_QA)).toEqual({
      resolved: {
        stage: { uuid: 'id Benchmark Task?', type: 'AGENT' },
        pathways: { benchmark: 'pathway YES', production: 'pathway NO' },
      },
      problems: [],
    });
  });

  test('a renamed pathway is a problem before any task moves', () => {
    const renamed = withPathways({ JA: 'Consensus 1', NO: 'Annotate 1' });
    const result = resolve(BENCHMARK_QA, renamed);
    expect(result.resolved).toBeUndefined();
    expect(codes(BENCHMARK_QA, renamed)).toEqual(['routing.contract-broken', 'routing.pathway-unknown']);
  });

  test('a pathway in other letters is named in the message', () => {
    const yes = withPathways({ Yes: 'Consensus 1', NO: 'Annotate 1' });
    expect(resolve(yes).problems.map((one) => one.detail)).toEqual([expect.stringContaining('It has "Yes"')]);
  });

  test('swapped pathways are noticed even when the manifest is swapped in the same way', () => {
    const swapped = withPathways({ YES: 'Annotate 1', NO: 'Consensus 1' });
    expect(resolve(swapped).resolved).toBeUndefined();
    expect(codes(swapped)).toEqual(['routing.pathway-wrong']);
    expect(resolve(swapped).problems).toHaveLength(2);
  });

  test('behind a router every stage that it can lead to must be right', () => {
    const router = (to: string): WorkflowTemplate =>
      withPathways({ YES: 'Consensus 1', NO: 'Split' }, [
        {
          name: 'Split',
          type: 'percentage_router',
          routes: [
            { percent: 50, to: 'Annotate 1' },
            { percent: 50, to },
          ],
        },
      ]);
    expect(resolve(router('Annotate 1')).problems).toEqual([]);
    expect(codes(router('Consensus 1'))).toEqual(['routing.pathway-wrong']);
  });

  test('a stage that is not there is named with those that are', () => {
    const renamed: WorkflowTemplate = {
      ...BENCHMARK_QA,
      start: 'Sort',
      stages: [{ ...BENCHMARK_QA.stages[0]!, name: 'Sort' }, ...BENCHMARK_QA.stages.slice(1)],
    };
    expect(resolve(renamed).problems.map((one) => one.detail)).toEqual([expect.stringContaining('"Sort"')]);
  });
});
