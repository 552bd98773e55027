import { expect, test } from 'vitest';
import { openSandbox } from './running.ts';
import { callerOf, ownerOf, signerOf, signerOfSeed, stranger } from './signer.ts';

const HOST = 'http://sandbox.test';

test("the test's own signer gives the published vectors of the SDK, so that it is no echo of the sandbox", () => {
  const signer = signerOfSeed(Buffer.from(Array.from({ length: 32 }, (_, index) => index)));
  expect(signer.publicHex).toBe('03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8');
  const target = '/v2/public/storage/folders?search=x+y&isRecursive=False&itemTypes=video&itemTypes=image';
  expect(signer.rest('GET', target, '', 1_700_000_000)['Signature']).toBe(
    'encord-sig=:uf6WK76iruVXb9ghjUVxwmBrXvvNn6j1wh7D+JzOy0LTQiCyG2D6s1Ng42W/ZLb/ZJDX2NKf5bHS2/QJoaw1Ag==:',
  );
  const body = '{"query_type": "dataset", "query_method": "GET", "values": {"uid": null, "payload": null}}';
  expect(signer.legacy(body)['Authorization']).toBe(
    `${signer.publicHex}:ef4ad9b3d0b3418b7d9dab0a37518bb0bb20ff8b47692c129c61f93869e058bbe1b9b2b8cdb386fef4a21b32f29ba4090f3f9264f83d7b224d6f57c16dc1c406`,
  );
});

test('a signed request is answered, on both APIs', async () => {
  const sandbox = await openSandbox();
  const owner = ownerOf(sandbox);
  expect((await owner.rest('GET', 'storage/folders?search=a+%26+%C3%A9&isRecursive=False')).status).toBe(200);
  expect(await owner.legacy('projectwithuserrole', 'GET', null, { filter: {} })).toMatchObject({ status: 200 });
  await sandbox.close();
});

test('a key that nobody has is refused on both APIs, as the SDK expects it', async () => {
  const sandbox = await openSandbox();
  const unknown = callerOf(sandbox, stranger());
  expect(await unknown.rest('GET', 'storage/folders')).toMatchObject({ status: 401 });
  expect(await unknown.legacy('projectwithuserrole', 'GET', null, {})).toMatchObject({
    status: 400,
    response: ['SSH_KEY_NOT_FOUND_ERROR'],
  });
  await sandbox.close();
});

test('a changed body, path or query, and an old or early signature are refused', async () => {
  const sandbox = await openSandbox();
  const signer = signerOf(sandbox.owner().privateKey);
  const now = Math.floor(Date.now() / 1000);
  const target = '/v2/public/storage/folders?search=a';
  const send = async (created: number, path: string, method = 'GET', body = ''): Promise<number> => {
    const headers = signer.rest('GET', target, '', created);
    return (await sandbox.fetch(HOST + path, { method, headers, ...(body !== '' && { body }) })).status;
  };
  expect(await send(now, target)).toBe(200);
  expect(await send(now - 590, target)).toBe(200);
  expect(await send(now + 290, target)).toBe(200);
  expect(await send(now - 620, target)).toBe(401);
  expect(await send(now + 320, target)).toBe(401);
  expect(await send(now, `${target}b`)).toBe(401);
  expect(await send(now, target, 'POST', '{}')).toBe(401);
  const text = JSON.stringify({ query_type: 'dataset', query_method: 'GET', values: { uid: null, payload: null } });
  const response = await sandbox.fetch(`${HOST}/public`, {
    method: 'POST',
    body: `${text} `,
    headers: signer.legacy(text),
  });
  expect(await response.json()).toMatchObject({ response: ['AUTHENTICATION_ERROR'] });
  await sandbox.close();
});

test('moving the clock of the engine does not move the clock of signatures', async () => {
  const sandbox = await openSandbox();
  sandbox.admin.setClock('2031-01-01T00:00:00Z');
  const folder = await ownerOf(sandbox).rest('POST', 'storage/folders', { name: 'a' });
  expect(folder.body.createdAt).toMatch(/^2031-01-01T/);
  await sandbox.close();
});

test('NaN in a body and operations that nobody knows are refused with a text and leave a trace in the log', async () => {
  const sandbox = await openSandbox();
  const owner = ownerOf(sandbox);
  const nan = '{"query_type": "dataset", "query_method": "GET", "values": {"uid": null, "payload": NaN}}';
  expect((await owner.legacyText(nan)).body).toMatchObject({ response: ['INVALID_ARGUMENTS_ERROR'] });
  expect(await owner.legacy('telepathy', 'GET', null, null)).toMatchObject({ response: ['INVALID_ARGUMENTS_ERROR'] });
  expect(await owner.rest('GET', 'telepathy?x=1')).toMatchObject({ status: 404 });
  expect(sandbox.admin.requests().filter((request) => request.unknown)).toEqual([
    expect.objectContaining({ path: '/public/user', queryType: 'telepathy', unknown: true }),
    expect.objectContaining({ method: 'GET', path: '/v2/public/telepathy?x=1', status: 404, unknown: true }),
  ]);
  expect(JSON.stringify(sandbox.admin.requests())).not.toMatch(/encord-sig|Authorization/i);
  expect(sandbox.warnings).toEqual([]);
  await sandbox.close();
});
