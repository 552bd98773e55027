import type { EditorJson } from '../../src/labels/editor.ts';
import { indexOntology, type OntologyIndex } from '../../src/labels/ontology-index.ts';

const SHAPES = [
  'bounding_box',
  'rotatable_bounding_box',
  'polygon',
  'polyline',
  'point',
  'skeleton',
  'bitmask',
  'cuboid',
  'cuboid_2d',
  'segmentation',
  'circle',
  'ellipse',
  'audio',
  'text',
  'time_range',
];

/** Every shape once (its name is the shape, its hash `h-<shape>`), a car with attributes, three classifications. */
export const EDITOR: EditorJson = {
  objects: [
    ...SHAPES.map((shape, i) => ({ id: `${i + 10}`, name: `A ${shape}`, shape, featureNodeHash: `h-${shape}` })),
    {
      id: '1',
      name: 'Car',
      shape: 'bounding_box',
      featureNodeHash: 'car',
      attributes: [
        {
          id: '1.1',
          name: 'Colour',
          type: 'radio',
          featureNodeHash: 'colour',
          options: [
            {
              id: '1.1.1',
              label: 'Red',
              value: 'red',
              featureNodeHash: 'red',
              options: [{ id: '1.1.1.1', name: 'Shade', type: 'text', featureNodeHash: 'shade' }],
            },
            { id: '1.1.2', label: 'Blue', value: 'blue', featureNodeHash: 'blue' },
          ],
        },
        {
          id: '1.2',
          name: 'Flags',
          type: 'checklist',
          featureNodeHash: 'flags',
          dynamic: true,
          options: [
            { id: '1.2.1', label: 'A', value: 'a', featureNodeHash: 'flag-a' },
            { id: '1.2.2', label: 'B', value: 'b', featureNodeHash: 'flag-b' },
          ],
        },
      ],
    },
    { id: '2', name: 'Truck', shape: 'bounding_box', featureNodeHash: 'truck' },
  ],
  classifications: [
    {
      id: '1',
      featureNodeHash: 'weather',
      attributes: [
        {
          id: '1.1',
          name: 'Weather',
          type: 'radio',
          featureNodeHash: 'weather-root',
          required: true,
          options: [
            { id: '1.1.1', label: 'Sunny', value: 'sunny', featureNodeHash: 'sunny' },
            { id: '1.1.2', label: 'Rainy', value: 'rainy', featureNodeHash: 'rainy' },
          ],
        },
      ],
    },
    {
      id: '2',
      featureNodeHash: 'summary',
      level: 'global',
      attributes: [{ id: '2.1', name: 'Summary', type: 'text', featureNodeHash: 'summary-root' }],
    },
    {
      id: '3',
      featureNodeHash: 'count',
      attributes: [{ id: '3.1', name: 'Count', type: 'numeric', featureNodeHash: 'count-root' }],
    },
  ],
};

export const ONTOLOGY: OntologyIndex = indexOntology(EDITOR, 'street');

export type Json = Record<string, unknown>;

export interface Row {
  readonly dataHash?: string;
  readonly branch?: string;
  readonly dataType?: string;
  readonly size?: readonly [number, number];
  /** Objects of frame 0 of an image, or by frame of a video. */
  readonly objects?: readonly Json[];
  readonly frames?: Readonly<Record<string, readonly Json[]>>;
  readonly objectAnswers?: Json;
  readonly classificationAnswers?: Json;
  readonly objectActions?: Json;
  readonly spaces?: Json;
}

/** A label row as Encord writes it. */
export function rowOf(row: Row): Json {
  const { dataHash = 'data-1', branch = 'main', size = [100, 100] } = row;
  const dataType = row.dataType ?? (row.frames === undefined ? 'image' : 'video');
  const labels =
    row.frames === undefined
      ? { objects: row.objects ?? [], classifications: [] }
      : Object.fromEntries(
          Object.entries(row.frames).map(([frame, objects]) => [frame, { objects, classifications: [] }]),
        );
  return {
    label_hash: `label-${dataHash}-${branch}`,
    branch_name: branch,
    created_at: '2024-05-01 10:00:00',
    last_edited_at: '2024-05-01 10:00:00',
    data_hash: dataHash,
    data_title: `${dataHash}.png`,
    data_type: dataType,
    label_status: 'LABELLED',
    data_units: {
      [dataHash]: {
        data_hash: dataHash,
        data_sequence: 0,
        width: size[0],
        height: size[1],
        data_link: 'https://x/y',
        labels,
      },
    },
    object_answers: row.objectAnswers ?? {},
    classification_answers: row.classificationAnswers ?? {},
    object_actions: row.objectActions ?? {},
    spaces: row.spaces ?? {},
  };
}

/** A bounding box in pixels of a 100 × 100 image. */
export function box(id: string, feature: string, x: number, y: number, w: number, h: number): Json {
  return {
    objectHash: id,
    featureHash: feature,
    shape: 'bounding_box',
    createdAt: 'Mon, 01 Jan 2024 00:00:00 UTC',
    boundingBox: { x: x / 100, y: y / 100, w: w / 100, h: h / 100 },
  };
}

export function radio(attribute: string, option: string): Json {
  return { featureHash: attribute, answers: [{ featureHash: option }] };
}

export function classified(
  id: string,
  feature: string,
  answers: readonly Json[],
  range: readonly number[][] = [[0, 0]],
): Json {
  return {
    [id]: {
      classificationHash: id,
      featureHash: feature,
      classifications: answers,
      range,
      spaces: {},
      createdBy: null,
    },
  };
}
