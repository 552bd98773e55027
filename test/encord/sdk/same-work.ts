import {
  addDatasetUsers,
  createDataset,
  datasetUsers,
  getDataset,
  linkItems,
  listDataRows,
  listDatasets,
  removeDatasetUsers,
  unlinkRows,
} from '../../../src/encord/api/datasets.ts';
import {
  createFolder,
  deleteFolder,
  findFolders,
  folderSummary,
  getFolder,
  listFolders,
  listSubfolders,
  moveFolders,
  updateFolder,
} from '../../../src/encord/api/folders.ts';
import { addGroups, groupsOf, listGroups, removeGroups } from '../../../src/encord/api/groups.ts';
import { listIntegrations } from '../../../src/encord/api/integrations.ts';
import { getItems, listItems, patchItems } from '../../../src/encord/api/items.ts';
import {
  createLabelRows,
  listLabelRows,
  readEachLabelRow,
  readLabelRows,
  saveLabelRows,
} from '../../../src/encord/api/label-rows.ts';
import { getMetadataSchema, saveMetadataSchema } from '../../../src/encord/api/metadata-schema.ts';
import { createOntology, getOntology, listOntologies, saveOntology } from '../../../src/encord/api/ontologies.ts';
import {
  addProjectUsers,
  attachDatasets,
  createProject,
  detachDatasets,
  getProject,
  listProjects,
  projectBranches,
  projectDatasets,
  projectTags,
  projectUsers,
  removeProjectUsers,
  setPriorities,
  setProjectStatus,
} from '../../../src/encord/api/projects.ts';
import { actOnTasks, listTasks, moveTasks } from '../../../src/encord/api/tasks.ts';
import { cancelUploadJob, pollUploadJob, startUploadJob } from '../../../src/encord/api/upload-jobs.ts';
import type { EncordClient } from '../../../src/encord/client.ts';
import type { LabelRow } from '../../../src/wire/label-row.ts';
import type { StageType } from '../../../src/wire/task.ts';

export interface Ids {
  readonly integration: string;
  readonly group: string;
  readonly template: string;
}

const ANN = 'ann@example.com';
const BOB = 'bob@example.com';

/** The work of same_work.py, call by call, with the client's functions; `saved` are the label rows as the SDK spells them. */
export async function sameWork(client: EncordClient, ids: Ids, saved: readonly LabelRow[]): Promise<void> {
  await listGroups(client);
  await listIntegrations(client);
  const folder = await folders(client, ids);
  const items = await uploads(client, folder, ids);
  const { dataset, rows } = await datasets(client, items, ids);
  const ontology = await ontologies(client, ids);
  await getMetadataSchema(client);
  await saveMetadataSchema(client, {
    weather: { ty: 'enum', values: ['rain', 'sun'] },
    speed: { ty: 'variant', hint: 'number' },
  });
  const project = await projects(client, dataset, ontology, ids);
  const branch = await tasks(client, project, dataset, rows);
  await labels(client, project, rows, branch, saved);
}

async function all<T>(list: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of list) found.push(one);
  return found;
}

async function folders(client: EncordClient, { group }: Ids): Promise<string> {
  const root = await createFolder(client, {
    name: 'Straße / 1',
    description: 'two words',
    clientMetadata: { k: null, é: 1.5 },
  });
  const { uuid } = await createFolder(client, { name: 'child', parent: root.uuid });
  await getFolder(client, uuid);
  await all(listFolders(client, { search: 'a b&c=é' }));
  await all(listFolders(client));
  await all(findFolders(client, { search: 'child' }));
  await all(listSubfolders(client, root.uuid));
  await all(listSubfolders(client, root.uuid, { search: 'child', recursive: true }));
  await updateFolder(client, uuid, { name: 'kid', description: 'd', clientMetadata: { a: { b: null } } });
  await folderSummary(client, uuid);
  await addGroups(client, 'folder', uuid, [group], 'user');
  await groupsOf(client, 'folder', uuid);
  await removeGroups(client, 'folder', uuid, [group]);
  await moveFolders(client, [uuid]);
  await moveFolders(client, [uuid], root.uuid);
  await deleteFolder(client, (await createFolder(client, { name: 'empty' })).uuid);
  return uuid;
}

async function uploads(client: EncordClient, folder: string, { integration }: Ids): Promise<string[]> {
  const images = [0, 1, 2].map((n) => ({ objectUrl: `https://bucket.example/${n}.png`, title: `${n}é` }));
  const job = await startUploadJob(client, folder, {
    externalFiles: { images, skip_duplicate_urls: true },
    integrationHash: integration,
    ignoreErrors: true,
  });
  await pollUploadJob(client, folder, job, 60);
  await cancelUploadJob(client, folder, job);
  const found = await all(listItems(client, folder, { itemTypes: ['image', 'video'] }));
  const items = found.map((item) => item.uuid);
  await all(listItems(client, folder, { search: 'x', signUrls: true, includeClientMetadata: true }));
  await getItems(client, items);
  await patchItems(
    client,
    new Map([
      [items[0] ?? '', { clientMetadata: { x: null } }],
      [items[1] ?? '', { name: 'new' }],
    ]),
  );
  return items;
}

async function datasets(
  client: EncordClient,
  items: readonly string[],
  { group }: Ids,
): Promise<{ dataset: string; rows: string[] }> {
  const dataset = (await createDataset(client, { title: 'Straße', description: 'd' })).datasetUuid;
  await listDatasets(client, { titleEq: 'Straße' });
  await getDataset(client, dataset);
  await linkItems(client, dataset, items, 'SKIP');
  const rows = (await listDataRows(client, dataset)).map((row) => row.data_hash);
  await unlinkRows(client, dataset, rows.slice(2));
  await addGroups(client, 'dataset', dataset, [group], 1);
  await groupsOf(client, 'dataset', dataset);
  await removeGroups(client, 'dataset', dataset, [group]);
  await addDatasetUsers(client, dataset, [BOB], 1);
  await datasetUsers(client, dataset);
  await removeDatasetUsers(client, dataset, [BOB]);
  return { dataset, rows };
}

async function ontologies(client: EncordClient, { group }: Ids): Promise<string> {
  const [made] = await listOntologies(client, { titleEq: 'Straße' });
  const editor = made?.editor ?? {};
  const uuid = (await createOntology(client, { title: 'Straße', description: 'o', editor })).ontologyUuid;
  await getOntology(client, uuid);
  await saveOntology(client, uuid, { title: 'Street', description: 'o', editor });
  await addGroups(client, 'ontology', uuid, [group], 1);
  await groupsOf(client, 'ontology', uuid);
  await removeGroups(client, 'ontology', uuid, [group]);
  return uuid;
}

async function projects(
  client: EncordClient,
  dataset: string,
  ontology: string,
  { group, template }: Ids,
): Promise<string> {
  const uuid = await createProject(client, {
    title: 'Straße',
    description: 'p',
    datasets: [dataset],
    ontology,
    workflowTemplate: template,
  });
  await all(listProjects(client, { titleEq: 'Straße' }));
  await projectDatasets(client, uuid);
  const other = (await createDataset(client, { title: 'other' })).datasetUuid;
  await attachDatasets(client, uuid, [other]);
  await detachDatasets(client, uuid, [other]);
  await addProjectUsers(client, uuid, [ANN, BOB], 1);
  await projectUsers(client, uuid);
  await addGroups(client, 'project', uuid, [group], 2);
  await groupsOf(client, 'project', uuid);
  await removeGroups(client, 'project', uuid, [group]);
  await removeProjectUsers(client, uuid, [BOB]);
  await setProjectStatus(client, uuid, 'inProgress');
  await projectBranches(client, uuid);
  await projectTags(client, uuid);
  return uuid;
}

async function tasks(client: EncordClient, project: string, dataset: string, rows: readonly string[]): Promise<string> {
  const { workflow } = await getProject(client, project);
  const stage = <S extends StageType>(title: string, type: S) => {
    const found = workflow?.stages.find((one) => one.title === title);
    return { uuid: found?.uuid ?? '', type, pathways: found?.pathways ?? [] };
  };
  const agent = stage('Benchmark Task?', 'AGENT');
  const annotate = stage('Annotate 1', 'ANNOTATION');
  const review = stage('Review 1', 'REVIEW');
  const byData = new Map((await all(listTasks(client, project, agent))).map((task) => [task.dataHash, task.uuid]));
  await all(listTasks(client, project, agent, { dataHashes: rows.slice(0, 1), statuses: ['NEW'] }));
  await all(listTasks(client, project, agent, { datasetHashes: [dataset] }));
  await actOnTasks(client, project, agent.uuid, [
    { taskUuid: byData.get(rows[0] ?? '') ?? '', action: 'PATHWAY_ACTION', pathwayName: 'YES' },
    {
      taskUuid: byData.get(rows[1] ?? '') ?? '',
      action: 'PATHWAY_ACTION',
      pathwayUuid: agent.pathways.find((pathway) => pathway.title === 'NO')?.uuid ?? '',
    },
  ]);
  const first = async (where: { uuid: string; type: StageType }) =>
    (await all(listTasks(client, project, where)))[0]?.uuid ?? '';
  const submitted = { resolveLabelReviews: true, retainAssignee: false } as const;
  let taskUuid = await first(annotate);
  await actOnTasks(client, project, annotate.uuid, [{ taskUuid, action: 'ASSIGN', assignee: ANN }]);
  await all(listTasks(client, project, annotate, { userEmails: [ANN] }));
  await actOnTasks(client, project, annotate.uuid, [{ taskUuid, action: 'RELEASE' }]);
  await actOnTasks(client, project, annotate.uuid, [{ taskUuid, action: 'SUBMIT', ...submitted }]);
  taskUuid = await first(review);
  await actOnTasks(client, project, review.uuid, [
    { taskUuid, action: 'REJECT', rejectLabelReviews: true, retainAssignee: false },
  ]);
  taskUuid = await first(annotate);
  await actOnTasks(client, project, annotate.uuid, [{ taskUuid, action: 'SUBMIT', ...submitted, assignee: ANN }]);
  taskUuid = await first(review);
  await actOnTasks(client, project, review.uuid, [
    { taskUuid, action: 'APPROVE', approveLabelReviews: true, retainAssignee: false },
  ]);
  const complete = stage('Complete', 'DONE');
  await moveTasks(client, project, complete.uuid, annotate.uuid, [await first(complete)]);
  const consensus = stage('Consensus 1', 'CONSENSUS_ANNOTATION');
  const [parent] = await all(listTasks(client, project, consensus));
  for (const [at, person] of [ANN, 'admin@sandbox.assay'].entries()) {
    const subtask = parent?.subtasks[at]?.uuid ?? '';
    await actOnTasks(client, project, consensus.uuid, [{ taskUuid: subtask, action: 'ASSIGN', assignee: person }]);
  }
  return parent?.subtasks[0]?.labelBranchName ?? '';
}

async function labels(
  client: EncordClient,
  project: string,
  rows: readonly string[],
  branchName: string,
  saved: readonly LabelRow[],
): Promise<void> {
  const everyBranch = { includeAllBranches: true, includeClientMetadata: true };
  await listLabelRows(client, project, { dataHashes: rows.slice(0, 1), ...everyBranch });
  await listLabelRows(client, project, { workflowStageTitle: 'Annotate 1' });
  await listLabelRows(client, project, { branchName });
  const [listed] = await listLabelRows(client, project, { dataHashes: rows.slice(1, 2) });
  const [created] = await createLabelRows(client, project, rows.slice(1, 2), listed?.branch_name ?? null);
  const labelHash = created?.label_hash ?? '';
  await listLabelRows(client, project, { labelHashes: [labelHash] });
  await readLabelRows(client, project, [labelHash], { includeReviews: true });
  await readEachLabelRow(client, project, [labelHash], () => undefined);
  await saveLabelRows(client, project, saved);
  await setPriorities(client, project, [[rows[1] ?? '', 0.75]]);
}
