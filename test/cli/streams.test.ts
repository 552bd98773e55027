import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { output } from '../../src/streams.ts';
import { openFolder } from '../commands/folder.ts';

const ROOT = join(import.meta.dirname, '../..');
const ENTRY = join(ROOT, 'src/index.ts');
const never = (): never => {
  throw new Error('no stream is needed');
};

test('a file gets what is written, in order, without a stream', () => {
  using place = openFolder();
  const path = join(place.folder, 'out.txt');
  const descriptor = openSync(path, 'w');
  const out = output(descriptor, never);
  for (const text of ['one\n', '', 'zwei – 二\n', '😀'.repeat(100_000)]) out.write(text);
  expect([out.isTerminal(), out.columns(), out.failure()]).toEqual([false, undefined, undefined]);
  closeSync(descriptor);
  expect(readFileSync(path, 'utf8')).toBe(`one\nzwei – 二\n${'😀'.repeat(100_000)}`);
});

test('what cannot be written is kept as the reason, and nothing is thrown', () => {
  using place = openFolder();
  const path = join(place.folder, 'in.txt');
  writeFileSync(path, '');
  const readOnly = openSync(path, 'r');
  const out = output(readOnly, never);
  out.write('lost');
  out.write('lost, too');
  expect(out.failure()).toMatchObject({ code: 'EBADF' });
  closeSync(readOnly);
});

const MUCH = `
  const { stdout } = await import(${JSON.stringify(pathToFileURL(join(ROOT, 'src/streams.ts')).href)});
  for (let line = 0; line < 20000; line += 1) stdout.write(\`line \${line} \${'é'.repeat(40)}\\n\`);
`;
const ALL = Array.from({ length: 20_000 }, (_, line) => `line ${line} ${'é'.repeat(40)}\n`).join('');

test('a slow reader of a pipe gets everything, in order', () => {
  const args = ['-c', '"$0" --input-type=module -e "$1" | (sleep 0.3; cat)', process.execPath, MUCH];
  const done = spawnSync('sh', args, { encoding: 'utf8', maxBuffer: 1e8 });
  expect(done.stdout === ALL).toBe(true);
});

test('a slow reader of a socket that does not block gets everything, in order', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', MUCH], { stdio: ['ignore', 'pipe', 'inherit'] });
  await wait(300);
  const parts: Buffer[] = [];
  for await (const part of child.stdout) parts.push(part as Buffer);
  expect(Buffer.concat(parts).toString() === ALL).toBe(true);
});

test('a reader that went away is no failure', () => {
  const script = `${process.execPath} ${ENTRY} validate; echo "exit $?" >&2`;
  const done = spawnSync('sh', ['-c', `{ ${script}; } | true`], { encoding: 'utf8', cwd: ROOT });
  expect(done.stderr).toBe('exit 0\n');
});

test.skipIf(!existsSync('/dev/full'))('a full disk is told, and the exit code says that the result is missing', () => {
  const full = openSync('/dev/full', 'w');
  const done = spawnSync(process.execPath, [ENTRY, 'validate'], { stdio: ['ignore', full, 'pipe'], cwd: ROOT });
  closeSync(full);
  expect(String(done.stderr)).toMatch(/^error system\.failed: The result could not be written: ENOSPC[^\n]*\n$/);
  expect(done.status).toBe(3);
});
