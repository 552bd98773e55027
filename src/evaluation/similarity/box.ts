import { unreachable } from '../../base/invariant.ts';
import type { Geometry } from '../../labels/geometry.ts';
import { areaCoverage, areaFacts, areaIou, areaShape, scaleOf, type AreaShape } from './area-shape.ts';
import type { Bounds } from './bounds.ts';
import { shapeSimilarity, type FrameContext } from './shape-similarity.ts';

interface Box {
  /** Set on upright boxes: cut to the frame where the settings say so. */
  readonly upright?: Bounds;
  readonly shape: AreaShape;
}

/** Area IoU of upright and rotated boxes with one another; rotated ones turn about their centre, in pixels. */
export const boxSimilarity = shapeSimilarity<Box>({
  kinds: ['bounding_box', 'rotatable_bounding_box'],
  prepare: (geometry, context) => {
    const rings = [ringOf(geometry, context)];
    const shape = areaShape(rings, context);
    const upright =
      geometry.kind === 'bounding_box' || (geometry.kind === 'rotatable_bounding_box' && geometry.theta === 0);
    return upright ? { shape, upright: shape.region.bounds } : { shape };
  },
  bounds: ({ shape }) => shape.region.bounds,
  similarity: (a, b, _context, least) => {
    const isFlat = a.shape.degenerate || b.shape.degenerate;
    return !isFlat && a.upright && b.upright ? uprightIou(a.upright, b.upright) : areaIou(a.shape, b.shape, least);
  },
  facts: ({ shape }) => areaFacts(shape),
  coverage: (of, by, least) => areaCoverage(of.shape, by.shape, least),
});

function uprightIou(a: Bounds, b: Bounds): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (!(width > 0 && height > 0)) return 0;
  const shared = width * height;
  const union = areaOf(a) + areaOf(b) - shared;
  return union > 0 ? Math.min(1, shared / union) : 0;
}

function areaOf({ left, top, right, bottom }: Bounds): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}

function ringOf(geometry: Geometry, context: FrameContext): readonly number[] {
  const scale = scaleOf(context);
  switch (geometry.kind) {
    case 'bounding_box': {
      const [x0, y0] = [geometry.x * scale.x, geometry.y * scale.y];
      const [x1, y1] = [(geometry.x + geometry.w) * scale.x, (geometry.y + geometry.h) * scale.y];
      return [x0, y0, x1, y0, x1, y1, x0, y1];
    }
    case 'rotatable_bounding_box': {
      const [halfX, halfY] = [(geometry.w * scale.x) / 2, (geometry.h * scale.y) / 2];
      const [x, y] = [geometry.x * scale.x + halfX, geometry.y * scale.y + halfY];
      if (geometry.theta === 0)
        return [x - halfX, y - halfY, x + halfX, y - halfY, x + halfX, y + halfY, x - halfX, y + halfY];
      const [cos, sin] = [Math.cos((geometry.theta * Math.PI) / 180), Math.sin((geometry.theta * Math.PI) / 180)];
      const corner = (dx: number, dy: number): readonly [number, number] => [
        x + dx * cos - dy * sin,
        y + dx * sin + dy * cos,
      ];
      return [...corner(-halfX, -halfY), ...corner(halfX, -halfY), ...corner(halfX, halfY), ...corner(-halfX, halfY)];
    }
    case 'polygon':
    case 'polyline':
    case 'point':
    case 'skeleton':
    case 'bitmask':
    case 'cuboid':
    case 'cuboid_2d':
    case 'segmentation':
    case 'circle':
    case 'ellipse':
      return [];
    default:
      return unreachable(geometry);
  }
}
