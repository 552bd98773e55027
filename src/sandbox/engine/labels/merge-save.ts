import { badAnswers, corrupted } from './corrupted.ts';
import type { DataUnit } from './data-units.ts';
import { isAnswerDictionary, type FeatureIndex } from './feature-index.ts';
import { readFrames, writeFrames } from './frames.ts';
import { mergeClassifications, type Container, type Saver } from './merge-classifications.ts';
import { mergeFrameObjects, mergeObjectActions, mergeObjectAnswers, requireDictionaries } from './merge-objects.ts';
import { cloudsIn, spacesNamed, withSceneImages } from './scene-labels.ts';
import { entriesOf, isJson, type FrameLabels, type Json, type StoredLabels } from './stored-labels.ts';

/** What the server knows of the data that a label row is about. */
export interface RowFacts {
  readonly units: readonly DataUnit[];
  /** Frames of the whole row; 0 where labels have no frame grid. */
  readonly length: number;
  /** Labels are events in time: frames are nanoseconds, and spaces exist by being used. */
  readonly continuous: boolean;
  /** Space id → the space as it is listed. */
  readonly spaces: Readonly<Record<string, Json>>;
  readonly features: FeatureIndex;
}

/**
 * The labels after a save: what the client owns is replaced as a whole, what the server owns is kept, and both forms of
 * everything that has two are there. Saving the same row again gives the same labels. Throws CORRUPTED_LABEL_ERROR,
 * ANSWER_DICTIONARY_ERROR or FEATURE_DOES_NOT_EXIST_ERROR.
 */
export function mergeSave(stored: StoredLabels, saved: Json, facts: RowFacts, saver: Saver): StoredLabels {
  requireDictionaries(saved);
  const sent = withSceneImages(saved, stored, facts.spaces);
  for (const [key, hash] of [
    ['object_answers', 'objectHash'],
    ['classification_answers', 'classificationHash'],
    ['object_actions', 'objectHash'],
  ] as const) {
    if (!isAnswerDictionary(sent[key], hash)) throw badAnswers(`${key}: an entry does not fit its key`);
  }
  const sentUnits = new Map(entriesOf(sent['data_units']));
  const known = new Set(facts.units.map(({ hash }) => hash));
  for (const hash of sentUnits.keys()) {
    if (!known.has(hash)) throw corrupted(`the row has no data unit ${hash}`);
  }
  const { continuous } = facts;
  const length = continuous ? 0 : facts.length;
  const row: Container = { id: undefined, frames: new Map(), length, reach: continuous ? Infinity : length };
  const clouds: Container[] = [];
  for (const unit of facts.units) {
    const labels = sentUnits.get(unit.hash)?.['labels'];
    const frames: ReadonlyMap<number, FrameLabels> =
      unit.grid === 'ranges' ? new Map() : readFrames(labels, unit.grid === 'single', unit.sequence);
    for (const [frame, content] of frames) row.frames.set(frame, content);
    if (continuous) {
      for (const [id, blob] of cloudsIn(labels))
        clouds.push({ id, frames: readFrames(blob, true, 0), length: 0, reach: 1 });
    }
  }
  const sentSpaces = new Map(entriesOf(sent['spaces']));
  const spaces = Object.entries(facts.spaces).map(([id, space]) => ({
    id,
    single: isSingle(space),
    length: framesOfSpace(space),
    reach: isSingle(space) ? 1 : framesOfSpace(space),
    frames: framesInSpace(sentSpaces.get(id)?.['labels'], space),
  }));
  for (const id of sentSpaces.keys()) {
    if (!(id in facts.spaces) && id !== 'root') throw corrupted(`the row has no space ${id}`);
  }
  const used = new Set(clouds.map(({ id }) => id));
  const channels = [...(continuous ? spacesNamed(sent) : [])].filter((id) => !used.has(id));
  const containers: Container[] = [
    row,
    ...spaces,
    ...clouds,
    ...channels.map((id) => ({ id, frames: new Map<number, FrameLabels>(), length: 0, reach: 0 })),
  ];
  const onFrames = mergeFrameObjects(containers, facts.features, saver);
  const { answers, instances } = mergeObjectAnswers(
    sent['object_answers'],
    stored.object_answers,
    onFrames,
    facts.features,
    saver,
  );
  const classifications = mergeClassifications(
    entriesOf(sent['classification_answers']),
    containers,
    facts.features,
    saver,
  );
  return {
    data_units: Object.fromEntries(
      facts.units.map((unit) => [unit.hash, { ...unitLabels(unit, row.frames), ...cloudLabels(clouds) }]),
    ),
    object_answers: answers,
    classification_answers: classifications,
    object_actions: mergeObjectActions(sent['object_actions'], instances, facts.features),
    spaces: Object.fromEntries(spaces.map((space) => [space.id, writeFrames(space.frames, space.single, 0)])),
  };
}

/** Point clouds of a continuous scene: only those that hold something. */
function cloudLabels(clouds: readonly Container[]): Json {
  const held = clouds.filter(({ frames }) => [...frames.values()].some(({ objects }) => objects.length > 0));
  return Object.fromEntries(held.map(({ id, frames }) => [id, writeFrames(frames, true, 0)]));
}

/** Spaces whose labels are one set and not a list by frame. */
function isSingle(space: Json): boolean {
  return space['space_type'] === 'point_cloud' || space['space_type'] === 'scene_image';
}

function unitLabels(unit: DataUnit, frames: ReadonlyMap<number, FrameLabels>): Json {
  return unit.grid === 'ranges' ? {} : writeFrames(frames, unit.grid === 'single', unit.sequence);
}

/** Frames of a space; 0 where its labels have no frame grid. */
function framesOfSpace(space: Json): number {
  if (space['space_type'] === 'image' || space['space_type'] === 'scene_image') return 1;
  if (Array.isArray(space['frames']) && space['space_type'] === 'medical_stack') return space['frames'].length;
  const count = space['number_of_frames'] ?? space['number_of_pages'];
  return typeof count === 'number' ? count : 0;
}

function framesInSpace(labels: unknown, space: Json): Map<number, FrameLabels> {
  const single = isSingle(space);
  return isJson(labels) && (single || framesOfSpace(space) > 0)
    ? readFrames(labels, single, 0)
    : new Map<number, FrameLabels>();
}
