import { invariant } from '../../base/invariant.ts';
import { areaCoverage, areaFacts, areaIou, areaIouAtMost, areaShape, scaleOf, type AreaShape } from './area-shape.ts';
import { shapeSimilarity } from './shape-similarity.ts';

/** Corners of the polygon that stands for an ellipse. */
const CORNERS = 256;

/**
 * Corners lie this much outside the ellipse, so that the polygon has its area: a regular polygon with n corners on the unit
 * circle has the area n/2 · sin(2π/n). The outline is off by less than 1e-4 of the half axis.
 */
const OUTWARD = Math.sqrt(Math.PI / ((CORNERS / 2) * Math.sin((2 * Math.PI) / CORNERS)));

/**
 * Area IoU of circles and ellipses with one another, each as a polygon of 256 corners and of its area. The radius of a circle
 * is relative to the width of the frame; of an ellipse, the first half axis to the width, the second to the height.
 */
export const ellipseSimilarity = shapeSimilarity<AreaShape>({
  kinds: ['circle', 'ellipse'],
  prepare: (geometry, context) => {
    invariant(geometry.kind === 'circle' || geometry.kind === 'ellipse', 'ellipseSimilarity: not an ellipse');
    const scale = scaleOf(context);
    const [rx, ry] =
      geometry.kind === 'circle'
        ? [geometry.r * scale.x, geometry.r * scale.x * geometry.stretch]
        : [geometry.rx * scale.x, geometry.ry * scale.y];
    const turn = (geometry.theta * Math.PI) / 180;
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    const ring: number[] = [];
    for (let i = 0; i < CORNERS; i++) {
      const angle = (2 * Math.PI * i) / CORNERS;
      const [x, y] = [rx * OUTWARD * Math.cos(angle), ry * OUTWARD * Math.sin(angle)];
      ring.push(geometry.x * scale.x + x * cos - y * sin, geometry.y * scale.y + x * sin + y * cos);
    }
    return areaShape([ring], context);
  },
  bounds: ({ region }) => region.bounds,
  similarity: (a, b, _context, least) => areaIou(a, b, least),
  atMost: areaIouAtMost,
  facts: areaFacts,
  coverage: areaCoverage,
});
