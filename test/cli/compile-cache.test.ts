import { spawnSync } from 'node:child_process';
import { existsSync, globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder } from '../../src/compile-cache.ts';
import { openFolder } from '../commands/folder.ts';

const ROOT = join(import.meta.dirname, '../..');

function validate(env: Record<string, string>) {
  const args = [join(ROOT, 'dist/cli.js'), 'validate'];
  const done = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...env },
  });
  return { exit: done.status, stdout: done.stdout, stderr: done.stderr };
}

test('compiled code is kept in the user’s own cache folder, never in a temporary one', () => {
  using place = openFolder();
  const home = join(place.folder, 'home');
  const temporary = join(place.folder, 'tmp');
  const first = validate({ HOME: home, TMPDIR: temporary });
  expect(first).toMatchObject({ exit: 0, stderr: '' });
  expect(globSync('.cache/assay/*/*', { cwd: home }).length).toBeGreaterThan(3);
  expect(existsSync(temporary)).toBe(false);
  expect(validate({ HOME: home, TMPDIR: temporary })).toEqual(first);
});

test('nothing is kept when Node is told so, and nothing is said where nothing can be kept', () => {
  using place = openFolder();
  const cache = join(place.folder, 'cache');
  const told = validate({ XDG_CACHE_HOME: cache, NODE_DISABLE_COMPILE_CACHE: '1' });
  expect(existsSync(cache)).toBe(false);
  writeFileSync(cache, 'a file');
  expect(validate({ XDG_CACHE_HOME: cache })).toEqual(told);
  expect(told).toMatchObject({ exit: 0, stderr: '' });
});

test('damaged compiled code is not run', () => {
  using place = openFolder();
  const env = { XDG_CACHE_HOME: place.folder };
  const first = validate(env);
  const kept = globSync('assay/*/*', { cwd: place.folder });
  expect(kept.length).toBeGreaterThan(3);
  for (const file of kept) writeFileSync(join(place.folder, file), 'x'.repeat(5000));
  expect(validate(env)).toEqual(first);
});

test.each([
  [{ XDG_CACHE_HOME: '/x/cache' }, '/home/me', '/x/cache/assay'],
  [{ XDG_CACHE_HOME: 'relative' }, '/home/me', '/home/me/.cache/assay'],
  [{ XDG_CACHE_HOME: '' }, '/home/me', '/home/me/.cache/assay'],
  [{}, '', undefined],
])('with %o and the home %o the folder is %o', (env, home, folder) => {
  expect(cacheFolder(env, home)).toBe(folder);
});
