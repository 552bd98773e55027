import { badAnswers, corrupted, unknownFeature } from './corrupted.ts';
import { unknownAnswer, type Feature, type FeatureIndex } from './feature-index.ts';
import { numbersOf, rangesOf, readRanges, type Range } from './ranges.ts';
import { isJson, listOf, textOf, type FrameLabels, type Json } from './stored-labels.ts';

/** A place that classifications can lie on: the row itself (`id` undefined) or one space. */
export interface Container {
  readonly id: string | undefined;
  /** Frames as they were saved, changed in place: objects stay, classifications are written anew. */
  readonly frames: Map<number, FrameLabels>;
  /** Frames that exist for classifications; 0 where they have no frame grid. */
  readonly length: number;
  /** Frames that exist for objects: 1 for a point cloud, Infinity where frames are nanoseconds. */
  readonly reach: number;
}

export interface Saver {
  readonly email: string;
  /** `Mon, 01 Jan 2024 00:00:00 UTC`. */
  readonly date: string;
}

/**
 * Brings the two forms of classifications together. An entry with ranges says itself where it lies; of one without, the
 * frame entries that were saved with it do. Both forms are then written from that. An entry that lies nowhere is dropped,
 * as Encord SDK 0.1.211 drops it on reading. Throws CORRUPTED_LABEL_ERROR where two instances of a classification meet.
 */
export function mergeClassifications(
  answers: readonly (readonly [string, Json])[],
  containers: readonly Container[],
  features: FeatureIndex,
  saver: Saver,
): Record<string, Json> {
  const result: Record<string, Json> = {};
  const taken = new Map<string, string>();
  const claim = (feature: string, place: string, name: string): void => {
    const key = `${feature}|${place}`;
    if (taken.has(key)) throw corrupted(`two instances of the classification "${name}" meet on ${place}`);
    taken.set(key, place);
  };
  const saved = containers.map((container) => entriesOnFrames(container));
  for (const container of containers) clear(container);
  for (const [hash, sent] of answers) {
    const onFrames = saved.flatMap((map) => map.get(hash) ?? []);
    const featureHash = textOf(sent['featureHash']) ?? textOf(onFrames[0]?.entry['featureHash']);
    if (featureHash === undefined) continue;
    const feature = features.classifications.get(featureHash);
    if (!feature) throw unknownFeature(`the ontology has no classification ${featureHash}`);
    const unknown = unknownAnswer(feature, sent['classifications']);
    if (unknown !== undefined) throw badAnswers(`the classification "${feature.name}" does not have ${unknown}`);
    const entry = complete(hash, featureHash, sent, onFrames[0]?.entry, saver);
    const spaces = isJson(sent['spaces']) ? sent['spaces'] : {};
    const placed: Json = {};
    let row: readonly Range[] = [];
    let lies = feature.global;
    if (feature.global) claim(featureHash, 'the whole data unit', feature.name);
    containers.forEach((container, at) => {
      const own = container.id === undefined ? sent : spaces[container.id];
      const frames = saved[at]?.get(hash)?.map(({ frame }) => frame) ?? [];
      const place = placement(own, frames, container, feature);
      if (!place) return;
      lies = true;
      const where = container.id === undefined ? 'frame' : `the space ${container.id}, frame`;
      if (!feature.global) {
        if (container.length === 0) claim(featureHash, where, feature.name);
        for (const frame of container.length === 0 ? [] : numbersOf(place)) {
          claim(featureHash, `${where} ${frame}`, feature.name);
          put(container, frame, onFrame(entry, feature));
        }
      }
      if (container.id === undefined) row = place;
      else placed[container.id] = { range: place, type: typeOf(own) };
    });
    if (lies) result[hash] = { ...entry, range: row, spaces: placed };
  }
  return result;
}

interface OnFrame {
  readonly frame: number;
  readonly entry: Json;
}

function entriesOnFrames(container: Container): Map<string, OnFrame[]> {
  const map = new Map<string, OnFrame[]>();
  for (const [frame, labels] of container.frames) {
    for (const entry of labels.classifications) {
      const hash = textOf(entry['classificationHash']);
      if (hash === undefined) continue;
      const list = map.get(hash) ?? [];
      list.push({ frame, entry });
      map.set(hash, list);
    }
  }
  return map;
}

/** Where the entry lies in this container; undefined = not there. Without a frame grid the ranges are kept as they are. */
function placement(
  own: unknown,
  frames: readonly number[],
  container: Container,
  feature: Feature,
): readonly Range[] | undefined {
  const ranges = isJson(own) ? readRanges(own['range']) : undefined;
  if (container.length === 0 || feature.global) {
    if (!isJson(own)) return undefined;
    const onlyInSpaces = container.id === undefined && isJson(own['spaces']) && Object.keys(own['spaces']).length > 0;
    return onlyInSpaces && (ranges ?? []).length === 0 ? undefined : (ranges ?? []);
  }
  const used = ranges && ranges.length > 0 ? ranges : rangesOf(frames);
  if (used.length === 0) return undefined;
  for (const [start, end] of used) {
    if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || end >= container.length) {
      throw corrupted(`the classification "${feature.name}" lies on frames ${start} to ${end} of ${container.length}`);
    }
  }
  return rangesOf(numbersOf(used));
}

function typeOf(own: unknown): string {
  return isJson(own) && own['type'] === 'html' ? 'html' : 'frame';
}

function complete(hash: string, featureHash: string, sent: Json, frame: Json | undefined, saver: Saver): Json {
  const from = (key: string, fallback: unknown): unknown => sent[key] ?? frame?.[key] ?? fallback;
  return {
    classificationHash: hash,
    featureHash,
    classifications: listOf(sent['classifications']),
    createdBy: from('createdBy', saver.email),
    createdAt: from('createdAt', saver.date),
    lastEditedBy: from('lastEditedBy', null),
    lastEditedAt: from('lastEditedAt', saver.date),
    manualAnnotation: from('manualAnnotation', true),
    confidence: from('confidence', 1),
  };
}

function onFrame(entry: Json, feature: Feature): Json {
  const { classifications: _answers, ...facts } = entry;
  return { name: feature.name, value: feature.name.toLowerCase().replaceAll(' ', '_'), ...facts, reviews: [] };
}

function clear(container: Container): void {
  for (const [frame, labels] of container.frames) container.frames.set(frame, { ...labels, classifications: [] });
}

function put(container: Container, frame: number, entry: Json): void {
  const labels = container.frames.get(frame) ?? { objects: [], classifications: [] };
  container.frames.set(frame, { ...labels, classifications: [...labels.classifications, entry] });
}
