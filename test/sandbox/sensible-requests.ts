import { STREET } from './workspace.ts';
import type { Caller } from './signer.ts';

const NOTHING = '00000000-0000-4000-8000-000000000000';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A request that makes sense; fuzzing breaks it. */
export interface Sensible {
  readonly kind: 'rest' | 'dataset' | 'project' | 'user';
  /** Method of v2, query method of v1. */
  readonly method: string;
  /** Path below /v2/public/, or query type of v1. */
  readonly name: string;
  /** Body of v2, `{uid, payload}` of v1. */
  readonly body: Json | undefined;
  readonly resource?: string;
}

/** A workspace with everything in it, and requests about it that succeed. */
export async function prepare(owner: Caller, template: string, integration: string) {
  const rest = async (method: string, path: string, body?: unknown): Promise<{ [key: string]: string }> =>
    (await owner.rest(method, path, body)).body;
  const folder = (await rest('POST', 'storage/folders', { name: 'fuzz' }))['uuid'] ?? '';
  const images = Array.from({ length: 4 }, (_, at) => ({ objectUrl: `s3://fuzz/${at}.jpg`, title: `${at}` }));
  const spec = { externalFiles: { images }, integrationHash: integration, ignoreErrors: false };
  const job = String(await rest('POST', `storage/folders/${folder}/data-upload-jobs`, spec));
  const report = await owner.rest('GET', `storage/folders/${folder}/data-upload-jobs/${job}?timeoutSeconds=10`);
  const items: string[] = report.body.itemsWithNames.map((item: { itemUuid: string }) => item.itemUuid);
  const dataset = (await rest('POST', 'datasets', { title: 'd', createBackingFolder: false }))['datasetUuid'] ?? '';
  const link = { item_uuids: items, duplicates_behavior: 'SKIP' };
  const rows = (await owner.legacy('datasetlinkitems', 'POST', dataset, link, ['dataset', dataset])).response;
  const hashes: string[] = rows.map((row: { data_hash: string }) => row.data_hash);
  const ontology =
    (await rest('POST', 'ontologies', { title: 'o', description: '', editor: STREET }))['ontologyUuid'] ?? '';
  const request = {
    title: 'p',
    description: '',
    dataset_hashes: [dataset],
    workflow_type: 'manual',
    ontology_hash: ontology,
    workflow_template_id: template,
  };
  const project: string = (await owner.legacy('project', 'POST', null, request)).response;
  const about = ['project', project] as const;
  const created = await owner.legacy(
    'labelrow',
    'PUT',
    hashes,
    { multi_request: true, get_signed_url: false, branch_name: null },
    about,
  );
  const labels: Json[] = created.response;
  const first = labels[0] as { [key: string]: Json };
  const labelHash = String(first['label_hash']);
  const stages = (await owner.rest('GET', `projects/${project}`)).body.workflow.stages;
  const stage: string = stages[0].uuid;
  const task: string = (await owner.rest('GET', `projects/${project}/workflow/stages/${stage}/tasks`)).body.results[0]
    .uuid;
  const collection = String(await rest('POST', `index/collections?topLevelFolderUuid=${folder}`, { name: 'c' }));
  const ids: Record<string, string> = {
    folder,
    item: items[0] ?? '',
    uuid: dataset,
    dataset,
    project,
    stage,
    task,
    job,
    collection,
    label: labelHash,
    ontology,
    group: NOTHING,
    tag: NOTHING,
    email: 'nobody@example.org',
  };
  const labelled = {
    ...first,
    object_answers: { abcd1234: { objectHash: 'abcd1234', classifications: [] } },
    classification_answers: {
      efgh5678: {
        classificationHash: 'efgh5678',
        featureHash: 'cls00001',
        classifications: [],
        range: [[0, 0]],
        createdBy: null,
        createdAt: null,
        spaces: {},
      },
    },
    object_actions: {},
    data_units: {
      [hashes[0] ?? '']: {
        data_hash: hashes[0] ?? '',
        data_title: '0',
        data_type: 'image/jpeg',
        data_sequence: 0,
        labels: {
          objects: [
            {
              shape: 'bounding_box',
              objectHash: 'abcd1234',
              featureHash: 'obj00001',
              boundingBox: { h: 0.1, w: 0.1, x: 0.1, y: 0.1 },
            },
          ],
          classifications: [{ featureHash: 'cls00001', classificationHash: 'efgh5678' }],
        },
      },
    },
  };
  const known: Sensible[] = [
    { kind: 'rest', method: 'POST', name: `storage/folders/${folder}/data-upload-jobs`, body: spec },
    {
      kind: 'rest',
      method: 'POST',
      name: `storage/folders/${folder}/create-group-items`,
      body: [{ layoutType: 'default-grid', layoutContents: items }],
    },
    {
      kind: 'rest',
      method: 'POST',
      name: `storage/folders/${folder}/items/move`,
      body: { itemUuids: items, newParentUuid: folder },
    },
    {
      kind: 'rest',
      method: 'PATCH',
      name: 'storage/items/patch-bulk',
      body: { itemPatches: { [items[0] ?? '']: { name: 'n', clientMetadata: { a: 1 } } } },
    },
    { kind: 'rest', method: 'POST', name: 'ontologies', body: { title: 'o', description: '', editor: STREET } },
    {
      kind: 'rest',
      method: 'PUT',
      name: `ontologies/${ontology}`,
      body: { title: 'o', description: '', editor: STREET },
    },
    {
      kind: 'rest',
      method: 'POST',
      name: `projects/${project}/workflow/stages/${stage}/actions`,
      body: [{ taskUuid: task, action: 'PATHWAY_ACTION', pathwayName: 'YES' }],
    },
    {
      kind: 'rest',
      method: 'POST',
      name: `projects/${project}/workflow/stages/${stage}/move-tasks`,
      body: { taskUuids: [task], destinationStageUuid: stage },
    },
    {
      kind: 'rest',
      method: 'POST',
      name: `projects/${project}/priorities`,
      body: { priorities: [[hashes[0] ?? '', 0.5]] },
    },
    {
      kind: 'rest',
      method: 'POST',
      name: `projects/${project}/issues`,
      body: {
        issues: [
          {
            anchor: { type: 'frameCoordinate', dataUuid: hashes[0] ?? '', frameIndex: 0, x: 0.5, y: 0.5 },
            comment: 'c',
            issueTags: [],
          },
        ],
      },
    },
    {
      kind: 'rest',
      method: 'POST',
      name: `projects/${project}/label-rows/classifications`,
      body: { labelUuids: [labelHash], branchName: 'main' },
    },
    {
      kind: 'rest',
      method: 'POST',
      name: 'organisation/client-metadata-schema-v2',
      body: { a: { ty: 'variant', hint: 'text' }, b: { ty: 'enum', values: ['x'] } },
    },
    {
      kind: 'project',
      method: 'POST',
      name: 'labelrow',
      body: { uid: [labelHash], payload: { multi_request: true, labels: [labelled], validate_before_saving: false } },
      resource: project,
    },
    {
      kind: 'project',
      method: 'GET',
      name: 'labelrow',
      body: { uid: [labelHash], payload: { multi_request: true, get_signed_url: false } },
      resource: project,
    },
    {
      kind: 'project',
      method: 'GET',
      name: 'labelrowmetadata',
      body: {
        uid: null,
        payload: {
          data_hashes: hashes,
          data_title_like: '%',
          include_all_label_branches: true,
          edited_after: '2024-01-01',
        },
      },
      resource: project,
    },
    {
      kind: 'project',
      method: 'POST',
      name: 'projectcopy',
      body: {
        uid: project,
        payload: {
          copy_project_options: ['labels', 'datasets'],
          copy_labels_options: { accepted_label_hashes: [labelHash], create_new_dataset: false },
          project_copy_metadata: { project_title: 'c' },
        },
      },
      resource: project,
    },
    {
      kind: 'dataset',
      method: 'POST',
      name: 'datasetlinkitems',
      body: { uid: dataset, payload: link },
      resource: dataset,
    },
    {
      kind: 'dataset',
      method: 'GET',
      name: 'datarows',
      body: { uid: null, payload: { title_like: '%', data_types: ['IMAGE'], created_after: '2024-01-01T00:00:00Z' } },
      resource: dataset,
    },
    { kind: 'user', method: 'POST', name: 'project', body: { uid: null, payload: request } },
  ];
  return { ids, known };
}
