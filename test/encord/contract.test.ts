import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addDatasetGroups,
  addDatasetUsers,
  createDataset,
  datasetGroups,
  datasetUsers,
  getDataset,
  linkItems,
  listDataRows,
  listDatasets,
  removeDatasetGroups,
  removeDatasetUsers,
  unlinkRows,
} from '../../src/encord/api/datasets.ts';
import {
  addFolderGroups,
  createFolder,
  deleteFolder,
  findFolders,
  folderGroups,
  folderSummary,
  getFolder,
  listFolders,
  listSubfolders,
  moveFolders,
  removeFolderGroups,
  updateFolder,
} from '../../src/encord/api/folders.ts';
import { listGroups } from '../../src/encord/api/groups.ts';
import { listIntegrations } from '../../src/encord/api/integrations.ts';
import { getItems, listItems, patchItems } from '../../src/encord/api/items.ts';
import { createLabelRows, listLabelRows, readLabelRows, saveLabelRows } from '../../src/encord/api/label-rows.ts';
import { getMetadataSchema, saveMetadataSchema } from '../../src/encord/api/metadata-schema.ts';
import {
  addOntologyGroups,
  createOntology,
  getOntology,
  listOntologies,
  ontologyGroups,
  removeOntologyGroups,
  saveOntology,
} from '../../src/encord/api/ontologies.ts';
import {
  addProjectGroups,
  addProjectUsers,
  attachDatasets,
  createProject,
  detachDatasets,
  getProject,
  listProjects,
  projectBranches,
  projectDatasets,
  projectGroups,
  projectTags,
  projectUsers,
  removeProjectGroups,
  removeProjectUsers,
  setPriorities,
  setProjectStatus,
} from '../../src/encord/api/projects.ts';
import { actOnTasks, listTasks, moveTasks } from '../../src/encord/api/tasks.ts';
import { cancelUploadJob, pollUploadJob, startUploadJob } from '../../src/encord/api/upload-jobs.ts';
import type { EncordClient } from '../../src/encord/client.ts';
import { isUnanswered } from '../../src/encord/errors.ts';
import { createClient } from '../../src/encord/create-client.ts';
import { readKey } from '../../src/encord/key.ts';
import { createSandbox, type Sandbox } from '../../src/sandbox/create-sandbox.ts';
import { FaultRule, type FaultEffect } from '../../src/sandbox/faults.ts';
import type { StageType } from '../../src/wire/task.ts';
import { seeded } from '../sandbox/workspace.ts';
import { BENCHMARK_QA } from '../workflow/benchmark-qa.ts';
import { failureOf, ID } from './scripted-fetch.ts';

// Every function of the client against the server that the official SDK accepts; each test goes on where the one before ended.
let sandbox: Sandbox;
let client: EncordClient;
let integration: string;
let group: string;
let folder: string;
let items: string[];
let dataset: string;
let hashes: string[];
let ontology: string;
let project: string;

const EDITOR = {
  objects: [
    { id: '1', name: 'Car', color: '#D33115', shape: 'bounding_box', featureNodeHash: '890f485c', attributes: [] },
  ],
  classifications: [],
};

async function connect(privateKey: string): Promise<EncordClient> {
  return createClient({
    domain: 'http://127.0.0.1:4000',
    key: await readKey(privateKey),
    fetch: (input, init) => sandbox.fetch(input instanceof Request ? input : String(input), init),
    now: Date.now,
    random: seeded(3),
    sleep: async () => undefined,
    userAgent: 'assay/0.0.0',
  });
}

/** One failure of the server. Not a literal: an object with a `then` looks like a promise. */
function fault(method: string, path: string, effect: FaultEffect): FaultRule {
  const rule: [string, unknown][] = [
    ['match', { method, path }],
    ['times', 1],
    ['then', effect],
  ];
  return FaultRule.parse(Object.fromEntries(rule));
}

async function all<T>(list: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of list) found.push(one);
  return found;
}

const stageOf = async <S extends StageType>(title: string, type: S) => {
  const { workflow } = await getProject(client, project);
  const stage = workflow?.stages.find((one) => one.title === title);
  expect(stage?.stageType).toBe(type);
  return { uuid: stage?.uuid ?? '', type, pathways: stage?.pathways ?? [] };
};

const video = (name: string) => ({
  objectUrl: `https://bucket.example/${name}.mp4`,
  title: name,
  clientMetadata: { name, nothing: null },
  externalFileType: 'VIDEO',
  videoMetadata: { fps: 10, duration: 1, width: 640, height: 480, fileSize: 1000, mimeType: 'video/mp4' },
});

beforeAll(async () => {
  sandbox = await createSandbox({
    database: ':memory:',
    now: Date.now,
    random: seeded(5),
    sleep: async () => undefined,
  });
  client = await connect(sandbox.owner().privateKey);
  for (const email of ['ann@example.com', 'bob@example.com']) sandbox.admin.createUser({ email });
  integration = sandbox.admin.createIntegration({ title: 'media-bucket', cloud: 'aws' }).uuid;
  group = sandbox.admin.createGroup({ name: 'annotators', members: ['ann@example.com'] }).uuid;
});

afterAll(async () => {
  const unknown = sandbox.admin
    .requests()
    .filter((request) => request.unknown || (request.status >= 500 && !request.fault));
  await sandbox.close();
  expect(unknown).toEqual([]);
});

test('groups and integrations', async () => {
  expect(await listGroups(client)).toMatchObject([{ groupHash: group, name: 'annotators' }]);
  expect(await listIntegrations(client)).toMatchObject([{ integrationUuid: integration, title: 'media-bucket' }]);
});

test('folders', async () => {
  const parent = await createFolder(client, { name: 'Überordner', description: 'two words' });
  const made = await createFolder(client, { name: 'street', parent: parent.uuid, clientMetadata: { é: null } });
  folder = made.uuid;
  expect(made).toMatchObject({ parent: parent.uuid, description: '' });
  expect(JSON.parse(made.clientMetadata ?? '')).toEqual({ é: null });
  expect((await all(listFolders(client))).map((one) => one.name)).toEqual(['Überordner']);
  expect((await all(findFolders(client, { search: 'street' }))).map((one) => one.uuid)).toEqual([folder]);
  expect((await all(listSubfolders(client, parent.uuid))).map((one) => one.uuid)).toEqual([folder]);
  const renamed = await updateFolder(client, folder, { name: 'Street', description: 'd', clientMetadata: { a: 1 } });
  expect(renamed).toMatchObject({ name: 'Street', description: 'd' });
  expect(JSON.parse((await getFolder(client, folder)).clientMetadata ?? '')).toMatchObject({ a: 1 });
  await moveFolders(client, [folder]);
  expect((await getFolder(client, folder)).parent).toBeNull();
  await moveFolders(client, [folder], parent.uuid);
  expect((await getFolder(client, folder)).parent).toBe(parent.uuid);
  const empty = await createFolder(client, { name: 'empty' });
  await deleteFolder(client, empty.uuid);
  expect(await failureOf(getFolder(client, empty.uuid))).toMatchObject({ code: 'RESOURCE_NOT_FOUND_ERROR' });
  await addFolderGroups(client, folder, [group], 'user');
  expect(await folderGroups(client, folder)).toMatchObject([{ groupHash: group, userRole: 'user' }]);
  await removeFolderGroups(client, folder, [group]);
  expect(await folderGroups(client, folder)).toEqual([]);
});

test('a listing of folders goes over its pages', async () => {
  const parent = await createFolder(client, { name: 'many' });
  const names = Array.from({ length: 12 }, (_, at) => `folder ${String(at).padStart(2, '0')}`);
  for (const name of names) await createFolder(client, { name, parent: parent.uuid });
  expect((await all(listSubfolders(client, parent.uuid))).map((one) => one.name)).toEqual(names);
});

test('upload jobs, typed and as free JSON', async () => {
  const job = await startUploadJob(client, folder, {
    dataItems: { videos: ['a', 'b', 'c', 'd'].map(video), skipDuplicateUrls: true, upsertMetadata: false },
    integrationHash: integration,
    ignoreErrors: false,
  });
  let state = await pollUploadJob(client, folder, job, 1);
  for (let tries = 0; state.status === 'PENDING' && tries < 50; tries += 1)
    state = await pollUploadJob(client, folder, job, 1);
  expect(state).toMatchObject({ status: 'DONE', unitsDoneCount: 4, unitsErrorCount: 0, errors: [], unitErrors: [] });
  const free = await startUploadJob(client, folder, {
    externalFiles: { images: [{ objectUrl: 'https://bucket.example/e.png', title: 'e' }], skip_duplicate_urls: true },
    integrationHash: integration,
    ignoreErrors: true,
    fileName: 'street.json',
  });
  expect(await cancelUploadJob(client, folder, free)).toBeGreaterThanOrEqual(0);
  expect(await failureOf(pollUploadJob(client, folder, ID, 0))).toMatchObject({ code: 'RESOURCE_NOT_FOUND_ERROR' });
});

test('items', async () => {
  const found = await all(listItems(client, folder, { itemTypes: ['video'], includeClientMetadata: true }));
  expect(found.map((item) => [item.name, item.url])).toEqual(
    ['a', 'b', 'c', 'd'].map((name) => [name, `https://bucket.example/${name}.mp4`]),
  );
  expect(JSON.parse(found[0]?.clientMetadata ?? '')).toEqual({ name: 'a', nothing: null });
  items = found.map((item) => item.uuid);
  expect((await getItems(client, items.toReversed())).map((item) => item.uuid)).toEqual(items.toReversed());
  const changed = await patchItems(client, new Map([[items[0] ?? '', { clientMetadata: { fresh: true } }]]));
  expect(changed.map((item) => item.uuid)).toEqual([items[0]]);
  const [item] = await getItems(client, items.slice(0, 1));
  expect(JSON.parse(item?.clientMetadata ?? '')).toMatchObject({ fresh: true });
  expect((await folderSummary(client, folder)).videos).toBe(4);
});

test('datasets', async () => {
  dataset = (await createDataset(client, { title: 'Street & Co', description: 'x' })).datasetUuid;
  expect(await listDatasets(client, { titleEq: 'Street & Co' })).toMatchObject([{ datasetUuid: dataset }]);
  expect(await listDatasets(client, { titleEq: 'Street' })).toEqual([]);
  expect(await getDataset(client, dataset)).toMatchObject({ dataset_hash: dataset, title: 'Street & Co' });
  await linkItems(client, dataset, items, 'SKIP');
  await linkItems(client, dataset, items, 'SKIP');
  const rows = await listDataRows(client, dataset);
  expect(rows.map((row) => row.backing_item_uuid).toSorted()).toEqual(items.toSorted());
  expect(new Set(rows.map((row) => row.data_type))).toEqual(new Set(['VIDEO']));
  expect(await failureOf(linkItems(client, dataset, items.slice(0, 1), 'FAIL'))).toMatchObject({
    name: 'EncordAnswerError',
  });
  await unlinkRows(client, dataset, [rows.find((row) => row.backing_item_uuid === items[3])?.data_hash ?? '']);
  const left = await listDataRows(client, dataset);
  hashes = items.slice(0, 3).map((item) => left.find((row) => row.backing_item_uuid === item)?.data_hash ?? '');
  expect(left).toHaveLength(3);
});

test('access to datasets', async () => {
  await addDatasetGroups(client, dataset, [group], 1);
  expect(await datasetGroups(client, dataset)).toMatchObject([{ groupHash: group, userRole: 1 }]);
  await removeDatasetGroups(client, dataset, [group]);
  expect(await datasetGroups(client, dataset)).toEqual([]);
  await addDatasetUsers(client, dataset, ['bob@example.com'], 1);
  const people = async () => (await datasetUsers(client, dataset)).map((user) => user.userEmail);
  expect(await people()).toContain('bob@example.com');
  await removeDatasetUsers(client, dataset, ['bob@example.com', 'nobody@example.com']);
  expect(await people()).not.toContain('bob@example.com');
});

test('ontologies', async () => {
  const made = await createOntology(client, { title: 'Street', description: '', editor: EDITOR });
  ontology = made.ontologyUuid;
  const editor = {
    ...EDITOR,
    objects: [...EDITOR.objects, { ...EDITOR.objects[0], id: '2', name: 'Bus', featureNodeHash: '890f485d' }],
  };
  await saveOntology(client, ontology, { title: 'Street 2', description: 'now with buses', editor });
  expect(await getOntology(client, ontology)).toMatchObject({
    title: 'Street 2',
    description: 'now with buses',
    editor,
  });
  expect(await listOntologies(client, { titleEq: 'Street 2' })).toMatchObject([{ ontologyUuid: ontology }]);
  expect(await listOntologies(client, { titleEq: 'Street' })).toEqual([]);
  await addOntologyGroups(client, ontology, [group], 1);
  expect(await ontologyGroups(client, ontology)).toMatchObject([{ groupHash: group, userRole: 1 }]);
  await removeOntologyGroups(client, ontology, [group]);
  expect(await ontologyGroups(client, ontology)).toEqual([]);
});

test('the metadata schema', async () => {
  expect(await getMetadataSchema(client)).toBeNull();
  const schema = { weather: { ty: 'enum', values: ['rain', 'sun'] }, gone: { ty: 'tombstone', deleted_ty: null } };
  await saveMetadataSchema(client, schema);
  expect(await getMetadataSchema(client)).toMatchObject(schema);
});

test('projects', async () => {
  const workflowTemplate = sandbox.admin.createWorkflowTemplate(BENCHMARK_QA).uuid;
  const title = 'Production “1”';
  project = await createProject(client, { title, description: 'd', datasets: [dataset], ontology, workflowTemplate });
  expect(await getProject(client, project)).toMatchObject({ projectHash: project, title, ontologyHash: ontology });
  expect((await all(listProjects(client, { titleEq: title }))).map((one) => one.projectHash)).toEqual([project]);
  expect(await projectDatasets(client, project)).toMatchObject([{ datasetHash: dataset, title: 'Street & Co' }]);
  const other = (await createDataset(client, { title: 'other' })).datasetUuid;
  await attachDatasets(client, project, [other]);
  expect((await projectDatasets(client, project)).map((one) => one.datasetHash).toSorted()).toEqual(
    [dataset, other].toSorted(),
  );
  await detachDatasets(client, project, [other]);
  expect(await projectDatasets(client, project)).toHaveLength(1);
  await setProjectStatus(client, project, 'inProgress');
  expect((await getProject(client, project)).status).toBe('inProgress');
  expect(await projectBranches(client, project)).toContain('main');
  expect(await projectTags(client, project)).toEqual([]);
  expect(await failureOf(getProject(client, ID))).toMatchObject({ code: 'RESOURCE_NOT_FOUND_ERROR', status: 404 });
  const wrong = createProject(client, { title, description: '', datasets: [], ontology, workflowTemplate: ID });
  expect(await failureOf(wrong)).toMatchObject({ name: 'EncordAnswerError' });
});

test('people of a project', async () => {
  const roles = async () =>
    new Map((await projectUsers(client, project)).map((user) => [user.userEmail, user.userRole]));
  await addProjectUsers(client, project, ['ann@example.com', 'bob@example.com'], 1);
  await addProjectUsers(client, project, ['bob@example.com'], 2);
  expect(await roles()).toEqual(
    new Map([
      [sandbox.owner().email, 0],
      ['ann@example.com', 1],
      ['bob@example.com', 1],
    ]),
  );
  await removeProjectUsers(client, project, ['bob@example.com']);
  expect([...(await roles()).keys()]).not.toContain('bob@example.com');
  await addProjectGroups(client, project, [group], 1);
  expect(await projectGroups(client, project)).toMatchObject([{ groupHash: group, userRole: 1 }]);
  await removeProjectGroups(client, project, [group]);
  expect(await projectGroups(client, project)).toEqual([]);
});

test('agent tasks, their filters and pathways', async () => {
  const stage = await stageOf('Benchmark Task?', 'AGENT');
  const tasks = await all(listTasks(client, project, stage));
  expect(tasks.map((task) => task.dataHash).toSorted()).toEqual(hashes.toSorted());
  expect(tasks[0]).toMatchObject({ stageType: 'AGENT', status: 'NEW', labelBranchName: 'main', assignee: null });
  expect(await all(listTasks(client, project, stage, { datasetHashes: [dataset] }))).toHaveLength(3);
  expect(await all(listTasks(client, project, stage, { datasetHashes: [ID] }))).toEqual([]);
  const [one] = await all(listTasks(client, project, stage, { dataHashes: hashes.slice(0, 1), statuses: ['NEW'] }));
  const yes = stage.pathways.find((pathway) => pathway.title === 'YES');
  await actOnTasks(client, project, stage.uuid, [
    { taskUuid: one?.uuid ?? '', action: 'PATHWAY_ACTION', pathwayUuid: yes?.uuid ?? '' },
    ...tasks
      .filter((task) => task.dataHash === hashes[1])
      .map((task) => ({ taskUuid: task.uuid, action: 'PATHWAY_ACTION', pathwayName: 'NO' }) as const),
  ]);
  expect((await all(listTasks(client, project, stage))).map((task) => task.dataHash)).toEqual([hashes[2]]);
});

test('moving tasks', async () => {
  const origin = await stageOf('Benchmark Task?', 'AGENT');
  const annotate = await stageOf('Annotate 1', 'ANNOTATION');
  const [task] = await all(listTasks(client, project, origin));
  await moveTasks(client, project, origin.uuid, annotate.uuid, [task?.uuid ?? '']);
  expect((await all(listTasks(client, project, annotate))).map((one) => one.dataHash).toSorted()).toEqual(
    hashes.slice(1).toSorted(),
  );
});

test('annotating and reviewing', async () => {
  const annotate = await stageOf('Annotate 1', 'ANNOTATION');
  const review = await stageOf('Review 1', 'REVIEW');
  const only = { dataHashes: hashes.slice(1, 2) };
  const [task] = await all(listTasks(client, project, annotate, only));
  const taskUuid = task?.uuid ?? '';
  await actOnTasks(client, project, annotate.uuid, [{ taskUuid, action: 'ASSIGN', assignee: 'ann@example.com' }]);
  expect(await all(listTasks(client, project, annotate, { userEmails: ['ann@example.com'] }))).toMatchObject([
    { assignee: 'ann@example.com', status: 'ASSIGNED' },
  ]);
  await actOnTasks(client, project, annotate.uuid, [{ taskUuid, action: 'RELEASE' }]);
  await actOnTasks(client, project, annotate.uuid, [
    { taskUuid, action: 'SUBMIT', resolveLabelReviews: true, retainAssignee: false },
  ]);
  const [submitted] = await all(listTasks(client, project, review, only));
  await actOnTasks(client, project, review.uuid, [
    { taskUuid: submitted?.uuid ?? '', action: 'APPROVE', approveLabelReviews: true, retainAssignee: false },
  ]);
  const done = await all(listTasks(client, project, await stageOf('Complete', 'DONE'), only));
  expect(done).toMatchObject([{ stageType: 'DONE', dataHash: hashes[1] }]);
});

test('consensus, its branches and its review', async () => {
  const stage = await stageOf('Consensus 1', 'CONSENSUS_ANNOTATION');
  const [parent] = await all(listTasks(client, project, stage));
  expect(parent?.subtasks).toHaveLength(3);
  const branches = parent?.subtasks.map((one) => one.labelBranchName) ?? [];
  expect(new Set(branches).size).toBe(3);
  expect(await projectBranches(client, project)).toEqual(expect.arrayContaining(branches));
  const people = ['ann@example.com', 'bob@example.com', sandbox.owner().email];
  await addProjectUsers(client, project, people.slice(0, 2), 1);
  for (const [at, subtask] of (parent?.subtasks ?? []).entries()) {
    await actOnTasks(client, project, stage.uuid, [
      { taskUuid: subtask.uuid, action: 'ASSIGN', assignee: people[at] ?? '' },
      { taskUuid: subtask.uuid, action: 'SUBMIT', resolveLabelReviews: true, retainAssignee: false },
    ]);
  }
  const review = await stageOf('Consensus 1 Review', 'CONSENSUS_REVIEW');
  const [task] = await all(listTasks(client, project, review));
  expect(task?.options.map((one) => one.labelBranchName).toSorted()).toEqual(branches.toSorted());
  await actOnTasks(client, project, review.uuid, [
    { taskUuid: task?.uuid ?? '', action: 'REJECT', retainAssignee: false },
  ]);
  expect(await all(listTasks(client, project, await stageOf('Archive', 'DONE')))).toMatchObject([
    { dataHash: hashes[0] },
  ]);
});

test('label rows are listed, created, saved and read', async () => {
  const everything = await listLabelRows(client, project, { includeAllBranches: true, includeClientMetadata: true });
  const branches = everything.filter((row) => row.data_hash === hashes[0]);
  expect(branches.filter((row) => row.branch_name !== 'main').map((row) => typeof row.label_hash)).toEqual(
    Array(3).fill('string'),
  );
  const main = await listLabelRows(client, project);
  expect(main.map((row) => row.branch_name)).toEqual(['main', 'main', 'main']);
  const inStage = await listLabelRows(client, project, { workflowStageTitle: 'Complete' });
  expect(inStage.map((row) => row.data_hash)).toEqual([hashes[1]]);
  const target = hashes[2] ?? '';
  const [created] = await createLabelRows(client, project, [target], null);
  const box = {
    name: 'Car',
    color: '#D33115',
    shape: 'bounding_box',
    value: 'car',
    createdAt: 'Mon, 01 Jan 2024 00:00:00 UTC',
    createdBy: 'ann@example.com',
    confidence: 1,
    objectHash: 'aaaaaaaa',
    featureHash: '890f485c',
    manualAnnotation: true,
    boundingBox: { h: 0.1, w: 0.2, x: 0.3, y: 0.4 },
  };
  const unit = created?.data_units[target];
  expect(unit).toBeTypeOf('object');
  const labelled = {
    ...created!,
    data_units: {
      [target]: { ...(unit as Record<string, never>), labels: { '3': { objects: [box], classifications: [] } } },
    },
    object_answers: { aaaaaaaa: { objectHash: 'aaaaaaaa', classifications: [] } },
  };
  await saveLabelRows(client, project, [labelled]);
  await saveLabelRows(client, project, [labelled]);
  const listed = await listLabelRows(client, project, { dataHashes: [target] });
  expect(listed.map((row) => row.label_hash)).toEqual([created?.label_hash]);
  const [read] = await readLabelRows(client, project, [created?.label_hash ?? ''], { includeReviews: true });
  expect(read?.data_units[target]).toMatchObject({
    labels: { '3': { objects: [{ objectHash: 'aaaaaaaa', boundingBox: box.boundingBox }] } },
  });
  expect(await listLabelRows(client, project, { labelHashes: [created?.label_hash ?? ''] })).toHaveLength(1);
  const branch = branches.find((row) => row.branch_name !== 'main')?.branch_name ?? '';
  expect((await listLabelRows(client, project, { branchName: branch })).map((row) => row.data_hash)).toEqual([
    hashes[0],
  ]);
  expect(await failureOf(readLabelRows(client, project, [ID]))).toMatchObject({ name: 'EncordAnswerError' });
});

test('priorities', async () => {
  await setPriorities(client, project, [[hashes[2] ?? '', 0.75]]);
  const [row] = await listLabelRows(client, project, { dataHashes: [hashes[2] ?? ''] });
  expect(row?.priority).toBe(0.75);
});

test('a key that the platform does not know is told apart from a missing right', async () => {
  const stranger = await connect(readFileSync(new URL('keys/plain.key', import.meta.url), 'utf8'));
  expect(await failureOf(getProject(stranger, project))).toMatchObject({ status: 401 });
  expect(await failureOf(listLabelRows(stranger, project))).toMatchObject({ status: 401 });
  const bob = await connect(sandbox.admin.createUser({ email: 'eve@example.com' }).privateKey);
  const refused = await failureOf(getProject(bob, project));
  expect([403, 404]).toContain((refused as { status: number }).status);
});

test('faults of the server are survived where that is safe, and told where it is not', async () => {
  const before = client.requests().total;
  sandbox.admin.addFaults([
    fault('GET', '*/groups', { status: 503 }),
    fault('GET', '*/groups', { drop: 'after' }),
    fault('GET', '*/groups', { truncate: 5 }),
  ]);
  expect(await listGroups(client)).toHaveLength(1);
  expect(client.requests().total - before).toBe(4);
  sandbox.admin.addFaults([fault('POST', '*/folders', { drop: 'after' })]);
  const error = await failureOf(createFolder(client, { name: 'unanswered' }));
  sandbox.admin.clearFaults();
  expect(isUnanswered(error)).toBe(true);
  expect(await all(listFolders(client, { search: 'unanswered' }))).toHaveLength(1);
});
