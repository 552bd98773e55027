import { z } from 'zod';
import { JsonObject } from './json-object.ts';
import { Guid } from './page.ts';

/** v1 `labelrowmetadata` GET: one label row of the listing. `label_hash` null = never initialised. */
export const LabelRowMetadata = z.looseObject({
  label_hash: Guid.nullish(),
  branch_name: z.string(),
  data_hash: Guid,
  dataset_hash: Guid,
  dataset_title: z.string(),
  data_title: z.string(),
  data_type: z.string(),
  label_status: z.string(),
  number_of_frames: z.number(),
  created_at: z.string().nullish(),
  last_edited_at: z.string().nullish(),
  width: z.number().nullish(),
  height: z.number().nullish(),
  frames_per_second: z.number().nullish(),
  workflow_graph_node: z.looseObject({ uuid: Guid, title: z.string() }).nullish(),
  task_uuid: Guid.nullish(),
  backing_item_uuid: Guid.nullish(),
  priority: z.number().nullish(),
  is_valid: z.boolean().nullish(),
});
export type LabelRowMetadata = z.infer<typeof LabelRowMetadata>;
export const LabelRowMetadataList = z.array(LabelRowMetadata);

/** v1 `labelrow` GET and PUT: labels of one data unit on one branch. What labels hold is read by the room `labels`. */
export const LabelRow = z.looseObject({
  label_hash: Guid,
  branch_name: z.string(),
  data_hash: Guid,
  dataset_hash: z.string(),
  data_title: z.string(),
  data_type: z.string(),
  label_status: z.string(),
  data_units: JsonObject,
  object_answers: JsonObject,
  classification_answers: JsonObject,
  object_actions: JsonObject,
  spaces: JsonObject.nullish(),
});
export type LabelRow = z.infer<typeof LabelRow>;
export const LabelRowList = z.array(LabelRow);

/** What a label row says of itself besides its labels. */
export const LabelRowHead = LabelRow.pick({ label_hash: true, branch_name: true, data_hash: true }).extend({
  last_edited_at: z.unknown().optional(),
});
export type LabelRowHead = z.infer<typeof LabelRowHead>;
