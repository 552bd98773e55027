import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { GroundTruth, Submission } from '../../src/evaluation/create-evaluation.ts';
import { indexOntology, type OntologyIndex } from '../../src/labels/ontology-index.ts';

/** DermXDB (CC0): 8 dermatologists, 630 images, polygons; read from the data folder beside the repository. */
export const DERMX = join(import.meta.dirname, '../../../shared/data/dermx');

export const hasDermx = existsSync(join(DERMX, 'dermx_annotations.ndjson.gz'));

export interface DermxFile {
  readonly labeller: string;
  readonly session: number;
  readonly image: string;
  readonly width: number;
  readonly height: number;
  readonly annotations: readonly {
    readonly name: string;
    readonly kind: string;
    readonly paths?: readonly number[][];
  }[];
}

export function readDermx(): readonly DermxFile[] {
  const text = gunzipSync(readFileSync(join(DERMX, 'dermx_annotations.ndjson.gz'))).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as DermxFile);
}

const hashOf = (name: string): string => `feature-${name}`;

export function dermxOntology(files: readonly DermxFile[]): OntologyIndex {
  const names = new Set(
    files.flatMap(({ annotations }) => annotations.flatMap(({ name, kind }) => (kind === 'polygon' ? [name] : []))),
  );
  const objects = [...names]
    .sort()
    .map((name, i) => ({ id: `${i + 1}`, name, shape: 'polygon', featureNodeHash: hashOf(name), attributes: [] }));
  return indexOntology({ objects, classifications: [] }, 'dermx');
}

/** A label row in Encord's JSON, coordinates relative to the image. */
export function labelRowOf(file: DermxFile): Record<string, unknown> {
  const polygons = file.annotations.filter(({ kind }) => kind === 'polygon');
  const objects = polygons.map(({ name, paths }, i) => ({
    name,
    shape: 'polygon',
    objectHash: `object-${String(i).padStart(3, '0')}`,
    featureHash: hashOf(name),
    polygons: [(paths ?? []).map((ring) => ring.map((value, j) => value / (j % 2 === 0 ? file.width : file.height)))],
  }));
  return {
    label_hash: `${file.labeller}-${file.session}-${file.image}`,
    branch_name: file.labeller,
    data_hash: file.image,
    data_title: file.image,
    data_type: 'image',
    data_units: {
      [file.image]: {
        data_hash: file.image,
        data_type: 'image/jpeg',
        data_sequence: 0,
        width: file.width,
        height: file.height,
        labels: { objects, classifications: [] },
      },
    },
    object_answers: {},
    classification_answers: {},
    object_actions: {},
    spaces: {},
  };
}

/** Labeller 1's first session is the ground truth, the first sessions of the others are the submissions. */
export function dermxTask(files: readonly DermxFile[]): { groundTruth: GroundTruth[]; submissions: Submission[] } {
  const first = files.filter(({ session }) => session === 1);
  const base = (file: DermxFile): GroundTruth => ({
    dataHash: file.image,
    dataTitle: file.image,
    branch: file.labeller,
    labels: labelRowOf(file),
  });
  return {
    groundTruth: first.filter(({ labeller }) => labeller === 'labeller1').map(base),
    submissions: first
      .filter(({ labeller }) => labeller !== 'labeller1')
      .map((file) => ({ ...base(file), annotator: file.labeller })),
  };
}
