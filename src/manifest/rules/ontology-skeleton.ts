import { correction, didYouMean, yamlScalar } from '../../registration/suggest.ts';
import type { Rule } from '../rule.ts';

export const ontologySkeleton: Rule = {
  code: 'manifest.ontology-skeleton',
  severity: 'error',
  means: 'A skeleton object has no points, another shape has some, or an edge names a point that does not exist.',
  fix: 'Give `shape: skeleton` a `skeleton:` with points; edges name points by their ids.',
  *check({ of }) {
    for (const ontology of of('Ontology').values()) {
      for (const [index, object] of ontology.spec.objects.entries()) {
        const path = ['spec', 'objects', index];
        const { address } = ontology;
        if ((object.shape === 'skeleton') !== (object.skeleton !== undefined)) {
          const missing = object.skeleton === undefined;
          yield {
            summary: missing
              ? `The skeleton "${object.id}" has no points.`
              : `"${object.id}" has skeleton points, but another shape.`,
            detail: missing ? 'Add `skeleton: { points: [...] }`.' : 'Write `shape: skeleton`, or remove the points.',
            at: ontology.at([...path, missing ? 'shape' : 'skeleton'], 'key'),
            address,
          };
        }
        const points = object.skeleton?.points.map((point) => point.id) ?? [];
        for (const [at, edge] of (object.skeleton?.edges ?? []).entries()) {
          for (const [end, id] of edge.entries()) {
            if (points.includes(id)) continue;
            const place = ontology.at([...path, 'skeleton', 'edges', at, end]);
            yield {
              summary: `An edge of the skeleton "${object.id}" leads to the point "${id}", which does not exist.`,
              detail: didYouMean(id, points, 'Points') ?? '',
              at: place,
              address,
              ...correction(id, points, place, yamlScalar),
            };
          }
        }
      }
    }
  },
};
