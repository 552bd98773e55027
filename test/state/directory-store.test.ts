import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LockedError, StateError, StateMovedError } from '../../src/state/errors.ts';
import { readLedger, verifyLedger } from '../../src/state/ledger.ts';
import type { StateWrites } from '../../src/state/store.ts';
import { dyingFiles, freshFolder, openStore } from './memory.ts';

const write = (value: string, ...kinds: string[]): StateWrites => ({
  files: new Map<string, string | null>([
    ['resources/folder.a.json', value],
    [`resources/folder.${value}.json`, value],
    ['resources/folder.old.json', null],
  ]),
  records: kinds.map((kind) => ({ kind, data: { value } })),
});

describe('a state folder', () => {
  test('is empty at first, keeps its lineage, and counts writes', async () => {
    const store = openStore(freshFolder());
    const empty = await store.view();
    expect([empty.serial, empty.lineage, await empty.list('')]).toEqual([0, '', []]);
    const one = await store.write('first', () => ({ files: new Map([['resources/folder.old.json', 'x']]) }));
    const two = await store.write('second', () => write('b', 'apply.outcome', 'apply.outcome'));
    expect(two.serial).toBe(2);
    expect(two.lineage).toBe(one.lineage);
    expect(await two.list('resources/')).toEqual(['resources/folder.a.json', 'resources/folder.b.json']);
    expect(await two.read('resources/folder.a.json')).toBe('b');
    expect(await two.read('resources/folder.old.json')).toBeUndefined();
    const { hashes, ...check } = await verifyLedger(two);
    expect(check).toEqual({ entries: 2, segments: 1, faults: [] });
    expect([hashes.size, hashes.has(two.ledgerHead)]).toEqual([2, true]);
  });

  test('is damaged, and not new, when its root file is gone or a file stands in its place', async () => {
    const directory = freshFolder();
    await openStore(directory).write('first', () => write('a', 'one'));
    rmSync(join(directory, 'state.json'));
    for (const place of [directory, join(directory, 'resources/folder.a.json')]) {
      const store = openStore(place);
      await expect(store.view()).rejects.toThrow(StateError);
      await expect(store.write('second', () => write('b', 'two'))).rejects.toThrow();
    }
    expect(readFileSync(join(directory, 'resources/folder.a.json'), 'utf8')).toBe('a');
  });

  test('may hold other files before its first write', async () => {
    const directory = freshFolder();
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, 'README.md'), 'not of the state');
    expect((await openStore(directory).view()).serial).toBe(0);
    expect((await openStore(directory).write('first', () => write('a', 'one'))).serial).toBe(1);
  });

  test('keeps bytes as they are', async () => {
    const store = openStore(freshFolder());
    const bytes = Uint8Array.from({ length: 256 }, (_, n) => n);
    const view = await store.write('bytes', () => ({ files: new Map([['evaluations/a.gz', bytes]]) }));
    expect([...((await view.readBytes('evaluations/a.gz')) ?? [])]).toEqual([...bytes]);
  });

  test('holds the old state or the new one after a crash at any change of the disk, and the next write goes on', async () => {
    const counter = dyingFiles(0, 'before');
    const probe = freshFolder();
    await openStore(probe).write('old', () => write('a', 'one'));
    await openStore(probe, { files: counter.files }).write('new', () => write('b', 'two', 'three'));
    expect(counter.calls()).toBeGreaterThan(5);
    for (const moment of ['before', 'after'] as const) {
      for (let n = 1; n <= counter.calls(); n += 1) {
        const directory = freshFolder();
        await openStore(directory).write('old', () => write('a', 'one'));
        const dying = openStore(directory, { files: dyingFiles(n, moment).files });
        await dying.write('new', () => write('b', 'two', 'three')).catch(() => undefined);
        const label = `${moment} change ${n}`;
        const view = await openStore(directory).view();
        const isNew = view.serial === 2;
        expect(await view.read('resources/folder.a.json'), label).toBe(isNew ? 'b' : 'a');
        expect((await view.list('resources/')).includes('resources/folder.b.json'), label).toBe(isNew);
        expect(await verifyLedger(view), label).toMatchObject({ entries: isNew ? 3 : 1, faults: [] });
        const owner = { pid: 2, host: 'here', isAlive: () => false };
        const later = openStore(directory, { now: () => Date.parse('2026-11-25T11:00:00Z'), owner });
        const next = await later.write('next', () => write('c', 'four'));
        expect(next.serial, label).toBe(isNew ? 3 : 2);
        expect(await verifyLedger(next), label).toMatchObject({ entries: isNew ? 4 : 2, faults: [] });
      }
    }
  });

  test('loses nothing when several runs write at once', async () => {
    const directory = freshFolder();
    const writers = Array.from({ length: 8 }, (_, n) =>
      openStore(directory, {
        run: { id: `run-${n}`, command: 'route' },
        sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds / 10)),
      }),
    );
    await Promise.all(
      writers.map((store, n) =>
        store.write('count', async (view) => {
          const before = Number((await view.read('count.txt')) ?? '0');
          return { files: new Map([['count.txt', String(before + 1)]]), records: [{ kind: 'n', data: { n } }] };
        }),
      ),
    );
    const view = await openStore(directory).view();
    expect(await view.read('count.txt')).toBe('8');
    expect(await verifyLedger(view)).toMatchObject({ entries: 8, faults: [] });
    expect((await readLedger(view)).map((entry) => entry.serial)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('is refused to a second writer while the first one writes, and given back after a failed write', async () => {
    const directory = freshFolder();
    const other = openStore(directory, { run: { id: 'run-2', command: 'route' } });
    await expect(
      openStore(directory).write('outer', async () => {
        await expect(other.write('inner', () => ({}))).rejects.toThrow(LockedError);
        throw new Error('mutate failed');
      }),
    ).rejects.toThrow('mutate failed');
    expect((await other.write('after', () => ({}))).serial).toBe(1);
  });

  test('takes over the lock of a process that is gone, and never that of one that lives', async () => {
    const directory = freshFolder();
    mkdirSync(join(directory, 'local'), { recursive: true });
    const lock = {
      id: 'x',
      run: 'dead',
      command: 'apply',
      message: '',
      at: Date.parse('2026-11-25T09:59:59Z'),
      pid: 77,
      host: 'here',
    };
    writeFileSync(join(directory, 'local/lock.json'), JSON.stringify(lock));
    const owned = (alive: boolean) => openStore(directory, { owner: { pid: 1, host: 'here', isAlive: () => alive } });
    await expect(owned(true).write('no', () => ({}))).rejects.toThrow(/run dead/);
    expect((await owned(false).write('yes', () => ({}))).serial).toBe(1);
  });

  test('takes it over, too, when the run that was about to do so was killed, and waits while it lives', async () => {
    const directory = freshFolder();
    mkdirSync(join(directory, 'local'), { recursive: true });
    const at = Date.parse('2026-11-25T09:59:59Z');
    const lock = (id: string, pid: number) =>
      JSON.stringify({ id, run: id, command: 'apply', message: '', at, pid, host: 'here' });
    writeFileSync(join(directory, 'local/lock.json'), lock('x', 77));
    writeFileSync(join(directory, 'local/lock.json.x.dead'), lock('y', 78));
    const owned = (isAlive: (pid: number) => boolean) =>
      openStore(directory, { owner: { pid: 1, host: 'here', isAlive } });
    await expect(owned((pid) => pid === 78).write('no', () => ({}))).rejects.toThrow(LockedError);
    expect((await owned(() => false).write('yes', () => ({}))).serial).toBe(1);
    expect(readdirSync(join(directory, 'local'))).toEqual([]);
  });

  test.each(['', '{"version":1', '{"version":2,"lineage":"a","serial":1,"ledgerHead":""}', 'null'])(
    'with the root file %j is refused and left alone',
    async (text) => {
      const directory = freshFolder();
      await openStore(directory).write('one', () => write('a', 'one'));
      writeFileSync(join(directory, 'state.json'), text);
      const store = openStore(directory);
      await expect(store.view()).rejects.toThrow(StateError);
      await expect(store.write('no', () => write('b'))).rejects.toThrow(StateError);
      expect(readFileSync(join(directory, 'state.json'), 'utf8')).toBe(text);
      expect(readFileSync(join(directory, 'resources/folder.a.json'), 'utf8')).toBe('a');
    },
  );

  test('tells a reader that it was written meanwhile instead of mixing two states', async () => {
    const store = openStore(freshFolder());
    const view = await store.write('one', () => write('a'));
    await store.write('two', () => write('b'));
    await expect(view.read('resources/folder.a.json')).rejects.toThrow(StateMovedError);
  });

  test.each([
    ['an e-mail address', 'written by mira@example.com'],
    ['a signed URL', 'https://b.s3.amazonaws.com/a.png?X-Amz-Signature=abcdef'],
    ['a private key', '-----BEGIN OPENSSH PRIVATE KEY-----'],
  ])('never takes %s', async (what, text) => {
    const store = openStore(freshFolder());
    await expect(store.write('no', () => ({ files: new Map([['a.json', text]]) }))).rejects.toThrow(what);
    await expect(store.write('no', () => ({ records: [{ kind: 'a', data: { text } }] }))).rejects.toThrow(what);
    expect((await store.view()).serial).toBe(0);
  });

  test.each(['../a', '/a', 'a//b', 'state.json', 'local/lock.json', 'a/../b', ''])(
    'refuses the path %j',
    async (path) => {
      const store = openStore(freshFolder());
      await expect(store.write('no', () => ({ files: new Map([[path, 'x']]) }))).rejects.toThrow(/state path/);
    },
  );
});

describe('the ledger', () => {
  const filled = async () => {
    const directory = freshFolder();
    const store = openStore(directory);
    for (const kind of ['one', 'two', 'three'])
      await store.write(kind, () => ({ records: [{ kind, data: { kind } }] }));
    return { directory, path: join(directory, 'ledger/2026/11/25/run-1.ndjson') };
  };

  test.each([
    ['a changed entry', (lines: string[]) => lines.map((line) => line.replace('"kind":"two"', '"kind":"2wo"'))],
    ['a removed entry', (lines: string[]) => lines.filter((line) => !line.includes('"two"'))],
    ['a removed last entry', (lines: string[]) => lines.slice(0, 2)],
    ['a doubled entry', (lines: string[]) => [...lines, lines[1] ?? '']],
  ])('shows %s', async (_what, change) => {
    const { directory, path } = await filled();
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    writeFileSync(path, `${change(lines).join('\n')}\n`);
    expect((await verifyLedger(await openStore(directory).view())).faults).not.toEqual([]);
  });

  test('is read in the order in which it was written', async () => {
    const { directory } = await filled();
    const entries = await readLedger(await openStore(directory).view());
    expect(entries.map((entry) => entry.kind)).toEqual(['one', 'two', 'three']);
  });
});
