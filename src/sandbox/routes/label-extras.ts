import { z } from 'zod';
import { invalid } from '../api-error.ts';
import type { RestRoute } from '../context.ts';
import { isJson } from '../engine/labels/stored-labels.ts';
import { createLabelRow, readLabelRow, requireLabelRow, EVERYTHING } from '../engine/label-rows.ts';
import { requireProject } from '../engine/project-access.ts';
import { readPayload, Uuid } from '../payload.ts';
import { labelRowOf, writeLabels } from '../store/label-rows.ts';
import { isoTime } from '../timestamps.ts';

const Copy = z.object({
  sourceBranchName: z.string(),
  targetBranchName: z.string().min(1).max(200),
  overwrite: z.boolean().nullish(),
  labelUuids: z.array(Uuid).max(1000),
});
const Classifications = z.object({ labelUuids: z.array(Uuid).max(1000), branchName: z.string().nullish() });

/** v2 operations on label rows. */
export const labelExtraRoutes: readonly RestRoute[] = [
  {
    method: 'GET',
    path: 'projects/:project/labels/:label/validation-state',
    handle(context, caller, { params }) {
      const { project } = requireProject(context, caller, params['project'] ?? '', 'see');
      const row = requireLabelRow(context, project, params['label'] ?? '');
      const { label_hash: labelHash, branch: branchName, version } = row;
      return { labelHash, branchName, version, isValid: true, errors: [] };
    },
  },
  {
    method: 'POST',
    path: 'projects/:project/labels/copy-branch',
    handle(context, caller, { params, body }) {
      const { project } = requireProject(context, caller, params['project'] ?? '', 'write');
      const request = readPayload(Copy, body);
      let copiedCount = 0;
      for (const hash of request.labelUuids) {
        const source = requireLabelRow(context, project, hash);
        if (source.branch !== request.sourceBranchName) {
          throw invalid(`the label row ${hash} is not on the branch "${request.sourceBranchName}"`);
        }
        const present = labelRowOf(context.store, project.uuid, source.data_hash, request.targetBranchName);
        if (present && request.overwrite !== true) continue;
        const target = present ?? createLabelRow(context, project, source.data_hash, request.targetBranchName);
        writeLabels(context, target.label_hash, source.labels, caller.email);
        copiedCount += 1;
      }
      return { copiedCount };
    },
  },
  {
    method: 'POST',
    path: 'projects/:project/label-rows/classifications',
    handle(context, caller, { params, body }) {
      const { project } = requireProject(context, caller, params['project'] ?? '', 'see');
      const request = readPayload(Classifications, body);
      const exportUuid = context.uuid();
      const exportedAt = isoTime(context.now());
      const labels = request.labelUuids.map((hash) => {
        const record = requireLabelRow(context, project, hash);
        const row = readLabelRow(context, record, EVERYTHING);
        return {
          labelUuid: record.label_hash,
          dataUuid: record.data_hash,
          dataTitle: row['data_title'],
          branchName: record.branch,
          classificationAnswers: withAllKeys(row['classification_answers']),
          exportUuid,
          exportedAt,
        };
      });
      return { labels };
    },
  },
];

/** The reader of this answer wants every key of every answer. */
function withAllKeys(answers: unknown): Record<string, unknown> {
  const entries = isJson(answers) ? Object.entries(answers) : [];
  return Object.fromEntries(
    entries.map(([hash, entry]) => {
      if (!isJson(entry) || !Array.isArray(entry['classifications'])) return [hash, entry];
      const classifications = entry['classifications'].map((answer: unknown) =>
        isJson(answer) ? { name: '', value: '', manualAnnotation: true, ...answer } : answer,
      );
      return [hash, { ...entry, classifications }];
    }),
  );
}
