import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDataset, linkItems } from '../../src/encord/api/datasets.ts';
import { createFolder } from '../../src/encord/api/folders.ts';
import { listItems } from '../../src/encord/api/items.ts';
import { addGroups, groupsOf, removeGroups } from '../../src/encord/api/groups.ts';
import {
  createLabelRows,
  listLabelRows,
  readEachLabelRow,
  readLabelRows,
  saveLabelRows,
} from '../../src/encord/api/label-rows.ts';
import type { SentLabelRow } from '../../src/encord/sent-label-row.ts';
import { createOntology } from '../../src/encord/api/ontologies.ts';
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
} from '../../src/encord/api/projects.ts';
import { actOnTasks, listTasks, moveTasks } from '../../src/encord/api/tasks.ts';
import { pollUploadJob, startUploadJob } from '../../src/encord/api/upload-jobs.ts';
import { type Sandbox } from '../../src/sandbox/create-sandbox.ts';
import { BENCHMARK_QA } from '../workflow/benchmark-qa.ts';
import { failureOf, ID } from './scripted-fetch.ts';
import type { EncordClient } from '../../src/encord/client.ts';
import type { StageType } from '../../src/wire/task.ts';
import { all, EDITOR, openOnSandbox, type OnSandbox } from './on-sandbox.ts';

// Every function of the client against the server that the official SDK accepts; each test goes on where the one before ended.
let on: OnSandbox;
let client: EncordClient;
let sandbox: Sandbox;
let group: string;
let dataset: string;
let hashes: string[];
let ontology: string;
let project: string;

beforeAll(async () => {
  on = await openOnSandbox();
  ({ client, sandbox, group } = on);
  const folder = (await createFolder(client, { name: 'street' })).uuid;
  const videos = ['a', 'b', 'c'].map((name) => ({
    objectUrl: `https://bucket.example/${name}.mp4`,
    title: name,
    videoMetadata: { fps: 10, duration: 1, width: 640, height: 480, fileSize: 1000, mimeType: 'video/mp4' },
  }));
  const request = { externalFiles: { videos }, integrationHash: on.integration, ignoreErrors: false };
  const job = await startUploadJob(client, folder, request);
  for (let tries = 0; tries < 50; tries += 1)
    if ((await pollUploadJob(client, folder, job, 1)).status !== 'PENDING') break;
  const items = await all(listItems(client, folder));
  dataset = (await createDataset(client, { title: 'Street & Co' })).datasetUuid;
  const uuids = items.map((item) => item.uuid);
  hashes = (await linkItems(client, dataset, uuids, 'SKIP')).map((row) => row.data_hash);
  ontology = (await createOntology(client, { title: 'Street', description: '', editor: EDITOR })).ontologyUuid;
});

afterAll(async () => {
  expect(await on.close()).toEqual([]);
});

const stageOf = async <S extends StageType>(title: string, type: S) => {
  const { workflow } = await getProject(client, project);
  const stage = workflow?.stages.find((one) => one.title === title);
  expect(stage?.stageType).toBe(type);
  return { uuid: stage?.uuid ?? '', type, pathways: stage?.pathways ?? [] };
};

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
  await addGroups(client, 'project', project, [group], 1);
  expect(await groupsOf(client, 'project', project)).toMatchObject([{ groupHash: group, userRole: 1 }]);
  await removeGroups(client, 'project', project, [group]);
  expect(await groupsOf(client, 'project', project)).toEqual([]);
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
  const one: SentLabelRow[] = [];
  await readEachLabelRow(client, project, [created?.label_hash ?? ''], (row) => one.push(row));
  expect(one.map((row) => row.row())).toEqual(await readLabelRows(client, project, [created?.label_hash ?? '']));
  expect(one[0]?.head).toMatchObject({ label_hash: created?.label_hash, data_hash: target });
  expect(await listLabelRows(client, project, { labelHashes: [created?.label_hash ?? ''] })).toHaveLength(1);
  const branch = branches.find((row) => row.branch_name !== 'main')?.branch_name ?? '';
  expect((await listLabelRows(client, project, { branchName: branch })).map((row) => row.data_hash)).toEqual([
    hashes[0],
  ]);
  expect(await failureOf(readLabelRows(client, project, [ID]))).toMatchObject({ name: 'EncordAnswerError' });
  expect(await failureOf(readEachLabelRow(client, project, [ID], () => undefined))).toMatchObject({
    name: 'EncordAnswerError',
  });
});

test('priorities', async () => {
  await setPriorities(client, project, [[hashes[2] ?? '', 0.75]]);
  const [row] = await listLabelRows(client, project, { dataHashes: [hashes[2] ?? ''] });
  expect(row?.priority).toBe(0.75);
});

test('a key that the platform does not know is told apart from a missing right', async () => {
  const stranger = await on.connect(readFileSync(new URL('keys/plain.key', import.meta.url), 'utf8'));
  expect(await failureOf(getProject(stranger, project))).toMatchObject({ status: 401 });
  expect(await failureOf(listLabelRows(stranger, project))).toMatchObject({ status: 401 });
  const bob = await on.connect(sandbox.admin.createUser({ email: 'eve@example.com' }).privateKey);
  const refused = await failureOf(getProject(bob, project));
  expect([403, 404]).toContain((refused as { status: number }).status);
});
