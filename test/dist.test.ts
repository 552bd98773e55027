import { spawnSync } from 'node:child_process';
import { cpSync, globSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyWorkspace, openFolder } from './commands/folder.ts';

const DIST = join(import.meta.dirname, '../dist');

test('the built program runs where nothing is installed', () => {
  using place = openFolder();
  cpSync(DIST, join(place.folder, 'dist'), { recursive: true });
  copyWorkspace(place.folder);
  const assay = (...args: string[]) =>
    spawnSync(process.execPath, [join(place.folder, 'dist/cli.js'), ...args], {
      cwd: place.folder,
      encoding: 'utf8',
      // Compiled code is kept by path, and this path is never seen again.
      env: { PATH: process.env['PATH'], NODE_DISABLE_COMPILE_CACHE: '1' },
    });
  expect(assay('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  const validated = assay('validate', '--output', 'json');
  expect(JSON.parse(validated.stdout)).toMatchObject({ exit: 0, problems: [] });
  const started = assay('init', 'fresh');
  expect([started.stderr, started.status]).toEqual(['', 0]);
  expect(assay('plan', '--no-refresh', '-C', 'fresh', '--output', 'json').status).toBe(0);
});

test('the command line is one that a shell can start', () => {
  expect(statSync(join(DIST, 'cli.js')).mode & 0o111).toBe(0o111);
});

test('no source file imports a module of Node dynamically that is a function: the bundle would lose its exports', async () => {
  const root = join(import.meta.dirname, '..');
  const files = globSync('src/**/*.ts', { cwd: root });
  const names = files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/\bimport\(\s*['"](node:[\w/]+)/g)].map((match) => match[1]!),
  );
  expect(names).toContain('node:sqlite');
  const require = createRequire(import.meta.url);
  expect(typeof require('node:stream')).toBe('function');
  expect(names.filter((name) => typeof require(name) !== 'object')).toEqual([]);
});
