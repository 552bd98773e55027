import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createShell, diskFiles } from '../../src/world.ts';
import { openFolder } from '../commands/folder.ts';
import { COMPILED } from '../temporary-folder.ts';

test('a write makes folders, replaces the whole file and leaves nothing beside it', async () => {
  using place = openFolder();
  const path = join(place.folder, 'a/b/c.txt');
  await diskFiles.write(path, 'first, and longer');
  await diskFiles.write(path, 'second');
  expect(await diskFiles.readText(path)).toBe('second');
  expect(readdirSync(join(place.folder, 'a/b'))).toEqual(['c.txt']);
});

test('many that write into the same new folders at once all succeed', async () => {
  using place = openFolder();
  for (let round = 0; round < 20; round++) {
    const names = Array.from({ length: 12 }, (_, index) => `${round}/a/b/c/${index % 3}/${index}`);
    await Promise.all(names.map((name) => diskFiles.write(join(place.folder, name), name)));
    for (const name of names) expect(await diskFiles.readText(join(place.folder, name))).toBe(name);
  }
});

test('a secret file is readable by its owner only', async () => {
  using place = openFolder();
  const path = join(place.folder, 'key');
  writeFileSync(path, 'open to all', { mode: 0o644 });
  await diskFiles.write(path, 'secret', { mode: 0o600 });
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('a write that fails leaves the old file and no rest', async () => {
  using place = openFolder();
  const path = join(place.folder, 'taken');
  mkdirSync(join(path, 'deep'), { recursive: true });
  await expect(diskFiles.write(path, 'x')).rejects.toThrow();
  expect(readdirSync(place.folder)).toEqual(['taken']);
});

test('a pipe, or a link to one, is written to and stays what it is', async () => {
  using place = openFolder();
  const pipe = join(place.folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  symlinkSync(pipe, join(place.folder, 'link'));
  for (const name of ['pipe', 'link']) {
    const [text] = await Promise.all([
      readFile(pipe, 'utf8'),
      diskFiles.write(join(place.folder, name), ['one, ', 'two']),
    ]);
    expect(text).toBe('one, two');
  }
  expect(lstatSync(pipe).isFIFO()).toBe(true);
  expect(readdirSync(place.folder)).toEqual(['link', 'pipe']);
});

test('what is not there is undefined or empty, other failures throw', async () => {
  using place = openFolder();
  const none = join(place.folder, 'none');
  expect(await diskFiles.readText(none)).toBeUndefined();
  expect(await diskFiles.readBytes(join(none, 'deeper'))).toBeUndefined();
  expect(await diskFiles.stream(none)).toBeUndefined();
  expect(await diskFiles.list(none)).toEqual([]);
  await diskFiles.remove(none);
  await expect(diskFiles.readText(place.folder)).rejects.toThrow('EISDIR');
});

/** Runs a module on a disk where every write fails, as a full one does, and gives what it prints. */
function onFullDisk(program: string, ...args: readonly string[]): string {
  const source = `import { diskFiles } from ${JSON.stringify(join(import.meta.dirname, '../../src/world.ts'))};\n${program}`;
  const node = [process.execPath, '--input-type=module', '-e', source, ...args];
  return execFileSync('/bin/sh', ['-c', 'ulimit -f 0; exec "$@" 2>&1', 'sh', ...node], {
    encoding: 'utf8',
    env: COMPILED,
  }).trim();
}

test.skipIf(process.platform === 'win32').each(['write', 'append', 'createExclusive'])(
  'a %s that the disk has no room for names the file, and leaves nothing that stands for it',
  (method) => {
    using place = openFolder();
    const path = join(place.folder, 'lock');
    const program = `await diskFiles[process.argv[1]](process.argv[2], 'text').catch((error) => console.log(error.message));`;
    expect(onFullDisk(program, method, path)).toMatch(/^EFBIG: .*lock/);
    if (method !== 'append') expect(readdirSync(place.folder)).toEqual([]);
  },
);

test('a folder in the place of a file is named', async () => {
  using place = openFolder();
  await expect(diskFiles.readText(place.folder)).rejects.toThrow(place.folder);
  await expect(diskFiles.stream(place.folder)).rejects.toThrow(place.folder);
});

test('of two that create the same file one wins', async () => {
  using place = openFolder();
  const path = join(place.folder, 'lock');
  const all = await Promise.all(['a', 'b', 'c'].map((text) => diskFiles.createExclusive(path, text)));
  expect(all.filter(Boolean)).toHaveLength(1);
});

test('a list is sorted and does not follow links', async () => {
  using place = openFolder();
  mkdirSync(join(place.folder, 'b'));
  writeFileSync(join(place.folder, 'c'), '');
  symlinkSync('/', join(place.folder, 'a'));
  expect(await diskFiles.list(place.folder)).toEqual([
    { name: 'a', kind: 'other' },
    { name: 'b', kind: 'folder' },
    { name: 'c', kind: 'file' },
  ]);
});

test('a stream gives the bytes of the file, and appended text is at its end', async () => {
  using place = openFolder();
  const path = join(place.folder, 'log');
  await diskFiles.append(path, 'ä');
  await diskFiles.append(path, 'b');
  const chunks: Uint8Array[] = [];
  for await (const chunk of (await diskFiles.stream(path))!) chunks.push(chunk);
  expect(Buffer.concat(chunks).toString()).toBe('äb');
});

test('a program runs without a shell, with its input and its exit code', async () => {
  const { world } = createShell({ cwd: '/', inCi: true });
  const script = 'process.stdin.on("data", (d) => process.stdout.write(process.argv[1] + d)); process.exitCode = 3';
  const result = await world.run(process.execPath, ['-e', script, '$HOME; echo x '], { stdin: 'in' });
  expect(result).toEqual({ exit: 3, stdout: '$HOME; echo x in', stderr: '' });
  await expect(world.run('no-such-program-anywhere', [])).rejects.toThrow('ENOENT');
});

test('waiting ends with the reason of the signal', async () => {
  const { world } = createShell({ cwd: '/', inCi: true });
  const abort = new AbortController();
  const waiting = world.sleep(60_000, abort.signal);
  abort.abort(new Error('stopped by the user'));
  await expect(waiting).rejects.toThrow('stopped by the user');
});

test('stopping aborts the signal, and in CI nobody is asked', () => {
  const shell = createShell({ cwd: '/', inCi: true });
  expect(shell.world.ask).toBeUndefined();
  shell.stop('enough');
  expect(shell.world.signal.aborted).toBe(true);
});

test('a folder that cannot be made fails instead of being tried for ever', async () => {
  using place = openFolder();
  writeFileSync(join(place.folder, 'file'), '');
  await expect(diskFiles.write(join(place.folder, 'file/deep/x'), '')).rejects.toThrow('ENOTDIR');
  if (process.platform === 'linux') await expect(diskFiles.write('/proc/none/x', '')).rejects.toThrow('ENOENT');
});

test('a file that is made is there whole or not at all, whenever the process is killed: an empty lock would keep every later run out', async () => {
  const script = join(import.meta.dirname, 'create-and-be-killed.ts');
  for (let killed = 0; killed < 8; killed += 1) {
    using place = openFolder();
    const child = spawn(process.execPath, [script, place.folder], { stdio: ['ignore', 'pipe', 'ignore'] });
    await once(child.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 30));
    child.kill('SIGKILL');
    await once(child, 'close');
    const made = readdirSync(place.folder).filter((name) => !name.endsWith('.tmp'));
    expect(made.length).toBeGreaterThan(0);
    for (const name of made) expect(readFileSync(join(place.folder, name), 'utf8'), name).toBe('whole');
  }
});

test.skipIf(!existsSync('/proc/self/stat'))(
  'a killed process that nobody waited for does not count as running',
  async () => {
    const { world } = createShell({ cwd: process.cwd(), inCi: false });
    // The shell becomes a program that never asks for the end of its child.
    const parent = spawn('sh', ['-c', 'sleep 30 & echo $!; exec sleep 30'], { stdio: ['ignore', 'pipe', 'ignore'] });
    try {
      const [line] = (await once(parent.stdout, 'data')) as [Buffer];
      const child = Number(String(line));
      expect(world.isProcessAlive(child)).toBe(true);
      process.kill(child, 'SIGKILL');
      // Where the shell itself waited for it before it became the other program, it is gone altogether.
      const stat = `/proc/${child}/stat`;
      await vi.waitFor(() => expect(existsSync(stat) ? readFileSync(stat, 'utf8') : ') Z ').toMatch(/\) Z /), 5000);
      expect(world.isProcessAlive(child)).toBe(false);
      expect(world.isProcessAlive(process.pid)).toBe(true);
    } finally {
      parent.kill('SIGKILL');
    }
  },
);
