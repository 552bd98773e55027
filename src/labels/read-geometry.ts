import type { Geometry, SkeletonPoint } from './geometry.ts';
import { isRecord, listOf, numberOf, recordOf, sequenceOf, textOf } from './json-value.ts';
import { decodeRuns } from './rle.ts';

type Json = Readonly<Record<string, unknown>>;

/** Keys of the coordinates of each shape in a frame object (Encord SDK 0.1.211). */
const READERS: Readonly<Record<string, (object: Json) => Geometry | undefined>> = {
  bounding_box: (object) => {
    const box = numbers(object['boundingBox'], ['x', 'y', 'w', 'h']);
    return box && { kind: 'bounding_box', ...box };
  },
  rotatable_bounding_box: (object) => {
    const box = numbers(object['rotatableBoundingBox'], ['x', 'y', 'w', 'h', 'theta']);
    return box && { kind: 'rotatable_bounding_box', ...box };
  },
  polygon,
  polyline: (object) => {
    const points = pointsOf(object['polyline']);
    return points && { kind: 'polyline', points };
  },
  point: (object) => {
    const points = pointsOf(object['point']);
    return points?.length === 1 ? { kind: 'point', point: points[0]! } : undefined;
  },
  skeleton,
  bitmask: (object) => {
    const mask = recordOf(object['bitmask']);
    const place = numbers(mask, ['top', 'left', 'width', 'height']);
    const runs = decodeRuns(textOf(mask?.['rleString']) ?? '!');
    if (!place || !runs || place.width < 0 || place.height < 0) return undefined;
    const length = runs.reduce((sum, run) => sum + run, 0);
    return length > place.width * place.height ? undefined : { kind: 'bitmask', ...place, runs };
  },
  cuboid: (object) => {
    const cuboid = recordOf(object['cuboid']);
    const [position, orientation, size] = ['position', 'orientation', 'size'].map((key) =>
      numberList(cuboid?.[key], 3),
    );
    return position && orientation && size && { kind: 'cuboid', position, orientation, size };
  },
  cuboid_2d: cuboid2d,
  segmentation: (object) => {
    const runs = decodeRuns(textOf(object['segmentation']) ?? '!');
    return runs && { kind: 'segmentation', runs };
  },
  circle: (object) => {
    const circle = recordOf(object['circle']);
    const core = numbers(circle, ['x', 'y', 'r']);
    const rest = numbers({ stretch: circle?.['stretch'] ?? 1, theta: circle?.['theta'] ?? 0 }, ['stretch', 'theta']);
    return core && rest && core.r >= 0 && rest.stretch >= 0 ? { kind: 'circle', ...core, ...rest } : undefined;
  },
  ellipse: (object) => {
    const ellipse = recordOf(object['ellipse']);
    const core = numbers({ ...ellipse, theta: ellipse?.['theta'] ?? 0 }, ['x', 'y', 'rx', 'ry', 'theta']);
    return core && core.rx >= 0 && core.ry >= 0 ? { kind: 'ellipse', ...core } : undefined;
  },
};

/** The coordinates of a frame object of a label row; undefined when they are not there, not finite, or make no shape. */
export function readGeometry(shape: string, object: Json): Geometry | undefined {
  return Object.hasOwn(READERS, shape) ? READERS[shape]!(object) : undefined;
}

function polygon(object: Json): Geometry | undefined {
  const polygons = object['polygons'];
  if (Array.isArray(polygons) && polygons.length > 0) {
    return polygons.every((rings) => Array.isArray(rings) && rings.every(isFlatRing))
      ? { kind: 'polygon', polygons: polygons as readonly (readonly (readonly number[])[])[] }
      : undefined;
  }
  const points = pointsOf(object['polygon']);
  return points && { kind: 'polygon', polygons: [[points.flatMap(([x, y]) => [x!, y!])]] };
}

function skeleton(object: Json): Geometry | undefined {
  const record = object['skeleton'];
  if (typeof record !== 'object' || record === null) return undefined;
  const points: SkeletonPoint[] = [];
  for (const [key, value] of Object.entries(record)) {
    const at = numbers(value, ['x', 'y']);
    if (!at || !isRecord(value)) return undefined;
    const [name, featureHash, visibility] = [textOf(value['name']), textOf(value['featureHash']), visibilityOf(value)];
    points.push({
      key,
      ...at,
      ...(name === undefined ? {} : { name }),
      ...(featureHash === undefined ? {} : { featureHash }),
      ...(visibility === undefined ? {} : { visibility }),
    });
  }
  return { kind: 'skeleton', points };
}

const VISIBILITIES = ['visible', 'invisible', 'occluded', 'selfOccluded'] as const;

/** A text, or in the older form a boolean key of that name. */
function visibilityOf(point: Json): SkeletonPoint['visibility'] {
  return VISIBILITIES.find((name) => point['visibility'] === name) ?? VISIBILITIES.find((name) => point[name] === true);
}

function cuboid2d(object: Json): Geometry | undefined {
  const cuboid = recordOf(object['cuboid_2d']);
  const front = numberList(cuboid?.['front'], 8);
  if (!cuboid || !front) return undefined;
  const vanishing = numbers(cuboid['vanishingPoint'], ['x', 'y']);
  const scaleRatio = numberOf(cuboid['scaleRatio']);
  if (vanishing && scaleRatio !== undefined)
    return { kind: 'cuboid_2d', front, vanishingPoint: [vanishing.x, vanishing.y], scaleRatio };
  const offset = numbers(cuboid['offset'], ['x', 'y']);
  return offset && { kind: 'cuboid_2d', front, offset: [offset.x, offset.y] };
}

function isFlatRing(ring: unknown): boolean {
  return Array.isArray(ring) && ring.length % 2 === 0 && ring.every(Number.isFinite);
}

function pointsOf(value: unknown): readonly (readonly number[])[] | undefined {
  const points: number[][] = [];
  for (const item of sequenceOf(value) ?? [undefined]) {
    const at = numbers(item, ['x', 'y']);
    if (!at) return undefined;
    const z = numberOf(recordOf(item)?.['z']);
    points.push(z === undefined ? [at.x, at.y] : [at.x, at.y, z]);
  }
  return points;
}

function numbers<K extends string>(value: unknown, keys: readonly K[]): Record<K, number> | undefined {
  const record = recordOf(value);
  if (record === undefined) return undefined;
  const entries: [K, number][] = [];
  for (const key of keys) {
    const number = numberOf(record[key]);
    if (number === undefined) return undefined;
    entries.push([key, number]);
  }
  return Object.fromEntries(entries) as Record<K, number>;
}

function numberList(value: unknown, length: number): readonly number[] | undefined {
  const list = listOf(value).map(numberOf);
  return list.length === length && list.every((item) => item !== undefined) ? list : undefined;
}
