import { sha256 } from '../../base/canonical.ts';
import { invariant } from '../../base/invariant.ts';
import type { DataUnit } from '../engine/labels/data-units.ts';
import { writeFrames } from '../engine/labels/frames.ts';
import { rangesOf } from '../engine/labels/ranges.ts';
import type { FrameLabels, Json } from '../engine/labels/stored-labels.ts';
import { wireAnswer } from './answers.ts';
import { wireGeometry } from './geometry.ts';
import type { Scene, SceneObject } from './scene.ts';

export interface Author {
  readonly email: string;
  /** `Mon, 01 Jan 2024 00:00:00 UTC`. */
  readonly date: string;
  /** What makes this author's hashes different from everybody else's on the same data. */
  readonly salt: string;
}

const snake = (name: string): string => name.toLowerCase().replaceAll(' ', '_');
const hashOf = (...parts: string[]): string =>
  Buffer.from(sha256(parts.join('|')), 'hex')
    .subarray(0, 6)
    .toString('base64');

/** The labels of a row as a client would send them. */
export function wireScene(scene: Scene, units: readonly DataUnit[], author: Author): Json {
  const signed = {
    createdAt: author.date,
    createdBy: author.email,
    lastEditedAt: author.date,
    lastEditedBy: author.email,
    manualAnnotation: true,
  };
  const frames = new Map<number, FrameLabels>();
  const objectAnswers: Record<string, Json> = {};
  const objectActions: Record<string, Json> = {};
  for (const object of scene.objects) {
    const { feature } = object;
    const objectHash = hashOf(author.salt, object.key, feature.hash);
    const facts = { name: feature.name, color: feature.color, shape: feature.shape, value: snake(feature.name) };
    for (const [frame, geometry] of object.places) {
      const labels = frames.get(frame) ?? { objects: [], classifications: [] };
      const entry = {
        ...facts,
        ...signed,
        confidence: 1,
        objectHash,
        featureHash: feature.hash,
        ...wireGeometry(geometry),
      };
      frames.set(frame, { ...labels, objects: [...labels.objects, entry] });
    }
    const fixed = object.answers.filter(({ attribute }) => !attribute.dynamic).map(wireAnswer);
    const ranged = object.ranges.length > 0 && { featureHash: feature.hash, ...facts, ...signed, range: object.ranges };
    objectAnswers[objectHash] = { objectHash, classifications: fixed, ...ranged };
    const actions = dynamicAnswers(object);
    if (actions.length > 0) objectActions[objectHash] = { objectHash, actions };
  }
  const classificationAnswers: Record<string, Json> = {};
  for (const { feature, range, answers } of scene.classifications) {
    const classificationHash = hashOf(author.salt, feature.hash);
    classificationAnswers[classificationHash] = {
      classificationHash,
      featureHash: feature.hash,
      classifications: answers.map(wireAnswer),
      range: feature.global ? [] : [range],
      spaces: {},
      ...signed,
    };
  }
  return {
    data_units: Object.fromEntries(units.map((unit) => [unit.hash, { labels: unitLabels(unit, frames) }])),
    object_answers: objectAnswers,
    classification_answers: classificationAnswers,
    object_actions: objectActions,
    spaces: {},
  };
}

function unitLabels(unit: DataUnit, frames: ReadonlyMap<number, FrameLabels>): Json {
  return unit.grid === 'ranges' ? {} : writeFrames(frames, unit.grid === 'single', unit.sequence);
}

function dynamicAnswers(object: SceneObject): Json[] {
  const range = rangesOf(object.places.keys());
  if (range.length === 0) return [];
  return object.answers
    .filter(({ attribute }) => attribute.dynamic)
    .map((answer) => ({ ...wireAnswer(answer), dynamic: true, range, shouldPropagate: false }));
}

/** What decides the truth about these units: frames of pictures, or the length of sound and text. */
export function extentOf(
  units: readonly DataUnit[],
  frames: number,
  grid: DataUnit['grid'],
): { frames: number; length: number } {
  invariant(units.length > 0 || grid !== 'single', 'a picture has a unit');
  if (grid === 'ranges') return { frames: 0, length: frames > 1 ? frames : 1000 };
  return { frames: grid === 'single' ? units.length : frames, length: 0 };
}
