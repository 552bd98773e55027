import { invariant } from '../../base/invariant.ts';
import { scaleOf } from './area-shape.ts';
import { pointCloseness } from './point.ts';
import { shapeSimilarity } from './shape-similarity.ts';

interface Line {
  /** Flat x, y, … */
  readonly points: readonly number[];
  readonly length: number;
  /** How far a line may be away and still be followed. */
  readonly reach: number;
  readonly frameArea: number;
}

/** Reach as a share of the frame's diagonal. */
const REACH = 0.01;

/**
 * Buffer F1: which share of each line lies within 1 % of the frame's diagonal of the other, the harmonic mean of both, exactly.
 * Does not depend on where vertices stand or on the direction. Lines without length are compared as points; lines in space
 * are not scored.
 */
export const polylineSimilarity = shapeSimilarity<Line>({
  kinds: ['polyline'],
  scores: (geometry) => geometry.kind === 'polyline' && geometry.points.every((point) => point.length === 2),
  prepare: (geometry, context) => {
    invariant(geometry.kind === 'polyline', 'polylineSimilarity: not a polyline');
    const scale = scaleOf(context);
    const points = geometry.points.flatMap(([x, y]) => [x! * scale.x, y! * scale.y]);
    let length = 0;
    for (let i = 0; i + 3 < points.length; i += 2)
      length += Math.hypot(points[i + 2]! - points[i]!, points[i + 3]! - points[i + 1]!);
    return { points, length, reach: REACH * Math.hypot(scale.x, scale.y), frameArea: scale.x * scale.y };
  },
  similarity: (a, b) => {
    if (a.points.length === 0 || b.points.length === 0) return a.points.length === b.points.length ? 1 : 0;
    if (!(a.length > 0) || !(b.length > 0)) {
      if (a.length > 0 || b.length > 0) return 0;
      return pointCloseness((a.points[0]! - b.points[0]!) ** 2 + (a.points[1]! - b.points[1]!) ** 2, a.frameArea);
    }
    const [shareA, shareB] = [lengthNear(a, b) / a.length, lengthNear(b, a) / b.length];
    return shareA + shareB > 0 ? (2 * shareA * shareB) / (shareA + shareB) : 0;
  },
  facts: ({ length }) => ({ degenerate: !(length > 0), outside: 0 }),
});

/** Length of the parts of `line` from which `other` is within reach. */
function lengthNear(line: Line, other: Line): number {
  let near = 0;
  const { points: p } = line;
  const { points: q, reach } = other;
  for (let i = 0; i + 3 < p.length; i += 2) {
    const [x, y, dx, dy] = [p[i]!, p[i + 1]!, p[i + 2]! - p[i]!, p[i + 3]! - p[i + 1]!];
    const length = Math.hypot(dx, dy);
    if (!(length > 0)) continue;
    const parts: [number, number][] = [];
    for (let j = 0; j + 3 < q.length; j += 2) {
      const part = partNear(x, y, dx, dy, q[j]!, q[j + 1]!, q[j + 2]!, q[j + 3]!, reach);
      if (part !== undefined) parts.push(part);
    }
    parts.sort((a, b) => a[0] - b[0]);
    let covered = 0;
    let until = 0;
    for (const [from, to] of parts) {
      if (to > until) covered += to - Math.max(from, until);
      until = Math.max(until, to);
    }
    near += covered * length;
  }
  return near;
}

/**
 * The part [t0, t1] of the segment (x, y) + t (dx, dy), t in [0, 1], within `reach` of the segment (ax, ay)–(bx, by). What is
 * within reach of a segment is convex (a rectangle and two discs), so the part is one interval.
 */
function partNear(
  x: number,
  y: number,
  dx: number,
  dy: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  reach: number,
): [number, number] | undefined {
  let [low, high] = [Infinity, -Infinity];
  const include = (from: number, to: number): void => {
    const [start, end] = [Math.max(0, from), Math.min(1, to)];
    if (start > end) return;
    low = Math.min(low, start);
    high = Math.max(high, end);
  };
  const square = dx * dx + dy * dy;
  for (const [cx, cy] of [
    [ax, ay],
    [bx, by],
  ] as const) {
    const half = (dx * (x - cx) + dy * (y - cy)) / square;
    const rest = ((x - cx) ** 2 + (y - cy) ** 2 - reach * reach) / square;
    const root = half * half - rest;
    if (root >= 0) include(-half - Math.sqrt(root), -half + Math.sqrt(root));
  }
  const length = Math.hypot(bx - ax, by - ay);
  if (length > 0) {
    const [ux, uy] = [(bx - ax) / length, (by - ay) / length];
    const along = within((x - ax) * ux + (y - ay) * uy, dx * ux + dy * uy, 0, length);
    const across = within((y - ay) * ux - (x - ax) * uy, dy * ux - dx * uy, -reach, reach);
    if (along && across && Math.max(along[0], across[0]) <= Math.min(along[1], across[1]))
      include(Math.max(along[0], across[0]), Math.min(along[1], across[1]));
  }
  return low <= high ? [low, high] : undefined;
}

/** The t at which low <= start + t·step <= high. */
function within(start: number, step: number, low: number, high: number): [number, number] | undefined {
  if (step === 0) return start >= low && start <= high ? [-Infinity, Infinity] : undefined;
  const [a, b] = [(low - start) / step, (high - start) / step];
  return a < b ? [a, b] : [b, a];
}
