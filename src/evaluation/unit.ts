import type { Geometry } from '../labels/geometry.ts';
import type { LabelObject } from '../labels/label-set.ts';
import type { Ranges } from '../labels/ranges.ts';
import type { LabelReference } from './document.ts';

/** One object where it is compared: on a frame of a space, or with its ranges in a space. */
export interface Unit {
  readonly object: LabelObject;
  readonly kind: string;
  readonly reference: LabelReference;
}

export interface ShapeUnit extends Unit {
  readonly geometry: Geometry;
}

export interface SpanUnit extends Unit {
  readonly space: string;
  readonly ranges: Ranges;
}
