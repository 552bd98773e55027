import type { Rule } from '../rule.ts';

export const evaluationWeights: Rule = {
  code: 'manifest.evaluation-weights',
  severity: 'error',
  means: 'Every feature of the ontology has the weight 0, so that nothing would be scored.',
  fix: 'Give at least one object or classification a weight above 0.',
  *check({ of }) {
    for (const pair of of('ProjectPair').values()) {
      const ontology = of('Ontology').get(pair.spec.ontology)?.spec;
      const { features } = pair.spec.evaluation;
      const top = [...(ontology?.objects ?? []), ...(ontology?.classifications ?? [])];
      if (top.length === 0 || !top.every((feature) => features[feature.id]?.weight === 0)) continue;
      yield {
        summary: 'Every feature has the weight 0: nothing would be scored.',
        detail: 'Give at least one object or classification a weight above 0, or remove a line.',
        at: pair.at(['spec', 'evaluation', 'features'], 'key'),
        address: pair.address,
      };
    }
  },
};
