import { invariant } from '../../base/invariant.ts';
import { invalid, notFound } from '../api-error.ts';
import type { Context } from '../context.ts';
import { dataRow, dataRows, type DataRowRecord } from '../store/datasets.ts';
import {
  ensureLabelRow,
  labelRowByHash,
  labelRowOf,
  placesOf,
  writeLabels,
  type LabelRowPlace,
  type LabelRowRecord,
} from '../store/label-rows.ts';
import { ontologyByUuid } from '../store/ontologies.ts';
import type { ProjectRecord } from '../store/projects.ts';
import { taskOfData } from '../store/tasks.ts';
import { labelTime } from '../timestamps.ts';
import { corrupted } from './labels/corrupted.ts';
import { dataUnitsOf } from './labels/data-units.ts';
import { indexFeatures, type FeatureIndex } from './labels/feature-index.ts';
import { labelsText } from './labels/labels-text.ts';
import { labelChanges, type LabelChange } from './labels/label-changes.ts';
import { mergeSave } from './labels/merge-save.ts';
import { renderRow, renderRowText, type RowFilter, type RowParts } from './labels/render-row.ts';
import { parseLabels, type Json } from './labels/stored-labels.ts';
import { annotationTaskStatus, labelStatus } from './label-row-status.ts';
import { continuousScene } from './scenes.ts';
import { spacesOfData } from './spaces.ts';

export const EVERYTHING: RowFilter = { objectFeatures: undefined, classificationFeatures: undefined };

/** The label row with this hash in this project; RESOURCE_NOT_FOUND_ERROR otherwise. */
export function requireLabelRow(context: Context, project: ProjectRecord, labelHash: string): LabelRowRecord {
  const record = labelRowByHash(context.store, labelHash.toLowerCase());
  if (!record || record.project_uuid !== project.uuid) throw notFound(`the label row ${labelHash.slice(0, 60)}`);
  return record;
}

export function readLabelRow(context: Context, record: LabelRowRecord, filter: RowFilter): Json {
  return renderRow(partsOf(context, record), filter);
}

/** The same of many rows of one project, in order, each as JSON text. RESOURCE_NOT_FOUND_ERROR for the first that is not there. */
export function readLabelRows(
  context: Context,
  project: ProjectRecord,
  labelHashes: readonly string[],
  filter: RowFilter,
): string[] {
  const hashes = labelHashes.map((hash) => hash.toLowerCase());
  const places = new Map(placesOf(context.store, project.uuid, hashes).map((one) => [one.label_hash, one]));
  const data = new Map(
    dataRows(
      context.store,
      [...places.values()].map((one) => one.data_hash),
    ).map((one) => [one.data_hash, one]),
  );
  return hashes.map((hash) => {
    const place = places.get(hash);
    if (!place) throw notFound(`the label row ${hash.slice(0, 60)}`);
    const facts = data.get(place.data_hash);
    invariant(facts, 'a label row has its data');
    return renderRowText(rowParts(context, place, facts), filter);
  });
}

/** The label row of a data unit on a branch, made now unless it exists; the data must be in the project. */
export function createLabelRow(
  context: Context,
  project: ProjectRecord,
  dataHash: string,
  branch: string,
): LabelRowRecord {
  const hash = dataHash.toLowerCase();
  if (!taskOfData(context.store, project.uuid, hash)) throw notFound(`the data unit ${dataHash.slice(0, 60)}`);
  if (branch === '' || branch.length > 200) throw invalid('branch_name: from 1 to 200 characters');
  ensureLabelRow(context, project.uuid, hash, branch);
  const record = labelRowOf(context.store, project.uuid, hash, branch);
  invariant(record, 'the label row was just made');
  return record;
}

/** Features of a project's ontology, read once for many saves. */
export function featuresOf(context: Context, project: ProjectRecord): FeatureIndex {
  const ontology = ontologyByUuid(context.store, project.ontology_uuid);
  invariant(ontology, 'a project has an ontology');
  return indexFeatures(ontology.editor);
}

/** Merges what a client sent into a label row. Saving the same again changes nothing, not even the version. */
export function saveLabelRow(
  context: Context,
  record: LabelRowRecord,
  sent: Json,
  features: FeatureIndex,
  email: string,
): void {
  if (typeof sent['label_hash'] === 'string' && sent['label_hash'] !== record.label_hash) {
    throw corrupted(`the label row ${record.label_hash} was sent with the hash ${sent['label_hash'].slice(0, 60)}`);
  }
  const data = dataRow(context.store, record.data_hash);
  invariant(data, 'a label row has its data');
  const scene = continuousScene(context, data);
  const units = dataUnitsOf(context, data);
  const ranged = units.every(({ grid }) => grid === 'ranges') || data.data_type === 'GROUP';
  const before = parseLabels(record.labels);
  const labels = mergeSave(
    before,
    sent,
    {
      units,
      length: ranged ? 0 : data.data_type === 'IMG_GROUP' ? units.length : data.frames,
      continuous: scene !== undefined,
      spaces: scene ? {} : spacesOfData(context, data),
      features,
    },
    { email, date: labelTime(context.now()) },
  );
  const text = labelsText(labels);
  if (text === record.labels) return;
  writeLabels(context, record.label_hash, text, email);
  noteSave(context, record, labelChanges(before, labels), email);
}

/** Remembers what a save changed, with the task and stage in which the row is at that moment. */
function noteSave(context: Context, record: LabelRowRecord, changes: readonly LabelChange[], email: string): void {
  const task = taskOfData(context.store, record.project_uuid, record.data_hash);
  if (!task || changes.length === 0) return;
  context.store.run(
    `INSERT INTO label_saves (project_uuid, label_hash, data_hash, branch, task_uuid, stage_uuid, actor, changes, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    record.project_uuid,
    record.label_hash,
    record.data_hash,
    record.branch,
    task.uuid,
    task.stage_uuid,
    email,
    JSON.stringify(changes),
    context.now(),
  );
}

function partsOf(context: Context, record: LabelRowRecord): RowParts {
  const [place] = placesOf(context.store, record.project_uuid, [record.label_hash]);
  const data = dataRow(context.store, record.data_hash);
  invariant(data && place, 'a label row has its data and its task');
  return rowParts(context, place, data);
}

function rowParts(context: Context, record: LabelRowPlace, data: DataRowRecord): RowParts {
  const facts = {
    stage_type: record.stage_type,
    status: record.task_status,
    branch: record.branch,
    label_hash: record.label_hash,
    has_labels: record.labels === null ? 0 : 1,
    subtask_status: record.subtask_status,
  };
  return {
    record,
    data,
    units: dataUnitsOf(context, data),
    scene: continuousScene(context, data),
    spaces: spacesOfData(context, data),
    labelStatus: labelStatus(facts),
    annotationTaskStatus: annotationTaskStatus(facts),
  };
}
