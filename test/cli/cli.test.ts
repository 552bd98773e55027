import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { copyWorkspace, openFolder } from '../commands/folder.ts';
import { COMPILED } from '../temporary-folder.ts';

const ENTRY = join(import.meta.dirname, '../../src/index.ts');
const WATCH = pathToFileURL(join(import.meta.dirname, 'watch-fetch.mjs')).href;

function assay(cwd: string, args: readonly string[], env: Record<string, string> = {}) {
  const done = spawnSync(process.execPath, ['--import', WATCH, ENTRY, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...COMPILED, PATH: process.env['PATH'], ...env },
  });
  return { exit: done.status, stdout: done.stdout, stderr: done.stderr };
}

test('--output json prints one document and nothing else, also when something is wrong', () => {
  using place = openFolder();
  copyWorkspace(place.folder);
  const file = join(place.folder, 'assay.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('kind: Workspace', 'kind: Workspaces'));
  const { exit, stdout, stderr } = assay(place.folder, ['validate', '--output', 'json']);
  expect(exit).toBe(1);
  expect(stderr).toBe('');
  expect(stdout.endsWith('\n') && !stdout.slice(0, -1).includes('\n')).toBe(true);
  const document = JSON.parse(stdout);
  expect(Object.keys(document)).toEqual(['version', 'command', 'exit', 'problems', 'data']);
  expect(document).toMatchObject({ version: 1, command: 'validate', exit: 1 });
  expect(document.problems.length).toBeGreaterThan(0);
});

test.each([
  [['plan', '--refesh', '-o', 'json'], /--refesh[^]*Did you mean --refresh/],
  [['plna', '--output=json'], /plna/],
  [['score', '--threshold', '2', '--output', 'json'], /from 0 to 1/],
])('wrong usage with JSON asked for is one document, too: %j', (args, words) => {
  using place = openFolder();
  const { exit, stdout, stderr } = assay(place.folder, args);
  expect(exit).toBe(2);
  expect(stderr).toMatch(words);
  const document = JSON.parse(stdout);
  expect(Object.keys(document)).toEqual(['version', 'command', 'exit', 'problems', 'data']);
  expect(document).toMatchObject({ exit: 2, data: null, problems: [{ code: 'usage.wrong', severity: 'error' }] });
  expect(document.problems[0].summary).toMatch(words);
});

test('problems go to stderr, the result to stdout, without colours in a pipe', () => {
  using place = openFolder();
  copyWorkspace(place.folder);
  writeFileSync(join(place.folder, 'manifests/extra.yaml'), 'apiVersion: assay/v1\nkind: Folder\n');
  const { exit, stdout, stderr } = assay(place.folder, ['validate']);
  expect(exit).toBe(1);
  expect(stderr).toMatch(/^manifests\/extra\.yaml:\d+:\d+ error /m);
  expect(stdout).toMatch(/^\d+ files/);
  expect(stdout + stderr).not.toContain('\u001B');
  expect(assay(place.folder, ['validate', '--color']).stdout).toContain('\u001B[');
  expect(assay(place.folder, ['validate'], { FORCE_COLOR: '1' }).stdout).toContain('\u001B[');
  expect(assay(place.folder, ['validate', '--no-color'], { FORCE_COLOR: '1' }).stdout).not.toContain('\u001B[');
});

test('offline commands never touch fetch, which would load the HTTP client', () => {
  using place = openFolder();
  copyWorkspace(place.folder);
  for (const args of [
    ['--version'],
    ['--help'],
    ['validate'],
    ['registration', 'check', 'data/street-benchmark.json'],
  ]) {
    const { exit, stderr } = assay(place.folder, args);
    expect({ args, exit, stderr }).toEqual({ args, exit: 0, stderr: '' });
  }
});

test('in CI nothing that is printed is a command to the runner', () => {
  using place = openFolder();
  const name = '::error::x ##[add-mask]y.json';
  const { exit, stdout, stderr } = assay(place.folder, ['registration', 'check', name], { CI: 'true' });
  expect(exit).toBe(1);
  expect(`${stdout}${stderr}`).not.toMatch(/^\s*::|##\[/m);
});

test('a secret in the environment is masked wherever it turns up', () => {
  using place = openFolder();
  const key = 'line-of-a-private-key';
  const { stdout, stderr } = assay(place.folder, ['registration', 'check', `${key}.json`], { ENCORD_SSH_KEY: key });
  expect(`${stdout}${stderr}`).not.toContain(key);
  expect(stdout).toContain('***.json');
});

test('a reader that goes away is no failure', async () => {
  using place = openFolder();
  const child = spawn(process.execPath, [ENTRY, '--help'], { cwd: place.folder, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await new Promise((resolve) => child.on('close', resolve));
  expect(said).toBe('');
});
