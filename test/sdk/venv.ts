import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');

/** Half an hour: whoever holds the lock longer has died. */
const STALE = 30 * 60 * 1000;

/**
 * Path of a Python that has Encord's SDK of this version, and `more` packages like `scipy==1.17.1`, from PyPI. The first call
 * makes a virtual environment of its own below `.venv`; test files running at the same time wait for it. Needs Python 3.10 or
 * newer and the network once.
 */
export async function pythonWithEncord(version = '0.1.211', more: readonly string[] = []): Promise<string> {
  const names = [`encord-${version}`, ...more.map((one) => one.replace('==', '-'))];
  const folder = join(root, '.venv', names.join('+'));
  const python = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  const ready = join(folder, 'ready');
  const lock = `${folder}.lock`;
  await mkdir(join(root, '.venv'), { recursive: true });
  while (!existsSync(ready)) {
    if (!(await takeLock(lock))) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      continue;
    }
    try {
      if (existsSync(ready)) break;
      await rm(folder, { recursive: true, force: true });
      await run('python3', ['-m', 'venv', folder]);
      await run(python, [
        '-m',
        'pip',
        'install',
        '--quiet',
        '--disable-pip-version-check',
        `encord==${version}`,
        ...more,
      ]);
      await writeFile(ready, '');
    } finally {
      await rmdir(lock);
    }
  }
  return python;
}

async function takeLock(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const held = await stat(lock).catch(() => undefined);
  if (held && Date.now() - held.mtimeMs > STALE) await rmdir(lock);
  return false;
}
