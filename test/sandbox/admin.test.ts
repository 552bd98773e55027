/* oxlint-disable unicorn/no-thenable -- the effect of a fault is called `then` on the wire */
import { get, request as httpRequest } from 'node:http';
import { expect, test } from 'vitest';
import { openSandbox, runSandbox } from './running.ts';
import { ownerOf } from './signer.ts';

const HOST = 'http://sandbox.test';

test('a wrong body is a 400 with all its problems, and changes nothing', async () => {
  const sandbox = await openSandbox();
  const post = async (name: string, body: unknown) => {
    const response = await sandbox.fetch(`${HOST}${sandbox.adminPath}/${name}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    return {
      status: response.status,
      body: (await response.json()) as { problems: { code: string; summary: string }[] },
    };
  };
  const integration = await post('integrations', { titel: 'a', cloud: 'moon', strictClientOnly: 'yes' });
  expect(integration.status).toBe(400);
  expect(integration.body.problems.map((problem) => problem.summary).join('\n')).toMatch(
    /title[\s\S]*cloud[\s\S]*strictClientOnly[\s\S]*titel/,
  );
  const template = await post('workflow-templates', {
    title: 't',
    start: 'A',
    stages: [
      { name: 'A', type: 'annotation', next: 'B' },
      { name: 'A', type: 'annotation', next: 'C' },
      { name: 'Done', type: 'done' },
    ],
  });
  expect(template.body.problems.map((problem) => problem.code).sort()).toEqual([
    'workflow.duplicate-stage',
    'workflow.unknown-stage',
    'workflow.unknown-stage',
  ]);
  expect((await post('groups', { name: 'g', members: ['x@y.z', 'nobody'] })).status).toBe(400);
  expect((await post('groups', { name: 'g', members: ['x@y.z'] })).body.problems[0]?.code).toBe('sandbox.user-unknown');
  expect((await post('simulate', { projectUuid: 'x', annotators: [] })).body.problems).toHaveLength(2);
  expect((await post('clock', { now: 'tomorrow' })).status).toBe(400);
  expect((await post('faults', [{ match: {}, then: {} }])).status).toBe(400);
  expect((await post('planets', {})).status).toBe(404);
  const listed = await ownerOf(sandbox).rest('GET', 'user/current-organisation/groups');
  expect(listed.body.results).toEqual([]);
  await sandbox.close();
});

test('a user who is created again keeps his key, whatever the case of the address', async () => {
  const sandbox = await openSandbox();
  const first = sandbox.admin.createUser({ email: 'Ann@Example.com', title: 'Ann' });
  expect(sandbox.admin.createUser({ email: 'ann@example.com' })).toEqual(first);
  expect(first.email).toBe('ann@example.com');
  await sandbox.close();
});

test('the admin API answers below its random segment only, and not from elsewhere', async () => {
  const sandbox = await openSandbox();
  const requests = `${HOST}${sandbox.adminPath}/requests`;
  expect((await sandbox.fetch(requests)).status).toBe(200);
  expect((await sandbox.fetch(`${HOST}/-/admin/${'0'.repeat(32)}/requests`)).status).toBe(404);
  expect((await sandbox.serve(new Request(requests), { remoteAddress: '192.0.2.7' })).status).toBe(403);
  expect((await sandbox.serve(new Request(requests), { remoteAddress: '::ffff:127.0.0.1' })).status).toBe(200);
  await sandbox.close();
});

test('the request log tells method, path and status in order', async () => {
  const running = await runSandbox();
  const owner = ownerOf(running.sandbox);
  await owner.rest('POST', 'storage/folders', { name: 'a' });
  await owner.legacy('dataset', 'GET', null, null, ['dataset', 'nope']);
  const response = await fetch(`${running.adminUrl}/requests`);
  expect(await response.json()).toEqual([
    { method: 'POST', path: '/v2/public/storage/folders', status: 200 },
    {
      method: 'POST',
      path: '/public',
      status: 404,
      queryType: 'dataset',
      queryMethod: 'GET',
      code: 'RESOURCE_NOT_FOUND_ERROR',
    },
  ]);
  await running.stop();
});

test('the request log hides what signs a link, and names gaps of unsigned requests too', async () => {
  const sandbox = await openSandbox();
  await sandbox.fetch(`${HOST}/v2/public/no/such?pageSize=5&X-Amz-Signature=abc&X-Amz-Credential=me&token=s3cret`);
  const answer = await sandbox.fetch(`${HOST}${sandbox.adminPath}/requests`);
  expect(await answer.json()).toEqual([
    {
      method: 'GET',
      path: '/v2/public/no/such?pageSize=5&X-Amz-Signature=…&X-Amz-Credential=…&token=…',
      status: 401,
      unknown: true,
      code: 'AUTHENTICATION_ERROR',
    },
  ]);
  await sandbox.close();
});

test('over a socket the signature covers the request line as it was sent, not as a URL parser spells it', async () => {
  const running = await runSandbox();
  const { signerOf } = await import('./signer.ts');
  const signer = signerOf(running.sandbox.owner().privateKey);
  const target = "/v2/public/storage/folders?search=it's|a+%7Etest&isRecursive=False";
  const headers = signer.rest('GET', target, '', Math.floor(Date.now() / 1000));
  const { hostname, port } = new URL(running.url);
  const status = await new Promise<number | undefined>((resolve, reject) => {
    get({ hostname, port, path: target, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
  expect(status).toBe(200);
  await running.stop();
});

test('a body that never ends is refused when it is announced too large', async () => {
  const running = await runSandbox();
  const { hostname, port } = new URL(running.url);
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const sent = httpRequest(
      { hostname, port, path: '/v2/public/storage/folders', method: 'POST', headers: { 'content-length': 10 ** 12 } },
      (response) => {
        resolve(response.statusCode);
        sent.destroy();
      },
    );
    sent.on('error', reject);
    sent.write('{');
  });
  expect(status).toBe(413);
  await running.stop();
});
