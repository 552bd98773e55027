/* oxlint-disable unicorn/no-thenable -- the effect of a fault is called `then` on the wire */
import { expect, test } from 'vitest';
import { openSandbox, runSandbox } from './running.ts';
import { ownerOf } from './signer.ts';

test('a status fault answers without doing anything, so often and after so many as it says', async () => {
  const sandbox = await openSandbox({
    faults: [
      { match: { method: 'POST', path: '*/storage/folders' }, skip: 1, times: 2, then: { status: 503, retryAfter: 7 } },
    ],
  });
  const owner = ownerOf(sandbox);
  const statuses: number[] = [];
  let retryAfter: string | null = null;
  for (let at = 0; at < 4; at += 1) {
    const answer = await owner.rest('POST', 'storage/folders', { name: `${at}` });
    statuses.push(answer.status);
    retryAfter ??= answer.headers.get('retry-after');
  }
  expect(statuses).toEqual([200, 503, 503, 200]);
  expect(retryAfter).toBe('7');
  const listed = await owner.rest('GET', 'storage/folders');
  expect(listed.body.results.map((folder: { name: string }) => folder.name)).toEqual(['0', '3']);
  await sandbox.close();
});

test('a v1 fault keeps the envelope and is chosen by query type', async () => {
  const sandbox = await openSandbox();
  sandbox.admin.addFaults([{ match: { queryType: 'projectwithuserrole' }, times: 1, then: { status: 429 } }]);
  const owner = ownerOf(sandbox);
  const limited = await owner.legacy('projectwithuserrole', 'GET', null, {});
  expect(limited).toMatchObject({ status: 400, response: ['RATE_LIMIT_ERROR'] });
  expect(sandbox.admin.requests().at(-1)).toMatchObject({ status: 429, fault: true });
  expect(await owner.legacy('projectwithuserrole', 'GET', null, {})).toMatchObject({ status: 200 });
  await sandbox.close();
});

test.each([
  ['before', []],
  ['after', ['a']],
] as const)('a connection cut %s the work leaves %j behind, in process and over a socket', async (drop, left) => {
  const running = await runSandbox();
  const { sandbox } = running;
  const owner = ownerOf(sandbox);
  const rule = { match: { method: 'POST' }, times: 1, then: { drop } };
  sandbox.admin.addFaults([rule]);
  await expect(owner.rest('POST', 'storage/folders', { name: 'a' })).rejects.toThrow(TypeError);
  const names = async (): Promise<string[]> =>
    (await owner.rest('GET', 'storage/folders')).body.results.map((folder: { name: string }) => folder.name);
  expect(await names()).toEqual(left);
  sandbox.admin.addFaults([{ match: { method: 'GET', path: '/nowhere' }, then: { drop } }]);
  await expect(fetch(`${running.url}/nowhere`)).rejects.toThrow('fetch failed');
  sandbox.admin.clearFaults();
  expect((await fetch(`${running.url}/nowhere`)).status).toBe(404);
  await running.stop();
});

test('a truncated answer breaks off within its body', async () => {
  const running = await runSandbox({ faults: [{ match: { path: '/nowhere' }, times: 1, then: { truncate: 5 } }] });
  const response = await fetch(`${running.url}/nowhere`);
  expect(response.status).toBe(404);
  await expect(response.text()).rejects.toThrow();
  running.sandbox.admin.addFaults([{ match: { path: '/nowhere' }, then: { truncate: 5 } }]);
  const inProcess = await running.sandbox.fetch('http://sandbox.test/nowhere');
  expect(inProcess.status).toBe(404);
  await expect(inProcess.text()).rejects.toThrow('terminated');
  await running.stop();
});

test('a delay and a slow body change nothing but the time', async () => {
  const slept: number[] = [];
  const sandbox = await openSandbox({
    sleep: (milliseconds) => {
      slept.push(milliseconds);
      return Promise.resolve();
    },
    faults: [{ match: {}, then: { delayMs: 1500, slowBody: 100 } }],
  });
  expect((await ownerOf(sandbox).rest('GET', 'storage/folders')).body.results).toEqual([]);
  expect(slept[0]).toBe(1500);
  expect(slept.slice(1).length).toBeGreaterThan(1);
  await sandbox.close();
});
