import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEvaluation, type GroundTruth, type Submission } from '../../src/evaluation/create-evaluation.ts';
import type { PerSubmission } from '../../src/evaluation/document.ts';
import { EvaluationPartial } from '../../src/evaluation/partial.ts';
import { DEFAULT_SETTINGS } from '../../src/evaluation/settings.ts';
import { box, classified, ONTOLOGY, radio, rowOf, type Json } from '../labels/ontology.ts';

const size = fc.double({ min: 0.01, max: 0.4, noNaN: true });
const object = fc.oneof(
  fc
    .tuple(fc.constantFrom('car', 'truck'), size, size, size, size)
    .map(([feature, x, y, w, h]): Json => box('o', feature, x * 100, y * 100, w * 100, h * 100)),
  // A kind without a similarity: counted as not scored.
  fc.constant<Json>({
    featureHash: 'h-cuboid',
    shape: 'cuboid',
    cuboid: { position: [0, 0, 0], orientation: [0, 0, 0], size: [1, 1, 1] },
  }),
);
const image = (dataHash: string) =>
  fc.tuple(fc.array(object, { maxLength: 4 }), fc.option(fc.constantFrom('sunny', 'rainy'))).map(([objects, weather]) =>
    rowOf({
      dataHash,
      objects: objects.map((one, at): Json => ({ ...(one as Record<string, Json>), objectHash: `o${at}` })),
      ...(weather === null
        ? {}
        : { classificationAnswers: classified('w', 'weather', [radio('weather-root', weather)]) }),
    }),
  );
const document = (dataHash: string) =>
  fc.option(fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 }))).map((span) => {
    const common = { featureHash: 'h-text', shape: 'text', classifications: [], createdAt: null };
    const objectAnswers: Json = span === null ? {} : { t: { ...common, range: [[span[0], span[0] + span[1]]] } };
    return rowOf({ dataHash, dataType: 'plain_text', objectAnswers });
  });
const labels = (dataHash: string) => (dataHash.endsWith('7') ? document(dataHash) : image(dataHash));
const unit = fc.nat({ max: 99 }).chain((n) =>
  fc.record({
    dataHash: fc.constant(`data-${n}`),
    truth: labels(`data-${n}`),
    submissions: fc.array(labels(`data-${n}`), { minLength: 1, maxLength: 3 }),
    part: fc.nat({ max: 4 }),
  }),
);

test('what parts of an evaluation counted, through JSON and in any order, is what the whole counts, to the byte', () => {
  const seen = { text: 0, kinds: new Set<string>(), unscored: 0 };
  const units = fc.uniqueArray(unit, { selector: (one) => one.dataHash, minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(units, fc.boolean(), (all, turned) => {
      const whole = createEvaluation(ONTOLOGY, DEFAULT_SETTINGS);
      const parts = Array.from({ length: 5 }, () => createEvaluation(ONTOLOGY, DEFAULT_SETTINGS));
      const results: PerSubmission[] = [];
      for (const { dataHash, truth, submissions, part } of all) {
        const groundTruth: GroundTruth = { dataHash, dataTitle: 'd', branch: 'main', labels: truth };
        for (const [at, row] of submissions.entries()) {
          const annotator = `ann-${at}`;
          const submission: Submission = { ...groundTruth, branch: annotator, annotator, labels: row };
          results.push(whole.add(submission, groundTruth));
          parts[part]!.add(submission, groundTruth);
        }
      }
      const texts = parts.map((one) => JSON.stringify(one.partial()));
      for (const text of texts) EvaluationPartial.parse(JSON.parse(text));
      const merged = createEvaluation(ONTOLOGY, DEFAULT_SETTINGS);
      const order = turned ? texts.toReversed() : texts;
      merged.merge(
        order.map((text) => JSON.parse(text) as EvaluationPartial),
        (JSON.parse(JSON.stringify(results)) as PerSubmission[]).toSorted(() => (turned ? -1 : 1)),
      );
      const { document: found } = whole.finish();
      expect(JSON.stringify(merged.finish())).toBe(JSON.stringify(whole.finish()));
      seen.text += found.text === null ? 0 : 1;
      seen.unscored += Object.keys(found.unscored).length;
      for (const kind of Object.keys(found.kinds)) seen.kinds.add(kind);
    }),
    { numRuns: 80 },
  );
  // The property is about every kind of number that a document holds.
  expect([seen.text > 0, seen.unscored > 0]).toEqual([true, true]);
  expect([...seen.kinds]).toEqual(expect.arrayContaining(['bounding_box', 'radio', 'text']));
});
