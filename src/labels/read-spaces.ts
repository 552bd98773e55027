import { frameOf, isRecord, listOf, numberOf, recordOf, textOf } from './json-value.ts';
import type { Size, Space } from './label-set.ts';

/** The labels of one frame of one space, still as JSON. */
export interface FrameLabels {
  readonly space: string;
  readonly frame: number;
  readonly objects: readonly unknown[];
  readonly classifications: readonly unknown[];
}

/** Finds every frame that holds labels, in the data units of a row and in its spaces, and how large frames are. */
export function readSpaces(row: Readonly<Record<string, unknown>>): {
  readonly spaces: ReadonlyMap<string, Space>;
  readonly frames: readonly FrameLabels[];
} {
  const spaces = new Map<string, Space>();
  const frames: FrameLabels[] = [];
  const rowSizes = new Map<number, Size>();
  const units = Object.values(recordOf(row['data_units']) ?? {}).filter(isRecord);
  for (const unit of units) {
    const own = sizeIn(unit);
    const sequence = units.length > 1 ? (frameOf(unit['data_sequence']) ?? 0) : 0;
    if (units.length > 1 && own !== undefined) rowSizes.set(sequence, own);
    collect(recordOf(unit['labels']), '', sequence, frames, rowSizes);
  }
  const single = units.length === 1 ? sizeIn(units[0]!) : undefined;
  spaces.set('', {
    id: '',
    type: textOf(row['data_type']) ?? '',
    ...(single === undefined ? {} : { size: single }),
    frameSizes: rowSizes,
  });
  for (const [id, value] of Object.entries(recordOf(row['spaces']) ?? {})) {
    const space = recordOf(value);
    if (space === undefined || id === '') continue;
    const frameSizes = new Map<number, Size>();
    for (const [index, frame] of listOf(space['frames']).entries()) {
      const frameSize = sizeIn(recordOf(frame) ?? {});
      if (frameSize !== undefined) frameSizes.set(index, frameSize);
    }
    collect(recordOf(space['labels']), id, 0, frames, frameSizes);
    const own = sizeIn(space);
    spaces.set(id, {
      id,
      type: textOf(space['space_type']) ?? '',
      ...(own === undefined ? {} : { size: own }),
      frameSizes,
    });
  }
  for (const { space } of frames)
    if (!spaces.has(space)) spaces.set(space, { id: space, type: '', frameSizes: new Map<number, Size>() });
  return { spaces, frames };
}

/** Labels stand either directly under `labels`, or by frame; keys of a scene that are no numbers name a space of their own. */
function collect(
  labels: Readonly<Record<string, unknown>> | undefined,
  space: string,
  frame: number,
  frames: FrameLabels[],
  sizes: Map<number, Size>,
): void {
  if (labels === undefined) return;
  if (Array.isArray(labels['objects']) || Array.isArray(labels['classifications'])) {
    frames.push({
      space,
      frame,
      objects: listOf(labels['objects']),
      classifications: listOf(labels['classifications']),
    });
    return;
  }
  for (const [key, value] of Object.entries(labels)) {
    const entry = recordOf(value);
    if (entry === undefined) continue;
    const number = frameOf(key);
    const at = number === undefined ? { space: key, frame: 0 } : { space, frame: number };
    const size = sizeIn(recordOf(entry['metadata']) ?? {});
    if (number !== undefined && size !== undefined) sizes.set(number, size);
    frames.push({ ...at, objects: listOf(entry['objects']), classifications: listOf(entry['classifications']) });
  }
}

function sizeIn(record: Readonly<Record<string, unknown>>): Size | undefined {
  const [width, height] = [numberOf(record['width']), numberOf(record['height'])];
  return width !== undefined && height !== undefined && width > 0 && height > 0 ? { width, height } : undefined;
}
