import type { WorkflowTemplate } from '../../src/workflow/template.ts';

/** The production template of Benchmark QA: benchmark tasks to consensus, the rest to annotation. */
export const BENCHMARK_QA: WorkflowTemplate = {
  title: 'Benchmark QA',
  start: 'Benchmark Task?',
  stages: [
    { name: 'Benchmark Task?', type: 'agent', pathways: { YES: 'Consensus 1', NO: 'Annotate 1' } },
    { name: 'Consensus 1', type: 'consensus_annotation', annotators: 3, next: 'Consensus 1 Review' },
    { name: 'Consensus 1 Review', type: 'consensus_review', approve: 'Complete', reject: 'Archive' },
    { name: 'Annotate 1', type: 'annotation', next: 'Review 1' },
    { name: 'Review 1', type: 'review', approve: 'Complete', reject: 'Annotate 1' },
    { name: 'Complete', type: 'done' },
    { name: 'Archive', type: 'done' },
  ],
};
