import { listOf, textOf, type Json } from '../engine/labels/stored-labels.ts';

export interface SimulatedOption {
  readonly hash: string;
  readonly label: string;
  readonly value: string;
  readonly attributes: readonly SimulatedAttribute[];
}

export interface SimulatedAttribute {
  readonly hash: string;
  readonly name: string;
  readonly type: 'radio' | 'checklist' | 'text' | 'numeric';
  readonly required: boolean;
  readonly dynamic: boolean;
  readonly options: readonly SimulatedOption[];
}

export interface SimulatedObject {
  readonly hash: string;
  readonly name: string;
  readonly color: string;
  readonly shape: SimulatedShape;
  readonly attributes: readonly SimulatedAttribute[];
}

export interface SimulatedClassification {
  readonly hash: string;
  readonly global: boolean;
  readonly root: SimulatedAttribute;
}

/** Features that can be simulated; archived ones and other shapes are left out. */
export interface SimulatedOntology {
  readonly objects: readonly SimulatedObject[];
  readonly classifications: readonly SimulatedClassification[];
}

export const GEOMETRIC = [
  'bounding_box',
  'rotatable_bounding_box',
  'polygon',
  'polyline',
  'point',
  'circle',
  'ellipse',
] as const;
export const RANGED = ['audio', 'text', 'time_range'] as const;
export type SimulatedShape = (typeof GEOMETRIC)[number] | (typeof RANGED)[number];

export function isGeometric(shape: SimulatedShape): shape is (typeof GEOMETRIC)[number] {
  return (GEOMETRIC as readonly string[]).includes(shape);
}

const SHAPES: ReadonlySet<string> = new Set([...GEOMETRIC, ...RANGED]);
const TYPES: ReadonlySet<string> = new Set(['radio', 'checklist', 'text', 'numeric']);

/** Reads an editor JSON. */
export function readOntology(editor: Json): SimulatedOntology {
  const live = (entry: Json): boolean => entry['archived'] !== true;
  return {
    objects: listOf(editor['objects'])
      .filter((entry) => live(entry) && SHAPES.has(String(entry['shape'])))
      .map((entry) => ({
        hash: String(entry['featureNodeHash']),
        name: String(entry['name']),
        color: textOf(entry['color']) ?? '#D33115',
        shape: String(entry['shape']) as SimulatedShape,
        attributes: attributesOf(entry['attributes']),
      })),
    classifications: listOf(editor['classifications'])
      .filter(live)
      .flatMap((entry) => {
        const root = attributesOf(entry['attributes'])[0];
        return root ? [{ hash: String(entry['featureNodeHash']), global: entry['level'] === 'global', root }] : [];
      }),
  };
}

function attributesOf(list: unknown): SimulatedAttribute[] {
  return listOf(list)
    .filter((entry) => entry['archived'] !== true && TYPES.has(String(entry['type'])))
    .map((entry) => ({
      hash: String(entry['featureNodeHash']),
      name: String(entry['name']),
      type: String(entry['type']) as SimulatedAttribute['type'],
      required: entry['required'] === true,
      dynamic: entry['dynamic'] === true,
      options: listOf(entry['options'])
        .filter((option) => option['archived'] !== true)
        .map((option) => ({
          hash: String(option['featureNodeHash']),
          label: String(option['label']),
          value: String(option['value']),
          attributes: attributesOf(option['options']),
        })),
    }))
    .filter(({ type, options }) => (type !== 'radio' && type !== 'checklist') || options.length > 0);
}

/** The part of an ontology that can be simulated on data of this type; groups and scenes get classifications only. */
export function drawableOn(ontology: SimulatedOntology, dataType: string, mimeType: string): SimulatedOntology {
  const ranged: Readonly<Record<string, SimulatedShape>> = {
    AUDIO: 'audio',
    PLAIN_TEXT: 'text',
    TIME_SERIES: 'time_range',
  };
  const noObjects = dataType === 'GROUP' || dataType === 'SCENE' || mimeType === 'text/html';
  const fits = (shape: SimulatedShape): boolean =>
    dataType in ranged ? ranged[dataType] === shape : isGeometric(shape);
  return { ...ontology, objects: noObjects ? [] : ontology.objects.filter(({ shape }) => fits(shape)) };
}
