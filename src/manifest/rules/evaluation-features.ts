import { correction, didYouMean, yamlScalar } from '../../registration/suggest.ts';
import type { Rule } from '../rule.ts';
import { featurePaths } from './feature-paths.ts';

export const evaluationFeatures: Rule = {
  code: 'manifest.evaluation-feature',
  severity: 'error',
  means: '`evaluation.features` names a feature that the ontology does not have, or that is two features.',
  fix: 'Use the ids of the ontology, not its names: `vehicle` or `vehicle/colour`.',
  *check({ of }) {
    for (const pair of of('ProjectPair').values()) {
      const ontology = of('Ontology').get(pair.spec.ontology);
      if (ontology === undefined) continue;
      const known = new Map<string, Set<string>>();
      for (const { shortForm, rest, level } of featurePaths(ontology.spec)) {
        if (level !== 'point') known.set(shortForm, (known.get(shortForm) ?? new Set()).add(rest));
      }
      for (const id of Object.keys(pair.spec.evaluation.features)) {
        const count = known.get(id)?.size ?? 0;
        if (count === 1) continue;
        yield {
          summary:
            count === 0
              ? `The ontology "${ontology.name}" has no feature "${id}".`
              : `The feature "${id}" is an object and a classification of the ontology "${ontology.name}".`,
          detail:
            count === 0
              ? (didYouMean(id, known.keys(), 'Features') ?? 'The ontology is empty.')
              : 'Give one of the two another id in the ontology.',
          at: pair.at(['spec', 'evaluation', 'features', id], 'key'),
          address: pair.address,
          ...(count === 0
            ? correction(id, known.keys(), pair.at(['spec', 'evaluation', 'features', id], 'key'), yamlScalar)
            : {}),
        };
      }
    }
  },
};
