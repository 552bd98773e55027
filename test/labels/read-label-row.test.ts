import { describe, expect, test } from 'vitest';
import { readLabelRow } from '../../src/labels/read-label-row.ts';
import { sizeOf } from '../../src/labels/label-set.ts';
import { box, classified, ONTOLOGY, radio, rowOf, type Json } from './ontology.ts';

const shapeOf = (shape: string, coordinates: Json): unknown => {
  const object = { objectHash: 'o', featureHash: `h-${shape}`, shape, ...coordinates };
  const { labels, problems } = readLabelRow(rowOf({ objects: [object] }), ONTOLOGY);
  return problems.length > 0 ? problems.map(({ code }) => code) : labels.objects[0]?.frames[0]?.geometry;
};

describe('shapes', () => {
  test.each([
    ['bounding_box', { boundingBox: { h: 0.1, w: 0.2, x: 0.3, y: 0.4 } }, { x: 0.3, y: 0.4, w: 0.2, h: 0.1 }],
    [
      'rotatable_bounding_box',
      { rotatableBoundingBox: { h: 0.1, w: 0.2, x: 0.3, y: 0.4, theta: 30 } },
      { x: 0.3, y: 0.4, w: 0.2, h: 0.1, theta: 30 },
    ],
    ['point', { point: { '0': { x: 0.1, y: 0.2 } } }, { point: [0.1, 0.2] }],
    ['point', { point: { '0': { x: 0.1, y: 0.2, z: 3 } } }, { point: [0.1, 0.2, 3] }],
    [
      'polyline',
      { polyline: { '1': { x: 1, y: 1 }, '0': { x: 0, y: 0 } } },
      {
        points: [
          [0, 0],
          [1, 1],
        ],
      },
    ],
    ['polyline', { polyline: [{ x: 0, y: 0, z: 1 }] }, { points: [[0, 0, 1]] }],
    [
      'polygon',
      { polygon: { '0': { x: 0, y: 0 }, '1': { x: 1, y: 0 }, '2': { x: 1, y: 1 } } },
      { polygons: [[[0, 0, 1, 0, 1, 1]]] },
    ],
    [
      'polygon',
      {
        polygon: [
          { x: 0, y: 0 },
          { x: 1, y: 0 },
        ],
      },
      { polygons: [[[0, 0, 1, 0]]] },
    ],
    [
      'polygon',
      {
        polygon: { '0': { x: 9, y: 9 } },
        polygons: [
          [
            [0, 0, 1, 0, 1, 1],
            [0.5, 0.2, 0.6, 0.2, 0.6, 0.3],
          ],
        ],
      },
      {
        polygons: [
          [
            [0, 0, 1, 0, 1, 1],
            [0.5, 0.2, 0.6, 0.2, 0.6, 0.3],
          ],
        ],
      },
    ],
    [
      'skeleton',
      {
        skeleton: {
          '0': { x: 0, y: 1, name: 'nose', featureHash: 'n', visibility: 'occluded' },
          '1': { x: 1, y: 1, invisible: true },
        },
      },
      {
        points: [
          { key: '0', name: 'nose', featureHash: 'n', x: 0, y: 1, visibility: 'occluded' },
          { key: '1', x: 1, y: 1, visibility: 'invisible' },
        ],
      },
    ],
    [
      'bitmask',
      { bitmask: { top: 0, left: 0, height: 10, width: 20, rleString: ']14`00c3' } },
      { top: 0, left: 0, height: 10, width: 20, runs: [45, 4, 16, 4, 131] },
    ],
    ['segmentation', { segmentation: ':6' }, { runs: [10, 6] }],
    [
      'cuboid',
      { cuboid: { position: [1, 2, 3], orientation: [0, 0, 1], size: [4, 5, 6] } },
      { position: [1, 2, 3], orientation: [0, 0, 1], size: [4, 5, 6] },
    ],
    [
      'cuboid_2d',
      { cuboid_2d: { front: [0, 0, 1, 0, 1, 1, 0, 1], offset: { x: 0.1, y: 0.2 } } },
      { front: [0, 0, 1, 0, 1, 1, 0, 1], offset: [0.1, 0.2] },
    ],
    [
      'cuboid_2d',
      { cuboid_2d: { front: [0, 0, 1, 0, 1, 1, 0, 1], vanishingPoint: { x: 0.1, y: 0.2 }, scaleRatio: 0.5 } },
      { front: [0, 0, 1, 0, 1, 1, 0, 1], vanishingPoint: [0.1, 0.2], scaleRatio: 0.5 },
    ],
    ['circle', { circle: { x: 0.5, y: 0.5, r: 0.1 } }, { x: 0.5, y: 0.5, r: 0.1, stretch: 1, theta: 0 }],
    ['ellipse', { ellipse: { x: 0.5, y: 0.5, rx: 0.1, ry: 0.2 } }, { x: 0.5, y: 0.5, rx: 0.1, ry: 0.2, theta: 0 }],
  ])('a %s is read from %j', (shape, coordinates, expected) => {
    expect(shapeOf(shape, coordinates)).toEqual({ kind: shape, ...expected });
  });

  test.each([
    ['bounding_box', {}],
    ['bounding_box', { boundingBox: { h: '0.1', w: 0.2, x: 0.3, y: 0.4 } }],
    ['polygon', { polygons: [[[0, 0, 1]]] }],
    ['bitmask', { bitmask: { top: 0, left: 0, height: 1, width: 1, rleString: ']14`00c3' } }],
    ['circle', { circle: { x: 0, y: 0, r: 0.1, stretch: -1 } }],
  ])('a %s with coordinates %j is a problem', (shape, coordinates) => {
    expect(shapeOf(shape, coordinates)).toEqual(['labels.shape-unreadable']);
  });
});

describe('objects', () => {
  test('the same hash on several frames is one object with a shape each', () => {
    const row = rowOf({ frames: { '10': [box('a', 'car', 1, 1, 1, 1)], '2': [box('a', 'car', 0, 0, 1, 1)] } });
    const { labels, problems } = readLabelRow(row, ONTOLOGY);
    expect(problems).toEqual([]);
    expect(labels.objects.map(({ id, frames }) => [id, frames.map(({ frame }) => frame)])).toEqual([['a', [2, 10]]]);
  });

  test('static, nested and changing answers are read by address', () => {
    const row = rowOf({
      frames: { '0': [box('a', 'car', 0, 0, 1, 1)] },
      objectAnswers: {
        a: {
          objectHash: 'a',
          objectNumber: 3,
          classifications: [{ featureHash: 'shade', answers: 'dark' }, radio('colour', 'red')],
        },
      },
      objectActions: {
        a: {
          objectHash: 'a',
          actions: [
            {
              ...radio('flags', 'flag-a'),
              range: [
                [0, 4],
                [5, 9],
              ],
            },
          ],
        },
      },
    });
    const { labels, problems } = readLabelRow(row, ONTOLOGY);
    expect(problems).toEqual([]);
    const [car] = labels.objects;
    expect(car?.number).toBe(3);
    expect(
      car?.answers.map(({ feature, value }) => [feature.address, value.type === 'text' ? value.text : value.type]),
    ).toEqual([
      ['ontology.street/object.car/attribute.colour', 'radio'],
      ['ontology.street/object.car/attribute.colour/option.red/attribute.shade', 'dark'],
    ]);
    expect(car?.dynamicAnswers.map(({ ranges }) => ranges)).toEqual([[[0, 9]]]);
  });

  test('audio, text, HTML and time ranges come from object_answers alone', () => {
    const entry = (shape: string, rest: Json): Json => ({
      featureHash: `h-${shape}`,
      shape,
      classifications: [],
      createdAt: null,
      ...rest,
    });
    const row = rowOf({
      dataType: 'audio',
      objectAnswers: {
        a: entry('audio', {
          range: [
            [5, 9],
            [0, 2],
          ],
        }),
        b: entry('text', {
          range: [],
          range_html: [{ start: { xpath: '/p', offset: 1 }, end: { xpath: '/p', offset: 4 } }],
        }),
        c: entry('time_range', { range: [], spaces: { s1: { range: [[1, 2]], type: 'frame' } } }),
        d: { objectHash: 'd', classifications: [] },
      },
    });
    const { labels, problems } = readLabelRow(row, ONTOLOGY);
    expect(problems).toEqual([]);
    expect(labels.objects.map(({ id, spans }) => [id, spans])).toEqual([
      [
        'a',
        [
          {
            space: '',
            ranges: [
              [0, 2],
              [5, 9],
            ],
            html: [],
          },
        ],
      ],
      [
        'b',
        [{ space: '', ranges: [], html: [{ start: { xpath: '/p', offset: 1 }, end: { xpath: '/p', offset: 4 } }] }],
      ],
      ['c', [{ space: 's1', ranges: [[1, 2]], html: [] }]],
    ]);
  });

  test('objects in spaces keep their space and its size', () => {
    const spaces = {
      s1: {
        space_type: 'video',
        width: 640,
        height: 480,
        labels: { '3': { objects: [box('a', 'car', 0, 0, 1, 1)], classifications: [] } },
      },
    };
    const { labels } = readLabelRow(rowOf({ dataType: 'group', spaces }), ONTOLOGY);
    expect(labels.objects[0]?.frames.map(({ space, frame }) => [space, frame])).toEqual([['s1', 3]]);
    expect(sizeOf(labels, 's1', 3)).toEqual({ width: 640, height: 480 });
  });

  test('images of a group are frames in their sequence, each with its size', () => {
    const unit = (sequence: string, width: number, id: string): Json => ({
      data_sequence: sequence,
      width,
      height: 10,
      labels: { objects: [box(id, 'car', 0, 0, 1, 1)], classifications: [] },
    });
    const row = { ...rowOf({ dataType: 'img_group' }), data_units: { u1: unit('1', 20, 'b'), u0: unit('0', 10, 'a') } };
    const { labels } = readLabelRow(row, ONTOLOGY);
    expect(labels.objects.map(({ id, frames }) => [id, frames[0]?.frame])).toEqual([
      ['a', 0],
      ['b', 1],
    ]);
    expect([sizeOf(labels, '', 0)?.width, sizeOf(labels, '', 1)?.width]).toEqual([10, 20]);
  });

  test('a feature that the ontology does not have is one problem however often it occurs', () => {
    const { labels, problems } = readLabelRow(
      rowOf({ objects: [box('a', 'bus', 0, 0, 1, 1), box('b', 'bus', 0, 0, 1, 1)] }),
      ONTOLOGY,
    );
    expect(labels.objects).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['labels.feature-unknown']);
    expect(problems[0]?.summary).toContain('(2 times)');
  });
});

describe('classifications', () => {
  const placements = (row: Json): unknown =>
    readLabelRow(row, ONTOLOGY).labels.classifications.map((item) => [item.feature.address, item.placements]);

  test('stand on the ranges of their answer, not on frames that say otherwise', () => {
    const row = rowOf({
      frames: {},
      classificationAnswers: classified('k', 'weather', [radio('weather-root', 'sunny')], [[3, 4]]),
    });
    const unit = Object.values(row['data_units'] as Record<string, Json>)[0]!;
    unit['labels'] = { '7': { objects: [], classifications: [{ classificationHash: 'k', featureHash: 'weather' }] } };
    expect(placements(row)).toEqual([['ontology.street/classification.weather', [{ space: '', ranges: [[3, 4]] }]]]);
  });

  test('stand on the frames that hold them where the answer says nothing', () => {
    const row = rowOf({
      frames: {},
      classificationAnswers: { k: { classificationHash: 'k', classifications: [radio('weather-root', 'sunny')] } },
    });
    const unit = Object.values(row['data_units'] as Record<string, Json>)[0]!;
    const entry = { classificationHash: 'k', featureHash: 'weather' };
    unit['labels'] = Object.fromEntries(['7', '8'].map((frame) => [frame, { objects: [], classifications: [entry] }]));
    expect(placements(row)).toEqual([['ontology.street/classification.weather', [{ space: '', ranges: [[7, 8]] }]]]);
  });

  test('global ones stand on everything, with or without a range', () => {
    const answers = [{ featureHash: 'summary-root', answers: 'all fine' }];
    for (const range of [[], [[0, 0]]])
      expect(placements(rowOf({ classificationAnswers: classified('k', 'summary', answers, range) }))).toEqual([
        ['ontology.street/classification.summary', [{ space: '', ranges: [] }]],
      ]);
  });

  test('one that is nowhere is left out with a warning', () => {
    const row = rowOf({ classificationAnswers: classified('k', 'weather', [radio('weather-root', 'sunny')], []) });
    const { labels, problems } = readLabelRow(row, ONTOLOGY);
    expect(labels.classifications).toEqual([]);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['labels.classification-nowhere', 'warning'],
    ]);
  });
});

test.each([null, 3, [], {}, { data_units: null }])(
  '%j is no label row, which is a problem and not an exception',
  (value) => {
    expect(readLabelRow(value, ONTOLOGY).problems.map(({ code }) => code)).toContain('labels.row-unreadable');
  },
);
