import type { Context } from '../context.ts';
import { SCENE_LABELS } from '../decisions/projects.ts';
import { itemByUuid } from '../item-records.ts';
import { sceneJson } from '../scene-json.ts';
import type { DataRowRecord } from '../store/datasets.ts';
import { isJson, listOf, textOf, type Json } from './labels/stored-labels.ts';

const CONTINUOUS: ReadonlySet<unknown> = new Set(SCENE_LABELS.continuous);

function registeredScene(context: Context, data: DataRowRecord): Json {
  const extra = itemByUuid(context.store, data.item_uuid)?.extra;
  const parsed: unknown = typeof extra === 'string' ? JSON.parse(extra) : {};
  return sceneJson(isJson(parsed) ? parsed : {}, (url) => url);
}

/** The `scene` of a label row of a continuous scene, whose labels are events in time (Encord SDK 0.1.211); undefined for all other data. */
export function continuousScene(context: Context, data: DataRowRecord): Json | undefined {
  if (data.data_type !== 'SCENE') return undefined;
  const { type, format } = registeredScene(context, data);
  return type === 'self_contained' && CONTINUOUS.has(format) ? { isContinuous: true, format } : undefined;
}

/** Point clouds and images of a scene of streams as spaces: one an event, named after stream and event. */
export function spacesOfScene(context: Context, data: DataRowRecord): Record<string, Json> {
  const spaces: Record<string, Json> = {};
  const { streams } = registeredScene(context, data);
  if (!isJson(streams)) return spaces;
  for (const [id, one] of Object.entries(streams)) {
    const stream = isJson(one) && isJson(one['stream']) ? one['stream'] : {};
    const type = { point_cloud: 'point_cloud', image: 'scene_image' }[String(stream['entityType'])];
    if (type === undefined) continue;
    listOf(stream['events']).forEach((event, index) => {
      const info = { stream_id: id, event_index: index, uri: textOf(event['uri']) ?? textOf(event['url']) ?? '' };
      spaces[SCENE_LABELS.spaceId(id, index)] = {
        space_type: type,
        scene_info: info,
        labels: { objects: [], classifications: [] },
      };
    });
  }
  return spaces;
}
