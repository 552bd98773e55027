/**
 * One shape on one frame, as Encord writes it. Two-dimensional coordinates are relative to the frame (0…1, not clamped, not
 * rounded), x to its width, y to its height; those of three-dimensional shapes are absolute. Angles are degrees, clockwise
 * on the screen.
 */
export type Geometry =
  | { readonly kind: 'bounding_box'; readonly x: number; readonly y: number; readonly w: number; readonly h: number }
  | {
      readonly kind: 'rotatable_bounding_box';
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
      readonly theta: number;
    }
  /** Polygons of rings (the outer one, then holes) of x0, y0, x1, y1, … */
  | { readonly kind: 'polygon'; readonly polygons: readonly (readonly (readonly number[])[])[] }
  /** Points of two or three numbers. */
  | { readonly kind: 'polyline'; readonly points: readonly (readonly number[])[] }
  | { readonly kind: 'point'; readonly point: readonly number[] }
  | { readonly kind: 'skeleton'; readonly points: readonly SkeletonPoint[] }
  /** Pixels, row by row; `runs` alternate from zeros. */
  | {
      readonly kind: 'bitmask';
      readonly top: number;
      readonly left: number;
      readonly width: number;
      readonly height: number;
      readonly runs: readonly number[];
    }
  | {
      readonly kind: 'cuboid';
      readonly position: readonly number[];
      readonly orientation: readonly number[];
      readonly size: readonly number[];
    }
  | {
      readonly kind: 'cuboid_2d';
      readonly front: readonly number[];
      readonly vanishingPoint?: readonly [number, number];
      readonly scaleRatio?: number;
      readonly offset?: readonly [number, number];
    }
  /** Indices of points in a cloud; `runs` alternate from absent ones. */
  | { readonly kind: 'segmentation'; readonly runs: readonly number[] }
  /** `r` is relative to the width; `stretch` is the second half axis over the first. */
  | {
      readonly kind: 'circle';
      readonly x: number;
      readonly y: number;
      readonly r: number;
      readonly stretch: number;
      readonly theta: number;
    }
  | {
      readonly kind: 'ellipse';
      readonly x: number;
      readonly y: number;
      readonly rx: number;
      readonly ry: number;
      readonly theta: number;
    };

export interface SkeletonPoint {
  /** The key within the shape, which is that of the template. */
  readonly key: string;
  readonly name?: string;
  readonly featureHash?: string;
  readonly x: number;
  readonly y: number;
  readonly visibility?: 'visible' | 'invisible' | 'occluded' | 'selfOccluded';
}

export type GeometryKind = Geometry['kind'];
export type GeometryOf<K extends GeometryKind> = Extract<Geometry, { readonly kind: K }>;
