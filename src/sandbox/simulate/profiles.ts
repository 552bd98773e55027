import { mistaken } from './answers.ts';
import type { SimulatedObject, SimulatedOntology } from './features.ts';
import { unsteady } from './geometry.ts';
import type { RandomStream } from './random-stream.ts';
import { randomObject, randomScene, type Scene, type SceneObject, type Subject } from './scene.ts';

export const PROFILES = ['truth', 'careful', 'sloppy', 'biased', 'guesser', 'fatigued', 'reviewer'] as const;
export type Profile = (typeof PROFILES)[number];

/** How often and how far somebody goes wrong; all but `unsteady` are probabilities. */
interface Habits {
  /** Standard deviation of a corner as a share of the shape's size. */
  readonly unsteady: number;
  readonly miss: number;
  /** Of an object that is not there, once a picture. */
  readonly invent: number;
  readonly wrongClass: number;
  readonly wrongAnswer: number;
  /** Of using the favourite class or the first option instead of looking. */
  readonly favourite: number;
}

const CAREFUL: Habits = {
  unsteady: 0.015,
  miss: 0.02,
  invent: 0.01,
  wrongClass: 0.01,
  wrongAnswer: 0.02,
  favourite: 0,
};
const SLOPPY: Habits = { unsteady: 0.1, miss: 0.2, invent: 0.15, wrongClass: 0.12, wrongAnswer: 0.2, favourite: 0 };
const BIASED: Habits = { unsteady: 0.03, miss: 0.05, invent: 0.02, wrongClass: 0, wrongAnswer: 0.02, favourite: 0.75 };
/** Tasks after which somebody who tires works as badly as he ever will. */
const TIRED_AFTER = 40;

/** What somebody of this profile makes of the truth. `done` = tasks that this person has finished before. */
export function perceive(
  profile: Profile,
  truth: Scene,
  subject: Subject,
  ontology: SimulatedOntology,
  done: number,
  random: RandomStream,
): Scene {
  switch (profile) {
    case 'truth':
    case 'reviewer':
      return truth;
    case 'guesser':
      return randomScene(subject, ontology, random);
    case 'careful':
      return withHabits(CAREFUL, truth, subject, ontology, random);
    case 'sloppy':
      return withHabits(SLOPPY, truth, subject, ontology, random);
    case 'biased':
      return withHabits(BIASED, truth, subject, ontology, random);
    case 'fatigued':
      return withHabits(between(CAREFUL, SLOPPY, Math.min(1, done / TIRED_AFTER)), truth, subject, ontology, random);
  }
}

function between(fresh: Habits, tired: Habits, share: number): Habits {
  const mix = (key: keyof Habits): number => fresh[key] + (tired[key] - fresh[key]) * share;
  return {
    unsteady: mix('unsteady'),
    miss: mix('miss'),
    invent: mix('invent'),
    wrongClass: mix('wrongClass'),
    wrongAnswer: mix('wrongAnswer'),
    favourite: mix('favourite'),
  };
}

function withHabits(
  habits: Habits,
  truth: Scene,
  subject: Subject,
  ontology: SimulatedOntology,
  random: RandomStream,
): Scene {
  const errors = { wrong: habits.wrongAnswer, firstOption: habits.favourite };
  const objects: SceneObject[] = [];
  for (const object of truth.objects) {
    if (random.chance(habits.miss)) continue;
    const seen = recast(object, classSeen(object.feature, habits, ontology, random), subject, random);
    const places = new Map([...seen.places].map(([frame, place]) => [frame, unsteady(place, habits.unsteady, random)]));
    const ranges = seen.ranges.map(([start, end]) => shaken(start, end, habits.unsteady, subject.length, random));
    objects.push({ ...seen, places, ranges, answers: mistaken(seen.answers, errors, random) });
  }
  const invented = truth.objects[0]?.feature ?? ontology.objects[0];
  if (invented && truth.objects.length > 0 && random.chance(habits.invent)) {
    objects.push(randomObject(subject, invented, 'invented', random));
  }
  return {
    objects,
    classifications: truth.classifications
      .filter(() => !random.chance(habits.miss / 2))
      .map((entry) => ({ ...entry, answers: mistaken(entry.answers, errors, random) })),
  };
}

function classSeen(
  feature: SimulatedObject,
  habits: Habits,
  ontology: SimulatedOntology,
  random: RandomStream,
): SimulatedObject {
  const alike = ontology.objects.filter(({ shape }) => shape === feature.shape);
  const favourite = alike[0];
  if (favourite && random.chance(habits.favourite)) return favourite;
  const others = alike.filter(({ hash }) => hash !== feature.hash);
  return others.length > 0 && random.chance(habits.wrongClass) ? random.pick(others) : feature;
}

/** The same place with another class, which has attributes of its own. */
function recast(object: SceneObject, feature: SimulatedObject, subject: Subject, random: RandomStream): SceneObject {
  if (feature.hash === object.feature.hash) return object;
  return { ...object, feature, answers: randomObject(subject, feature, object.key, random).answers };
}

function shaken(
  start: number,
  end: number,
  error: number,
  length: number,
  random: RandomStream,
): readonly [number, number] {
  const move = (value: number): number => Math.round(value + random.normal(error * (end - start + 1)));
  const from = Math.min(Math.max(0, move(start)), Math.max(0, length - 2));
  return [from, Math.min(Math.max(from + 1, move(end)), Math.max(1, length - 1))];
}
