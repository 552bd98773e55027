import type { Json } from '../engine/labels/stored-labels.ts';
import type { GEOMETRIC } from './features.ts';
import type { RandomStream } from './random-stream.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A shape in relative coordinates. Rings of a polygon: the outline first, then holes. */
export type Geometry =
  | {
      readonly shape: 'bounding_box' | 'rotatable_bounding_box';
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
      readonly theta: number;
    }
  | {
      readonly shape: 'circle' | 'ellipse';
      readonly x: number;
      readonly y: number;
      readonly rx: number;
      readonly ry: number;
      readonly theta: number;
    }
  | { readonly shape: 'polygon'; readonly rings: readonly (readonly Point[])[] }
  | { readonly shape: 'polyline' | 'point'; readonly points: readonly Point[] };

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** A random shape that lies within the picture. */
export function randomGeometry(shape: (typeof GEOMETRIC)[number], random: RandomStream): Geometry {
  const center = { x: random.between(0.2, 0.8), y: random.between(0.2, 0.8) };
  switch (shape) {
    case 'bounding_box':
    case 'rotatable_bounding_box': {
      const w = random.between(0.06, 0.36);
      const h = random.between(0.06, 0.36);
      const theta = shape === 'bounding_box' ? 0 : random.between(0, 360);
      return { shape, x: center.x - w / 2, y: center.y - h / 2, w, h, theta };
    }
    case 'circle':
    case 'ellipse': {
      const rx = random.between(0.04, 0.18);
      return {
        shape,
        ...center,
        rx,
        ry: random.between(0.04, 0.18),
        theta: shape === 'circle' ? 0 : random.between(0, 180),
      };
    }
    case 'polygon': {
      const radius = random.between(0.07, 0.2);
      const corners = random.whole(5, 9);
      const outline = Array.from({ length: corners }, (_, at) => {
        const angle = (2 * Math.PI * at) / corners;
        const reach = radius * random.between(0.65, 1);
        return { x: center.x + reach * Math.cos(angle), y: center.y + reach * Math.sin(angle) };
      });
      const shrink = ({ x, y }: Point): Point => ({
        x: center.x + (x - center.x) * 0.35,
        y: center.y + (y - center.y) * 0.35,
      });
      return { shape, rings: random.chance(0.2) ? [outline, outline.map(shrink).toReversed()] : [outline] };
    }
    case 'polyline': {
      const points: Point[] = [center];
      for (let at = random.whole(2, 5); at > 0; at -= 1) {
        const last = points.at(-1) ?? center;
        points.push({ x: clamp(last.x + random.normal(0.12)), y: clamp(last.y + random.normal(0.12)) });
      }
      return { shape, points };
    }
    case 'point':
      return { shape, points: [center] };
  }
}

/** The same shape, every coordinate passed through; sizes stay at least 0.004. */
function shift(geometry: Geometry, move: (point: Point, size: number) => Point): Geometry {
  const inside = (point: Point, size: number): Point => {
    const moved = move(point, size);
    return { x: clamp(moved.x), y: clamp(moved.y) };
  };
  switch (geometry.shape) {
    case 'bounding_box':
    case 'rotatable_bounding_box': {
      const size = Math.min(geometry.w, geometry.h);
      const from = inside(geometry, size);
      const to = inside({ x: geometry.x + geometry.w, y: geometry.y + geometry.h }, size);
      const x = Math.min(from.x, 0.99);
      const y = Math.min(from.y, 0.99);
      return { ...geometry, x, y, w: Math.max(0.004, to.x - x), h: Math.max(0.004, to.y - y) };
    }
    case 'circle':
    case 'ellipse':
      return { ...geometry, ...inside(geometry, Math.min(geometry.rx, geometry.ry) * 2) };
    case 'polygon': {
      const xs = (geometry.rings[0] ?? []).map(({ x }) => x);
      const size = Math.max(...xs) - Math.min(...xs);
      return { ...geometry, rings: geometry.rings.map((ring) => ring.map((point) => inside(point, size))) };
    }
    case 'polyline':
    case 'point':
      return { ...geometry, points: geometry.points.map((point) => inside(point, 0.2)) };
  }
}

/** What a hand makes of a shape: every corner off by a normal error of `error` times the shape's size, angles by degrees likewise. */
export function unsteady(geometry: Geometry, error: number, random: RandomStream): Geometry {
  if (error === 0) return geometry;
  const moved = shift(geometry, ({ x, y }, size) => ({
    x: x + random.normal(error * size),
    y: y + random.normal(error * size),
  }));
  if (moved.shape === 'rotatable_bounding_box' || moved.shape === 'ellipse') {
    const theta = (moved.theta + random.normal(error * 40) + 720) % 360;
    return { ...moved, theta };
  }
  return moved;
}

/** The shape after it moved by `dx`, `dy`. */
export function travelled(geometry: Geometry, dx: number, dy: number): Geometry {
  return dx === 0 && dy === 0 ? geometry : shift(geometry, ({ x, y }) => ({ x: x + dx, y: y + dy }));
}

const numbered = (points: readonly Point[]): Json =>
  Object.fromEntries(points.map(({ x, y }, at): [string, Json] => [String(at), { x, y }]));

/** The coordinate keys of a frame object, as Encord SDK 0.1.211 writes them. */
export function wireGeometry(geometry: Geometry): Json {
  switch (geometry.shape) {
    case 'bounding_box':
      return { boundingBox: { h: geometry.h, w: geometry.w, x: geometry.x, y: geometry.y } };
    case 'rotatable_bounding_box': {
      const { h, w, x, y, theta } = geometry;
      return { rotatableBoundingBox: { h, w, x, y, theta } };
    }
    case 'circle':
      return { circle: { x: geometry.x, y: geometry.y, r: geometry.rx, stretch: 1, theta: 0 } };
    case 'ellipse': {
      const { x, y, rx, ry, theta } = geometry;
      return { ellipse: { x, y, rx, ry, theta } };
    }
    case 'polygon':
      return {
        polygon: numbered(geometry.rings[0] ?? []),
        polygons: [geometry.rings.map((ring) => ring.flatMap(({ x, y }) => [x, y]))],
      };
    case 'polyline':
      return { polyline: numbered(geometry.points) };
    case 'point':
      return { point: numbered(geometry.points) };
  }
}
