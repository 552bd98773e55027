import type { GeometryKind } from '../../labels/geometry.ts';
import { bitmaskSimilarity } from './bitmask.ts';
import { boxSimilarity } from './box.ts';
import { ellipseSimilarity } from './ellipse.ts';
import { pointSimilarity } from './point.ts';
import { polygonSimilarity } from './polygon.ts';
import { polylineSimilarity } from './polyline.ts';
import type { ShapeSimilarity } from './shape-similarity.ts';
import { skeletonSimilarity } from './skeleton.ts';

/** Every measure of shapes on frames; kinds of one measure may be pairs of one another. */
export const SHAPE_SIMILARITIES: readonly ShapeSimilarity[] = [
  bitmaskSimilarity,
  boxSimilarity,
  ellipseSimilarity,
  pointSimilarity,
  polygonSimilarity,
  polylineSimilarity,
  skeletonSimilarity,
];

const BY_KIND = new Map(SHAPE_SIMILARITIES.flatMap((measure) => measure.kinds.map((kind) => [kind, measure] as const)));

/** Undefined for a kind that is counted but not scored. */
export function similarityOfKind(kind: GeometryKind): ShapeSimilarity | undefined {
  return BY_KIND.get(kind);
}
