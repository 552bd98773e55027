import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyWorkspace, openFolder } from '../commands/folder.ts';
import { COMPILED } from '../temporary-folder.ts';

const ENTRY = join(import.meta.dirname, '../../src/index.ts');

function runAction(folder: string, inputs: Record<string, string>) {
  const runner = join(folder, 'runner');
  mkdirSync(runner);
  const files = { GITHUB_OUTPUT: join(runner, 'output'), GITHUB_STEP_SUMMARY: join(runner, 'summary') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const done = spawnSync(process.execPath, [ENTRY], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...COMPILED,
      PATH: process.env['PATH'],
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      RUNNER_TEMP: runner,
      ...files,
      ...inputs,
    },
  });
  const outputs: Record<string, string> = {};
  for (const [, name, , value] of readFileSync(files.GITHUB_OUTPUT, 'utf8').matchAll(/^(.+)<<(\S+)\n([^]*?)\n\2$/gm)) {
    outputs[name!] = value!;
  }
  return {
    exit: done.status,
    stdout: done.stdout,
    stderr: done.stderr,
    outputs,
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
  };
}

test('a valid workspace gives outputs, a summary and no annotation', () => {
  using place = openFolder();
  copyWorkspace(place.folder);
  const { exit, stdout, stderr, outputs, summary } = runAction(place.folder, { INPUT_COMMAND: 'validate' });
  expect(stderr).toBe('');
  expect(exit).toBe(0);
  expect(stdout).not.toContain('::');
  expect(outputs).toMatchObject({ exit: '0', problems: '0' });
  expect(summary).toMatch(/^## assay validate: ✅ fine\n\n\d+ files/);
  expect(JSON.parse(readFileSync(outputs['json']!, 'utf8'))).toMatchObject({
    version: 1,
    command: 'validate',
    exit: 0,
  });
});

test('an output that holds what ends outputs is passed on whole', () => {
  using place = openFolder();
  copyWorkspace(place.folder);
  const name = 'a\nend-of-output\nexit<<x\n9\nx\nend-of-output-x';
  const { exit, outputs } = runAction(place.folder, { INPUT_COMMAND: 'validate', INPUT_SARIF: name });
  expect(exit).toBe(0);
  expect(outputs['exit']).toBe('0');
  expect(outputs['sarif']).toBe(join(place.folder, name));
});

test('a mistake is annotated where it stands in the repository', () => {
  using place = openFolder();
  const workspace = join(place.folder, 'qa');
  mkdirSync(workspace);
  copyWorkspace(workspace);
  writeFileSync(join(workspace, 'manifests/extra.yaml'), 'apiVersion: assay/v1\nkind: Folder\n');
  const { exit, stdout, outputs, summary } = runAction(place.folder, {
    INPUT_COMMAND: 'validate',
    INPUT_DIRECTORY: './qa/',
  });
  expect(exit).toBe(1);
  expect(stdout).toMatch(/^::error file=qa\/manifests\/extra\.yaml,line=\d+,col=\d+.*title=manifest\./m);
  expect(Number(outputs['problems'])).toBeGreaterThan(0);
  expect(summary).toContain('`manifests/extra.yaml:');
});

test('each line of a key is masked before anything else is printed', () => {
  using place = openFolder();
  copyWorkspace(place.folder);
  const key = '-----BEGIN KEY-----\nAAAABBBBCCCC\n}\n-----END KEY-----\n';
  const { stdout } = runAction(place.folder, { INPUT_COMMAND: 'validate', ENCORD_SSH_KEY: key });
  const lines = stdout.split('\n');
  expect(lines.slice(0, 3)).toEqual([
    '::add-mask::-----BEGIN KEY-----',
    '::add-mask::AAAABBBBCCCC',
    '::add-mask::-----END KEY-----',
  ]);
  expect(lines.slice(3).join('\n')).not.toMatch(/KEY|AAAA/);
});

test('a wrong input is an annotation and exit code 2', () => {
  using place = openFolder();
  const { exit, stdout } = runAction(place.folder, { INPUT_COMMAND: 'validat' });
  expect(exit).toBe(2);
  expect(stdout).toMatch(
    /^::error title=action\.input-wrong::The input "command" is "validat"\.%0AIt can be validate, /,
  );
});

test('a hostile file name writes no second command', () => {
  using place = openFolder();
  copyWorkspace(place.folder);
  const file = 'manifests/a%0A::error::b,c=d.yaml';
  writeFileSync(join(place.folder, 'x.yaml'), 'kind: Nothing\n');
  renameSync(join(place.folder, 'x.yaml'), join(place.folder, file));
  const { stdout } = runAction(place.folder, { INPUT_COMMAND: 'validate' });
  const commands = stdout.split('\n').filter((line) => line.trim().startsWith('::'));
  expect(commands.length).toBeGreaterThan(0);
  for (const command of commands)
    expect(command).toMatch(/^::error file=manifests\/a%250A%3A%3Aerror%3A%3Ab%2Cc=d\.yaml,/);
});

test('of many mistakes ten of a kind are annotated, and the summary has all', () => {
  using place = openFolder();
  copyWorkspace(place.folder);
  for (let index = 0; index < 15; index += 1) {
    writeFileSync(join(place.folder, `manifests/wrong-${index}.yaml`), 'kind: Nothing\n');
  }
  const { stdout, outputs, summary } = runAction(place.folder, { INPUT_COMMAND: 'validate' });
  const count = Number(outputs['problems']);
  expect(count).toBeGreaterThanOrEqual(15);
  const annotated = stdout.split('\n').filter((line) => line.startsWith('::error'));
  expect(annotated).toHaveLength(10);
  expect(annotated.at(-1)).toBe(`::error::and ${count - 9} more, see the job summary`);
  for (let index = 0; index < 15; index += 1) expect(summary).toContain(`manifests/wrong-${index}.yaml:`);
});
