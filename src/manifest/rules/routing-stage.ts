import { correction, didYouMean, yamlScalar } from '../../registration/suggest.ts';
import type { Rule } from '../rule.ts';
import { pairWorkflows, stageNames, stageOf } from './pair-workflows.ts';

export const routingStage: Rule = {
  code: 'manifest.routing-stage',
  severity: 'error',
  means: '`routing.stage` is not an agent stage of the production template.',
  fix: 'Name the stage of type `agent` in which new tasks wait.',
  *check(declarations) {
    for (const { pair, production } of pairWorkflows(declarations)) {
      const name = pair.spec.routing.stage;
      if (production === undefined || stageOf(production, name)?.type === 'agent') continue;
      const agents = stageNames(production, 'agent');
      const found = stageOf(production, name);
      yield {
        summary: found
          ? `The stage "${name}" is of the type ${found.type}; routing needs an agent stage.`
          : `The template "${pair.spec.production.workflowTemplate}" has no stage "${name}".`,
        detail: didYouMean(name, agents, 'Agent stages') ?? 'The template has no agent stage; add one at its start.',
        at: pair.at(['spec', 'routing', 'stage']),
        address: pair.address,
        ...correction(name, agents, pair.at(['spec', 'routing', 'stage']), yamlScalar),
      };
    }
  },
};
