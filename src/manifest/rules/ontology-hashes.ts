import { formatPlace } from '../../base/place.ts';
import { derivedHash, rootAttributeOf } from '../feature-hash.ts';
import type { Path } from '../model.ts';
import type { Rule } from '../rule.ts';
import { featurePaths } from './feature-paths.ts';

export const ontologyHashes: Rule = {
  code: 'manifest.feature-hash-collision',
  severity: 'error',
  means: 'Two features of an ontology would have the same featureNodeHash, so that labels could not tell them apart.',
  fix: 'Remove the explicit hash that is written twice; for derived ones, give one of the two another id.',
  *check({ of }) {
    for (const ontology of of('Ontology').values()) {
      const taken = new Map<string, { readonly shortForm: string; readonly path: Path; readonly identity: string }>();
      for (const feature of featurePaths(ontology.spec)) {
        const address = `${ontology.address}/${feature.rest}`;
        const hashes = [
          {
            hash: feature.featureNodeHash,
            identity: address,
            key: feature.level === 'point' ? 'featureHash' : 'featureNodeHash',
          },
          ...(feature.level === 'classification'
            ? [{ hash: feature.attributeNodeHash, identity: rootAttributeOf(address), key: 'attributeNodeHash' }]
            : []),
        ];
        for (const { hash: explicit, identity, key } of hashes) {
          const hash = explicit ?? derivedHash(identity);
          const path = explicit === undefined ? [...feature.path, 'id'] : [...feature.path, key];
          const other = taken.get(hash);
          if (other === undefined) taken.set(hash, { shortForm: feature.shortForm, path, identity });
          // Equal identities are two features with one id: another rule says that.
          if (other === undefined || other.identity === identity) continue;
          const at = ontology.at(other.path);
          yield {
            summary: `"${feature.shortForm}" has the same featureNodeHash "${hash}" as "${other.shortForm}".`,
            detail: `The other is at ${formatPlace(at)}. Labels could not tell the two apart.`,
            at: ontology.at(path),
            address: ontology.address,
            related: [{ summary: 'The first one is here.', at }],
          };
        }
      }
    }
  },
};
