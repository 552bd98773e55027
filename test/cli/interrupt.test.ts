import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFolder } from '../commands/folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const ENTRY = join(import.meta.dirname, '../../src/index.ts');

test('Ctrl-C stops a server in order, without a trace of our code and with nothing in the temporary folder', async () => {
  using place = openFolder();
  const TMPDIR = temporaryFolder('interrupt');
  const child = spawn(process.execPath, [ENTRY, 'sandbox'], {
    cwd: place.folder,
    env: { ...process.env, TMPDIR },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      if (stdout.includes('Ctrl-C')) resolve();
    });
  });
  child.kill('SIGINT');
  expect(await closed).toBe(0);
  expect(stderr).toBe('warning: stopping after what is running; press Ctrl-C again to stop at once\n');
  expect(readdirSync(TMPDIR)).toEqual([]);
});
