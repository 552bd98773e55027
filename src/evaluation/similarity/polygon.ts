import { invariant } from '../../base/invariant.ts';
import { areaCoverage, areaFacts, areaIou, areaIouAtMost, areaShape, scaleOf, type AreaShape } from './area-shape.ts';
import { shapeSimilarity } from './shape-similarity.ts';

/** Area IoU, even-odd over all rings of all parts: holes and self-intersections need no repair. */
export const polygonSimilarity = shapeSimilarity<AreaShape>({
  kinds: ['polygon'],
  prepare: (geometry, context) => {
    invariant(geometry.kind === 'polygon', 'polygonSimilarity: not a polygon');
    const scale = scaleOf(context);
    const rings = geometry.polygons
      .flat()
      .map((ring) => ring.map((value, i) => value * (i % 2 === 0 ? scale.x : scale.y)));
    return areaShape(rings, context);
  },
  bounds: ({ region }) => region.bounds,
  similarity: (a, b, _context, least) => areaIou(a, b, least),
  atMost: areaIouAtMost,
  facts: areaFacts,
  coverage: areaCoverage,
});
