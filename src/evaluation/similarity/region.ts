import type { Bounds } from './bounds.ts';

/**
 * A plane region as its edges, sorted by their upper end (least y first). Inside is where a ray crosses an odd number of
 * edges, over all rings of a shape together.
 */
export interface Region {
  readonly edges: Float64Array;
  readonly count: number;
  /** Every y at which an edge starts or ends, ascending, each once. */
  readonly levels: Float64Array;
  readonly bounds: Bounds;
  readonly area: number;
}

/** Numbers of one edge in `Region.edges`: top y, bottom y, x at the top, change of x for a step down of 1. */
export const EDGE = 4;

/** Rectangle that a region is cut to. */
export interface Clip {
  readonly width: number;
  readonly height: number;
}

/** Builds edges from rings of x0, y0, x1, y1, …; each ring closes itself. Cut to `clip`, the part outside vanishes exactly. */
export function edgesOf(rings: Iterable<readonly number[]>, clip?: Clip): { edges: Float64Array; count: number } {
  const found: number[] = [];
  const push = (x0: number, y0: number, x1: number, y1: number): void => {
    if (y0 < y1) found.push(y0, y1, x0, (x1 - x0) / (y1 - y0));
    else if (y1 < y0) found.push(y1, y0, x1, (x0 - x1) / (y0 - y1));
  };
  for (const ring of rings) {
    const n = ring.length;
    for (let i = 0; i + 1 < n; i += 2) {
      const j = i + 2 < n ? i + 2 : 0;
      if (clip === undefined) push(ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!);
      else pushClipped(ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!, clip, push);
    }
  }
  const count = found.length / EDGE;
  const edges = new Float64Array(found.length);
  const order = byTop(found, count);
  for (let to = 0; to < count; to++) {
    const from = order[to]! * EDGE;
    for (let k = 0; k < EDGE; k++) edges[to * EDGE + k] = found[from + k]!;
  }
  return { edges, count };
}

/** Indices of edges by their upper ends, equal ones in their order: merges of lists that double in length. */
function byTop(found: readonly number[], count: number): Int32Array {
  const top = new Float64Array(count);
  let [from, to] = [new Int32Array(count), new Int32Array(count)];
  for (let i = 0; i < count; i++) {
    top[i] = found[i * EDGE]!;
    from[i] = i;
  }
  for (let length = 1; length < count; length *= 2) {
    for (let start = 0; start < count; start += 2 * length) {
      const middle = Math.min(start + length, count);
      const end = Math.min(middle + length, count);
      let [left, right] = [start, middle];
      for (let at = start; at < end; at++) {
        const isLeft = left < middle && (right >= end || top[from[left]!]! <= top[from[right]!]!);
        to[at] = isLeft ? from[left++]! : from[right++]!;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}

/**
 * What lies left or right of the rectangle is pushed onto its border, which keeps the parity inside; what lies above or below
 * is left out.
 */
function pushClipped(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  clip: Clip,
  push: (x0: number, y0: number, x1: number, y1: number) => void,
): void {
  if (y0 > y1) [x0, y0, x1, y1] = [x1, y1, x0, y0];
  const [top, bottom] = [Math.max(y0, 0), Math.min(y1, clip.height)];
  if (top >= bottom) return;
  const at = (y: number): number => (y <= y0 ? x0 : y >= y1 ? x1 : x0 + ((y - y0) / (y1 - y0)) * (x1 - x0));
  const cuts = [top, bottom];
  for (const border of [0, clip.width]) {
    if (x0 < border === x1 < border || x0 === x1) continue;
    const y = y0 + ((border - x0) / (x1 - x0)) * (y1 - y0);
    if (y > top && y < bottom) cuts.push(y);
  }
  cuts.sort((a, b) => a - b);
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [from, to] = [cuts[i]!, cuts[i + 1]!];
    const inside = at((from + to) / 2);
    const [a, b] =
      inside < 0
        ? [0, 0]
        : inside > clip.width
          ? [clip.width, clip.width]
          : [clamp(at(from), clip.width), clamp(at(to), clip.width)];
    push(a, from, b, to);
  }
}

function clamp(x: number, width: number): number {
  return Math.min(Math.max(x, 0), width);
}

export function levelsOf(edges: Float64Array, count: number): Float64Array {
  const all = new Float64Array(count * 2);
  for (let i = 0; i < count; i++) {
    all[2 * i] = edges[i * EDGE]!;
    all[2 * i + 1] = edges[i * EDGE + 1]!;
  }
  all.sort();
  let kept = 0;
  for (let i = 0; i < all.length; i++) if (i === 0 || all[i] !== all[kept - 1]) all[kept++] = all[i]!;
  return all.subarray(0, kept);
}
