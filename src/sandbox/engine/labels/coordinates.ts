import { isJson, type Json } from './stored-labels.ts';

/** Shape → keys of which one holds the coordinates, and the numbers in it without which Encord SDK 0.1.211 cannot load the row. */
const COORDINATES: Readonly<Record<string, { readonly keys: readonly string[]; readonly numbers: readonly string[] }>> =
  {
    bounding_box: { keys: ['boundingBox'], numbers: ['h', 'w', 'x', 'y'] },
    rotatable_bounding_box: { keys: ['rotatableBoundingBox'], numbers: ['h', 'w', 'x', 'y', 'theta'] },
    circle: { keys: ['circle'], numbers: ['x', 'y', 'r'] },
    ellipse: { keys: ['ellipse'], numbers: ['x', 'y', 'rx', 'ry'] },
    polygon: { keys: ['polygon', 'polygons'], numbers: [] },
    polyline: { keys: ['polyline'], numbers: [] },
    point: { keys: ['point'], numbers: [] },
    skeleton: { keys: ['skeleton'], numbers: [] },
    bitmask: { keys: ['bitmask'], numbers: ['height', 'width'] },
    cuboid: { keys: ['cuboid'], numbers: [] },
    cuboid_2d: { keys: ['cuboid_2d'], numbers: [] },
  };

/** What is wrong with the coordinates of an object on a frame, if anything. The event that ends an object needs none. */
export function coordinatesFault(object: Json): string | undefined {
  const wanted = COORDINATES[String(object['shape'])];
  if (!wanted || object['event'] === 'delete') return undefined;
  const held = wanted.keys.map((key) => object[key]).find((value) => isJson(value) || Array.isArray(value));
  if (held === undefined) return `has no ${wanted.keys.join(' or ')}`;
  const missing = wanted.numbers.filter((name) => !isJson(held) || typeof held[name] !== 'number');
  return missing.length > 0 ? `has a ${wanted.keys[0]} without the numbers ${missing.join(', ')}` : undefined;
}
