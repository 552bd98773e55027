import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GroundTruth, Submission } from '../../src/evaluation/create-evaluation.ts';
import { EvaluationDocument, PerSubmission } from '../../src/evaluation/document.ts';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { DEFAULT_SETTINGS, resolveSettings, type EvaluationSettings } from '../../src/evaluation/settings.ts';
import { evaluationAsCsv } from '../../src/report/csv.ts';
import { box, classified, ONTOLOGY, radio, rowOf, type Json, type Row } from '../labels/ontology.ts';

const truth = (row: Row): GroundTruth => ({
  dataHash: row.dataHash ?? 'data-1',
  dataTitle: 'd',
  branch: 'main',
  labels: rowOf(row),
});
const submit = (row: Row, annotator = 'ann', submittedAt?: string): Submission => ({
  ...truth(row),
  branch: annotator,
  annotator,
  ...(submittedAt === undefined ? {} : { submittedAt }),
});

function score(groundTruth: Row, submission: Row, settings: Partial<EvaluationSettings> = {}) {
  const result = evaluate({
    groundTruth: [truth(groundTruth)],
    submissions: [submit(submission)],
    ontology: ONTOLOGY,
    settings: { ...DEFAULT_SETTINGS, ...settings },
  });
  EvaluationDocument.parse(result.document);
  for (const line of result.perSubmission) PerSubmission.parse(line);
  return {
    ...result,
    one: result.perSubmission[0]!,
    types: result.perSubmission[0]!.conflicts.map(({ type }) => type),
  };
}

const car = (id: string, x: number): Json => box(id, 'car', x, 0, 10, 10);

describe('objects', () => {
  test('the same labels under other ids are a perfect score', () => {
    const { one, document } = score({ objects: [car('a', 0), car('b', 50)] }, { objects: [car('x', 50), car('y', 0)] });
    expect(one).toMatchObject({ score: 1, pass: true, conflicts: [] });
    expect(document.totals).toMatchObject({
      tasks: 1,
      matched: 2,
      missing: 0,
      extra: 0,
      precision: 1,
      recall: 1,
      f1: 1,
      meanSimilarity: 1,
    });
    expect(one.matches.map(({ groundTruth, submission }) => [groundTruth.id, submission.id])).toEqual([
      ['a', 'y'],
      ['b', 'x'],
    ]);
  });

  test('missing, extra and wrongly labelled ones are counted once each', () => {
    const { one, types, document } = score(
      { objects: [car('a', 0), car('b', 20), car('c', 40)] },
      { objects: [car('x', 0), box('y', 'truck', 20, 0, 10, 10), car('z', 80)] },
    );
    expect(types).toEqual(['mismatching_label', 'missing', 'extra']);
    expect(document.totals).toMatchObject({
      groundTruth: 3,
      submission: 3,
      matched: 2,
      matchedSameLabel: 1,
      mismatchingLabel: 1,
      missing: 1,
      extra: 1,
    });
    expect(document.totals.f1).toBeCloseTo(1 / 3, 12);
    expect(one.score).toBeCloseTo(1 / 3, 12);
    expect(document.features['ontology.street/object.truck']).toMatchObject({
      groundTruth: 0,
      submission: 1,
      matched: 0,
      missing: 0,
      extra: 0,
      recall: null,
    });
    expect(document.conflicts.byType).toEqual({ extra: 1, mismatching_label: 1, missing: 1 });
  });

  test('nothing to label and nothing labelled is right, or not counted where the settings say so', () => {
    expect(score({}, {}).one.score).toBe(1);
    expect(score({}, {}, { emptyIsCorrect: false }).one).toMatchObject({ score: null, pass: null });
    expect(score({}, {}).document.totals).toMatchObject({
      precision: null,
      recall: null,
      f1: null,
      meanSimilarity: null,
    });
    expect(score({}, { objects: [car('a', 0)] }).one.score).toBe(0);
    expect(score({ objects: [car('a', 0)] }, {}).one.score).toBe(0);
  });

  test('the threshold of the ground truth’s feature decides what can be a pair', () => {
    const [g, a] = [{ objects: [car('a', 0)] }, { objects: [car('x', 2)] }];
    expect(score(g, a).document.totals.matched).toBe(1);
    const { settings, problems } = resolveSettings({ features: { car: { threshold: 0.7 } } }, ONTOLOGY);
    expect(problems).toEqual([]);
    expect(settings.features).toEqual({ 'ontology.street/object.car': { threshold: 0.7 } });
    expect(score(g, a, settings).document.totals.matched).toBe(0);
  });

  test('weights count in the score and not in the totals', () => {
    const g = { objects: [car('a', 0), box('t', 'truck', 50, 0, 10, 10)] };
    const { settings } = resolveSettings({ features: { car: { weight: 3 } } }, ONTOLOGY);
    const { one, document } = score(g, { objects: [car('x', 0)] }, settings);
    expect(one.score).toBeCloseTo(6 / 7, 12);
    expect(document.totals.recall).toBe(0.5);
  });

  test('one object drawn twice, one over two, and two over one are named', () => {
    expect(score({ objects: [car('a', 0)] }, { objects: [car('x', 0), car('y', 0)] }).types).toEqual([
      'extra',
      'duplicate',
    ]);
    const [whole, left, right] = [
      box('w', 'car', 0, 0, 20, 10),
      box('l', 'car', 0, 0, 10, 10),
      box('r', 'car', 10, 0, 10, 10),
    ];
    expect(score({ objects: [left, right] }, { objects: [whole] }).types).toContain('merge');
    expect(score({ objects: [whole] }, { objects: [left, right] }).types).toContain('split');
  });

  test('kinds without a measure are counted and never scored', () => {
    const cuboid = {
      objectHash: 'o',
      featureHash: 'h-cuboid',
      shape: 'cuboid',
      cuboid: { position: [0, 0, 0], orientation: [0, 0, 0], size: [1, 1, 1] },
    };
    const { one, document } = score({ objects: [cuboid] }, { objects: [] });
    expect(document.unscored).toEqual({ cuboid: { groundTruth: 1, submission: 0 } });
    expect(document.kinds).toEqual({});
    expect(one.score).toBeNull();
  });

  test('a rotated box is compared in pixels', () => {
    const rotated = (id: string, theta: number): Json => ({
      objectHash: id,
      featureHash: 'h-rotatable_bounding_box',
      shape: 'rotatable_bounding_box',
      rotatableBoundingBox: { x: 0.4, y: 0.2, w: 0.2, h: 0.6, theta },
    });
    const iou = (theta: number, size: readonly [number, number]): number | undefined =>
      score({ size, objects: [rotated('a', 0)] }, { size, objects: [rotated('x', theta)] }, { threshold: 0 }).one
        .matches[0]?.similarity;
    expect(iou(180, [100, 100])).toBeCloseTo(1, 12);
    expect(iou(90, [100, 100])).toBeCloseTo(0.2, 12);
    // 60 × 60 pixels on an image three times as wide as high: a square turned by 90° is itself.
    expect(iou(90, [300, 100])).toBeCloseTo(1, 12);
    // Two 60 × 60 squares 45° apart share a regular octagon.
    expect(iou(45, [300, 100])).toBeCloseTo((2 * Math.SQRT2 - 2) / (4 - 2 * Math.SQRT2), 12);
  });
});

describe('answers', () => {
  const with_ = (answers: readonly Json[], actions: readonly Json[] = []): Row => ({
    objects: [car('a', 0)],
    objectAnswers: { a: { classifications: answers } },
    objectActions: { a: { actions } },
  });

  test('attributes of paired objects are compared, nested ones below the same option', () => {
    const red = radio('colour', 'red');
    const dark = { featureHash: 'shade', answers: 'dark' };
    expect(score(with_([red, dark]), with_([red, dark])).one.score).toBe(1);
    const { one, document } = score(with_([red, dark]), with_([red, { featureHash: 'shade', answers: 'light' }]));
    expect(one.conflicts.map(({ type, address }) => [type, address])).toEqual([
      ['mismatching_attribute', 'ontology.street/object.car/attribute.colour/option.red/attribute.shade'],
    ]);
    expect(document.kinds['radio']).toMatchObject({ groundTruth: 1, submission: 1, matchedSameLabel: 1, f1: 1 });
    expect(one.score).toBeCloseTo((1 + 0) / 2, 12);
  });

  test('what is asked below another option is missing, not wrong', () => {
    const { document } = score(
      with_([radio('colour', 'red'), { featureHash: 'shade', answers: 'dark' }]),
      with_([radio('colour', 'blue')]),
    );
    expect(document.kinds['radio']).toMatchObject({ matched: 1, mismatchingLabel: 1 });
    expect(document.kinds['text_answer']).toMatchObject({ groundTruth: 1, submission: 0, missing: 1 });
  });

  test('changing answers are compared frame by frame', () => {
    const video = (range: readonly number[][]): Row => ({
      frames: Object.fromEntries(['0', '1', '2', '3'].map((frame) => [frame, [car('a', 0)]])),
      objectActions: { a: { actions: [{ featureHash: 'flags', answers: [{ featureHash: 'flag-a' }], range }] } },
    });
    const { document, one } = score(video([[0, 3]]), video([[0, 1]]));
    expect(document.kinds['checklist']).toMatchObject({
      groundTruth: 4,
      submission: 2,
      matchedSameLabel: 2,
      missing: 2,
    });
    expect(document.totals.matched).toBe(4);
    expect(one.score).toBeCloseTo((4 * 1 + 0.5) / 5, 12);
  });

  test('classifications are compared on their frames', () => {
    const sunny = (range: readonly number[][], option = 'sunny'): Row => ({
      frames: {},
      classificationAnswers: classified(`k-${option}`, 'weather', [radio('weather-root', option)], range),
    });
    const { document, one } = score(sunny([[0, 9]]), sunny([[5, 14]]));
    expect(document.kinds['radio']).toMatchObject({
      groundTruth: 10,
      submission: 10,
      matchedSameLabel: 5,
      missing: 5,
      extra: 5,
    });
    expect(document.totals.groundTruth).toBe(0);
    expect(one.conflicts.map(({ type, range }) => [type, range])).toEqual([
      ['missing_classification', [0, 4]],
      ['extra_classification', [10, 14]],
    ]);
    expect(score(sunny([[0, 9]]), sunny([[0, 9]], 'rainy')).types).toEqual(['mismatching_answer']);
  });

  test('numbers of frames far apart cost nothing', () => {
    const far: Row = {
      frames: {},
      classificationAnswers: classified('k', 'weather', [radio('weather-root', 'sunny')], [[0, 1e12]]),
    };
    expect(score(far, far).document.kinds['radio']).toMatchObject({ groundTruth: 1e12 + 1, f1: 1 });
  });
});

describe('ranges', () => {
  const text = (ranges: readonly number[][][]): Row => ({
    dataType: 'plain_text',
    objectAnswers: Object.fromEntries(
      ranges.map((range, i) => [
        `t${i}`,
        { featureHash: 'h-text', shape: 'text', classifications: [], createdAt: null, range },
      ]),
    ),
  });

  test('text is measured by spans and by characters', () => {
    const { document } = score(text([[[0, 9]], [[20, 29]]]), text([[[0, 9]], [[22, 29]]]));
    expect(document.totals).toMatchObject({ groundTruth: 2, matched: 2 });
    expect(document.exact).toMatchObject({ precision: 0.5, recall: 0.5, f1: 0.5 });
    expect(document.text?.microCharF1).toBeCloseTo(36 / 38, 12);
    expect(document.kinds['text']?.meanSimilarity).toBeCloseTo(0.9, 12);
  });

  test('a text in which nobody marked anything has a character F1 of 1, one with marks on one side 0', () => {
    expect(score(text([]), text([])).document.text).toEqual({ meanCharF1: 1, microCharF1: null });
    expect(score(text([[[0, 3]]]), text([])).document.text).toEqual({ meanCharF1: 0, microCharF1: 0 });
    expect(score({}, {}).document.text).toBeNull();
  });

  test('stretches of sound that only touch have nothing in common', () => {
    const sound = (range: readonly number[][]): Row => ({
      dataType: 'audio',
      objectAnswers: { a: { featureHash: 'h-audio', shape: 'audio', classifications: [], range } },
    });
    expect(score(sound([[0, 100]]), sound([[100, 200]]), { threshold: 0 }).document.totals.matched).toBe(0);
    expect(score(sound([[0, 100]]), sound([[50, 150]]), { threshold: 0 }).document.totals.meanSimilarity).toBeCloseTo(
      1 / 3,
      12,
    );
  });
});

describe('many submissions', () => {
  const rows = (n: number, wrong: number): { groundTruth: GroundTruth[]; submissions: Submission[] } => ({
    groundTruth: Array.from({ length: n }, (_, i) => truth({ dataHash: `d${i}`, objects: [car('a', 0)] })),
    submissions: Array.from({ length: n }, (_, i) =>
      submit({ dataHash: `d${i}`, objects: [car('x', i < wrong ? 50 : 0.1 * i)] }),
    ),
  });
  const run = (input: { groundTruth: readonly GroundTruth[]; submissions: readonly Submission[] }) =>
    evaluate({ ...input, ontology: ONTOLOGY, settings: DEFAULT_SETTINGS });

  test('neither the document nor the lines depend on the order of the input', () => {
    const { groundTruth, submissions } = rows(12, 3);
    const expected = run({ groundTruth, submissions });
    const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });
    fc.assert(
      fc.property(shuffled(groundTruth), shuffled(submissions), (g, s) => {
        expect(JSON.stringify(run({ groundTruth: g, submissions: s }))).toBe(JSON.stringify(expected));
      }),
      { numRuns: 20 },
    );
  });

  test('below 5 tasks an annotator has counts only', () => {
    const [annotator] = run(rows(4, 1)).document.annotators;
    expect(annotator).toMatchObject({
      annotator: 'ann',
      tasks: 4,
      correct: 3,
      total: 4,
      precision: null,
      f1: null,
      interval: null,
    });
    expect(annotator).not.toHaveProperty('verdict');
  });

  test('from 5 tasks on there are intervals and a verdict', () => {
    const [good] = run(rows(10, 0)).document.annotators;
    expect(good).toMatchObject({ correct: 10, total: 10, f1: 1, verdict: 'passed', provisional: true });
    expect(good!.interval![0]).toBeCloseTo(0.7224672001, 9);
    expect(run(rows(10, 10)).document.annotators[0]).toMatchObject({ correct: 0, verdict: 'failed' });
    const [mixed] = run(rows(10, 3)).document.annotators;
    expect(mixed).toMatchObject({ correct: 7, f1: 0.7, verdict: 'doubtful' });
    expect(mixed!.f1Interval![0]).toBeLessThan(0.7);
    expect(mixed!.f1Interval![1]).toBeGreaterThan(0.7);
  });

  test('the counts of annotators give their shares and add up to the totals, in JSON and as CSV', () => {
    const [ten, three] = [rows(10, 3), rows(3, 1)];
    const others = three.submissions.map((one) => ({ ...one, branch: 'ben', annotator: 'ben' }));
    const { document } = run({ ...ten, submissions: [...ten.submissions, ...others] });
    const [ann, ben] = document.annotators;
    expect(ann!.matchedSameLabel! / ann!.submission!).toBe(ann!.precision);
    expect(ann!.matchedSameLabel! / ann!.groundTruth!).toBe(ann!.recall);
    expect([ben!.f1, ben!.groundTruth], 'counts, and nothing else, of too few').toEqual([null, 3]);
    for (const key of ['tasks', 'groundTruth', 'submission', 'matchedSameLabel'] as const)
      expect(ann![key]! + ben![key]!, key).toBe(document.totals[key]);
    const csv = parse(evaluationAsCsv([{ pair: 'p', document }]), { columns: true }) as Record<string, string>[];
    const people = csv.filter((row) => row['subject'] === 'annotator');
    const [total] = csv.filter((row) => row['subject'] === 'total');
    for (const column of ['submissions', 'groundTruth', 'labelled', 'right'])
      expect(
        people.reduce((sum, row) => sum + Number(row[column] || Number.NaN), 0),
        column,
      ).toBe(Number(total![column]));
    expect(people.map((row) => [row['passed'], row['scored']])).toEqual([
      ['7', '10'],
      ['2', '3'],
    ]);
  });

  test('the newest submission of an annotator counts, in whatever form Encord writes the time', () => {
    const groundTruth = [truth({ objects: [car('a', 0)] })];
    const [wrong, right] = [{ objects: [car('x', 50)] }, { objects: [car('x', 0)] }];
    const submissions = [
      submit(right, 'ann', 'Thu, 02 May 2024 10:00:00 UTC'),
      submit(wrong, 'ann', '2024-05-01 10:00:00'),
    ];
    for (const order of [submissions, submissions.toReversed()]) {
      const { document } = run({ groundTruth, submissions: order });
      expect(document.totals).toMatchObject({ tasks: 1, matched: 1 });
    }
  });

  test('a submission without ground truth is not scored and is reported', () => {
    const { document, problems, perSubmission } = run({ groundTruth: [], submissions: [submit({})] });
    expect(document.totals.tasks).toBe(0);
    expect(perSubmission).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['evaluation.ground-truth-missing']);
  });

  test('several submissions without the same ground truth are one problem', () => {
    const { problems } = run({ groundTruth: [], submissions: [submit({}, 'ann'), submit({}, 'ben')] });
    expect(problems).toMatchObject([{ summary: expect.stringContaining('its 2 submissions are not scored') }]);
  });

  test('two ground truths of one data unit are an error', () => {
    const two = [truth({ objects: [car('a', 0)] }), truth({ objects: [car('a', 50)] })];
    expect(run({ groundTruth: two, submissions: [] }).problems.map(({ code }) => code)).toEqual([
      'evaluation.ground-truth-twice',
    ]);
  });
});

test('settings name features by their ids, and what they name must exist', () => {
  const { settings, problems } = resolveSettings(
    { features: { 'car/colour': { weight: 0.5 }, bus: { weight: 1 } }, scorer: './mine.ts', pass: { score: 0.9 } },
    ONTOLOGY,
  );
  expect(settings.features).toEqual({ 'ontology.street/object.car/attribute.colour': { weight: 0.5 } });
  expect(settings.pass.score).toBe(0.9);
  expect(problems.map(({ code }) => code)).toEqual(['evaluation.feature-unknown', 'evaluation.scorer-unsupported']);
});
