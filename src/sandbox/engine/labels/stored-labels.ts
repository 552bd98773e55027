/** Free JSON as a label row holds it. */
export type Json = Record<string, unknown>;

/** Labels of one frame (or of an image). */
export interface FrameLabels {
  readonly objects: readonly Json[];
  readonly classifications: readonly Json[];
}

/** Frame number → labels. An image is frame 0; the images of a group are numbered by their sequence. */
export type Frames = ReadonlyMap<number, FrameLabels>;

/**
 * The part of a label row that clients own, in the form in which it is served: classifications stand both as ranges of
 * their answers and on frames, objects have numbers, dynamic answers a track hash.
 */
export interface StoredLabels {
  /** Unit hash → labels of the unit. */
  readonly data_units: Readonly<Record<string, Json>>;
  readonly object_answers: Readonly<Record<string, Json>>;
  readonly classification_answers: Readonly<Record<string, Json>>;
  readonly object_actions: Readonly<Record<string, Json>>;
  /** Space id → labels in the space. */
  readonly spaces: Readonly<Record<string, Json>>;
}

export const NO_LABELS: StoredLabels = {
  data_units: {},
  object_answers: {},
  classification_answers: {},
  object_actions: {},
  spaces: {},
};

export function parseLabels(text: string | null): StoredLabels {
  return text === null ? NO_LABELS : (JSON.parse(text) as StoredLabels);
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Entries of a JSON object whose values are objects; everything else counts as absent. */
export function entriesOf(value: unknown): [string, Json][] {
  if (!isJson(value)) return [];
  return Object.entries(value).filter((entry): entry is [string, Json] => isJson(entry[1]));
}

export function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isJson) : [];
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
