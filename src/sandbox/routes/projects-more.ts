import { z } from 'zod';
import { ApiError, notFound } from '../api-error.ts';
import type { LegacyRoutes } from '../context.ts';
import { copyProject } from '../engine/copy-project.ts';
import { Description, readPayload, Title, Uuid } from '../payload.ts';
import { childItems, dataRow } from '../store/datasets.ts';
import { taskOfData } from '../store/tasks.ts';
import { projectOfCall } from './projects-legacy.ts';

const Copy = z.object({
  copy_project_options: z.array(z.enum(['labels', 'datasets', 'models', 'collaborators'])),
  copy_labels_options: z
    .object({
      datasets_to_data_hashes_map: z.record(Uuid, z.array(Uuid)).nullish(),
      accepted_label_hashes: z.array(z.string()).nullish(),
      accepted_label_statuses: z.array(z.string()).nullish(),
      create_new_dataset: z.boolean().nullish(),
    })
    .nullish(),
  project_copy_metadata: z
    .object({
      project_title: Title.nullish(),
      project_description: Description.nullish(),
      dataset_title: Title.nullish(),
      dataset_description: Description.nullish(),
    })
    .nullish(),
});

const Data = z.object({ data_hash: Uuid });

/** v1 operations on projects beside the everyday ones. */
export const projectMoreRoutes: LegacyRoutes = {
  projectcopy: {
    POST(context, caller, call) {
      const { project } = projectOfCall(context, caller, call, 'admin');
      const request = readPayload(Copy, call.payload);
      const options = new Set(request.copy_project_options);
      const labels = request.copy_labels_options;
      const texts = request.project_copy_metadata;
      const clone = labels?.create_new_dataset === true && {
        title: texts?.dataset_title ?? `Copy of the data of ${project.title}`.slice(0, 1000),
        description: texts?.dataset_description ?? '',
        units: labels.datasets_to_data_hashes_map ?? {},
      };
      return copyProject(context, caller, project, {
        labels: options.has('labels'),
        datasets: options.has('datasets'),
        collaborators: options.has('collaborators'),
        clone: clone === false ? undefined : clone,
        labelHashes: labels?.accepted_label_hashes ? new Set(labels.accepted_label_hashes) : undefined,
        statuses: labels?.accepted_label_statuses ? new Set(labels.accepted_label_statuses) : undefined,
        title: texts?.project_title ?? undefined,
        description: texts?.project_description ?? undefined,
      });
    },
  },
  labelingalgorithm: {
    POST(context, caller, call) {
      projectOfCall(context, caller, call, 'see');
      throw new ApiError('OPERATION_NOT_ALLOWED', 'the sandbox runs no labelling algorithms');
    },
  },
  datasetdata: {
    GET(context, caller, call) {
      const { project } = projectOfCall(context, caller, call, 'see');
      const { data_hash: hash } = readPayload(Data, call.uid, 'uid');
      const data = taskOfData(context.store, project.uuid, hash) && dataRow(context.store, hash);
      if (!data) throw notFound(`the data unit ${hash}`);
      const { data_title: title, data_link: link, item_uuid: item } = data;
      const video = { data_hash: hash, title, file_link: link, backing_item_uuid: item };
      if (data.data_type === 'VIDEO') return { data_hash: hash, video, images: null };
      const children = data.data_type === 'IMG_GROUP' ? childItems(context.store, item) : [];
      const images = children.map((child) => ({
        data_hash: hash,
        image_hash: child.item_uuid,
        title: child.name,
        file_link: child.url,
      }));
      const single = { data_hash: hash, image_hash: hash, title, file_link: link };
      return { data_hash: hash, video: null, images: children.length > 0 ? images : [single] };
    },
  },
};
