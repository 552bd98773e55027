import { afterAll, beforeAll, expect, test } from 'vitest';
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
} from '../../src/encord/api/datasets.ts';
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
} from '../../src/encord/api/folders.ts';
import { addGroups, groupsOf, listGroups, removeGroups } from '../../src/encord/api/groups.ts';
import { listIntegrations } from '../../src/encord/api/integrations.ts';
import { getItems, listItems, patchItems } from '../../src/encord/api/items.ts';
import { getMetadataSchema, saveMetadataSchema } from '../../src/encord/api/metadata-schema.ts';
import { createOntology, getOntology, listOntologies, saveOntology } from '../../src/encord/api/ontologies.ts';
import { cancelUploadJob, pollUploadJob, startUploadJob } from '../../src/encord/api/upload-jobs.ts';
import { isUnanswered } from '../../src/encord/errors.ts';
import { FaultRule, type FaultEffect } from '../../src/sandbox/faults.ts';
import { failureOf, ID } from './scripted-fetch.ts';
import type { EncordClient } from '../../src/encord/client.ts';
import { all, EDITOR, openOnSandbox, type OnSandbox } from './on-sandbox.ts';

// Every function of the client against the server that the official SDK accepts; each test goes on where the one before ended.
let on: OnSandbox;
let client: EncordClient;
let integration: string;
let group: string;
let folder: string;
let items: string[];
let dataset: string;

beforeAll(async () => {
  on = await openOnSandbox();
  ({ client, integration, group } = on);
});

afterAll(async () => {
  expect(await on.close()).toEqual([]);
});

const video = (name: string) => ({
  objectUrl: `https://bucket.example/${name}.mp4`,
  title: name,
  clientMetadata: { name, nothing: null },
  externalFileType: 'VIDEO',
  videoMetadata: { fps: 10, duration: 1, width: 640, height: 480, fileSize: 1000, mimeType: 'video/mp4' },
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
  await addGroups(client, 'folder', folder, [group], 'user');
  expect(await groupsOf(client, 'folder', folder)).toMatchObject([{ groupHash: group, userRole: 'user' }]);
  await removeGroups(client, 'folder', folder, [group]);
  expect(await groupsOf(client, 'folder', folder)).toEqual([]);
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
  expect(left).toHaveLength(3);
});

test('access to datasets', async () => {
  await addGroups(client, 'dataset', dataset, [group], 1);
  expect(await groupsOf(client, 'dataset', dataset)).toMatchObject([{ groupHash: group, userRole: 1 }]);
  await removeGroups(client, 'dataset', dataset, [group]);
  expect(await groupsOf(client, 'dataset', dataset)).toEqual([]);
  await addDatasetUsers(client, dataset, ['bob@example.com'], 1);
  const people = async () => (await datasetUsers(client, dataset)).map((user) => user.userEmail);
  expect(await people()).toContain('bob@example.com');
  await removeDatasetUsers(client, dataset, ['bob@example.com', 'nobody@example.com']);
  expect(await people()).not.toContain('bob@example.com');
});

test('ontologies', async () => {
  const made = await createOntology(client, { title: 'Street', description: '', editor: EDITOR });
  const ontology = made.ontologyUuid;
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
  await addGroups(client, 'ontology', ontology, [group], 1);
  expect(await groupsOf(client, 'ontology', ontology)).toMatchObject([{ groupHash: group, userRole: 1 }]);
  await removeGroups(client, 'ontology', ontology, [group]);
  expect(await groupsOf(client, 'ontology', ontology)).toEqual([]);
});

test('the metadata schema', async () => {
  expect(await getMetadataSchema(client)).toBeNull();
  const schema = { weather: { ty: 'enum', values: ['rain', 'sun'] }, gone: { ty: 'tombstone', deleted_ty: null } };
  await saveMetadataSchema(client, schema);
  expect(await getMetadataSchema(client)).toMatchObject(schema);
});

/** One failure of the server. Not a literal: an object with a `then` looks like a promise. */
function fault(method: string, path: string, effect: FaultEffect): FaultRule {
  const rule: [string, unknown][] = [
    ['match', { method, path }],
    ['times', 1],
    ['then', effect],
  ];
  return FaultRule.parse(Object.fromEntries(rule));
}

test('faults of the server are survived where that is safe, and told where it is not', async () => {
  const before = client.requests().total;
  on.sandbox.admin.addFaults([
    fault('GET', '*/groups', { status: 503 }),
    fault('GET', '*/groups', { drop: 'after' }),
    fault('GET', '*/groups', { truncate: 5 }),
  ]);
  expect(await listGroups(client)).toHaveLength(1);
  expect(client.requests().total - before).toBe(4);
  on.sandbox.admin.addFaults([fault('POST', '*/folders', { drop: 'after' })]);
  const error = await failureOf(createFolder(client, { name: 'unanswered' }));
  on.sandbox.admin.clearFaults();
  expect(isUnanswered(error)).toBe(true);
  expect(await all(listFolders(client, { search: 'unanswered' }))).toHaveLength(1);
});
