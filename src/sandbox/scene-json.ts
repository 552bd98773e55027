import { isJson, type Json } from './engine/labels/stored-labels.ts';

type Sign = (url: string) => string;

/**
 * A registered scene as `GET scene/{item}` answers it (reader of Encord SDK 0.1.211): one file, or streams by id. Poses of
 * any registered form become a rotation of nine numbers and a position; a pose that stands on a stream becomes a frame of
 * reference of its own.
 */
export function sceneJson(extra: Json, sign: Sign): Json {
  const registered = isJson(extra['scene']) ? extra['scene'] : {};
  const content = isJson(registered['content']) ? registered['content'] : registered;
  const config = {
    defaultGroundHeight: pick(registered, 'default_ground_height') ?? null,
    worldConvention: pick(registered, 'world_convention') ?? null,
    cameraConvention: pick(registered, 'camera_convention') ?? null,
    viewSettings: extra['sceneViewSettings'] ?? pick(registered, 'view_settings') ?? null,
    layout: extra['sceneLayout'] ?? pick(registered, 'layout') ?? null,
  };
  const url = content['url'];
  if (typeof url === 'string') {
    const ending = /\.([a-z0-9]+)(?:[?#]|$)/i.exec(url)?.[1]?.toLowerCase();
    return {
      type: 'self_contained',
      url,
      signedUrl: sign(url),
      format: content['format'] ?? ending ?? 'pcd',
      ...config,
    };
  }
  const streams: Record<string, Json> = {};
  for (const [id, stream] of Object.entries(content)) {
    if (!isJson(stream) || typeof stream['type'] !== 'string') continue;
    Object.assign(streams, streamJson(id, stream, sign));
  }
  return { type: 'composite', streams, ...config };
}

function streamJson(id: string, stream: Json, sign: Sign): Record<string, Json> {
  const event = (inner: Json): Json => ({ type: 'event', id, stream: { entityType: stream['type'], ...inner } });
  const parent = pick(stream, 'frame_of_reference') ?? null;
  const pose = pick(stream, 'pose', 'transform');
  const own = isJson(pose) || Array.isArray(pose) ? `${id}-pose` : undefined;
  const posed: Record<string, Json> =
    own === undefined ? {} : { [own]: referenceJson(own, [{ id: own, ...poseOf(pose), parent_for: parent }]) };
  const reference = own ?? parent;
  switch (stream['type']) {
    case 'point_cloud':
      return { ...posed, [id]: event({ frameOfReferenceId: reference, events: filesOf(stream, sign) }) };
    case 'image':
      return { [id]: event({ cameraId: pick(stream, 'camera') ?? null, events: filesOf(stream, sign) }) };
    case 'camera_parameters':
      return { ...posed, [id]: event({ frameOfReferenceId: reference, events: eventsOf(stream) }) };
    case 'frame_of_reference': {
      const name = pick(stream, 'id') ?? id;
      const above = pick(stream, 'parent_FoR_id', 'parent_for', 'parent_for_id') ?? null;
      const events = eventsOf(stream).map((entry) => ({
        id: name,
        ...poseOf(pick(entry, 'pose', 'transform')),
        timestamp: pick(entry, 'timestamp', 'time') ?? null,
        parent_for: above,
      }));
      return { [id]: referenceJson(id, events) };
    }
    case 'time_series': {
      const url = String(pick(stream, 'uri', 'url') ?? '');
      return { [id]: { type: 'self_contained', id, entityType: 'time_series', url, signedUrl: sign(url) } };
    }
    default:
      return {};
  }
}

function referenceJson(id: string, events: readonly Json[]): Json {
  return { type: 'event', id, stream: { entityType: 'frame_of_reference', events } };
}

function eventsOf(stream: Json): Json[] {
  return Array.isArray(stream['events']) ? stream['events'].filter(isJson) : [];
}

function filesOf(stream: Json, sign: Sign): Json[] {
  return eventsOf(stream).map((entry) => {
    const url = String(pick(entry, 'uri', 'url') ?? '');
    return { url, signed_url: sign(url), timestamp: pick(entry, 'timestamp', 'time') ?? null };
  });
}

interface Pose {
  readonly rotation: readonly number[];
  readonly position: readonly number[];
}

const STILL: Pose = { rotation: [1, 0, 0, 0, 1, 0, 0, 0, 1], position: [0, 0, 0] };

/** Rotation as a 3×3 matrix in the order in which matrices are registered (by columns). */
function poseOf(pose: unknown): Pose {
  if (Array.isArray(pose)) {
    const m = pose.map(Number);
    if (m.length !== 16) return STILL;
    return {
      rotation: [0, 1, 2, 4, 5, 6, 8, 9, 10].map((at) => m[at] ?? 0),
      position: [12, 13, 14].map((at) => m[at] ?? 0),
    };
  }
  if (!isJson(pose)) return STILL;
  const position = isJson(pose['position']) ? pose['position'] : {};
  return {
    rotation: rotationOf(pose['rotation']),
    position: ['x', 'y', 'z'].map((axis) => Number(position[axis] ?? 0)),
  };
}

function rotationOf(rotation: unknown): readonly number[] {
  if (Array.isArray(rotation)) return rotation.length === 9 ? rotation.map(Number) : STILL.rotation;
  if (!isJson(rotation)) return STILL.rotation;
  const [x, y, z] = ['x', 'y', 'z'].map((axis) => Number(rotation[axis] ?? 0)) as [number, number, number];
  const w = rotation['w'];
  return typeof w === 'number' ? ofQuaternion(x, y, z, w) : ofEuler(x, y, z);
}

function ofQuaternion(x: number, y: number, z: number, w: number): number[] {
  return [
    1 - 2 * (y * y + z * z),
    2 * (x * y + z * w),
    2 * (x * z - y * w),
    2 * (x * y - z * w),
    1 - 2 * (x * x + z * z),
    2 * (y * z + x * w),
    2 * (x * z + y * w),
    2 * (y * z - x * w),
    1 - 2 * (x * x + y * y),
  ];
}

/** Angles in radians about fixed axes, x first, then y, then z (decision SCENE_READING). */
function ofEuler(x: number, y: number, z: number): number[] {
  const [a, b, c] = [Math.cos(x), Math.cos(y), Math.cos(z)];
  const [d, e, f] = [Math.sin(x), Math.sin(y), Math.sin(z)];
  return [b * c, b * f, -e, d * e * c - a * f, d * e * f + a * c, d * b, a * e * c + d * f, a * e * f - d * c, a * b];
}

/** The first of these keys that is there, also in camel case. */
function pick(value: Json, ...names: string[]): unknown {
  for (const name of names) {
    for (const key of [name, name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())]) {
      if (value[key] !== undefined && value[key] !== null) return value[key];
    }
  }
  return undefined;
}
