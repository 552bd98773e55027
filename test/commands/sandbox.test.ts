import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { run } from '../../src/commands/sandbox.ts';
import { resultOfFailure } from '../../src/shell.ts';
import { openFolder } from './folder.ts';

const ENTRY = join(import.meta.dirname, '../../src/index.ts');

interface Ready {
  readonly version: number;
  readonly url: string;
  readonly adminUrl: string;
  readonly pid: number;
  readonly database: string;
  readonly user: { readonly email: string; readonly keyFile: string };
}

async function start(folder: string) {
  const args = [ENTRY, 'sandbox', '--json', '--database', join(folder, 'deep/box.sqlite')];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  const closed = once(child, 'close');
  await Promise.race([once(reader, 'line'), closed]);
  return {
    ready: JSON.parse(lines[0]!) as Ready,
    stop: async () => {
      child.kill('SIGTERM');
      const [exit] = await closed;
      return { exit, lines };
    },
  };
}

test('it prints one line of JSON, serves, keeps its users and keys, and stops in order', async () => {
  using place = openFolder();
  const first = await start(place.folder);
  const { ready } = first;
  expect(Object.keys(ready)).toEqual(['version', 'url', 'adminUrl', 'pid', 'database', 'user']);
  expect(ready).toMatchObject({ version: 1, database: join(place.folder, 'deep/box.sqlite') });
  expect(ready.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(ready.adminUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/-\/admin\/[0-9a-f]{32}$/);
  expect(Object.keys(ready.user)).toEqual(['email', 'keyFile']);
  expect(statSync(ready.user.keyFile).mode & 0o777).toBe(0o600);
  const key = readFileSync(ready.user.keyFile, 'utf8');
  expect(key).toMatch(/^-----BEGIN OPENSSH PRIVATE KEY-----/);
  const answer = await fetch(`${ready.adminUrl}/requests`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual([]);
  const { exit, lines } = await first.stop();
  expect(exit).toBe(0);
  expect(lines).toHaveLength(1);
  const second = await start(place.folder);
  expect(second.ready.user).toEqual(ready.user);
  expect(readFileSync(ready.user.keyFile, 'utf8')).toBe(key);
  await second.stop();
});

test.each([-1, 65_536, 1.5])('port %d is wrong usage, and nothing is started', async (port) => {
  using place = openFolder();
  const result = await run({ port }, place.world);
  expect([result.exit, result.problems[0]!.code]).toEqual([2, 'sandbox.port-wrong']);
  expect(place.printed).toEqual([]);
});

test('a port in use is a problem that says what to do', async () => {
  using place = openFolder();
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const result = await run({ port, database: 'a.sqlite', json: true }, place.world);
  server.close();
  expect([result.exit, result.problems[0]!.code]).toEqual([3, 'sandbox.listen']);
  expect(result.problems[0]!.summary).toContain(`port ${port}`);
  expect(place.printed).toEqual([]);
});

test('a database path that is a folder, or below a file, is a problem with the path', async () => {
  using place = openFolder();
  mkdirSync(join(place.folder, 'folder.sqlite'));
  writeFileSync(join(place.folder, 'file'), '');
  for (const database of ['folder.sqlite', 'file/deep.sqlite']) {
    const result = await run({ database }, place.world);
    expect([result.exit, result.problems[0]!.code]).toEqual([3, 'sandbox.database']);
    expect(result.problems[0]!.summary).toContain(join(place.folder, database));
  }
});

test('a file that is no database, or one of another version, is refused and stays as it is', async () => {
  using place = openFolder();
  const garbage = join(place.folder, 'garbage.sqlite');
  writeFileSync(garbage, 'this is no database, but it is quite long, longer than a header of SQLite has to be');
  const foreign = join(place.folder, 'foreign.sqlite');
  const database = new DatabaseSync(foreign);
  database.exec('CREATE TABLE users (name TEXT); PRAGMA user_version = 7;');
  database.close();
  for (const file of [garbage, foreign]) {
    const before = readFileSync(file);
    const result = await run({ database: file }, place.world).catch(resultOfFailure);
    expect([result.exit, result.problems[0]!.code]).toEqual([3, 'sandbox.database']);
    expect(result.problems[0]!.summary).toContain(file);
    expect(readFileSync(file).equals(before)).toBe(true);
  }
});
