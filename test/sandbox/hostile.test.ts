import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRoutes } from '../../src/sandbox/route-order.ts';
import { legacyRoutes, restRoutes } from '../../src/sandbox/routes/table.ts';
import { openSandbox } from './running.ts';
import { ownerOf } from './signer.ts';

const NOTHING = '00000000-0000-4000-8000-000000000000';

test('no operation falls over a body that nobody meant', async () => {
  const sandbox = await openSandbox({ sleep: () => Promise.resolve() });
  const owner = ownerOf(sandbox);
  const folder: string = (await owner.rest('POST', 'storage/folders', { name: 'f' })).body.uuid;
  const dataset = (await owner.rest('POST', 'datasets', { title: 'd', createBackingFolder: true })).body.datasetUuid;
  const ids = fc.constantFrom(folder, dataset, NOTHING, '%F0%28', "x'--");
  const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constant([]), fc.constant({}), fc.array(ids), ids);
  const routes = restRoutes.filter(
    (route) => !(route.method === 'DELETE' && route.path.startsWith('organisation/users')),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...routes), ids, value, async (route, id, body) => {
      const path = route.path.replaceAll(/:\w+/g, id);
      const answer = await owner.rest(route.method, path, route.method === 'GET' ? undefined : body);
      expect(answer.status, `${route.method} ${route.path} ${JSON.stringify(body)}`).toBeLessThan(500);
    }),
    { numRuns: 600 },
  );
  const operations = legacyRoutes.flatMap((table) =>
    Object.entries(table).flatMap(([type, methods]) => Object.keys(methods).map((method) => [type, method] as const)),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...operations), value, value, ids, async ([type, method], uid, payload, id) => {
      for (const kind of ['dataset', 'project']) {
        const answer = await owner.legacy(type, method, uid, payload, [kind, encodeURIComponent(id)]);
        expect(answer.response, `${type} ${method} ${JSON.stringify([uid, payload])}`).not.toEqual(['UNKNOWN_ERROR']);
      }
    }),
    { numRuns: 400 },
  );
  expect(sandbox.warnings).toEqual([]);
  await sandbox.close();
});

const nested = (levels: number, inner: string): string => `${'{"a":'.repeat(levels)}${inner}${'}'.repeat(levels)}`;

test.each([
  { what: 'nested 5,000 levels deep', json: nested(5000, '1') },
  { what: 'a million open brackets and no end', json: '['.repeat(1_000_000) },
  { what: 'a number beyond every double', json: '1e400' },
  { what: 'a number of 400 digits', json: '9'.repeat(400) },
  { what: 'half of a surrogate pair', json: String.raw`"\ud800"` },
  { what: 'half of a surrogate pair in a key', json: String.raw`{"\uDC00": 1}` },
])('JSON with $what is refused by both APIs, as a wrong value', async ({ json }) => {
  const sandbox = await openSandbox();
  const owner = ownerOf(sandbox);
  const { uuid } = (await owner.rest('POST', 'storage/folders', { name: 'f' })).body;
  const bodies: [string, string, string][] = [
    ['PATCH', `storage/folders/${uuid}`, `{"clientMetadata": {"x": ${json}}}`],
    ['POST', 'storage/folders', `{"name": "f", "clientMetadata": ${JSON.stringify(`{"x": ${json}}`)}}`],
    ['POST', 'organisation/client-metadata-schema-v2', `{"x": {"ty": "tombstone", "deleted_ty": ${json}}}`],
    ['POST', 'ontologies', `{"title": "o", "editor": {"objects": [], "classifications": [], "x": ${json}}}`],
    [
      'POST',
      `storage/folders/${uuid}/data-upload-jobs`,
      `{"externalFiles": {"images": [{"objectUrl": "s3://a/b.jpg", "clientMetadata": {"x": ${json}}}]}}`,
    ],
  ];
  for (const [method, path, text] of bodies) {
    const answer = await owner.restText(method, path, text);
    expect(answer, path).toEqual({ status: 400, body: { message: expect.any(String) } });
  }
  const legacy = await owner.legacyText(
    `{"query_type": "project", "query_method": "POST", "values": {"uid": null, "payload": {"title": "p", "x": ${json}}}}`,
  );
  expect(legacy.body).toMatchObject({ status: 400, response: ['INVALID_ARGUMENTS_ERROR'] });
  expect(sandbox.warnings).toEqual([]);
  await sandbox.close();
});

test('JSON of 400 levels, small numbers and whole surrogate pairs come back as they were sent', async () => {
  const sandbox = await openSandbox();
  const owner = ownerOf(sandbox);
  const { uuid } = (await owner.rest('POST', 'storage/folders', { name: 'f' })).body;
  const text = `{"a": ${nested(400, '1')}, "b": [1e-400, 1.5e-05, 1e+308, 12], "c": "${String.raw`\ud83d\ude00 \\ud800`}", "e": [true, false]}`;
  const answer = await owner.restText('PATCH', `storage/folders/${uuid}`, `{"clientMetadata": ${text}}`);
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.body.clientMetadata)).toEqual(JSON.parse(text));
  await sandbox.close();
});

test('every operation stands once, and fixed paths win over parameters', () => {
  const names = restRoutes.map((route) => `${route.method} ${route.path.replaceAll(/:\w+/g, ':')}`);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  const operations = legacyRoutes.flatMap((table) =>
    Object.entries(table).flatMap(([type, methods]) => Object.keys(methods).map((method) => `${type} ${method}`)),
  );
  expect(operations.filter((name, at) => operations.indexOf(name) !== at)).toEqual([]);
  const sorted = [{ path: 'a/:b' }, { path: 'a/list' }, { path: ':x/list' }].sort(compareRoutes);
  expect(sorted.map((route) => route.path)).toEqual(['a/list', 'a/:b', ':x/list']);
});
