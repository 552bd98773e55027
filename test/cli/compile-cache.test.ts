import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder } from '../../src/compile-cache.ts';
import { VERSION } from '../../src/version.ts';
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
  expect(globSync('.cache/assay/**/????????', { cwd: home }).length).toBeGreaterThan(3);
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
  const kept = globSync('assay/**/????????', { cwd: place.folder });
  expect(kept.length).toBeGreaterThan(3);
  for (const file of kept) writeFileSync(join(place.folder, file), 'x'.repeat(5000));
  expect(validate(env)).toEqual(first);
});

test('of versions of the program and of Node only the newest few are kept, once there is a new one', () => {
  using place = openFolder();
  const cache = join(place.folder, 'assay');
  const made = (path: string, day: number): void => {
    mkdirSync(join(cache, path), { recursive: true });
    writeFileSync(join(cache, path, '0a0b0c0d'), 'x');
    utimesSync(join(cache, path), day * 86_400, day * 86_400);
  };
  for (let day = 1; day <= 6; day += 1) made(`0.0.${day}`, day);
  made('v24.1.0-x64-00000000-0', 0);
  made('mine', 0);
  const elsewhere = join(place.folder, 'elsewhere');
  mkdirSync(elsewhere);
  writeFileSync(join(elsewhere, 'kept'), 'x');
  symlinkSync(elsewhere, join(cache, '0.0.0'));
  const start = (): void => {
    const env = { PATH: process.env['PATH'], XDG_CACHE_HOME: place.folder };
    const done = spawnSync(process.execPath, [join(ROOT, 'src/index.ts'), '--version'], { encoding: 'utf8', env });
    expect([done.stdout, done.stderr]).toEqual([`${VERSION}\n`, '']);
  };
  start();
  const kept = ['0.0.0', '0.0.4', '0.0.5', '0.0.6', VERSION, 'mine'].toSorted();
  expect(readdirSync(cache).toSorted()).toEqual(kept);
  expect(existsSync(join(elsewhere, 'kept')), 'links are not followed').toBe(true);
  expect(globSync(`${VERSION}/v*/????????`, { cwd: cache }).length).toBeGreaterThan(0);

  for (let day = 1; day <= 6; day += 1) made(`${VERSION}/v20.${day}.0-x64-00000000-0`, day);
  made('0.0.1', 1);
  start();
  expect(readdirSync(cache), 'a start that finds its own code removes nothing').toContain('0.0.1');
  expect(readdirSync(join(cache, VERSION))).toHaveLength(7);
});

test.each([
  [{ XDG_CACHE_HOME: '/x/cache' }, '/home/me', '/x/cache/assay'],
  [{ XDG_CACHE_HOME: 'relative' }, '/home/me', '/home/me/.cache/assay'],
  [{ XDG_CACHE_HOME: '' }, '/home/me', '/home/me/.cache/assay'],
  [{}, '', undefined],
])('with %o and the home %o the folder is %o', (env, home, folder) => {
  expect(cacheFolder(env, home)).toBe(folder);
});
