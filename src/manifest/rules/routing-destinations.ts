import type { Rule } from '../rule.ts';
import { landings, pairWorkflows, stageOf } from './pair-workflows.ts';

const NEEDED = { benchmark: 'consensus_annotation', production: 'annotation' } as const;

export const routingDestinations: Rule = {
  code: 'manifest.routing-destination',
  severity: 'error',
  means:
    'The benchmark pathway does not lead to a consensus annotation, or the production pathway not to an annotation.',
  fix: 'Are the two pathways swapped? Correct `routing.pathways`, or the template.',
  *check(declarations) {
    for (const { pair, production } of pairWorkflows(declarations)) {
      const { stage: name, pathways } = pair.spec.routing;
      const stage = production && stageOf(production, name);
      // One pathway for both roles is another rule's mistake.
      const same = pathways.benchmark === pathways.production;
      if (production === undefined || stage?.type !== 'agent' || same) continue;
      for (const role of ['benchmark', 'production'] as const) {
        const to = stage.pathways[pathways[role]];
        if (to === undefined) continue;
        const wrong = landings(production, to).find((one) => one.type !== NEEDED[role]);
        if (wrong === undefined) continue;
        yield {
          summary: `The ${role} pathway "${pathways[role]}" leads to "${wrong.name}", a stage of the type ${wrong.type}, not ${NEEDED[role]}.`,
          detail: 'Are the two pathways swapped? Correct them here, or the template.',
          at: pair.at(['spec', 'routing', 'pathways', role]),
          address: pair.address,
        };
      }
    }
  },
};
