import { randomAnswers, type Answer } from './answers.ts';
import { isGeometric, type SimulatedClassification, type SimulatedObject, type SimulatedOntology } from './features.ts';
import { randomGeometry, travelled, type Geometry } from './geometry.ts';
import { randomStream, type RandomStream } from './random-stream.ts';

/** What of a data unit decides its simulated truth. */
export interface Subject {
  /** URL of the item, else its title: the same in every project that shows it. */
  readonly identity: string;
  /** Frames with geometry; 0 for media without a picture. */
  readonly frames: number;
  /** Milliseconds of audio, characters of text; 0 for everything with a picture. */
  readonly length: number;
}

export interface SceneObject {
  /** Identity within the scene. */
  readonly key: string;
  readonly feature: SimulatedObject;
  readonly places: ReadonlyMap<number, Geometry>;
  /** Inclusive ranges of media without a picture. */
  readonly ranges: readonly (readonly [number, number])[];
  readonly answers: readonly Answer[];
}

export interface SceneClassification {
  readonly feature: SimulatedClassification;
  readonly range: readonly [number, number];
  readonly answers: readonly Answer[];
}

export interface Scene {
  readonly objects: readonly SceneObject[];
  readonly classifications: readonly SceneClassification[];
}

/** Share of data units on which there is nothing to draw. */
const EMPTY = 0.1;
const FRAMES_OF_AN_OBJECT = 4;

/** The simulated truth: a function of the data's identity, the ontology's features and the seed, and of nothing else. */
export function truthOf(subject: Subject, ontology: SimulatedOntology, seed: number): Scene {
  const features = [...ontology.objects.map(({ hash }) => hash), ...ontology.classifications.map(({ hash }) => hash)];
  return randomScene(subject, ontology, randomStream(`truth|${seed}|${subject.identity}|${features.join(',')}`));
}

/** A scene that has nothing to do with the data. */
export function randomScene(subject: Subject, ontology: SimulatedOntology, random: RandomStream): Scene {
  const empty = random.chance(EMPTY);
  const possible = ontology.objects.filter(({ shape }) => isGeometric(shape) === subject.frames > 0);
  const count = empty || possible.length === 0 ? 0 : random.whole(1, 4);
  return {
    objects: Array.from({ length: count }, (_, at) => randomObject(subject, random.pick(possible), `o${at}`, random)),
    classifications: ontology.classifications.flatMap((feature) => {
      const answers = randomAnswers([{ ...feature.root, required: true }], random);
      const range = randomRange(subject, feature, random);
      return feature.root.required || random.chance(0.9) ? [{ feature, range, answers }] : [];
    }),
  };
}

function randomRange(
  subject: Subject,
  feature: SimulatedClassification,
  random: RandomStream,
): readonly [number, number] {
  if (feature.global || subject.frames <= 1) return [0, 0];
  const start = random.whole(0, subject.frames - 1);
  return [start, Math.min(subject.frames - 1, start + random.whole(0, 9))];
}

export function randomObject(
  subject: Subject,
  feature: SimulatedObject,
  key: string,
  random: RandomStream,
): SceneObject {
  const places = new Map<number, Geometry>();
  const ranges: [number, number][] = [];
  if (isGeometric(feature.shape)) {
    const first = randomGeometry(feature.shape, random);
    const span = Math.min(subject.frames, FRAMES_OF_AN_OBJECT);
    const start = random.whole(0, subject.frames - span);
    const speed = { x: random.between(-0.02, 0.02), y: random.between(-0.02, 0.02) };
    for (let at = 0; at < span; at += 1) places.set(start + at, travelled(first, speed.x * at, speed.y * at));
  } else {
    const last = Math.max(1, subject.length - 1);
    const start = random.whole(0, Math.floor(last * 0.8));
    ranges.push([start, Math.min(last, start + random.whole(1, Math.ceil(last * 0.2)))]);
  }
  return { key, feature, places, ranges, answers: randomAnswers(feature.attributes, random) };
}
