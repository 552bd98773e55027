import { EDGE, type Region } from './region.ts';

interface Side {
  readonly edges: Float64Array;
  readonly count: number;
  readonly levels: Float64Array;
}

/**
 * Scratch space of the sweep, grown when needed and reused, so that a pair of polygons allocates nothing. It holds nothing
 * between calls.
 */
interface Scratch {
  /** Per active edge, in order from left to right: index of the edge × 2 + side, x at the slab's top, x at its bottom. */
  id: Int32Array;
  top: Float64Array;
  bottom: Float64Array;
  at: Float64Array;
  /** Of a slab with crossings: active edges in order at its bottom. */
  order: Int32Array;
  /** Edges that lie too far right in this slab, and their x at its bottom. */
  laterId: Int32Array;
  laterX: Float64Array;
}

function scratchOf(size: number): Scratch {
  return {
    id: new Int32Array(size),
    top: new Float64Array(size),
    bottom: new Float64Array(size),
    at: new Float64Array(size),
    order: new Int32Array(size),
    laterId: new Int32Array(size),
    laterX: new Float64Array(size),
  };
}

let scratch = scratchOf(64);

/** Area that lies inside one side (even-odd). */
export function areaInside(side: Side): number {
  return sweep(side, undefined, { low: -Infinity, high: Infinity, left: -Infinity, right: Infinity, least: 0 });
}

/** Area that lies inside both regions. Where it is less than `least`, any smaller number may stand for it. */
export function sharedArea(a: Region, b: Region, least = 0): number {
  return sweep(a, b, {
    low: Math.max(a.bounds.top, b.bounds.top),
    high: Math.min(a.bounds.bottom, b.bounds.bottom),
    left: Math.max(a.bounds.left, b.bounds.left),
    right: rightOf(a, b),
    least,
  });
}

/** Beyond this nothing is inside both. Far enough from the last edge of the one that ends first that rounding cannot drop it. */
function rightOf(a: Region, b: Region): number {
  const [first, other] = a.bounds.right < b.bounds.right ? [a.bounds, b.bounds] : [b.bounds, a.bounds];
  return first.right + 1e-6 * (first.right - Math.min(first.left, other.left));
}

interface Window {
  readonly low: number;
  readonly high: number;
  readonly left: number;
  readonly right: number;
  /** The sweep may end once the area cannot become as much as this. */
  readonly least: number;
}

const NO_LEVELS = new Float64Array(0);

/**
 * Sweeps slabs between neighbouring y values of all edge ends. Inside a slab edges are straight; where two of them cross, the
 * slab is cut at the crossing, so that in each part the order from left to right is fixed and the area is a sum of trapezoids.
 * Rounding can move the area by rounding errors only; nothing has to be repaired and nothing can loop. In a slab
 * where an edge lies right of `right`, it cannot change what is inside both and is left out.
 */
function sweep(a: Side, b: Side | undefined, { low, high, left, right, least }: Window): number {
  const capacity = a.count + (b?.count ?? 0);
  if (scratch.id.length < capacity) scratch = scratchOf(2 * capacity);
  const { id, top, bottom, at, laterId, laterX } = scratch;
  const [edgesA, levelsA] = [a.edges, a.levels];
  const [edgesB, levelsB] = [b?.edges ?? NO_LEVELS, b?.levels ?? NO_LEVELS];
  const countB = b?.count ?? 0;
  const both = b !== undefined;
  const width = right - left;
  let area = 0;
  let active = 0;
  let [nextA, nextB, levelA, levelB] = [0, 0, 0, 0];
  while (levelA < levelsA.length && levelsA[levelA]! <= low) levelA++;
  while (levelB < levelsB.length && levelsB[levelB]! <= low) levelB++;
  let y = low === -Infinity ? (levelsA[0] ?? 0) : low;
  if (low === -Infinity) levelA = 1;
  while (y < high) {
    if (area + width * (high - y) < least) return area;
    let next = high;
    if (levelA < levelsA.length && levelsA[levelA]! < next) next = levelsA[levelA]!;
    if (levelB < levelsB.length && levelsB[levelB]! < next) next = levelsB[levelB]!;
    if (next === Infinity) break;
    while (levelA < levelsA.length && levelsA[levelA]! <= next) levelA++;
    while (levelB < levelsB.length && levelsB[levelB]! <= next) levelB++;

    for (; nextA < a.count; nextA++) {
      const base = nextA * EDGE;
      if (!(edgesA[base]! <= y)) break;
      if (edgesA[base + 1]! <= y) continue;
      id[active] = nextA * 2;
      bottom[active++] = edgesA[base + 2]! + edgesA[base + 3]! * (y - edgesA[base]!);
    }
    for (; nextB < countB; nextB++) {
      const base = nextB * EDGE;
      if (!(edgesB[base]! <= y)) break;
      if (edgesB[base + 1]! <= y) continue;
      id[active] = nextB * 2 + 1;
      bottom[active++] = edgesB[base + 2]! + edgesB[base + 3]! * (y - edgesB[base]!);
    }
    let kept = 0;
    let sides = 0;
    let later = 0;
    let ordered = true;
    for (let i = 0; i < active; i++) {
      const edge = id[i]!;
      const edges = edge & 1 ? edgesB : edgesA;
      const base = (edge >> 1) * EDGE;
      if (edges[base + 1]! <= y) continue;
      // Where the slab above ended, this one begins: the very same number.
      const xTop = bottom[i]!;
      const xBottom = edges[base + 2]! + edges[base + 3]! * (next - edges[base]!);
      if (xTop > right && xBottom > right) {
        laterId[later] = edge;
        laterX[later++] = xBottom;
        continue;
      }
      sides |= edge & 1 ? 2 : 1;
      let to = kept++;
      while (to > 0 && (top[to - 1]! > xTop || (top[to - 1] === xTop && bottom[to - 1]! > xBottom))) {
        id[to] = id[to - 1]!;
        top[to] = top[to - 1]!;
        bottom[to] = bottom[to - 1]!;
        to--;
      }
      id[to] = edge;
      top[to] = xTop;
      bottom[to] = xBottom;
    }
    if (sides === (both ? 3 : 1)) {
      for (let i = 1; i < kept; i++) {
        if (bottom[i - 1]! > bottom[i]!) {
          ordered = false;
          break;
        }
      }
      if (ordered) area += widthInside(id, top, bottom, 0.5, kept, both) * (next - y);
      else area += crossedSlab(id, top, bottom, at, kept, both) * (next - y);
    }
    active = kept;
    for (let i = 0; i < later; i++) {
      id[active] = laterId[i]!;
      bottom[active++] = laterX[i]!;
    }
    y = next;
  }
  return area;
}

/** Width inside at a share of the slab's height, for edges that are in order there. */
function widthInside(
  id: Int32Array,
  top: Float64Array,
  bottom: Float64Array,
  share: number,
  count: number,
  both: boolean,
): number {
  let width = 0;
  let inside = both ? 0 : 2;
  let from = 0;
  for (let i = 0; i < count; i++) {
    const before = inside;
    inside ^= id[i]! & 1 ? 2 : 1;
    if (inside === 3) from = top[i]! + share * (bottom[i]! - top[i]!);
    else if (before === 3) width += top[i]! + share * (bottom[i]! - top[i]!) - from;
  }
  return width;
}

/** Mean width inside over a slab of height 1 in which edges cross; leaves the edges in their order at the bottom. */
function crossedSlab(
  id: Int32Array,
  top: Float64Array,
  bottom: Float64Array,
  at: Float64Array,
  count: number,
  both: boolean,
): number {
  const cuts = [0];
  const { order } = scratch;
  for (let i = 0; i < count; i++) order[i] = i;
  for (let i = 1; i < count; i++) {
    const edge = order[i]!;
    let to = i;
    while (to > 0 && bottom[order[to - 1]!]! > bottom[edge]!) {
      const other = order[to - 1]!;
      const [before, after] = [top[edge]! - top[other]!, bottom[other]! - bottom[edge]!];
      if (before > 0) cuts.push(before / (before + after));
      order[to] = other;
      to--;
    }
    order[to] = edge;
  }
  if (cuts.length > 2) cuts.sort((a, b) => a - b);
  cuts.push(1);
  let mean = 0;
  for (let cut = 1; cut < cuts.length; cut++) {
    const height = cuts[cut]! - cuts[cut - 1]!;
    if (height <= 0) continue;
    const share = (cuts[cut]! + cuts[cut - 1]!) / 2;
    for (let i = 0; i < count; i++) at[i] = top[i]! + share * (bottom[i]! - top[i]!);
    for (let i = 1; i < count; i++) {
      const [edge, t, b, x] = [id[i]!, top[i]!, bottom[i]!, at[i]!];
      let to = i;
      while (to > 0 && at[to - 1]! > x) {
        id[to] = id[to - 1]!;
        top[to] = top[to - 1]!;
        bottom[to] = bottom[to - 1]!;
        at[to] = at[to - 1]!;
        to--;
      }
      id[to] = edge;
      top[to] = t;
      bottom[to] = b;
      at[to] = x;
    }
    mean += widthInside(id, top, bottom, share, count, both) * height;
  }
  return mean;
}
