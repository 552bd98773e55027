import type { Geometry } from './geometry.ts';
import type { Feature } from './ontology-index.ts';
import type { Ranges } from './ranges.ts';

/** Everything that one annotator labelled in one data unit. Objects and classifications are sorted by their ids. */
export interface LabelSet {
  readonly labelHash?: string;
  readonly branch: string;
  readonly dataHash: string;
  readonly dataTitle: string;
  /** Lower case, as in label rows: `image`, `video`, `plain_text`, … */
  readonly dataType: string;
  /** Sizes of frames by space; the row itself is the space ''. */
  readonly spaces: ReadonlyMap<string, Space>;
  readonly objects: readonly LabelObject[];
  readonly classifications: readonly LabelClassification[];
  /** Whether labels of the row could not be read, so that these are not all. */
  readonly incomplete: boolean;
}

export interface Space {
  /** `''` for the row itself. */
  readonly id: string;
  /** `space_type`; of the row itself, its data type. */
  readonly type: string;
  readonly size?: Size;
  /** Where frames differ. */
  readonly frameSizes: ReadonlyMap<number, Size>;
}

/** Pixels, both above 0. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Who made a label, when, and how sure; dates and names as Encord writes them. */
export interface Provenance {
  readonly createdBy?: string;
  readonly createdAt?: string;
  readonly lastEditedBy?: string;
  readonly lastEditedAt?: string;
  readonly confidence?: number;
  readonly manualAnnotation?: boolean;
}

/** One object instance: its shape on each frame, or its ranges where the data has no frames. */
export interface LabelObject {
  readonly id: string;
  readonly feature: Feature;
  readonly shape: string;
  readonly number?: number;
  /** Sorted by space, then frame. */
  readonly frames: readonly FrameShape[];
  readonly spans: readonly Span[];
  readonly answers: readonly Answer[];
  /** Answers of dynamic attributes, each on its ranges of frames. */
  readonly dynamicAnswers: readonly (Answer & { readonly ranges: Ranges })[];
  readonly provenance: Provenance;
}

export interface FrameShape {
  readonly space: string;
  readonly frame: number;
  readonly geometry: Geometry;
  readonly deleted: boolean;
  readonly provenance: Provenance;
  /** Of continuous scenes only. */
  readonly event?: string;
  readonly interpolate?: string;
}

/** Where something without geometry stands: milliseconds, characters or the unit of a time series; nodes in HTML. */
export interface Span {
  readonly space: string;
  readonly ranges: Ranges;
  readonly html: readonly HtmlRange[];
}

export interface HtmlRange {
  readonly start: { readonly xpath: string; readonly offset: number };
  readonly end: { readonly xpath: string; readonly offset: number };
}

/** One classification instance. An empty list of ranges in a placement means the whole space. */
export interface LabelClassification {
  readonly id: string;
  readonly feature: Feature;
  readonly number?: number;
  readonly placements: readonly { readonly space: string; readonly ranges: Ranges }[];
  readonly answers: readonly Answer[];
  readonly provenance: Provenance;
}

export interface Answer {
  /** The attribute. */
  readonly feature: Feature;
  readonly value: AnswerValue;
}

/** An unanswered radio has no option, an unanswered checklist no options. */
export type AnswerValue =
  | { readonly type: 'radio'; readonly option?: Feature }
  | { readonly type: 'checklist'; readonly options: readonly Feature[] }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'numeric'; readonly number: number };

/** The size of a frame, where the row says it. */
export function sizeOf(labels: LabelSet, space: string, frame: number): Size | undefined {
  const found = labels.spaces.get(space);
  return found?.frameSizes.get(frame) ?? found?.size;
}
