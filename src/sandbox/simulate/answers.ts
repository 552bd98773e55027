import type { Json } from '../engine/labels/stored-labels.ts';
import type { SimulatedAttribute } from './features.ts';
import type { RandomStream } from './random-stream.ts';

/** The answer to one attribute; options by hash. */
export interface Answer {
  readonly attribute: SimulatedAttribute;
  readonly value: readonly string[] | string | number;
}

const WORDS = [
  'grey',
  'car',
  'left',
  'behind',
  'tree',
  'wet',
  'road',
  'two',
  'people',
  'crossing',
  'bright',
  'corner',
  'parked',
  'sign',
];

/** Answers to attributes and to those below the chosen options. What is not required is left open now and then. */
export function randomAnswers(attributes: readonly SimulatedAttribute[], random: RandomStream): Answer[] {
  return attributes.flatMap((attribute) => {
    if (!attribute.required && random.chance(0.2)) return [];
    return [{ attribute, value: randomValue(attribute, random) }].flatMap((answer) => [
      answer,
      ...below(answer, random),
    ]);
  });
}

function below(answer: Answer, random: RandomStream): Answer[] {
  if (answer.attribute.type !== 'radio' || !Array.isArray(answer.value)) return [];
  const chosen = answer.attribute.options.find(({ hash }) => (answer.value as readonly string[]).includes(hash));
  return chosen ? randomAnswers(chosen.attributes, random) : [];
}

function randomValue(attribute: SimulatedAttribute, random: RandomStream): Answer['value'] {
  switch (attribute.type) {
    case 'radio':
      return [random.pick(attribute.options).hash];
    case 'checklist': {
      const chosen = attribute.options.filter(() => random.chance(0.4)).map(({ hash }) => hash);
      return chosen.length > 0 ? chosen : [random.pick(attribute.options).hash];
    }
    case 'text':
      return Array.from({ length: random.whole(2, 6) }, () => random.pick(WORDS)).join(' ');
    case 'numeric':
      return random.whole(0, 20);
  }
}

/** How answers go wrong. */
export interface AnswerErrors {
  /** Probability that an answer is wrong. */
  readonly wrong: number;
  /** Probability that an answer is the first option, whatever is there. */
  readonly firstOption: number;
}

/** What somebody answers who sees what the truth is. A wrong choice brings its own nested answers. */
export function mistaken(answers: readonly Answer[], errors: AnswerErrors, random: RandomStream): Answer[] {
  if (errors.wrong === 0 && errors.firstOption === 0) return [...answers];
  const result: Answer[] = [];
  const dropped = new Set<string>();
  for (const answer of answers) {
    if (dropped.has(answer.attribute.hash)) continue;
    const value = mistakenValue(answer, errors, random);
    result.push({ attribute: answer.attribute, value });
    if (answer.attribute.type !== 'radio' || String(value) === String(answer.value)) continue;
    for (const option of answer.attribute.options) for (const hash of hashesBelow(option.attributes)) dropped.add(hash);
    result.push(...below({ attribute: answer.attribute, value }, random));
  }
  return result;
}

function mistakenValue({ attribute, value }: Answer, errors: AnswerErrors, random: RandomStream): Answer['value'] {
  const biased = random.chance(errors.firstOption);
  const wrong = random.chance(errors.wrong);
  const first = attribute.options[0];
  if (biased && first) return [first.hash];
  if (!wrong) return value;
  switch (attribute.type) {
    case 'radio': {
      const others = attribute.options.filter(({ hash }) => hash !== String(value));
      return others.length > 0 ? [random.pick(others).hash] : value;
    }
    case 'checklist': {
      const chosen = new Set(value as readonly string[]);
      const toggled = random.pick(attribute.options).hash;
      if (!chosen.delete(toggled)) chosen.add(toggled);
      return attribute.options.map(({ hash }) => hash).filter((hash) => chosen.has(hash));
    }
    case 'text':
      return misspelt(String(value), random);
    case 'numeric':
      return Math.max(0, Number(value) + random.pick([-2, -1, 1, 2]));
  }
}

function misspelt(text: string, random: RandomStream): string {
  const at = random.whole(0, Math.max(0, text.length - 2));
  return text.slice(0, at) + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2);
}

function hashesBelow(attributes: readonly SimulatedAttribute[]): string[] {
  return attributes.flatMap(({ hash, options }) => [
    hash,
    ...options.flatMap((option) => hashesBelow(option.attributes)),
  ]);
}

const snake = (name: string): string => name.toLowerCase().replaceAll(' ', '_');

/** The wire form of an answer. */
export function wireAnswer({ attribute, value }: Answer): Json {
  const answers = Array.isArray(value)
    ? attribute.options
        .filter(({ hash }) => value.includes(hash))
        .map((option) => ({ name: option.label, value: option.value, featureHash: option.hash }))
    : value;
  return {
    name: attribute.name,
    value: snake(attribute.name),
    answers,
    featureHash: attribute.hash,
    manualAnnotation: true,
  };
}
