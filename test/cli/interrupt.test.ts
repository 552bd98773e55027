import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFolder } from '../commands/folder.ts';

const ENTRY = join(import.meta.dirname, '../../src/index.ts');

test('Ctrl-C stops a server in order, without a trace of our code', async () => {
  using place = openFolder();
  const child = spawn(process.execPath, [ENTRY, 'sandbox'], { cwd: place.folder, stdio: ['ignore', 'pipe', 'pipe'] });
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
});
