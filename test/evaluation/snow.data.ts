import { parse } from 'csv-parse/sync';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { DEFAULT_SETTINGS } from '../../src/evaluation/settings.ts';
import { indexOntology } from '../../src/labels/ontology-index.ts';

const SNOW = join(import.meta.dirname, '../../../shared/data/snow2008');

interface Answer {
  readonly task: string;
  readonly worker: string;
  readonly label: string;
  readonly gold: string;
}

/** Answers of many people to one radio question, as label rows. */
function scored(name: string) {
  const answers: Answer[] = parse(readFileSync(join(SNOW, `${name}.csv`)), { columns: true });
  const labels = [...new Set(answers.flatMap(({ label, gold }) => [label, gold]))].toSorted();
  const options = labels.map((label, i) => ({ id: `1.1.${i}`, label, value: label, featureNodeHash: `o-${label}` }));
  const root = { id: '1.1', name: 'Answer', type: 'radio', featureNodeHash: 'root', options };
  const ontology = indexOntology(
    { objects: [], classifications: [{ id: '1', featureNodeHash: 'answer', attributes: [root] }] },
    'snow',
  );
  const labelled = (task: string, branch: string, label: string) => ({
    dataHash: task,
    dataTitle: task,
    branch,
    labels: {
      data_hash: task,
      data_title: task,
      data_type: 'image',
      data_units: { [task]: { data_hash: task, width: 1, height: 1, labels: { objects: [], classifications: [] } } },
      classification_answers: {
        c: {
          classificationHash: 'c',
          featureHash: 'answer',
          range: [[0, 0]],
          classifications: [{ featureHash: 'root', answers: [{ featureHash: `o-${label}` }] }],
        },
      },
    },
  });
  const gold = new Map(answers.map((answer) => [answer.task, answer.gold]));
  const { document, problems } = evaluate({
    groundTruth: [...gold].map(([task, label]) => labelled(task, 'main', label)),
    submissions: answers.map(({ task, worker, label }) => ({ ...labelled(task, worker, label), annotator: worker })),
    ontology,
    settings: DEFAULT_SETTINGS,
  });
  expect(problems).toEqual([]);
  return document;
}

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
};

describe.skipIf(!existsSync(SNOW))('answers of many workers (skipped without ../shared/data/snow2008)', () => {
  test.each([
    { name: 'rte', answers: 8000, accuracy: 0.729125, workers: 164, mean: 0.836966, least: 0.4 },
    { name: 'temp', answers: 4620, accuracy: 0.733766, workers: 76, mean: 0.841332, least: 0.4 },
    { name: 'wsd', answers: 1770, accuracy: 0.981921, workers: 34, mean: 0.979948, least: 0.8312 },
  ])(
    '$name: accuracy against gold, together and of each worker',
    ({ name, answers, accuracy, workers, mean, least }) => {
      const document = scored(name);
      expect(document.kinds['radio']).toMatchObject({ groundTruth: answers, submission: answers });
      for (const key of ['precision', 'recall', 'f1'] as const)
        expect(document.kinds['radio']![key]).toBeCloseTo(accuracy, 6);
      const shares = document.annotators.map(({ correct, total }) => correct / total);
      expect(shares).toHaveLength(workers);
      expect(shares.reduce((sum, share) => sum + share, 0) / workers).toBeCloseTo(mean, 6);
      expect(Math.min(...shares)).toBeCloseTo(least, 4);
    },
  );

  test('rte: half of the workers have a 95 % interval narrower than 0.1366 to each side', () => {
    const intervals = scored('rte').annotators.map(({ interval }) => (interval![1] - interval![0]) / 2);
    expect(median(intervals)).toBeCloseTo(0.1366, 4);
  });
});
