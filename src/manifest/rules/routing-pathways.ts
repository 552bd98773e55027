import { correction, didYouMean, yamlScalar } from '../../registration/suggest.ts';
import type { Rule } from '../rule.ts';
import { pairWorkflows, stageOf } from './pair-workflows.ts';

export const routingPathways: Rule = {
  code: 'manifest.routing-pathway',
  severity: 'error',
  means: 'A pathway of `routing` does not exist at the agent stage, or both roles take the same one.',
  fix: 'Name a pathway of that stage, exactly as in the template, in quotes: `"YES"`.',
  *check(declarations) {
    for (const { pair, production } of pairWorkflows(declarations)) {
      const { stage: name, pathways } = pair.spec.routing;
      const stage = production && stageOf(production, name);
      if (stage?.type !== 'agent') continue;
      for (const role of ['benchmark', 'production'] as const) {
        if (Object.hasOwn(stage.pathways, pathways[role])) continue;
        const at = pair.at(['spec', 'routing', 'pathways', role]);
        yield {
          summary: `The stage "${name}" has no pathway "${pathways[role]}".`,
          detail: didYouMean(pathways[role], Object.keys(stage.pathways), 'Pathways') ?? '',
          at,
          address: pair.address,
          ...correction(pathways[role], Object.keys(stage.pathways), at, yamlScalar),
        };
      }
      if (pathways.benchmark !== pathways.production) continue;
      yield {
        summary: `Benchmark and production tasks take the same pathway "${pathways.benchmark}".`,
        detail: 'Benchmark tasks need the pathway to the consensus stage.',
        at: pair.at(['spec', 'routing', 'pathways', 'production']),
        address: pair.address,
      };
    }
  },
};
