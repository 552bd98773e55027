import { sha256 } from '../../../base/canonical.ts';
import { coordinatesFault } from './coordinates.ts';
import { badAnswers, corrupted, unknownFeature } from './corrupted.ts';
import { unknownAnswer, type Feature, type FeatureIndex } from './feature-index.ts';
import type { Container, Saver } from './merge-classifications.ts';
import { entriesOf, isJson, listOf, textOf, type Json } from './stored-labels.ts';

const RANGE_SHAPES: ReadonlySet<string | undefined> = new Set(['audio', 'text', 'time_range', 'segmentation']);

/** Object hash → feature hash, for every object that lies on a frame of a container or in ranges of its answer. */
export type Instances = ReadonlyMap<string, string>;

/**
 * Checks and completes the objects on frames (changed in place): the feature exists, has this shape, the frame exists; who
 * made it and when are filled in. Throws FEATURE_DOES_NOT_EXIST_ERROR or CORRUPTED_LABEL_ERROR.
 */
export function mergeFrameObjects(
  containers: readonly Container[],
  features: FeatureIndex,
  saver: Saver,
): Map<string, string> {
  const instances = new Map<string, string>();
  for (const container of containers) {
    for (const [frame, labels] of container.frames) {
      const objects = labels.objects.map((object) => {
        const hash = textOf(object['objectHash']);
        if (hash === undefined) throw corrupted(`an object on frame ${frame} has no objectHash`);
        const feature = featureOf(object, features);
        if (object['shape'] !== feature.shape) {
          throw corrupted(`the object ${hash} is a ${String(object['shape'])}, the ontology says ${feature.shape}`);
        }
        const fault = coordinatesFault(object);
        if (fault !== undefined) throw corrupted(`the object ${hash} on frame ${frame} ${fault}`);
        const known = instances.get(hash);
        if (known !== undefined && known !== object['featureHash']) {
          throw corrupted(`the object ${hash} belongs to two features`);
        }
        instances.set(hash, String(object['featureHash']));
        return {
          ...object,
          createdAt: object['createdAt'] ?? saver.date,
          createdBy: object['createdBy'] ?? saver.email,
          lastEditedAt: object['lastEditedAt'] ?? saver.date,
          manualAnnotation: object['manualAnnotation'] ?? true,
          confidence: object['confidence'] ?? 1,
          reviews: object['reviews'] ?? [],
        };
      });
      if (objects.length > 0 && frame >= container.reach) {
        throw corrupted(`frame ${frame} holds objects, the data has ${container.reach} frames`);
      }
      if (new Set(objects.map((object) => (object as Json)['objectHash'])).size < objects.length) {
        throw corrupted(`an object stands twice on frame ${frame}`);
      }
      container.frames.set(frame, { ...labels, objects });
    }
  }
  return instances;
}

function featureOf(entry: Json, features: FeatureIndex): Feature {
  const feature = features.objects.get(String(entry['featureHash']));
  if (!feature) throw unknownFeature(`the ontology has no object ${String(entry['featureHash'])}`);
  return feature;
}

/**
 * Answers of objects: one entry an object, those of objects that are nowhere are dropped. An object keeps the number that
 * it has (sent, else stored), a new one gets the next of its feature.
 */
export function mergeObjectAnswers(
  sent: unknown,
  stored: Readonly<Record<string, Json>>,
  onFrames: ReadonlyMap<string, string>,
  features: FeatureIndex,
  saver: Saver,
): { readonly answers: Record<string, Json>; readonly instances: Instances } {
  const instances = new Map(onFrames);
  const given = new Map(entriesOf(sent));
  for (const [hash, entry] of given) {
    if (instances.has(hash) || entry['featureHash'] === undefined) continue;
    const feature = featureOf(entry, features);
    if (RANGE_SHAPES.has(feature.shape)) instances.set(hash, String(entry['featureHash']));
  }
  const answers: Record<string, Json> = {};
  for (const [hash, featureHash] of instances) {
    const entry = given.get(hash) ?? {};
    const feature = features.objects.get(featureHash);
    const unknown = feature && unknownAnswer(feature, entry['classifications']);
    if (unknown !== undefined) throw badAnswers(`the object "${feature?.name}" does not have ${unknown}`);
    const ranged = !onFrames.has(hash) && {
      createdAt: entry['createdAt'] ?? saver.date,
      createdBy: entry['createdBy'] ?? saver.email,
    };
    answers[hash] = { ...entry, objectHash: hash, classifications: listOf(entry['classifications']), ...ranged };
  }
  number(answers, stored, instances);
  return { answers, instances };
}

function number(answers: Record<string, Json>, stored: Readonly<Record<string, Json>>, instances: Instances): void {
  const used = new Map<string, Set<number>>();
  const without: [string, Json, string][] = [];
  for (const [hash, entry] of Object.entries(answers)) {
    const feature = instances.get(hash) ?? '';
    const numbers = used.get(feature) ?? new Set<number>();
    used.set(feature, numbers);
    const own = entry['objectNumber'] ?? stored[hash]?.['objectNumber'];
    if (typeof own === 'number' && Number.isSafeInteger(own) && own >= 0 && !numbers.has(own)) {
      numbers.add(own);
      entry['objectNumber'] = own;
    } else without.push([hash, entry, feature]);
  }
  for (const [, entry, feature] of without) {
    const numbers = used.get(feature) ?? new Set<number>();
    const next = Math.max(0, ...numbers) + 1;
    numbers.add(next);
    entry['objectNumber'] = next;
  }
}

/** Dynamic answers; every one gets the track hash that Encord SDK 0.1.190 needs, derived so that saving again changes nothing. */
export function mergeObjectActions(sent: unknown, instances: Instances, features: FeatureIndex): Record<string, Json> {
  const actions: Record<string, Json> = {};
  for (const [hash, entry] of entriesOf(sent)) {
    const feature = features.objects.get(instances.get(hash) ?? '');
    if (!feature) continue;
    const unknown = unknownAnswer(feature, entry['actions']);
    if (unknown !== undefined) throw badAnswers(`the object "${feature.name}" does not have ${unknown}`);
    actions[hash] = {
      ...entry,
      objectHash: hash,
      actions: listOf(entry['actions']).map((action) => ({
        ...action,
        trackHash: textOf(action['trackHash']) ?? trackHash(hash, action),
      })),
    };
  }
  return actions;
}

function trackHash(objectHash: string, action: Json): string {
  const identity = [objectHash, action['featureHash'], action['answers'], action['range']];
  return Buffer.from(sha256(JSON.stringify(identity)), 'hex')
    .subarray(0, 6)
    .toString('base64');
}

/** Whether the saved row is a row at all: the four dictionaries are there. */
export function requireDictionaries(row: Json): void {
  for (const key of ['data_units', 'object_answers', 'classification_answers', 'object_actions']) {
    if (!isJson(row[key])) throw corrupted(`${key} is missing or no object`);
  }
}
