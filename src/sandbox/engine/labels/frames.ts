import { entriesOf, isJson, listOf, type FrameLabels, type Json } from './stored-labels.ts';

/** Frames of a container: `{objects, classifications}` at frame `first`, or `{"<frame>": {…}}`; keys that are no numbers are skipped. */
export function readFrames(labels: unknown, single: boolean, first: number): Map<number, FrameLabels> {
  const frames = new Map<number, FrameLabels>();
  if (single) {
    if (isJson(labels)) frames.set(first, frameOf(labels));
    return frames;
  }
  for (const [key, value] of entriesOf(labels)) {
    if (/^\d{1,15}$/.test(key)) frames.set(Number(key), frameOf(value));
  }
  return frames;
}

function frameOf(labels: Json): FrameLabels {
  return { objects: listOf(labels['objects']), classifications: listOf(labels['classifications']) };
}

/** The wire form of frames; every frame holds both lists, empty frames are left out unless the container is a single one. */
export function writeFrames(frames: ReadonlyMap<number, FrameLabels>, single: boolean, first: number): Json {
  if (single) {
    const frame = frames.get(first);
    return { objects: frame?.objects ?? [], classifications: frame?.classifications ?? [] };
  }
  const labels: Json = {};
  for (const [number, frame] of [...frames].toSorted(([a], [b]) => a - b)) {
    if (frame.objects.length + frame.classifications.length === 0) continue;
    labels[String(number)] = { objects: frame.objects, classifications: frame.classifications };
  }
  return labels;
}
