import { boundsOf, boundsOverlap, clipBounds, type Bounds } from './bounds.ts';
import { edgesOf, levelsOf, type Region } from './region.ts';
import type { FrameContext, ShapeFacts } from './shape-similarity.ts';
import { areaInside, sharedArea } from './sweep.ts';

/** A shape with an area: its region, cut to the frame where the settings say so, and what it was before. */
export interface AreaShape {
  readonly region: Region;
  readonly rings: readonly (readonly number[])[];
  readonly degenerate: boolean;
  /** Share of the area that was cut off. */
  readonly outside: number;
  /** How far points of a shape without area may be apart, in units of the coordinates. */
  readonly tolerance: number;
  /** Areas that it shares with others, found before. */
  readonly shared: Map<AreaShape, Shared>;
}

interface Shared {
  readonly area: number;
  /** Whether the area is only known to be below this. */
  readonly below?: number;
}

/** Half a pixel: how far two shapes without area may differ and still be the same. */
const SAME_PIXEL = 0.5;

/** Factors from relative coordinates to pixels; 1 where the size of the frame is not known. */
export function scaleOf({ size }: FrameContext): { readonly x: number; readonly y: number; readonly known: boolean } {
  return size === undefined ? { x: 1, y: 1, known: false } : { x: size.width, y: size.height, known: true };
}

/** `rings` in pixels (relative where the size is not known), filled even-odd over all of them. */
export function areaShape(rings: readonly (readonly number[])[], context: FrameContext): AreaShape {
  const scale = scaleOf(context);
  const bounds = boundsOf(rings);
  const isOut =
    context.clipToImage && (bounds.left < 0 || bounds.top < 0 || bounds.right > scale.x || bounds.bottom > scale.y);
  const whole = regionOf(rings, bounds);
  let region = whole;
  let outside = 0;
  if (isOut) {
    const clip = { width: scale.x, height: scale.y };
    const cut = regionOf(rings, clipBounds(bounds, scale.x, scale.y), clip);
    outside = whole.area > 0 ? Math.max(0, 1 - cut.area / whole.area) : 0;
    region = cut;
  }
  const tolerance = scale.known ? SAME_PIXEL : 0;
  return { region, rings, degenerate: isDegenerate(whole), outside, tolerance, shared: new Map() };
}

function regionOf(
  rings: readonly (readonly number[])[],
  bounds: Bounds,
  clip?: { width: number; height: number },
): Region {
  const { edges, count } = edgesOf(rings, clip);
  const side = { edges, count, levels: levelsOf(edges, count) };
  return { ...side, bounds, area: areaInside(side) };
}

function isDegenerate({ area, bounds }: Region): boolean {
  const [width, height] = [bounds.right - bounds.left, bounds.bottom - bounds.top];
  return !(area > 1e-12 * (width * width + height * height));
}

/**
 * Intersection over union of two regions, exact up to rounding; where it is less than `least`, any smaller number may stand
 * for it. A shape without area has 0 with everything but a shape without area whose points are the same within half a pixel.
 */
export function areaIou(a: AreaShape, b: AreaShape, least = 0): number {
  if (a.degenerate || b.degenerate) return a.degenerate && b.degenerate && samePoints(a, b) ? 1 : 0;
  if (!boundsOverlap(a.region.bounds, b.region.bounds)) return 0;
  const both = a.region.area + b.region.area;
  const shared = sharedBy(a, b, (least / (1 + least)) * both);
  const union = both - shared;
  return union > 0 ? Math.min(1, Math.max(0, shared / union)) : 0;
}

/**
 * Area that both have; where it is less than `least`, any smaller number may stand for it. Two shapes are often asked about
 * twice: whether they are a pair, and whether one holds the other.
 */
function sharedBy(a: AreaShape, b: AreaShape, least: number): number {
  // A little lower, so that rounding never stops the sweep of two shapes that share just enough.
  const needed = least * (1 - 1e-9);
  const known = a.shared.get(b) ?? b.shared.get(a);
  if (known !== undefined && (known.below === undefined || needed >= known.below)) return known.area;
  const area = sharedArea(a.region, b.region, needed);
  a.shared.set(b, area < needed ? { area, below: needed } : { area });
  return area;
}

/** The greatest IoU that areas and bounds allow, a little more for rounding; shapes without area are not ruled out. */
export function areaIouAtMost(a: AreaShape, b: AreaShape): number {
  if (a.degenerate || b.degenerate) return 1;
  const shared = sharedAtMost(a, b);
  const union = a.region.area + b.region.area - shared;
  return union > 0 ? shared / union + 1e-9 : 0;
}

/** Share of `of` that `by` covers; 0 where bounds and areas show that it is less than `least`. */
export function areaCoverage(of: AreaShape, by: AreaShape, least: number): number {
  if (of.degenerate || by.degenerate || !(of.region.area > 0)) return 0;
  if (sharedAtMost(of, by) < (least - 1e-9) * of.region.area) return 0;
  return Math.min(1, sharedBy(of, by, (least - 1e-9) * of.region.area) / of.region.area);
}

function sharedAtMost(a: AreaShape, b: AreaShape): number {
  const [p, q] = [a.region.bounds, b.region.bounds];
  const width = Math.min(p.right, q.right) - Math.max(p.left, q.left);
  const height = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
  return Math.min(a.region.area, b.region.area, Math.max(0, width) * Math.max(0, height));
}

export function areaFacts({ degenerate, outside }: AreaShape): ShapeFacts {
  return { degenerate, outside };
}

function samePoints(a: AreaShape, b: AreaShape): boolean {
  const [p, q] = [a.rings.flat(), b.rings.flat()];
  return p.length === q.length && p.every((value, i) => Math.abs(value - q[i]!) <= a.tolerance);
}
