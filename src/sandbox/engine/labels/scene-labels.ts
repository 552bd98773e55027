import { isJson, entriesOf, listOf, type Json, type StoredLabels } from './stored-labels.ts';

/** What a saved row says of the point clouds and channels of a continuous scene: `<stream>@<nanoseconds>`. */
const CLOUD_KEY = /^.+@\d+$/;

export function cloudsIn(unitLabels: unknown): [string, Json][] {
  return entriesOf(unitLabels).filter(([key]) => CLOUD_KEY.test(key));
}

/** Ids of spaces that answers name; a continuous scene lists none, so they exist by being used. */
export function spacesNamed(sent: Json): Set<string> {
  const answers = [...entriesOf(sent['object_answers']), ...entriesOf(sent['classification_answers'])];
  return new Set(answers.flatMap(([, entry]) => entriesOf(entry['spaces']).map(([id]) => id)));
}

/**
 * A saved row with the labels of scene images in their spaces. Encord SDK 0.1.211 sends them in the data unit under
 * `<stream>#<event>`; 0.1.190 knows no such spaces and sends nothing of them, so that what is stored there stays.
 */
export function withSceneImages(sent: Json, stored: StoredLabels, listed: Readonly<Record<string, Json>>): Json {
  const images = Object.entries(listed).filter(([, space]) => space['space_type'] === 'scene_image');
  if (images.length === 0) return sent;
  const inUnits = new Map(
    entriesOf(sent['data_units']).flatMap(([, unit]) => entriesOf(unit['labels']).filter(([key]) => key.includes('#'))),
  );
  const known = isJson(sent['spaces']) ? sent['spaces'] : {};
  const spaces: Json = { ...known };
  const unseen: string[] = [];
  for (const [id, space] of images) {
    const info = isJson(space['scene_info']) ? space['scene_info'] : {};
    const own = inUnits.get(`${String(info['stream_id'])}#${String(info['event_index'])}`);
    const inSpace = known[id];
    if (own) spaces[id] = { space_type: 'scene_image', labels: own };
    else if (!isJson(inSpace)) {
      spaces[id] = { space_type: 'scene_image', labels: stored.spaces[id] ?? {} };
      unseen.push(id);
    }
  }
  const kept = unseen.flatMap((id) => listOf(stored.spaces[id]?.['objects']).map((one) => String(one['objectHash'])));
  return {
    ...sent,
    spaces,
    object_answers: { ...pick(stored.object_answers, kept), ...asJson(sent['object_answers']) },
    object_actions: { ...pick(stored.object_actions, kept), ...asJson(sent['object_actions']) },
    classification_answers: withSpaces(asJson(sent['classification_answers']), stored, unseen),
  };
}

function withSpaces(sent: Json, stored: StoredLabels, unseen: readonly string[]): Json {
  const result = { ...sent };
  for (const [hash, entry] of Object.entries(stored.classification_answers)) {
    const placed = pick(asJson(entry['spaces']), unseen);
    if (Object.keys(placed).length === 0) continue;
    const own = isJson(sent[hash]) ? sent[hash] : { ...entry, range: [] };
    result[hash] = { ...own, spaces: { ...placed, ...asJson(own['spaces']) } };
  }
  return result;
}

function asJson(value: unknown): Json {
  return isJson(value) ? value : {};
}

function pick(from: Json, keys: readonly string[]): Json {
  return Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]));
}
