import { legacyTime } from '../../timestamps.ts';
import type { DataRowRecord } from '../../store/datasets.ts';
import type { LabelRowRecord } from '../../store/label-rows.ts';
import type { DataUnit } from './data-units.ts';
import { labelsParts } from './labels-text.ts';
import { entriesOf, isJson, listOf, parseLabels, type Json, type StoredLabels } from './stored-labels.ts';

/** What the reader asked to see; undefined = everything. */
export interface RowFilter {
  readonly objectFeatures: ReadonlySet<string> | undefined;
  readonly classificationFeatures: ReadonlySet<string> | undefined;
}

export interface RowParts {
  readonly record: LabelRowRecord;
  readonly data: DataRowRecord;
  readonly units: readonly DataUnit[];
  readonly spaces: Readonly<Record<string, Json>>;
  readonly labelStatus: string;
  readonly annotationTaskStatus: string;
  /** Of continuous scenes only. */
  readonly scene: Json | undefined;
}

/** A label row as Encord SDK 0.1.190 and 0.1.211 read it. */
export function renderRow(parts: RowParts, filter: RowFilter): Json {
  const labels = filtered(parseLabels(parts.record.labels), filter);
  return {
    ...headOf(parts),
    data_units: Object.fromEntries(parts.units.map((unit) => [unit.hash, renderUnit(unit, labels)])),
    object_answers: labels.object_answers,
    classification_answers: labels.classification_answers,
    object_actions: labels.object_actions,
    spaces: Object.fromEntries(
      Object.entries(parts.spaces).map(([id, space]) => [
        id,
        'labels' in space ? { ...space, labels: labels.spaces[id] ?? space['labels'] } : space,
      ]),
    ),
    ...(parts.scene && { scene: parts.scene }),
  };
}

function headOf({ record, data, labelStatus, annotationTaskStatus }: RowParts): Json {
  return {
    label_hash: record.label_hash,
    branch_name: record.branch,
    created_at: legacyTime(record.created_at),
    last_edited_at: legacyTime(record.last_edited_at),
    dataset_hash: data.dataset_hash,
    dataset_title: data.dataset_title,
    data_title: data.data_title,
    data_hash: data.data_hash,
    data_type: data.data_type.toLowerCase(),
    label_status: labelStatus,
    annotation_task_status: annotationTaskStatus,
    is_shadow_data: false,
    is_valid: true,
  };
}

/** The JSON text of `renderRow`. Stored labels go into it as they are wherever nothing of theirs is changed. */
export function renderRowText(parts: RowParts, filter: RowFilter): string {
  const { units, spaces, scene, record } = parts;
  const plain =
    record.labels !== null &&
    !filter.objectFeatures &&
    !filter.classificationFeatures &&
    !scene &&
    Object.keys(spaces).length === 0 &&
    units.every(({ frameMetadata }) => !frameMetadata);
  if (!plain) return JSON.stringify(renderRow(parts, filter));
  const stored = labelsParts(record.labels);
  const unitTexts = new Map(units.map((unit) => [unit.hash, renderUnitText(unit, stored.units.get(unit.hash))]));
  const answers = (['object_answers', 'classification_answers', 'object_actions'] as const).map(
    (key) => `"${key}":${stored.members.get(key) ?? '{}'}`,
  );
  const head = JSON.stringify(headOf(parts)).slice(0, -1);
  const body = [...unitTexts].map(([hash, text]) => `"${hash}":${text}`).join(',');
  return `${head},"data_units":{${body}},${answers.join(',')},"spaces":{}}`;
}

function renderUnitText({ facts, grid }: DataUnit, stored: string | undefined): string {
  const labels = stored ?? (grid === 'single' ? '{"objects":[],"classifications":[]}' : '{}');
  return `${JSON.stringify(facts).slice(0, -1)},"labels":${labels}}`;
}

function renderUnit(unit: DataUnit, labels: StoredLabels): Json {
  const stored = labels.data_units[unit.hash];
  if (unit.grid === 'single') {
    return { ...unit.facts, labels: stored ?? { objects: [], classifications: [] } };
  }
  const frames: Json = { ...stored };
  for (const [frame, metadata] of unit.frameMetadata ?? []) {
    const own = frames[String(frame)];
    frames[String(frame)] = { objects: [], classifications: [], ...(isJson(own) && own), metadata };
  }
  return { ...unit.facts, labels: frames };
}

function filtered(labels: StoredLabels, filter: RowFilter): StoredLabels {
  const { objectFeatures, classificationFeatures } = filter;
  if (!objectFeatures && !classificationFeatures) return labels;
  const seen = new Set<string>();
  const keep = (features: ReadonlySet<string> | undefined, entry: Json): boolean =>
    !features || features.has(String(entry['featureHash']));
  const frame = (content: Json): Json => {
    const objects = listOf(content['objects']).filter((object) => keep(objectFeatures, object));
    for (const object of objects) seen.add(String(object['objectHash']));
    const classifications = listOf(content['classifications']).filter((entry) => keep(classificationFeatures, entry));
    return { ...content, objects, classifications };
  };
  const container = (content: Json): Json =>
    'objects' in content
      ? frame(content)
      : Object.fromEntries(entriesOf(content).map(([key, value]) => [key, frame(value)]));
  const containers = (all: Readonly<Record<string, Json>>): Record<string, Json> =>
    Object.fromEntries(Object.entries(all).map(([key, value]) => [key, container(value)]));
  const dataUnits = containers(labels.data_units);
  const spaces = containers(labels.spaces);
  const some = (
    all: Readonly<Record<string, Json>>,
    test: (hash: string, entry: Json) => boolean,
  ): Record<string, Json> => Object.fromEntries(Object.entries(all).filter(([hash, entry]) => test(hash, entry)));
  const isObject = (hash: string, entry: Json): boolean =>
    !objectFeatures || seen.has(hash) || objectFeatures.has(String(entry['featureHash']));
  return {
    ...labels,
    data_units: dataUnits,
    spaces,
    object_answers: some(labels.object_answers, isObject),
    object_actions: some(labels.object_actions, isObject),
    classification_answers: some(labels.classification_answers, (_hash, entry) => keep(classificationFeatures, entry)),
  };
}
