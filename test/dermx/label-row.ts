import type { EditorAttribute, EditorClassification, EditorJson, EditorObject } from '../../src/labels/editor.ts';
import { LabelRow } from '../../src/wire/label-row.ts';
import { featureId, type DermxRow } from './read.ts';

/** The features of the workspace's ontology by what the data set calls them. */
export interface DermxFeatures {
  readonly objects: ReadonlyMap<string, EditorObject>;
  /** The checklist of diagnosis and patient features. */
  readonly tags: EditorClassification;
}

export function dermxFeatures({ objects, classifications }: EditorJson): DermxFeatures {
  const [tags] = classifications;
  if (!tags) throw new Error('the ontology has no classification');
  return { objects: new Map(objects.map((object) => [featureId(object.name), object])), tags };
}

const DATE = 'Mon, 06 May 2024 10:00:00 UTC';

/** The labels of one labeller in a row that the platform gave: polygons at full precision, signs and tags as checklists. */
export function fillRow(row: LabelRow, { annotations, width, height }: DermxRow, features: DermxFeatures): LabelRow {
  const signed = { createdAt: DATE, createdBy: null, lastEditedAt: DATE, manualAnnotation: true };
  const objects: unknown[] = [];
  const objectAnswers: Record<string, unknown> = {};
  for (const { name, kind, paths, attributes } of annotations) {
    if (kind !== 'polygon') continue;
    const feature = features.objects.get(featureId(name));
    if (!feature) throw new Error(`the ontology has no object ${name}`);
    const objectHash = `o${String(objects.length).padStart(7, '0')}`;
    const rings = (paths ?? []).map((ring) => ring.map((value, at) => value / (at % 2 === 0 ? width : height)));
    objects.push({
      name: feature.name,
      color: '#D33115',
      shape: 'polygon',
      value: featureId(name),
      ...signed,
      confidence: 1,
      objectHash,
      featureHash: feature.featureNodeHash,
      polygon: pointsOf(rings[0] ?? []),
      polygons: [rings],
    });
    objectAnswers[objectHash] = { objectHash, classifications: checked(feature.attributes ?? [], attributes ?? []) };
  }
  const tagged = checked(
    features.tags.attributes,
    annotations.filter(({ kind }) => kind === 'tag').map(({ name }) => name),
  );
  const classificationHash = 'c0000001';
  const facts = { classificationHash, featureHash: features.tags.featureNodeHash };
  const tags = tagged.length > 0;
  const [unit] = Object.values(row.data_units) as Record<string, unknown>[];
  if (!unit) throw new Error(`${row.data_title} has no data unit`);
  const frame = { ...facts, ...signed, name: 'Tags', value: 'tags', confidence: 1 };
  return LabelRow.parse({
    ...row,
    data_units: { [row.data_hash]: { ...unit, labels: { objects, classifications: tags ? [frame] : [] } } },
    object_answers: objectAnswers,
    classification_answers: tags
      ? { [classificationHash]: { ...facts, ...signed, classifications: tagged, range: [[0, 0]], spaces: {} } }
      : {},
    object_actions: {},
  });
}

/** One checklist's answer; nothing at all when nothing is checked. */
function checked([attribute]: readonly EditorAttribute[], names: readonly string[]): unknown[] {
  if (!attribute || names.length === 0) return [];
  const wanted = new Set(names.map(featureId));
  const answers = (attribute.options ?? [])
    .filter(({ label }) => wanted.has(featureId(label)))
    .map(({ label, value, featureNodeHash }) => ({ name: label, value, featureHash: featureNodeHash }));
  if (answers.length !== wanted.size) throw new Error(`${attribute.name} lacks one of ${names.join(', ')}`);
  const { name, featureNodeHash } = attribute;
  return [{ name, value: featureId(name), answers, featureHash: featureNodeHash, manualAnnotation: true }];
}

function pointsOf(ring: readonly number[]): Record<string, { x: number; y: number }> {
  const points: Record<string, { x: number; y: number }> = {};
  for (let at = 0; at + 1 < ring.length; at += 2) points[at / 2] = { x: ring[at]!, y: ring[at + 1]! };
  return points;
}
