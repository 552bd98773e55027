import { expect, test } from 'vitest';
import { isLike } from '../../src/sandbox/like.ts';
import { openSandbox } from './running.ts';
import { callerOf, ownerOf, signerOf, type Caller } from './signer.ts';

const URL = 'https://bucket.s3.eu-west-1.amazonaws.com/';

async function withItems(count: number) {
  const sandbox = await openSandbox();
  const owner = ownerOf(sandbox);
  const integrationHash = sandbox.admin.createIntegration({ title: 'b', cloud: 'aws' }).uuid;
  const folder: string = (await owner.rest('POST', 'storage/folders', { name: 'f' })).body.uuid;
  const images = Array.from({ length: count }, (_, at) => ({ objectUrl: `${URL}${at}.jpg`, title: `image ${at}` }));
  const job = await owner.rest('POST', `storage/folders/${folder}/data-upload-jobs`, {
    dataItems: { images },
    integrationHash,
  });
  const report = await owner.rest('GET', `storage/folders/${folder}/data-upload-jobs/${job.body}?timeoutSeconds=5`);
  const items: string[] = report.body.itemsWithNames.map((item: { itemUuid: string }) => item.itemUuid);
  return { sandbox, owner, folder, items };
}

async function newDataset(owner: Caller, title: string): Promise<string> {
  return (await owner.rest('POST', 'datasets', { title, createBackingFolder: false, legacyCall: false })).body
    .datasetUuid;
}

const hashesOf = (rows: { data_hash: string }[]): string[] => rows.map((row) => row.data_hash);

test('links keep their order, and each of the three ways with duplicates does what it says', async () => {
  const { sandbox, owner, items } = await withItems(3);
  const dataset = await newDataset(owner, 'd');
  const link = (item_uuids: string[], duplicates_behavior: string) =>
    owner.legacy('datasetlinkitems', 'POST', dataset, { item_uuids, duplicates_behavior }, ['dataset', dataset]);
  const reversed = items.toReversed();
  const linked = await link(reversed, 'SKIP');
  expect(linked.response.map((row: { backing_item_uuid: string }) => row.backing_item_uuid)).toEqual(reversed);
  expect((await link(items, 'SKIP')).response).toEqual([]);
  expect(await link(items, 'FAIL')).toMatchObject({ status: 400, response: ['RESOURCE_EXISTS_ERROR'] });
  expect((await link(items.slice(0, 1), 'DUPLICATE')).response).toHaveLength(1);
  const read = await owner.legacy('dataset', 'GET', null, null, ['dataset', dataset]);
  expect(read.response.data_rows).toHaveLength(4);
  expect(new Set(hashesOf(read.response.data_rows)).size).toBe(4);
  const bare = await owner.legacy('dataset', 'GET', null, { dataset_access_settings: { fetch_rows: false } }, [
    'dataset',
    dataset,
  ]);
  expect(bare.response).not.toHaveProperty('data_rows');
  await sandbox.close();
});

test('a call that fails half way leaves nothing behind', async () => {
  const { sandbox, owner, items } = await withItems(2);
  const dataset = await newDataset(owner, 'd');
  const payload = { item_uuids: [...items, '00000000-0000-4000-8000-000000000000'], duplicates_behavior: 'SKIP' };
  const refused = await owner.legacy('datasetlinkitems', 'POST', dataset, payload, ['dataset', dataset]);
  expect(refused.response).toEqual(['RESOURCE_NOT_FOUND_ERROR']);
  expect((await owner.legacy('datarows', 'GET', null, {}, ['dataset', dataset])).response).toEqual([]);
  await sandbox.close();
});

test('unlinking one dataset leaves the same item in another, deleting the item leaves it in none', async () => {
  const { sandbox, owner, folder, items } = await withItems(1);
  const datasets = [await newDataset(owner, 'a'), await newDataset(owner, 'b')];
  const rows = async (dataset: string): Promise<string[]> =>
    hashesOf((await owner.legacy('datarows', 'GET', null, {}, ['dataset', dataset])).response);
  for (const dataset of datasets) {
    await owner.legacy('datasetlinkitems', 'POST', dataset, { item_uuids: items, duplicates_behavior: 'SKIP' }, [
      'dataset',
      dataset,
    ]);
  }
  const [a = '', b = ''] = datasets;
  const foreign = await rows(b);
  await owner.legacy('video', 'DELETE', foreign, null, ['dataset', a]);
  expect(await rows(b)).toEqual(foreign);
  await owner.legacy('video', 'DELETE', await rows(a), null, ['dataset', a]);
  expect(await rows(a)).toEqual([]);
  expect(await rows(b)).toHaveLength(1);
  await owner.rest('POST', `storage/folders/${folder}/items/delete`, { childUuids: items, removeUnusedFrames: true });
  expect(await rows(b)).toEqual([]);
  await sandbox.close();
});

test('members see what they or their groups have a role on, and change it only as admin', async () => {
  const { sandbox, owner, folder } = await withItems(1);
  const ann = callerOf(sandbox, signerOf(sandbox.admin.createUser({ email: 'ann@example.com' }).privateKey));
  const group = sandbox.admin.createGroup({ name: 'g', members: ['ann@example.com'] }).uuid;
  const dataset = await newDataset(owner, 'd');
  const see = async () => ({
    folder: (await ann.rest('GET', `storage/folders/${folder}`)).status,
    listed: (await ann.rest('GET', 'storage/folders')).body.results.length,
    items: (await ann.rest('GET', `storage/folders/${folder}/items`)).body.results?.length,
    datasets: (await ann.rest('GET', 'datasets/list')).body.result.length,
    rename: (await ann.rest('PATCH', `storage/folders/${folder}`, { name: 'x' })).status,
  });
  expect(await see()).toEqual({ folder: 404, listed: 0, items: undefined, datasets: 0, rename: 404 });
  await owner.rest('POST', `storage/folders/${folder}/groups`, { groupHashList: [group], userRole: 'user' });
  await owner.rest('POST', `datasets/${dataset}/groups`, { groupHashList: [group], userRole: 1 });
  expect(await see()).toEqual({ folder: 200, listed: 1, items: 1, datasets: 1, rename: 403 });
  await owner.rest('POST', `storage/folders/${folder}/groups`, { groupHashList: [group], userRole: 'admin' });
  expect((await see()).rename).toBe(200);
  await owner.rest('DELETE', `storage/folders/${folder}/groups?groupHashList=${group}`);
  expect((await see()).folder).toBe(404);
  await sandbox.close();
});

test('a member sees of an item only those groups and datasets that he has a role on, and makes no groups of hidden items', async () => {
  const { sandbox, owner, folder, items } = await withItems(2);
  const ann = callerOf(sandbox, signerOf(sandbox.admin.createUser({ email: 'ann@example.com' }).privateKey));
  const group = sandbox.admin.createGroup({ name: 'g', members: ['ann@example.com'] }).uuid;
  const hidden = (await owner.rest('POST', 'storage/folders', { name: 'hidden' })).body.uuid;
  const [open, secret] = [await newDataset(owner, 'open'), await newDataset(owner, 'secret')];
  for (const dataset of [open, secret]) {
    await owner.legacy('datasetlinkitems', 'POST', dataset, { item_uuids: items }, ['dataset', dataset]);
  }
  const layout = { layoutType: 'default-grid', layoutContents: items };
  for (const where of [folder, hidden])
    await owner.rest('POST', `storage/folders/${where}/create-group-items`, [layout]);
  await owner.rest('POST', `storage/folders/${folder}/groups`, { groupHashList: [group], userRole: 'user' });
  await owner.rest('POST', `datasets/${open}/groups`, { groupHashList: [group], userRole: 1 });
  const path = `storage/folders/${folder}/items/${items[0]}/summary`;
  const counts = { frameInGroups: 2, usedInDatasets: 2 };
  expect((await ann.rest('GET', path)).body).toMatchObject({
    ...counts,
    accessibleGroupItems: [{ parentUuid: folder }],
    accessibleDatasets: [{ datasetHash: open }],
  });
  const all = (await owner.rest('GET', path)).body;
  expect(all).toMatchObject(counts);
  expect([all.accessibleGroupItems.length, all.accessibleDatasets.length]).toEqual([2, 2]);

  const own = (await ann.rest('POST', 'storage/folders', { name: 'own' })).body.uuid;
  const groupOf = async (imageItems: string[]): Promise<unknown> => {
    const imageGroupsFromItems = [{ imageItems, title: 't' }];
    const job = await ann.rest('POST', `storage/folders/${own}/data-upload-jobs`, {
      dataItems: { imageGroupsFromItems },
      ignoreErrors: true,
    });
    const report = await ann.rest('GET', `storage/folders/${own}/data-upload-jobs/${job.body}?timeoutSeconds=5`);
    return [report.body.unitsDoneCount, report.body.unitsErrorCount];
  };
  expect(await groupOf(items)).toEqual([1, 0]);
  await owner.rest('DELETE', `storage/folders/${folder}/groups?groupHashList=${group}`);
  expect(await groupOf(items)).toEqual([0, 1]);
  await sandbox.close();
});

test('giving nobody a role is no mistake, on datasets, ontologies and folders as on projects', async () => {
  const { sandbox, owner, folder } = await withItems(1);
  const dataset = await newDataset(owner, 'd');
  const ontology = await owner.rest('POST', 'ontologies', { title: 'o', editor: { objects: [], classifications: [] } });
  const added = await owner.legacy('datasetusers', 'POST', dataset, { user_emails: [], user_role: 1 }, [
    'dataset',
    dataset,
  ]);
  expect(added).toMatchObject({ status: 200, response: [] });
  for (const [path, userRole] of [
    [`datasets/${dataset}`, 1],
    [`ontologies/${ontology.body.ontologyUuid}`, 1],
    [`storage/folders/${folder}`, 'user'],
  ]) {
    const answer = await owner.rest('POST', `${path}/groups`, { groupHashList: [], userRole });
    expect([path, answer.status]).toEqual([path, 200]);
  }
  await sandbox.close();
});

const TILE = { type: 'data_unit', key: 'a' };
const CAROUSEL = { type: 'data_unit_list', keys: ['a', 'b'], carouselPosition: 'left', carouselSize: 20 };

test.each<{ what: string; group: Record<string, unknown>; status: number }>([
  { what: 'no layout', group: {}, status: 200 },
  { what: 'one tile', group: { layout: TILE }, status: 200 },
  {
    what: 'a split of a split in either spelling',
    group: {
      layout: {
        direction: 'row',
        first: { direction: 'column', first: TILE, second: { key: 'b' }, split_percentage: 30 },
        second: CAROUSEL,
        splitPercentage: 50,
      },
      settings: { tile_settings: { a: { title: null, isReadOnly: true } }, fixedLayout: true },
      timeline: ['a'],
    },
    status: 200,
  },
  { what: 'a layout that is none', group: { layout: { x: 1 } }, status: 400 },
  {
    what: 'an unknown direction',
    group: { layout: { direction: 'up', first: TILE, second: TILE, splitPercentage: 5 } },
    status: 400,
  },
  { what: 'half a split', group: { layout: { direction: 'row', first: TILE, splitPercentage: 5 } }, status: 400 },
  { what: 'a carousel in the middle', group: { layout: { ...CAROUSEL, carouselPosition: 'middle' } }, status: 400 },
  { what: 'settings of tiles that are none', group: { settings: { tileSettings: 5 } }, status: 400 },
])('a data group with $what: $status', async ({ group, status }) => {
  const { sandbox, owner, folder, items } = await withItems(2);
  const layoutContents = { a: items[0], b: items[1] };
  const body = [{ layoutType: 'custom', layoutContents, ...group }];
  const answer = await owner.rest('POST', `storage/folders/${folder}/create-group-items`, body);
  expect(answer.status).toBe(status);
  await sandbox.close();
});

test('a frame of a group is not deleted without the group', async () => {
  const { sandbox, owner, folder } = await withItems(0);
  const images = [0, 1].map((at) => ({ url: `${URL}${at}.jpg` }));
  const integrationHash = (await owner.rest('GET', 'cloud-integrations')).body.result[0].integrationUuid;
  await owner.rest('POST', `storage/folders/${folder}/data-upload-jobs`, {
    dataItems: { imageGroups: [{ images, title: 'g' }] },
    integrationHash,
  });
  const [group] = (await owner.rest('GET', `storage/folders/${folder}/items`)).body.results;
  const children = `storage/folders/${folder}/items/${group.uuid}/child-items`;
  const [frame] = (await owner.rest('GET', children)).body.results;
  const remove = async (uuid: string): Promise<number> =>
    (await owner.rest('POST', `storage/folders/${folder}/items/delete`, { childUuids: [uuid] })).status;
  expect(await remove(frame.uuid)).toBe(400);
  expect((await owner.rest('GET', children)).body.results).toHaveLength(2);
  expect(await remove(group.uuid)).toBe(200);
  expect((await owner.rest('GET', `storage/items/${frame.uuid}`)).status).toBe(404);
  await sandbox.close();
});

test('pages of a listing hold every item once, in both directions', async () => {
  const { sandbox, owner, folder } = await withItems(7);
  for (const desc of ['True', 'False']) {
    const seen: string[] = [];
    let token: string | null = '';
    while (token !== null) {
      const more = token === '' ? '' : `&pageToken=${token}`;
      const page = await owner.rest('GET', `storage/folders/${folder}/items?order=name&desc=${desc}&pageSize=3${more}`);
      seen.push(...page.body.results.map((item: { name: string }) => item.name));
      token = page.body.nextPageToken;
      expect(token).not.toBe('');
    }
    const sorted = [0, 1, 2, 3, 4, 5, 6].map((at) => `image ${at}`);
    expect(seen).toEqual(desc === 'True' ? sorted.toReversed() : sorted);
  }
  await sandbox.close();
});

test.each([
  ['image 1', '%1', true],
  ['IMAGE 1', 'image _', true],
  ['image 10', 'image _', false],
  ['a.b', 'a_b', true],
  ['axb', 'a.b', false],
  ['', '%', true],
  ['abc', '', false],
])('%j is like %j: %s', (text, pattern, like) => {
  expect(isLike(text, pattern)).toBe(like);
});

test('a hostile pattern costs no time', () => {
  const before = performance.now();
  expect(isLike('a'.repeat(300), '%a'.repeat(400) + 'b')).toBe(false);
  expect(performance.now() - before).toBeLessThan(1000);
});
