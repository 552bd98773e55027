import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { OUTSIDE } from '../../src/sandbox/decisions/activity.ts';
import { legacyRoutes, restRoutes } from '../../src/sandbox/routes/table.ts';
import type { LoggedRequest } from '../../src/sandbox/request-log.ts';
import { runScript } from '../sdk/run-script.ts';
import { pythonWithEncord } from '../sdk/venv.ts';
import { openSandbox, runSandbox } from './running.ts';
import { ownerOf } from './signer.ts';
import { QA } from './workspace.ts';

const run = promisify(execFile);
const script = (name: string): string => join(import.meta.dirname, 'sdk', `${name}.py`);
const VERSIONS = ['0.1.211', '0.1.190'];
const Operations = z.object({
  rest: z.array(z.string()),
  legacy: z.array(z.string()),
  /** Calls whose path the script could not read from the SDK's source. */
  unread: z.array(z.string()),
});
const outside: ReadonlySet<string> = new Set(OUTSIDE.operations);
const patterns = restRoutes.map(({ method, path }) => ({
  operation: `${method} ${path.replaceAll(/:\w+/g, '*')}`,
  method,
  path: new RegExp(`^/v2/public/${path.replaceAll(/:\w+/g, '[^/?]+')}$`),
}));
const answered = new Set([
  ...patterns.map(({ operation }) => operation),
  ...legacyRoutes.flatMap((table) =>
    Object.entries(table).flatMap(([type, methods]) => Object.keys(methods).map((method) => `${method} ${type}`)),
  ),
]);
/** Operations that the scripts called, by version of the SDK. */
const called = new Map(VERSIONS.map((version) => [version, new Set<string>()]));

/** Everything that a request can stand for: `storage/folders/move` is also a folder called move. */
function operationsOf({ method, path, queryType, queryMethod }: LoggedRequest): string[] {
  if (queryType !== undefined) return [`${queryMethod} ${queryType}`];
  const [bare = ''] = path.split('?');
  return patterns.filter((one) => one.method === method && one.path.test(bare)).map(({ operation }) => operation);
}

/** Runs a script of this folder against a fresh sandbox, gives its facts; nothing may be unknown or fail inside. */
async function judged(
  version: string,
  name: string,
  args: (ids: {
    integration: string;
    second: () => string;
    group: string;
    template: string;
    admin: string;
  }) => string[],
): Promise<unknown> {
  const running = await runSandbox();
  const { admin } = running.sandbox;
  admin.createUser({ email: 'ann@example.com' });
  const ids = {
    integration: admin.createIntegration({ title: 'media-bucket', cloud: 'aws' }).uuid,
    second: (): string => admin.createIntegration({ title: 'other-bucket', cloud: 'gcp' }).uuid,
    group: admin.createGroup({ name: 'annotators', members: ['ann@example.com'] }).uuid,
    template: admin.createWorkflowTemplate(QA).uuid,
    admin: running.adminUrl,
  };
  try {
    const told = await runScript(script(name), [running.url, running.keyFile, ...args(ids)], version);
    for (const request of admin.requests()) {
      for (const operation of operationsOf(request)) called.get(version)?.add(operation);
    }
    expect(admin.requests().filter((request) => request.unknown)).toEqual([]);
    expect(admin.requests().filter((request) => request.status >= 500 && !request.fault)).toEqual([]);
    expect(running.sandbox.warnings).toEqual([]);
    return JSON.parse(told);
  } finally {
    await running.stop();
  }
}

test.each([
  ['0.1.211', 15],
  ['0.1.190', 12],
])('encord %s works with storage, datasets and ontologies', async (version, shapes) => {
  const facts = await judged(version, 'storage_and_ontologies', ({ integration, group }) => [integration, group]);
  expect(facts).toEqual({ shapes, items: 17, rows: 8 });
});

test.each([
  ['0.1.211', ['annotation', 'dataUnit', 'frame', 'frameCoordinate', 'sceneCoordinate']],
  ['0.1.190', ['dataUnit', 'frame', 'frameCoordinate']],
])('encord %s works with issues, analytics, logs, copies, collections, scenes and rights', async (version, anchors) => {
  const facts = await judged(version, 'activity', (ids) => [ids.integration, ids.template, ids.admin]);
  expect(facts).toMatchObject({
    anchors,
    labelLogs: ['ADD', 'EDIT', 'ADD', 'DELETE', 'ADD', 'SUBMIT_TASK', 'REJECT_TASK'],
  });
});

test.each(VERSIONS)('encord %s works with saved filters and collections of projects', async (version) => {
  const facts = await judged(version, 'explorer', ({ integration, admin }) => [integration, admin]);
  expect(facts).toEqual({ collections: ['Some frames'] });
});

test.each(VERSIONS)('encord %s works with the organisation, branches and legacy calls', async (version) => {
  await judged(version, 'organisation', ({ integration, second, group }) => [integration, second(), group]);
});

test.each(VERSIONS)('encord %s takes every injected fault for what it stands for', async (version) => {
  await judged(version, 'faults', ({ integration, admin }) => [integration, admin]);
});

test.each(VERSIONS)('every operation in the source of encord %s is answered, or named as left out', async (version) => {
  const { stdout } = await run(await pythonWithEncord(version), [script('operations')]);
  const operations = Operations.parse(JSON.parse(stdout));
  expect(operations.unread).toEqual([]);
  const all = [...operations.rest, ...operations.legacy];
  expect(all.length).toBeGreaterThan(150);
  expect(all.filter((operation) => !answered.has(operation) && !outside.has(operation))).toEqual([]);
  const gone = version === '0.1.211' ? ['GET imagegroupocr'] : [];
  expect([...outside].filter((operation) => !all.includes(operation))).toEqual(gone);
  expect(all.filter((one) => answered.has(one) && !called.get(version)?.has(one))).toEqual([]);
  if (version === '0.1.211') expect([...answered].filter((operation) => !all.includes(operation))).toEqual([]);
});

test('what is left out is refused by name and marked as unknown', async () => {
  const sandbox = await openSandbox();
  const owner = ownerOf(sandbox);
  for (const operation of outside) {
    const [method = '', name = ''] = operation.split(' ');
    if (name.includes('/') || name === 'dicom-deidentification' || name === 'ml-models') {
      const answer = await owner.rest(method, name.replaceAll('*', '00000000-0000-4000-8000-000000000000'));
      expect(answer, operation).toMatchObject({ status: 404, body: { message: expect.stringMatching('leaves out') } });
    } else {
      const answer = await owner.legacy(name, method, null, null);
      expect(answer, operation).toMatchObject({ response: ['INVALID_ARGUMENTS_ERROR'] });
    }
  }
  expect(sandbox.admin.requests().filter((request) => request.unknown)).toHaveLength(outside.size);
  await sandbox.close();
});
