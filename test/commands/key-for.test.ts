import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hasKey, keyFor } from '../../src/commands/key-for.ts';
import { createSandbox } from '../../src/sandbox/create-sandbox.ts';
import { openFolder } from './folder.ts';

const real = readFileSync(join(import.meta.dirname, '../encord/keys/plain.key'), 'utf8');
const HERE = 'http://127.0.0.1:4711';

async function sandboxKey(): Promise<string> {
  const { now, random, sleep } = { now: () => Date.now(), random: Math.random, sleep: () => Promise.resolve() };
  const sandbox = await createSandbox({ database: ':memory:', now, random, sleep });
  const { privateKey } = sandbox.admin.createUser({ email: 'ann@example.com' });
  await sandbox.close();
  return privateKey;
}

test.each([HERE, 'https://localhost', 'http://[::1]:80'])(
  'the key of a workspace is not given to %s',
  async (domain) => {
    using place = openFolder({ env: { ENCORD_SSH_KEY: real } });
    const found = await keyFor(domain, place.world);
    expect(found.key).toBeUndefined();
    expect(found.problem).toMatchObject({ code: 'encord.key-not-sandbox', severity: 'error' });
    expect(JSON.stringify(found.problem)).not.toContain(real.slice(40, 80));
  },
);

test('a key that a sandbox made works with a server on this machine, from the variables of the SDK', async () => {
  const privateKey = await sandboxKey();
  using place = openFolder();
  await place.world.files.write(join(place.folder, 'box.key'), privateKey);
  for (const env of [
    { ENCORD_SSH_KEY: privateKey },
    { ENCORD_SSH_KEY_FILE: 'box.key' },
    { ASSAY_SANDBOX_KEY_FILE: 'box.key', ENCORD_SSH_KEY: real },
  ]) {
    expect(hasKey(HERE, env)).toBe(true);
    expect((await keyFor(HERE, { ...place.world, env })).key?.comment).toBe('assay sandbox ann@example.com');
  }
});

test('a host on this machine that the run allows by name gets any key', async () => {
  using place = openFolder({ env: { ENCORD_SSH_KEY: real, ENCORD_ALLOWED_HOSTS: 'a.example, 127.0.0.1' } });
  expect((await keyFor(HERE, place.world)).key).toBeDefined();
  expect((await keyFor('http://localhost:1', place.world)).problem?.code).toBe('encord.key-not-sandbox');
});

test('without any key the message names the variables', async () => {
  using place = openFolder();
  const { problem } = await keyFor(HERE, place.world);
  expect(problem).toMatchObject({ code: 'encord.key-missing', detail: expect.stringContaining('ENCORD_SSH_KEY_FILE') });
});
