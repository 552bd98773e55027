import { invariant } from '../../base/invariant.ts';
import { boundsOf } from './bounds.ts';
import { scaleOf } from './area-shape.ts';
import { pointCloseness } from './point.ts';
import { shapeSimilarity } from './shape-similarity.ts';

interface Pose {
  readonly points: ReadonlyMap<string, { readonly x: number; readonly y: number; readonly visible: boolean }>;
  /** Of the box around the points. */
  readonly area: number;
  /** Of a hundredth of the frame, for poses whose box has no area. */
  readonly least: number;
}

/**
 * Object keypoint similarity (COCO), σ 0.09 for every point: the mean closeness of the points that are visible on either
 * side, as seen on the mean of the two boxes. A point that only one side calls invisible counts 0. Skeletons with other points
 * are of another template and have nothing in common; with no visible point on either side they are equal.
 */
export const skeletonSimilarity = shapeSimilarity<Pose>({
  kinds: ['skeleton'],
  prepare: (geometry, context) => {
    invariant(geometry.kind === 'skeleton', 'skeletonSimilarity: not a skeleton');
    const scale = scaleOf(context);
    const points = geometry.points.map(
      ({ key, featureHash, x, y, visibility }) =>
        [featureHash ?? key, { x: x * scale.x, y: y * scale.y, visible: visibility !== 'invisible' }] as const,
    );
    const { left, top, right, bottom } = boundsOf([points.flatMap(([, { x, y }]) => [x, y])]);
    const area = points.length === 0 ? 0 : (right - left) * (bottom - top);
    return { points: new Map(points), area, least: 0.01 * scale.x * scale.y };
  },
  similarity: (a, b) => {
    if (a.points.size !== b.points.size) return 0;
    const mean = (a.area + b.area) / 2;
    const area = mean > 0 ? mean : a.least;
    let [sum, counted] = [0, 0];
    for (const [key, p] of a.points) {
      const q = b.points.get(key);
      if (q === undefined) return 0;
      if (!p.visible && !q.visible) continue;
      counted++;
      if (p.visible && q.visible) sum += pointCloseness((p.x - q.x) ** 2 + (p.y - q.y) ** 2, area);
    }
    return counted === 0 ? 1 : sum / counted;
  },
});
