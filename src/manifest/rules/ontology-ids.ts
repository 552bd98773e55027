import { formatPlace } from '../../base/place.ts';
import type { Rule } from '../rule.ts';
import { featurePaths, type FeaturePath } from './feature-paths.ts';

export const ontologyIds: Rule = {
  code: 'manifest.duplicate-feature-id',
  severity: 'error',
  means: 'Two features of an ontology that stand beside each other have the same id.',
  fix: 'Ids are identities. Give one of the two another id.',
  *check({ of }) {
    for (const ontology of of('Ontology').values()) {
      const seen = new Map<string, FeaturePath>();
      for (const feature of featurePaths(ontology.spec)) {
        const key = `${feature.rest} ${feature.path[1]}`;
        const other = seen.get(key);
        if (other === undefined) {
          seen.set(key, feature);
          continue;
        }
        if (hasTwin(other, feature)) continue;
        const at = ontology.at([...other.path, 'id']);
        yield {
          summary: `The id "${feature.id}" is used by two ${feature.level}s${feature.parent === '' ? '' : ` of "${feature.parent}"`}.`,
          detail: `The other is at ${formatPlace(at)}. Give one of the two another id.`,
          at: ontology.at([...feature.path, 'id']),
          address: ontology.address,
          related: [{ summary: 'The first one is here.', at }],
        };
      }
    }
  },
};

/** Whether the two only look the same because their parents do: that is said at the parents. */
function hasTwin(a: FeaturePath, b: FeaturePath): boolean {
  return JSON.stringify(a.path.slice(0, -1)) !== JSON.stringify(b.path.slice(0, -1));
}
