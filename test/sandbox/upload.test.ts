import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mediaFacts } from '../../src/sandbox/upload/media-facts.ts';
import { readSpec } from '../../src/sandbox/upload/read-spec.ts';
import { openSandbox } from './running.ts';
import { ownerOf, type Caller } from './signer.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const URL = 'https://bucket.s3.eu-west-1.amazonaws.com/';

async function folderWith(caller: Caller): Promise<string> {
  return (await caller.rest('POST', 'storage/folders', { name: 'f' })).body.uuid;
}

test('the same media in both dialects and in any casing become the same units', () => {
  const typed = readSpec(
    {
      imageGroups: [
        {
          title: 'g',
          images: [{ url: `${URL}0.png` }, { url: `${URL}1.png` }],
          clientMetadata: { a: null },
          createVideo: false,
        },
      ],
      pdf: [{ objectUrl: `${URL}p.pdf`, pdfMetadata: { fileSize: 1, numPages: 2 }, clientMetadata: {} }],
      skipDuplicateUrls: true,
    },
    'typed',
  );
  const free = readSpec(
    {
      image_groups: [
        {
          title: 'g',
          objectUrl_1: `${URL}1.png`,
          objectUrl_0: `${URL}0.png`,
          client_metadata: { a: null },
          createVideo: false,
        },
      ],
      pdfs: [{ object_url: `${URL}p.pdf`, pdfMetadata: { file_size: 1, numPages: 2 } }],
      skip_duplicate_urls: true,
    },
    'free',
  );
  expect(free).toEqual(typed);
  expect(typed.units.map((unit) => unit.fault)).toEqual([null, null]);
});

test('no spec, however wild, makes the reader throw', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('typed' as const, 'free' as const), (value, dialect) => {
      for (const spec of [
        value,
        { images: value, scenes: [value], image_groups: [value], dicomSeries: [{ dicomFiles: [value] }] },
      ]) {
        expect(Array.isArray(readSpec(spec, dialect).units)).toBe(true);
      }
    }),
  );
});

test('media facts are a function of the URL, and stated facts win', () => {
  fc.assert(
    fc.property(
      fc.webUrl(),
      fc.constantFrom('video' as const, 'image' as const, 'audio' as const, 'pdf' as const),
      (url, kind) => {
        expect(mediaFacts(kind, url)).toEqual(mediaFacts(kind, url));
        expect(mediaFacts(kind, url, { width: 7, fileSize: 9 })).toMatchObject({ width: 7, fileSize: 9 });
      },
    ),
  );
  expect(mediaFacts('video', 'x', { fps: 25, duration: 4 }).frameCount).toBe(100);
});

test('a job registers what it can, and ignoreErrors decides only how it ends', async () => {
  const sandbox = await openSandbox();
  const owner = ownerOf(sandbox);
  const integrationHash = sandbox.admin.createIntegration({ title: 'b', cloud: 'aws' }).uuid;
  const folder = await folderWith(owner);
  const externalFiles = {
    images: [{ objectUrl: `${URL}a.jpg` }, { objectUrl: `${URL}assay-sandbox-error/b.jpg` }, { title: 'no URL' }],
  };
  for (const ignoreErrors of [false, true]) {
    const job = await owner.rest('POST', `storage/folders/${folder}/data-upload-jobs`, {
      externalFiles,
      integrationHash,
      ignoreErrors,
    });
    const { body } = await owner.rest(
      'GET',
      `storage/folders/${folder}/data-upload-jobs/${job.body}?timeoutSeconds=604800`,
    );
    expect(body).toMatchObject({
      status: ignoreErrors ? 'DONE' : 'ERROR',
      unitsDoneCount: 1,
      unitsErrorCount: 2,
      unitsPendingCount: 0,
      unitsCancelledCount: 0,
      itemsWithNames: [{ name: 'a.jpg' }],
    });
    expect(body.unitErrors[0]).toMatchObject({
      objectUrls: [`${URL}assay-sandbox-error/b.jpg`],
      actionDescription: 'Uploading image',
    });
  }
  await sandbox.close();
});

test('what a job cannot use is said at once in dataItems and by the job in externalFiles', async () => {
  const sandbox = await openSandbox();
  const owner = ownerOf(sandbox);
  const folder = await folderWith(owner);
  const jobs = `storage/folders/${folder}/data-upload-jobs`;
  expect(await owner.rest('POST', jobs, { dataItems: { images: [{ objectUrl: 3 }] } })).toMatchObject({ status: 400 });
  expect(await owner.rest('POST', jobs, { dataItems: {}, externalFiles: {} })).toMatchObject({ status: 400 });
  expect(await owner.rest('POST', jobs, { dataItems: { images: [] }, integrationHash: folder })).toMatchObject({
    status: 404,
  });
  const job = await owner.rest('POST', jobs, { externalFiles: { pictures: [] }, ignoreErrors: true });
  const { body } = await owner.rest('GET', `${jobs}/${job.body}`);
  expect(body).toMatchObject({ status: 'ERROR', errors: [expect.stringContaining('pictures')] });
  const uncovered = await owner.rest('POST', jobs, { dataItems: { images: [{ objectUrl: `${URL}a.jpg` }] } });
  const polled = await owner.rest('GET', `${jobs}/${uncovered.body}?timeoutSeconds=5`);
  expect(polled.body.unitErrors[0].error).toMatch(/integration/);
  await sandbox.close();
});

test('strict client-only access needs the metadata block', async () => {
  const sandbox = await openSandbox();
  const owner = ownerOf(sandbox);
  const integrationHash = sandbox.admin.createIntegration({ title: 's', cloud: 'gcp', strictClientOnly: true }).uuid;
  const jobs = `storage/folders/${await folderWith(owner)}/data-upload-jobs`;
  const imageMetadata = { mimeType: 'image/png', fileSize: 1, width: 2, height: 3 };
  const images = [{ objectUrl: `${URL}a.png` }, { objectUrl: `${URL}b.png`, imageMetadata }];
  const job = await owner.rest('POST', jobs, { dataItems: { images }, integrationHash });
  const { body } = await owner.rest('GET', `${jobs}/${job.body}?timeoutSeconds=5`);
  expect(body).toMatchObject({ status: 'ERROR', unitsDoneCount: 1, unitsErrorCount: 1 });
  await sandbox.close();
});

test('duplicates are exact URLs in the folder, and upsertMetadata replaces the metadata of what is there', async () => {
  const sandbox = await openSandbox();
  const owner = ownerOf(sandbox);
  const integrationHash = sandbox.admin.createIntegration({ title: 'b', cloud: 'aws' }).uuid;
  const folder = await folderWith(owner);
  const register = async (dataItems: unknown) => {
    const job = await owner.rest('POST', `storage/folders/${folder}/data-upload-jobs`, { dataItems, integrationHash });
    return (await owner.rest('GET', `storage/folders/${folder}/data-upload-jobs/${job.body}?timeoutSeconds=5`)).body;
  };
  const images = [{ objectUrl: `${URL}a b.png` }, { objectUrl: `${URL}a%20b.png` }, { objectUrl: `${URL}a b.png` }];
  const imageGroups = [{ title: 'g', images: [{ url: `${URL}0.png` }, { url: `${URL}1.png` }] }];
  expect((await register({ images, imageGroups, skipDuplicateUrls: true })).itemsWithNames).toHaveLength(3);
  expect((await register({ images, imageGroups, skipDuplicateUrls: true })).itemsWithNames).toHaveLength(0);
  const upsert = await register({
    images: [{ objectUrl: `${URL}a b.png`, clientMetadata: { k: 1 } }],
    skipDuplicateUrls: true,
    upsertMetadata: true,
  });
  const [{ itemUuid }] = upsert.itemsWithNames;
  expect((await owner.rest('GET', `storage/items/${itemUuid}?signUrl=False`)).body.clientMetadata).toBe('{"k":1}');
  expect((await register({ images })).itemsWithNames).toHaveLength(3);
  const listed = await owner.rest('GET', `storage/folders/${folder}/items?pageSize=1000`);
  expect(listed.body.results).toHaveLength(6);
  await sandbox.close();
});

test('a job that was started before the sandbox ended is finished after it starts again, with the same keys', async () => {
  const folder = temporaryFolder('sandbox');
  const database = join(folder, 'sandbox.sqlite');
  let time = 1_700_000_000_000;
  const now = (): number => time;
  const first = await openSandbox({ database, now });
  const owner = ownerOf(first, now);
  const integrationHash = first.admin.createIntegration({ title: 'b', cloud: 'aws' }).uuid;
  const storage = await folderWith(owner);
  const jobs = `storage/folders/${storage}/data-upload-jobs`;
  const dataItems = { images: [{ objectUrl: `${URL}assay-sandbox-slow/a.jpg` }, { objectUrl: `${URL}b.jpg` }] };
  const job = await owner.rest('POST', jobs, { dataItems, integrationHash });
  expect((await owner.rest('GET', `${jobs}/${job.body}?timeoutSeconds=1`)).body).toMatchObject({
    status: 'PENDING',
    unitsPendingCount: 1,
    unitsDoneCount: 1,
  });
  await first.close();
  time += 6000;
  const second = await openSandbox({ database, now });
  expect(second.owner()).toEqual(first.owner());
  expect(second.adminPath).not.toBe(first.adminPath);
  expect(second.admin.createIntegration({ title: 'b', cloud: 'aws' }).uuid).toBe(integrationHash);
  const polled = await ownerOf(second, now).rest('GET', `${jobs}/${job.body}?timeoutSeconds=5`);
  expect(polled.body).toMatchObject({ status: 'DONE', unitsDoneCount: 2 });
  await second.close();
  await rm(folder, { recursive: true });
});

test.each([
  { what: 'channels that are none', settings: { channels: 5 } },
  { what: 'no channels', settings: {} },
  { what: 'an unknown style', settings: { channels: { a: { style: 'bars' } } } },
  { what: 'a line that is too thick', settings: { channels: { a: { style: 'line', lineWidth: 6.1 } } } },
  { what: 'points that are too small', settings: { channels: { a: { style: 'points', pointRadius: 0.9 } } } },
  { what: 'a colour by name', settings: { channels: { a: { color: 'red' } } } },
  {
    what: '101 channels',
    settings: { channels: Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`c${at}`, {}])) },
  },
])('settings of a time series with $what are refused, as no page with them could be read', async ({ settings }) => {
  const sandbox = await openSandbox();
  const owner = ownerOf(sandbox);
  const integrationHash = sandbox.admin.createIntegration({ title: 'i', cloud: 'aws' }).uuid;
  const folder = await folderWith(owner);
  const register = (own: unknown): ReturnType<Caller['rest']> =>
    owner.rest('POST', `storage/folders/${folder}/data-upload-jobs`, {
      dataItems: { timeSeries: [{ objectUrl: `${URL}t.csv`, settings: own }] },
      integrationHash,
    });
  const good = {
    channels: {
      a: {},
      b: { style: 'line', lineWidth: 0.5, label: 'B', color: '#Fff' },
      c: { style: 'points', pointRadius: 8 },
    },
  };
  expect((await register(settings)).status).toBe(400);
  expect((await register(good)).status).toBe(200);
  const [item] = (await owner.rest('GET', `storage/folders/${folder}/items`)).body.results;
  const patch = (own: unknown): ReturnType<Caller['rest']> =>
    owner.rest('PATCH', `storage/folders/${folder}/items/${item.uuid}`, { timeseriesSettings: own });
  expect((await patch(settings)).status).toBe(400);
  expect((await owner.rest('GET', `storage/items/${item.uuid}`)).body.timeseriesSettings).toEqual(good);
  expect((await patch(null)).body.timeseriesSettings).toBeNull();
  await sandbox.close();
});

test('a poll may ask for any time, and none at all', async () => {
  const sandbox = await openSandbox();
  const owner = ownerOf(sandbox);
  const folder = await folderWith(owner);
  const jobs = `storage/folders/${folder}/data-upload-jobs`;
  const job = (await owner.rest('POST', jobs, { externalFiles: { images: [] } })).body;
  for (const query of ['', '?timeoutSeconds=0', '?timeoutSeconds=604800', '?timeoutSeconds=1000000000']) {
    expect((await owner.rest('GET', `${jobs}/${job}${query}`)).body, query).toMatchObject({ status: 'DONE' });
  }
  expect((await owner.rest('GET', `${jobs}/${job}?timeoutSeconds=-1`)).status).toBe(400);
  await sandbox.close();
});

test.each([
  { what: 'more frames a second than can be counted', video: { fps: 1e308, duration: 1e308 }, message: /fps is wrong/ },
  { what: 'more frames than labels can lie on', video: { fps: 1e6, duration: 1e6 }, message: /frames/ },
  {
    what: 'a size beyond all storage',
    video: { fps: 1, duration: 1, fileSize: 2 ** 52 },
    message: /fileSize is wrong/,
  },
])('a metadata block that states $what is refused', async ({ video, message }) => {
  const sandbox = await openSandbox();
  const owner = ownerOf(sandbox);
  const videoMetadata = { width: 1, height: 1, fileSize: 1, mimeType: 'video/mp4', ...video };
  const videos = [{ objectUrl: `${URL}v.mp4`, videoMetadata }];
  const answer = await owner.rest('POST', `storage/folders/${await folderWith(owner)}/data-upload-jobs`, {
    dataItems: { videos },
    ignoreErrors: true,
  });
  expect(answer).toMatchObject({ status: 400, body: { message: expect.stringMatching(message) } });
  expect(sandbox.warnings).toEqual([]);
  await sandbox.close();
});

test('sizes of many large files add up in groups and in the summary of a folder', async () => {
  const sandbox = await openSandbox();
  const owner = ownerOf(sandbox);
  const integrationHash = sandbox.admin.createIntegration({ title: 'i', cloud: 'aws' }).uuid;
  const folder = await folderWith(owner);
  const imageMetadata = { mimeType: 'image/png', fileSize: 2 ** 43, width: 1, height: 1 };
  const images = Array.from({ length: 1025 }, (_, at) => ({ url: `${URL}${at}.png`, imageMetadata }));
  await owner.rest('POST', `storage/folders/${folder}/data-upload-jobs`, {
    dataItems: {
      imageGroups: [
        { title: 'g', images },
        { title: 'h', images },
      ],
    },
    integrationHash,
  });
  const items = (await owner.rest('GET', `storage/folders/${folder}/items`)).body.results;
  expect(items.map((item: { fileSize: number }) => item.fileSize)).toEqual([2 ** 53 - 1, 2 ** 53 - 1]);
  const group = { layoutType: 'default-grid', layoutContents: items.map((item: { uuid: string }) => item.uuid) };
  expect((await owner.rest('POST', `storage/folders/${folder}/create-group-items`, [group])).status).toBe(200);
  expect((await owner.rest('GET', `storage/folders/${folder}/items`)).body.results).toHaveLength(3);
  const summary = (await owner.rest('GET', `storage/folders/${folder}/summary`)).body;
  expect(summary.files).toBe(3);
  expect(summary.totalSize).toBeCloseTo(3 * 2 ** 53, -2);
  expect(sandbox.warnings).toEqual([]);
  await sandbox.close();
});
