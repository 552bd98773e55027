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
  [400, 'INVALID_ARGUMENTS_ERROR'],
  [401, 'AUTHENTICATION_ERROR'],
  [403, 'AUTHORISATION_ERROR'],
  [404, 'RESOURCE_NOT_FOUND_ERROR'],
  [409, 'RESOURCE_EXISTS_ERROR'],
  [413, 'PAYLOAD_TOO_LARGE_ERROR'],
  [429, 'RATE_LIMIT_ERROR'],
  [500, 'UNKNOWN_ERROR'],
  [503, 'UNKNOWN_ERROR'],
])('a v1 fault %d has the code that such a refusal has otherwise', async (status, code) => {
  const sandbox = await openSandbox({ faults: [{ match: {}, then: { status } }] });
  expect(await ownerOf(sandbox).legacy('projectwithuserrole', 'GET', null, {})).toMatchObject({ response: [code] });
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

test('a status after the write hides what was done', async () => {
  const sandbox = await openSandbox({ faults: [{ match: { method: 'POST' }, then: { status: 502, after: true } }] });
  const owner = ownerOf(sandbox);
  expect((await owner.rest('POST', 'storage/folders', { name: 'made' })).status).toBe(502);
  const listed = await owner.rest('GET', 'storage/folders');
  expect(listed.body.results.map((folder: { name: string }) => folder.name)).toEqual(['made']);
  await sandbox.close();
});

test('a chance hits the requests that its seed says, the same ones each time', async () => {
  const hits = async (seed: number): Promise<string> => {
    const sandbox = await openSandbox({ faults: [{ match: {}, chance: 0.3, seed, then: { status: 503 } }] });
    const owner = ownerOf(sandbox);
    let seen = '';
    for (let at = 0; at < 200; at += 1)
      seen += (await owner.rest('GET', 'cloud-integrations')).status === 503 ? 'x' : '.';
    await sandbox.close();
    return seen;
  };
  const first = await hits(1);
  expect(await hits(1)).toBe(first);
  expect(await hits(2)).not.toBe(first);
  // 200 draws at 0.3: outside of this once in some 20,000 seeds, and these seeds are fixed.
  expect(first.split('x').length - 1).toSatisfy((count: number) => count > 35 && count < 87);
});

test.each([3600, -3600])(
  'a clock of signatures that is %d seconds off refuses v2 and lets v1 pass',
  async (skewSeconds) => {
    const sandbox = await openSandbox({ faults: [{ match: {}, then: { skewSeconds } }] });
    const owner = ownerOf(sandbox);
    const answer = await owner.rest('GET', 'storage/folders');
    expect(answer).toMatchObject({
      status: 401,
      body: { message: expect.stringContaining('outside the accepted window') },
    });
    expect(await owner.legacy('projectwithuserrole', 'GET', null, {})).toMatchObject({ status: 200 });
    sandbox.admin.clearFaults();
    sandbox.admin.addFaults([{ match: {}, then: { skewSeconds: 60 } }]);
    expect((await owner.rest('GET', 'storage/folders')).status).toBe(200);
    await sandbox.close();
  },
);

test('a key that is not known any more is refused on both APIs', async () => {
  const sandbox = await openSandbox({ faults: [{ match: {}, then: { unknownKey: true } }] });
  const owner = ownerOf(sandbox);
  expect((await owner.rest('GET', 'storage/folders')).status).toBe(401);
  const legacy = await owner.legacy('projectwithuserrole', 'GET', null, {});
  expect(legacy).toMatchObject({ status: 400, response: ['SSH_KEY_NOT_FOUND_ERROR'] });
  expect(sandbox.admin.requests().map((request) => request.code)).toEqual(Array(2).fill('SSH_KEY_NOT_FOUND_ERROR'));
  await sandbox.close();
});

test('every mistake in a list of rules is named, and none of them is added', async () => {
  const running = await runSandbox();
  const rules = [
    { match: { methode: 'GET', path: 7 }, times: 0, then: { status: 200 } },
    { match: {}, chance: 2, then: { retryAfter: 3, pageShift: 0.5 } },
    { match: {}, seed: 1, then: { after: true, staleTask: false, unknownKey: 'yes' } },
    { match: {}, then: {} },
    { then: { drop: 'during' } },
    { match: {}, seed: 1, then: { retryAfter: 1 } },
    { match: {}, then: { after: true } },
    { match: {}, then: { status: 503 } },
  ];
  const response = await fetch(`${running.adminUrl}/faults`, { method: 'POST', body: JSON.stringify(rules) });
  expect(response.status).toBe(400);
  const { problems } = (await response.json()) as { problems: { summary: string }[] };
  const places = problems.map(({ summary }) => summary.split(': ')[0]);
  expect(new Set(places)).toEqual(
    new Set([
      '0.match',
      '0.match.path',
      '0.times',
      '0.then.status',
      '1.chance',
      '1.then.pageShift',
      '2.then.staleTask',
      '2.then.unknownKey',
      '3.then',
      '4.match',
      '4.then.drop',
      '5.seed',
      '5.then.retryAfter',
      '6.then.after',
    ]),
  );
  expect((await fetch(`${running.url}/nowhere`)).status).toBe(404);
  await running.stop();
});
