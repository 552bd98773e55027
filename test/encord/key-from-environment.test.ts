import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { keyFromEnvironment } from '../../src/encord/key-from-environment.ts';
import { diskFiles } from '../../src/world.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const text = readFileSync(join(import.meta.dirname, 'keys', 'plain.key'), 'utf8');
const sealed = readFileSync(join(import.meta.dirname, 'keys', 'aes256-ctr.key'), 'utf8');
let home: string;

beforeAll(() => {
  home = temporaryFolder('key');
  writeFileSync(join(home, 'id_ed25519'), text);
  mkdirSync(join(home, 'folder'));
});

async function read(env: Record<string, string>) {
  const masked: string[] = [];
  const found = await keyFromEnvironment({
    env: { HOME: home, ...env },
    files: diskFiles,
    cwd: home,
    mask: (secret) => masked.push(secret),
  });
  return { ...found, masked };
}

describe('the key of the run', () => {
  test('is the text in ENCORD_SSH_KEY, masked at once', async () => {
    const { key, masked } = await read({ ENCORD_SSH_KEY: text });
    expect(key?.publicHex).toMatch(/^[0-9a-f]{64}$/);
    expect(masked).toEqual([text]);
  });

  test.each(['~/id_ed25519', 'id_ed25519', './id_ed25519'])('is in the file %s, before the text', async (path) => {
    const { key } = await read({ ENCORD_SSH_KEY_FILE: path, ENCORD_SSH_KEY: 'nonsense' });
    expect(key).toBeDefined();
  });

  test('opens with the passphrase, which is masked as well', async () => {
    const { key, masked } = await read({ ENCORD_SSH_KEY: sealed, ENCORD_SSH_KEY_PASSPHRASE: 'löyly 🔑' });
    expect(key).toBeDefined();
    expect(masked).toEqual(['löyly 🔑', sealed]);
  });

  test.each<[string, Record<string, string>]>([
    ['encord.key-missing', {}],
    ['encord.key-empty', { ENCORD_SSH_KEY: '' }],
    ['encord.key-file-missing', { ENCORD_SSH_KEY_FILE: '~/nothing', ENCORD_SSH_KEY: text }],
    ['encord.key-file-unreadable', { ENCORD_SSH_KEY_FILE: '~/folder' }],
    ['encord.key-file-is-key', { ENCORD_SSH_KEY_FILE: text }],
    ['encord.key-not-openssh', { ENCORD_SSH_KEY: '/home/me/.ssh/id_ed25519' }],
    ['encord.key-passphrase-missing', { ENCORD_SSH_KEY: sealed }],
    ['encord.key-passphrase-wrong', { ENCORD_SSH_KEY: sealed, ENCORD_SSH_KEY_PASSPHRASE: 'wrong horse' }],
    ['encord.key-passphrase-needless', { ENCORD_SSH_KEY: text, ENCORD_SSH_KEY_PASSPHRASE: 'wrong horse' }],
    ['encord.key-damaged', { ENCORD_SSH_KEY: text.slice(0, 150) }],
  ])('gives the problem %s, which shows no secret and says what to do', async (code, env) => {
    const { key, problem } = await read(env);
    expect(key).toBeUndefined();
    expect(problem).toMatchObject({ code, severity: 'error', detail: expect.stringMatching(/\w{4}/) });
    const said = JSON.stringify(problem);
    expect(said).not.toContain('wrong horse');
    expect(said).not.toContain(text.split('\n')[1]?.slice(0, 20));
    expect(said).not.toContain(sealed.split('\n')[1]?.slice(0, 20));
  });
});
