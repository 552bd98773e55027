/* oxlint-disable unicorn/no-thenable -- the effect of a fault is called `then` on the wire */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sandbox } from '../../src/sandbox/create-sandbox.ts';
import { openSandbox } from './running.ts';
import { ownerOf, type Caller } from './signer.ts';

const UNITS = 1200;
let sandbox: Sandbox;
let owner: Caller;
let stages: { title: string; uuid: string }[];
let project: string;
let job: string;
let folder: string;

beforeAll(async () => {
  sandbox = await openSandbox();
  owner = ownerOf(sandbox);
  const integrationHash = sandbox.admin.createIntegration({ title: 'b', cloud: 'aws' }).uuid;
  folder = (await owner.rest('POST', 'storage/folders', { name: 'f' })).body.uuid;
  const images = Array.from({ length: UNITS }, (_, at) => ({ objectUrl: `s3://b/${at}.jpg`, title: `${at}` }));
  const started = await owner.rest('POST', `storage/folders/${folder}/data-upload-jobs`, {
    externalFiles: { images },
    integrationHash,
    ignoreErrors: false,
  });
  job = started.body;
  const done = await poll();
  const dataset = (await owner.rest('POST', 'datasets', { title: 'd', createBackingFolder: false })).body.datasetUuid;
  const items = done.body.itemsWithNames.map((item: { itemUuid: string }) => item.itemUuid);
  await owner.legacy('datasetlinkitems', 'POST', dataset, { item_uuids: items, duplicates_behavior: 'SKIP' }, [
    'dataset',
    dataset,
  ]);
  const editor = { objects: [], classifications: [] };
  const ontology = (await owner.rest('POST', 'ontologies', { title: 'o', description: '', editor })).body.ontologyUuid;
  const payload = { title: 'p', description: '', dataset_hashes: [dataset], workflow_type: 'manual' };
  project = (await owner.legacy('project', 'POST', null, { ...payload, ontology_hash: ontology })).response;
  stages = (await owner.rest('GET', `projects/${project}`)).body.workflow.stages;
});
afterAll(() => sandbox.close());

const poll = () => owner.rest('GET', `storage/folders/${folder}/data-upload-jobs/${job}?timeoutSeconds=60`);
const at = (title: string): string =>
  `projects/${project}/workflow/stages/${stages.find((stage) => stage.title === title)?.uuid}`;

async function pagesOf(title: string): Promise<string[][]> {
  const pages: string[][] = [];
  for (let token: string | null = null; ;) {
    const { body } = await owner.rest('GET', `${at(title)}/tasks${token === null ? '' : `?pageToken=${token}`}`);
    pages.push(body.results.map((task: { uuid: string }) => task.uuid));
    token = body.nextPageToken;
    if (token === null) return pages;
  }
}

test.each([2, -2])('pages shift by %d entries from the second page on', async (pageShift) => {
  const whole = await pagesOf('Annotate 1');
  expect(whole.map((page) => page.length)).toEqual([500, 500, 200]);
  sandbox.admin.addFaults([{ match: { path: '*/tasks' }, then: { pageShift } }]);
  const shifted = await pagesOf('Annotate 1');
  sandbox.admin.clearFaults();
  const expected = whole.map((page, index) => {
    if (index === 0) return page;
    return pageShift > 0 ? page.slice(pageShift) : [...(whole[index - 1] ?? []).slice(pageShift), ...page];
  });
  expect(shifted).toEqual(expected);
});

test('a stale task has been acted on by somebody else, and the call is refused as a whole', async () => {
  const [[first = '', second = ''] = []] = await pagesOf('Annotate 1');
  const submit = (taskUuid: string) => ({ taskUuid, action: 'SUBMIT', resolveLabelReviews: true });
  sandbox.admin.addFaults([{ match: { path: '*/actions' }, times: 1, then: { staleTask: true } }]);
  const refused = await owner.rest('POST', `${at('Annotate 1')}/actions`, [submit(first), submit(second)]);
  expect(refused).toMatchObject({ status: 400, body: { message: expect.stringContaining(first) } });
  expect(await pagesOf('Review 1')).toEqual([[first]]);
  expect((await owner.rest('POST', `${at('Annotate 1')}/actions`, [submit(second)])).status).toBe(200);

  sandbox.admin.addFaults([{ match: { path: '*/move-tasks' }, times: 1, then: { staleTask: true } }]);
  const destinationStageUuid = at('Complete').split('/').at(-1);
  const move = { taskUuids: [second, first], destinationStageUuid };
  const late = await owner.rest('POST', `${at('Review 1')}/move-tasks`, move);
  expect(late).toMatchObject({ status: 400, body: { message: expect.stringContaining(second) } });
  expect(await pagesOf('Complete')).toEqual([[second]]);
  expect(await pagesOf('Review 1')).toEqual([[first]]);
});

test('what cannot be overtaken is answered as if nothing were wrong', async () => {
  sandbox.admin.addFaults([{ match: {}, times: 3, then: { staleTask: true } }]);
  expect((await owner.rest('GET', 'storage/folders')).status).toBe(200);
  expect((await owner.rest('POST', `${at('Annotate 1')}/actions`, { no: 'list' })).status).toBe(400);
  expect((await owner.rest('POST', `${at('Annotate 1')}/actions`, [])).status).toBe(200);
});

test('a job is reported as pending while the rule holds, and as it is afterwards', async () => {
  const before = await poll();
  expect(before.body).toMatchObject({ status: 'DONE', unitsDoneCount: UNITS });
  sandbox.admin.addFaults([{ match: { path: '*/data-upload-jobs/*' }, times: 1, then: { pendingJob: true } }]);
  expect((await poll()).body).toEqual({
    ...before.body,
    status: 'PENDING',
    itemsWithNames: [],
    unitsPendingCount: UNITS,
    unitsDoneCount: 0,
  });
  expect((await poll()).body).toEqual(before.body);
});
