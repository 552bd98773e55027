import { invariant } from '../../base/invariant.ts';
import { scaleOf } from './area-shape.ts';
import { shapeSimilarity } from './shape-similarity.ts';

/** Spread of a point as a share of the root of the area it is seen on, as in COCO's object keypoint similarity. */
export const POINT_SIGMA = 0.09;

/** exp(-d² / (2 (2σ)² S)): 1 at the same place, falling with the distance `d` as seen on an area `S`. */
export function pointCloseness(distanceSquared: number, area: number): number {
  return Math.exp(-distanceSquared / (2 * (2 * POINT_SIGMA) ** 2 * area));
}

interface Spot {
  readonly x: number;
  readonly y: number;
  /** Of the frame. */
  readonly area: number;
}

/** Closeness of two points on the frame, σ 0.09; without the frame's size in relative units. Points in space are not scored. */
export const pointSimilarity = shapeSimilarity<Spot>({
  kinds: ['point'],
  scores: (geometry) => geometry.kind === 'point' && geometry.point.length === 2,
  prepare: (geometry, context) => {
    invariant(geometry.kind === 'point', 'pointSimilarity: not a point');
    const scale = scaleOf(context);
    return { x: geometry.point[0]! * scale.x, y: geometry.point[1]! * scale.y, area: scale.x * scale.y };
  },
  similarity: (a, b) => pointCloseness((a.x - b.x) ** 2 + (a.y - b.y) ** 2, a.area),
});
