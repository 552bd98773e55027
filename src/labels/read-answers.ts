import { listOf, numberOf, recordOf, textOf } from './json-value.ts';
import type { Answer, AnswerValue } from './label-set.ts';
import type { Feature } from './ontology-index.ts';
import { readRanges, type Ranges } from './ranges.ts';
import type { Reading } from './reading.ts';

/** The flat list of answers of an object or a classification, nested ones included, sorted by address. */
export function readAnswers(list: unknown, reading: Reading): readonly Answer[] {
  const answers = listOf(list).flatMap((entry) => readAnswer(entry, reading) ?? []);
  return answers.toSorted((a, b) =>
    a.feature.address < b.feature.address ? -1 : a.feature.address > b.feature.address ? 1 : 0,
  );
}

/** `object_actions`: answers that hold on ranges of frames, in the order they were written. */
export function readDynamicAnswers(list: unknown, reading: Reading): readonly (Answer & { readonly ranges: Ranges })[] {
  return listOf(list).flatMap((entry) => {
    const answer = readAnswer(entry, reading);
    if (answer === undefined) return [];
    const ranges = readRanges(recordOf(entry)?.['range']);
    if (ranges !== undefined) return [{ ...answer, ranges }];
    reading.report(
      'labels.range-unreadable',
      'error',
      `The ranges of an answer to "${answer.feature.name}" cannot be read`,
      'A range is a list of pairs of frame numbers, the last frame included.',
    );
    return [];
  });
}

function readAnswer(entry: unknown, reading: Reading): Answer | undefined {
  const record = recordOf(entry);
  const hash = textOf(record?.['featureHash']);
  if (record === undefined || hash === undefined) {
    unreadable(reading, 'An answer has no featureHash');
    return undefined;
  }
  const found = reading.ontology.byHash.get(hash);
  const feature = found?.level === 'classification' ? found.children[0] : found;
  if (feature?.level !== 'attribute') {
    unknownFeature(reading, 'An answer', hash);
    return undefined;
  }
  const value = readValue(feature, record['answers'], reading);
  return value === undefined ? undefined : { feature, value };
}

function readValue(feature: Feature, answers: unknown, reading: Reading): AnswerValue | undefined {
  switch (feature.type) {
    case 'radio': {
      const option = readOptions(feature, answers, reading)[0];
      return option === undefined ? { type: 'radio' } : { type: 'radio', option };
    }
    case 'checklist':
      return { type: 'checklist', options: readOptions(feature, answers, reading) };
    case 'text': {
      const text = textOf(answers);
      if (text !== undefined) return { type: 'text', text };
      break;
    }
    case 'numeric': {
      const number = numberOf(answers);
      if (number !== undefined) return { type: 'numeric', number };
      break;
    }
    default:
      break;
  }
  if (answers !== null && answers !== undefined)
    unreadable(reading, `An answer to "${feature.name}" is not what a ${feature.type ?? 'question'} takes`);
  return undefined;
}

/** Sorted by address, each once. */
function readOptions(feature: Feature, answers: unknown, reading: Reading): readonly Feature[] {
  const options = new Map<string, Feature>();
  for (const entry of listOf(answers)) {
    const hash = textOf(recordOf(entry)?.['featureHash']);
    const option = feature.children.find((child) => child.hash === hash);
    if (option === undefined) unknownFeature(reading, `An option of "${feature.name}"`, hash ?? '');
    else options.set(option.address, option);
  }
  return [...options.values()].toSorted((a, b) => (a.address < b.address ? -1 : 1));
}

function unreadable(reading: Reading, summary: string): void {
  reading.report('labels.answer-unreadable', 'error', summary, 'Export the label row again; this answer is left out.');
}

/** Reports a featureHash that the ontology does not have; `what` starts the sentence. */
export function unknownFeature(reading: Reading, what: string, hash: string): void {
  reading.report(
    'labels.feature-unknown',
    'error',
    `${what} has the feature "${hash.slice(0, 64)}", which the ontology "${reading.ontology.name}" does not have,`,
    'Use the ontology that the labels were made with; this label is left out.',
  );
}
