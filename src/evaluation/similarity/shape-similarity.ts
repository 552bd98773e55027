import type { Geometry, GeometryKind } from '../../labels/geometry.ts';
import type { Size } from '../../labels/label-set.ts';
import { boundsOverlap, type Bounds } from './bounds.ts';

/** What shapes on one frame are compared with. Without a size, coordinates stay relative and angles are approximate. */
export interface FrameContext {
  readonly size?: Size;
  readonly clipToImage: boolean;
  /** Shapes that were prepared before, so that ground truth is prepared once for all its submissions. */
  readonly prepared: WeakMap<Geometry, unknown>;
}

/** A possible pair: indices into the two lists that were compared, and a similarity in (0, 1]. */
export interface Candidate {
  readonly groundTruth: number;
  readonly submission: number;
  readonly similarity: number;
}

/** Compares shapes of kinds that may be compared with one another. */
export interface ShapeSimilarity {
  readonly kinds: readonly GeometryKind[];
  /** Every pair at or above `least(index of the ground truth)` and above 0. */
  pairs(
    groundTruth: readonly Geometry[],
    submission: readonly Geometry[],
    context: FrameContext,
    least: (groundTruth: number) => number,
  ): readonly Candidate[];
  /** Whether a shape has no extent, and which share of it lies outside the frame, where the kind can tell. */
  facts(geometry: Geometry, context: FrameContext): ShapeFacts;
  /** Whether a shape of these kinds can be compared at all; the others are counted, not scored. */
  scores(geometry: Geometry): boolean;
  /** Share of the first shape that the second covers, where the kind has an area; 0 may stand for anything below `least`. */
  coverage?(of: Geometry, by: Geometry, context: FrameContext, least: number): number;
}

export interface ShapeFacts {
  readonly degenerate: boolean;
  /** 0…1. */
  readonly outside: number;
}

/** Similarities that differ by less than this are the same: computed from relative coordinates, they are never exact. */
export const SIMILARITY_TOLERANCE = 1e-9;

/** How one kind is compared: `prepare` once a shape, `similarity` once a pair whose bounds overlap. */
export interface ShapeMeasure<P> {
  readonly kinds: readonly GeometryKind[];
  /** Absent where every shape of these kinds can be compared. */
  readonly scores?: (geometry: Geometry) => boolean;
  readonly prepare: (geometry: Geometry, context: FrameContext) => P;
  /** Absent where shapes that lie apart can be similar. */
  readonly bounds?: (shape: P) => Bounds;
  /** Symmetric, 0…1; where it is less than `least`, any smaller number may stand for it. */
  readonly similarity: (a: P, b: P, context: FrameContext, least: number) => number;
  /** Never below the similarity, and cheap: pairs that it rules out are not compared. */
  readonly atMost?: (a: P, b: P) => number;
  readonly facts?: (shape: P) => ShapeFacts;
  readonly coverage?: (of: P, by: P, least: number) => number;
}

export function shapeSimilarity<P>(measure: ShapeMeasure<P>): ShapeSimilarity {
  const prepared = (geometry: Geometry, context: FrameContext): P => {
    const known = context.prepared.get(geometry);
    if (known !== undefined) return known as P;
    const fresh = measure.prepare(geometry, context);
    context.prepared.set(geometry, fresh);
    return fresh;
  };
  const { coverage } = measure;
  return {
    kinds: measure.kinds,
    pairs: (groundTruth, submission, context, least) => {
      if (groundTruth.length === 0 || submission.length === 0) return [];
      const left = groundTruth.map((geometry) => prepared(geometry, context));
      const right = submission.map((geometry) => prepared(geometry, context));
      const found: Candidate[] = [];
      const compare = (g: number, a: number): void => {
        const needed = least(g) - SIMILARITY_TOLERANCE;
        if (measure.atMost !== undefined && measure.atMost(left[g]!, right[a]!) < needed) return;
        const similarity = Math.min(1, measure.similarity(left[g]!, right[a]!, context, needed));
        if (similarity > 0 && similarity >= needed) found.push({ groundTruth: g, submission: a, similarity });
      };
      const { bounds } = measure;
      const [leftBounds, rightBounds] = bounds === undefined ? [[], []] : [left.map(bounds), right.map(bounds)];
      for (let g = 0; g < left.length; g++) {
        for (let a = 0; a < right.length; a++) {
          if (bounds === undefined || mayTouch(leftBounds[g]!, rightBounds[a]!)) compare(g, a);
        }
      }
      return found;
    },
    scores: (geometry) => measure.scores?.(geometry) ?? true,
    facts: (geometry, context) => measure.facts?.(prepared(geometry, context)) ?? { degenerate: false, outside: 0 },
    ...(coverage === undefined
      ? {}
      : { coverage: (of, by, context, least) => coverage(prepared(of, context), prepared(by, context), least) }),
  };
}

/** Shapes without extent have bounds that overlap nothing, and are compared all the same. */
function mayTouch(a: Bounds, b: Bounds): boolean {
  return boundsOverlap(a, b) || isFlat(a) || isFlat(b);
}

function isFlat(bounds: Bounds): boolean {
  return !(bounds.left < bounds.right && bounds.top < bounds.bottom);
}
