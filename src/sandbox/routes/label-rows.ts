import { z } from 'zod';
import { ApiError, invalid } from '../api-error.ts';
import type { LegacyRoutes } from '../context.ts';
import { BATCH_LIMITS } from '../decisions/projects.ts';
import { listLabelRows } from '../engine/label-row-listing.ts';
import {
  createLabelRow,
  EVERYTHING,
  featuresOf,
  readLabelRow,
  readLabelRows,
  requireLabelRow,
  saveLabelRow,
} from '../engine/label-rows.ts';
import { JsonText } from '../json-text.ts';
import { PATTERN_LIMIT } from '../like.ts';
import { sendToNode } from '../engine/send-to-node.ts';
import { JsonObject, readPayload } from '../payload.ts';
import { projectOfCall } from './projects-legacy.ts';

const Strings = z.array(z.string()).nullish();
const Text = z.string().nullish();
const Pattern = z.string().max(PATTERN_LIMIT).nullish();
const Flag = z.boolean().nullish();
const Listing = z
  .object({
    edited_before: Text,
    edited_after: Text,
    label_statuses: Strings,
    shadow_data_state: Text,
    include_uninitialised_labels: Flag,
    data_hashes: Strings,
    label_hashes: Strings,
    data_title_eq: Text,
    data_title_like: Pattern,
    workflow_graph_node_title_eq: Text,
    workflow_graph_node_title_like: Pattern,
    include_client_metadata: Flag,
    include_images_data: Flag,
    include_children: Flag,
    include_workflow_graph_node: Flag,
    include_all_label_branches: Flag,
    branch_name: Text,
    client_metadata_as_signed_url: Flag,
  })
  .nullish();
const Create = z.object({ multi_request: Flag, branch_name: Text }).nullish();
const Read = z
  .object({
    multi_request: Flag,
    include_object_feature_hashes: Strings,
    include_classification_feature_hashes: Strings,
  })
  .nullish();
const SaveMany = z.object({ labels: z.array(JsonObject) });
const NodeAction = z.object({ action: z.enum(['reopen', 'complete']) });

/** One hash or a list of them; `many` tells how the answer must look. */
function hashesOf(uid: unknown): { readonly hashes: string[]; readonly many: boolean } {
  const many = Array.isArray(uid);
  const hashes = readPayload(z.array(z.string().max(100)), many ? uid : [uid], 'uid');
  if (hashes.length > BATCH_LIMITS.labelRows) {
    throw new ApiError('MULTI_LABEL_LIMIT_ERROR', `at most ${BATCH_LIMITS.labelRows} label rows in one call`, {
      maximum_labels_allowed: BATCH_LIMITS.labelRows,
    });
  }
  return { hashes, many };
}

const setOf = (values: readonly string[] | null | undefined): ReadonlySet<string> | undefined =>
  values ? new Set(values) : undefined;

/** v1 operations on label rows. */
export const labelRowRoutes: LegacyRoutes = {
  labelrowmetadata: {
    GET(context, caller, call) {
      const { project } = projectOfCall(context, caller, call, 'see');
      return listLabelRows(context, project, readPayload(Listing, call.payload) ?? {});
    },
  },
  labelrow: {
    GET(context, caller, call) {
      const { project } = projectOfCall(context, caller, call, 'see');
      const { hashes, many } = hashesOf(call.uid);
      const payload = readPayload(Read, call.payload);
      const filter = {
        objectFeatures: setOf(payload?.include_object_feature_hashes),
        classificationFeatures: setOf(payload?.include_classification_feature_hashes),
      };
      const rows = readLabelRows(context, project, hashes, filter);
      return new JsonText(many ? `[${rows.join(',')}]` : (rows[0] ?? 'null'));
    },
    PUT(context, caller, call) {
      const { project } = projectOfCall(context, caller, call, 'write');
      const { hashes, many } = hashesOf(call.uid);
      const branch = readPayload(Create, call.payload)?.branch_name ?? 'main';
      const rows = hashes.map((hash) =>
        readLabelRow(context, createLabelRow(context, project, hash, branch), EVERYTHING),
      );
      return many ? rows : rows[0];
    },
    POST(context, caller, call) {
      const { project } = projectOfCall(context, caller, call, 'write');
      const { hashes, many } = hashesOf(call.uid);
      const labels = many ? readPayload(SaveMany, call.payload).labels : [readPayload(JsonObject, call.payload)];
      if (labels.length !== hashes.length)
        throw invalid(`${hashes.length} label hashes, but ${labels.length} label rows`);
      const features = featuresOf(context, project);
      hashes.forEach((hash, at) => {
        saveLabelRow(context, requireLabelRow(context, project, hash), labels[at] ?? {}, features, caller.email);
      });
      return true;
    },
  },
  labelworkflowgraphnode: {
    POST(context, caller, call) {
      const access = projectOfCall(context, caller, call, 'manage');
      const { action } = readPayload(NodeAction, call.payload);
      const { hashes } = hashesOf(call.uid);
      const rows = hashes.map((hash) => requireLabelRow(context, access.project, hash));
      sendToNode(context, caller, access, action, [...new Set(rows.map((row) => row.data_hash))]);
      return true;
    },
  },
};
