import { compareText } from '../base/address.ts';
import type { Problem } from '../base/problem.ts';
import { isRecord, listOf, numberOf, recordOf, textOf } from './json-value.ts';
import type {
  FrameShape,
  HtmlRange,
  LabelClassification,
  LabelObject,
  LabelSet,
  Provenance,
  Span,
} from './label-set.ts';
import type { OntologyIndex } from './ontology-index.ts';
import { rangesOfFrames, readRanges, type Ranges } from './ranges.ts';
import { readAnswers, readDynamicAnswers, unknownFeature } from './read-answers.ts';
import { readGeometry } from './read-geometry.ts';
import { readSpaces, type FrameLabels } from './read-spaces.ts';
import { startReading, type Reading } from './reading.ts';

type Json = Readonly<Record<string, unknown>>;

const WITHOUT_FRAMES = new Set(['audio', 'plain_text', 'text', 'html', 'time_series']);

/**
 * Reads a label row as Encord's SDK (0.1.190 to 0.1.211) writes it. Classifications stand where `classification_answers`
 * says, and where that says nothing, on the frames that hold them. What cannot be read is left out and is a problem; what the
 * row does not have is not a problem.
 */
export function readLabelRow(
  labelRow: unknown,
  ontology: OntologyIndex,
): { readonly labels: LabelSet; readonly problems: readonly Problem[] } {
  const row = recordOf(labelRow) ?? {};
  const dataTitle = textOf(row['data_title']) ?? '';
  const reading = startReading(ontology, dataTitle);
  if (!isRecord(row['data_units']))
    reading.report('labels.row-unreadable', 'error', 'There is no label row', 'A label row has at least `data_units`.');
  const { spaces, frames } = readSpaces(row);
  const labelHash = textOf(row['label_hash']);
  const objects = readObjects(row, frames, reading);
  const classifications = readClassifications(row, frames, spaces, reading);
  const labels: LabelSet = {
    ...(labelHash === undefined ? {} : { labelHash }),
    branch: textOf(row['branch_name']) ?? 'main',
    dataHash: textOf(row['data_hash']) ?? '',
    dataTitle,
    dataType: (textOf(row['data_type']) ?? '').toLowerCase(),
    spaces,
    objects,
    classifications,
    incomplete: reading.hasErrors(),
  };
  return { labels, problems: reading.problems() };
}

interface Instance {
  readonly featureHash: string;
  readonly shape: string;
  readonly first: Json;
  readonly frames: FrameShape[];
  readonly spans: readonly Span[];
}

function readObjects(row: Json, frames: readonly FrameLabels[], reading: Reading): readonly LabelObject[] {
  const answers = recordOf(row['object_answers']) ?? {};
  const actions = recordOf(row['object_actions']) ?? {};
  const instances = new Map<string, Instance>();
  for (const { space, frame, objects } of frames) {
    for (const object of objects.filter(isRecord)) {
      const [id, featureHash, shape] = [
        textOf(object['objectHash']),
        textOf(object['featureHash']),
        textOf(object['shape']),
      ];
      if (id === undefined || featureHash === undefined || shape === undefined) {
        reading.report(
          'labels.object-unreadable',
          'error',
          'An object has no objectHash, featureHash or shape',
          LEFT_OUT,
        );
        continue;
      }
      const known: Instance = instances.get(id) ?? { featureHash, shape, first: object, frames: [], spans: [] };
      instances.set(id, known);
      const event = textOf(object['event']);
      const geometry = readGeometry(shape, object);
      if (geometry === undefined) {
        if (event !== 'delete')
          reading.report('labels.shape-unreadable', 'error', `A ${shape} has no readable coordinates`, LEFT_OUT);
        continue;
      }
      const interpolate = textOf(object['interpolate']);
      known.frames.push({
        space,
        frame,
        geometry,
        deleted: object['isDeleted'] === true,
        provenance: provenanceOf(object),
        ...(event === undefined ? {} : { event }),
        ...(interpolate === undefined ? {} : { interpolate }),
      });
    }
  }
  for (const [id, value] of Object.entries(answers)) {
    const entry = recordOf(value);
    const featureHash = textOf(entry?.['featureHash']);
    const shape = textOf(entry?.['shape']) ?? reading.ontology.byHash.get(featureHash ?? '')?.shape;
    if (entry === undefined || featureHash === undefined || shape === undefined || instances.has(id)) continue;
    const spans = spansOf(entry, reading);
    if (spans.length > 0) instances.set(id, { featureHash, shape, first: entry, frames: [], spans });
  }
  const objects: LabelObject[] = [];
  for (const [id, instance] of instances) {
    const feature = reading.ontology.byHash.get(instance.featureHash);
    if (feature?.level !== 'object') {
      unknownFeature(reading, 'An object', instance.featureHash);
      continue;
    }
    const entry = recordOf(answers[id]);
    if (instance.frames.length === 0 && instance.spans.length === 0) continue;
    const number = numberOf(entry?.['objectNumber']);
    objects.push({
      id,
      feature,
      shape: instance.shape,
      ...(number === undefined ? {} : { number }),
      frames: instance.frames.toSorted((a, b) => compareText(a.space, b.space) || a.frame - b.frame),
      spans: instance.spans,
      answers: readAnswers(entry?.['classifications'], reading),
      dynamicAnswers: readDynamicAnswers(recordOf(actions[id])?.['actions'], reading),
      provenance: provenanceOf(instance.first),
    });
  }
  return objects.toSorted((a, b) => compareText(a.id, b.id));
}

function readClassifications(
  row: Json,
  frames: readonly FrameLabels[],
  spaces: LabelSet['spaces'],
  reading: Reading,
): readonly LabelClassification[] {
  const onFrames = framesOfClassifications(frames);
  const classifications: LabelClassification[] = [];
  for (const [id, value] of Object.entries(recordOf(row['classification_answers']) ?? {})) {
    const entry = recordOf(value);
    if (entry === undefined) continue;
    const featureHash = textOf(entry['featureHash']) ?? onFrames.get(id)?.featureHash;
    if (featureHash === undefined) continue;
    const feature = reading.ontology.byHash.get(featureHash);
    if (feature?.level !== 'classification') {
      unknownFeature(reading, 'A classification', featureHash);
      continue;
    }
    const spans = spansOf(entry, reading);
    let placements = spans.map(({ space, ranges }) => ({ space, ranges: feature.global ? [] : ranges }));
    if (!feature.global)
      placements = placements.filter(
        ({ space, ranges }) => ranges.length > 0 || WITHOUT_FRAMES.has(spaces.get(space)?.type ?? ''),
      );
    if (placements.length === 0) placements = onFrames.get(id)?.placements ?? [];
    const rowHasNoFrames = WITHOUT_FRAMES.has(spaces.get('')?.type.toLowerCase() ?? '');
    if (placements.length === 0 && (feature.global || rowHasNoFrames)) placements = [{ space: '', ranges: [] }];
    if (placements.length === 0) {
      reading.report(
        'labels.classification-nowhere',
        'warning',
        `An answer to "${feature.name}" is on no frame`,
        LEFT_OUT,
      );
      continue;
    }
    if (rowHasNoFrames) placements = placements.map((at) => (at.space === '' ? { space: '', ranges: [] } : at));
    const number = numberOf(entry['objectNumber']);
    classifications.push({
      id,
      feature,
      ...(number === undefined ? {} : { number }),
      placements: placements.toSorted((a, b) => compareText(a.space, b.space)),
      answers: readAnswers(entry['classifications'], reading),
      provenance: provenanceOf(entry),
    });
  }
  return classifications.toSorted((a, b) => compareText(a.id, b.id));
}

interface OnFrames {
  readonly featureHash?: string;
  readonly placements: { space: string; ranges: Ranges }[];
}

function framesOfClassifications(frames: readonly FrameLabels[]): ReadonlyMap<string, OnFrames> {
  const found = new Map<string, { featureHash?: string; bySpace: Map<string, number[]> }>();
  for (const { space, frame, classifications } of frames) {
    for (const entry of classifications.filter(isRecord)) {
      const id = textOf(entry['classificationHash']);
      if (id === undefined) continue;
      const featureHash = textOf(entry['featureHash']);
      const known = found.get(id) ?? {
        ...(featureHash === undefined ? {} : { featureHash }),
        bySpace: new Map<string, number[]>(),
      };
      found.set(id, known);
      known.bySpace.set(space, [...(known.bySpace.get(space) ?? []), frame]);
    }
  }
  return new Map(
    [...found].map(([id, { bySpace, ...rest }]) => [
      id,
      { ...rest, placements: [...bySpace].map(([space, list]) => ({ space, ranges: rangesOfFrames(list) })) },
    ]),
  );
}

/** Ranges of an entry of object_answers or classification_answers: on the row itself, then by space. */
function spansOf(entry: Json, reading: Reading): readonly Span[] {
  const spans: Span[] = [];
  const own = { ranges: rangesIn(entry['range'], reading), html: htmlIn(entry['range_html'], reading) };
  if (own.ranges.length > 0 || own.html.length > 0) spans.push({ space: '', ...own });
  for (const [id, value] of Object.entries(recordOf(entry['spaces']) ?? {})) {
    const space = recordOf(value);
    if (space === undefined || id === 'root') continue;
    const isHtml = space['type'] === 'html';
    spans.push({
      space: id,
      ranges: isHtml ? [] : rangesIn(space['range'], reading),
      html: isHtml ? htmlIn(space['range'], reading) : [],
    });
  }
  return spans.toSorted((a, b) => compareText(a.space, b.space));
}

function rangesIn(value: unknown, reading: Reading): Ranges {
  if (value === undefined || value === null) return [];
  const ranges = readRanges(value);
  if (ranges === undefined)
    reading.report(
      'labels.range-unreadable',
      'error',
      'A list of ranges cannot be read',
      'It is a list of pairs of integers from 0.',
    );
  return ranges ?? [];
}

/** `{start, end}` on the row, pairs of nodes in a space. */
function htmlIn(value: unknown, reading: Reading): readonly HtmlRange[] {
  return listOf(value).flatMap((item) => {
    const [start, end] = Array.isArray(item)
      ? [nodeOf(item[0]), nodeOf(item[1])]
      : [nodeOf(recordOf(item)?.['start']), nodeOf(recordOf(item)?.['end'])];
    if (start !== undefined && end !== undefined) return [{ start, end }];
    reading.report('labels.range-unreadable', 'error', 'A range of HTML nodes cannot be read', LEFT_OUT);
    return [];
  });
}

function nodeOf(value: unknown): HtmlRange['start'] | undefined {
  const node = recordOf(value);
  const [xpath, offset] = [textOf(node?.['xpath']), numberOf(node?.['offset'])];
  return xpath === undefined || offset === undefined ? undefined : { xpath, offset };
}

const TEXTS = ['createdBy', 'createdAt', 'lastEditedBy', 'lastEditedAt'] as const;

function provenanceOf(entry: Json): Provenance {
  const provenance: { -readonly [Key in keyof Provenance]: Provenance[Key] } = {};
  for (const key of TEXTS) {
    const text = textOf(entry[key]);
    if (text !== undefined) provenance[key] = text;
  }
  const confidence = numberOf(entry['confidence']);
  if (confidence !== undefined) provenance.confidence = confidence;
  const manual = entry['manualAnnotation'];
  if (typeof manual === 'boolean') provenance.manualAnnotation = manual;
  return provenance;
}

const LEFT_OUT = 'Export the label row again; this label is left out.';
