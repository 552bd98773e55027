import { entriesOf, isJson, listOf, textOf, type Json, type StoredLabels } from './stored-labels.ts';

/** What a save did to one object or classification. */
export interface LabelChange {
  readonly kind: 'object' | 'classification';
  readonly action: 'add' | 'edit' | 'delete';
  readonly hash: string;
  readonly feature: string;
  readonly name: string;
  /** Objects only. */
  readonly shape?: string;
  /** The N of "Car N"; objects only. */
  readonly number?: number;
  /** Inclusive, in frames, milliseconds or characters. */
  readonly ranges: readonly (readonly [number, number])[];
}

interface Instance {
  readonly kind: LabelChange['kind'];
  facts: Json;
  readonly frames: number[];
  ranges: readonly (readonly [number, number])[];
  text: string;
}

/** The differences between two states of a row's labels, in the order in which the labels stand there. */
export function labelChanges(before: StoredLabels, after: StoredLabels): LabelChange[] {
  const old = instancesOf(before);
  const fresh = instancesOf(after);
  const changes: LabelChange[] = [];
  for (const [hash, instance] of fresh) {
    const earlier = old.get(hash);
    if (!earlier) changes.push(changeOf('add', hash, instance));
    else if (earlier.text !== instance.text) changes.push(changeOf('edit', hash, instance));
  }
  for (const [hash, instance] of old) if (!fresh.has(hash)) changes.push(changeOf('delete', hash, instance));
  return changes;
}

function instancesOf(labels: StoredLabels): Map<string, Instance> {
  const instances = new Map<string, Instance>();
  const at = (hash: string, kind: LabelChange['kind'], facts: Json): Instance => {
    let instance = instances.get(hash);
    if (!instance) instances.set(hash, (instance = { kind, facts: {}, frames: [], ranges: [], text: '' }));
    instance.facts = { ...instance.facts, ...facts };
    instance.text += JSON.stringify(facts);
    return instance;
  };
  const units = Object.values(labels.data_units);
  units.forEach((unit, position) => {
    for (const [frame, content] of framesOf(unit, units.length > 1 ? position : 0)) {
      for (const object of listOf(content['objects'])) {
        at(textOf(object['objectHash']) ?? '', 'object', object).frames.push(frame);
      }
    }
  });
  for (const space of Object.values(labels.spaces)) {
    for (const [frame, content] of framesOf(space, 0)) {
      for (const object of listOf(content['objects'])) {
        at(textOf(object['objectHash']) ?? '', 'object', object).frames.push(frame);
      }
    }
  }
  for (const [hash, entry] of entriesOf(labels.object_answers)) addRanges(at(hash, 'object', entry), entry);
  for (const [hash, entry] of entriesOf(labels.object_actions)) at(hash, 'object', entry);
  for (const [hash, entry] of entriesOf(labels.classification_answers)) {
    addRanges(at(hash, 'classification', entry), entry);
  }
  return instances;
}

/** Labels of a unit by frame: an image has them directly, everything else below the number of the frame. */
function framesOf(unit: Json, single: number): [number, Json][] {
  if (Array.isArray(unit['objects'])) return [[single, unit]];
  return entriesOf(unit).map(([frame, content]) => [Number.parseInt(frame, 10) || 0, content]);
}

function addRanges(instance: Instance, entry: Json): void {
  const ranges = Array.isArray(entry['range']) ? entry['range'].filter(isRange) : [];
  if (ranges.length > 0) instance.ranges = ranges;
}

function isRange(value: unknown): value is [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every((end) => typeof end === 'number');
}

function changeOf(action: LabelChange['action'], hash: string, instance: Instance): LabelChange {
  const { facts, kind } = instance;
  const answers = listOf(facts['classifications']);
  const name = textOf(facts['name']) ?? textOf(answers.at(-1)?.['name']) ?? '';
  const number = facts['objectNumber'];
  return {
    kind,
    action,
    hash,
    feature: textOf(facts['featureHash']) ?? '',
    name,
    ...(kind === 'object' && { shape: textOf(facts['shape']) ?? '' }),
    ...(typeof number === 'number' && { number }),
    ranges: instance.ranges.length > 0 ? instance.ranges : joined(instance.frames),
  };
}

/** Sorted frames as inclusive ranges. */
function joined(frames: readonly number[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const frame of frames.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && frame <= last[1] + 1) last[1] = frame;
    else ranges.push([frame, frame]);
  }
  return ranges;
}

/** The changes of a stored save; text that is none is a bug of ours and gives none. */
export function parseChanges(text: string): LabelChange[] {
  const list = JSON.parse(text) as unknown;
  return Array.isArray(list) ? list.filter((entry): entry is LabelChange => isJson(entry)) : [];
}
