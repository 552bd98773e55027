import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore, type Store } from '../../../src/sandbox/store/database.ts';
import { openFolder } from '../../commands/folder.ts';

const SCHEMA = ['CREATE TABLE IF NOT EXISTS a (x);', 'CREATE TABLE IF NOT EXISTS b (x);'];
const names = (store: Store): unknown[] =>
  store.all('SELECT name FROM sqlite_schema ORDER BY name').map((one) => one['name']);

test('a start that ended half-way leaves a database that the next one begins anew', async () => {
  using place = openFolder();
  const file = join(place.folder, 'a.sqlite');
  await expect(openStore(file, [SCHEMA[0]!, 'CREATE TABLE'])).rejects.toThrow('cannot be used');
  const store = await openStore(file, SCHEMA);
  expect(names(store)).toEqual(['a', 'b']);
  store.close();
});

test('who cannot write there, or has no room, is not told to move the database away', async () => {
  using place = openFolder();
  await expect(openStore(join(place.folder, 'none/a.sqlite'), SCHEMA)).rejects.toMatchObject({
    name: 'SandboxDatabaseError',
    advice: 'Its folder must be one that you may write to.',
  });
});

test('a database of another program is not touched', async () => {
  using place = openFolder();
  const file = join(place.folder, 'a.sqlite');
  const other = await openStore(file, SCHEMA);
  other.run('PRAGMA user_version = 77');
  other.close();
  await expect(openStore(file, SCHEMA)).rejects.toMatchObject({
    advice: expect.stringContaining('move this one away'),
  });
});
