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
