import { correction, didYouMean, yamlScalar } from '../../registration/suggest.ts';
import type { Rule } from '../rule.ts';
import { pairWorkflows, stageNames, stageOf } from './pair-workflows.ts';

export const groundTruthStage: Rule = {
  code: 'manifest.ground-truth-stage',
  severity: 'error',
  means: '`evaluation.groundTruth.stage` is not a done stage of the benchmark template.',
  fix: 'Name the stage of type `done` in which ground truth is complete.',
  *check(declarations) {
    for (const { pair, benchmark } of pairWorkflows(declarations)) {
      const name = pair.spec.evaluation.groundTruth.stage;
      const found = benchmark && stageOf(benchmark, name);
      if (benchmark === undefined || found?.type === 'done') continue;
      const at = pair.at(['spec', 'evaluation', 'groundTruth', 'stage']);
      yield {
        summary: found
          ? `The stage "${name}" is of the type ${found.type}; labels there are not finished, so they are no ground truth.`
          : `The template "${pair.spec.benchmark.workflowTemplate}" has no stage "${name}".`,
        detail: didYouMean(name, stageNames(benchmark, 'done'), 'Done stages') ?? '',
        at,
        address: pair.address,
        ...correction(name, stageNames(benchmark, 'done'), at, yamlScalar),
      };
    }
  },
};
