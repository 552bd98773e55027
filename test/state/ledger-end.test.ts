import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { LedgerRecord } from '../../src/state/ledger-entry.ts';
import { verifyLedger } from '../../src/state/ledger.ts';
import { diskFiles } from '../../src/world.ts';
import { freshFolder, openStore } from './memory.ts';

const record = (n: number): LedgerRecord => ({ kind: 'test.put', data: { n } });
const run = (id: string) => ({ run: { id, command: 'apply' } });
const SEGMENT = 'ledger/2026/11/25/run-1.ndjson';

/** A state folder in which `run-1` wrote twice: two entries, then three. */
async function written(): Promise<{ folder: string; read(): string; write(text: string): void }> {
  const folder = freshFolder();
  const store = openStore(folder, run('run-1'));
  await store.write('put', () => ({ records: [record(1), record(2)] }));
  await store.write('put', () => ({ records: [record(3), record(4), record(5)] }));
  const file = join(folder, SEGMENT);
  return { folder, read: () => readFileSync(file, 'utf8'), write: (text) => writeFileSync(file, text) };
}

const lines = (text: string): string[] => text.trimEnd().split('\n');
const joined = (all: readonly string[]): string => all.map((line) => `${line}\n`).join('');

test.each<[string, (text: string) => string, RegExp]>([
  ['is cut off in the middle of an entry', (text) => text.slice(0, -40), /run-1\.ndjson:5 is not JSON/],
  ['is empty', () => '', /run-1\.ndjson is empty/],
  ['is another JSON', () => '{}\n', /run-1\.ndjson:1 is not a ledger entry/],
  ['was edited', (text) => text.replace('"n":4', '"n":5'), /run-1\.ndjson:4 was changed after it was written/],
  ['was edited before its last entry', (text) => text.replace('"n":1', '"n":9'), /run-1\.ndjson:1 was changed/],
  [
    'lacks its last entry',
    (text) => joined(lines(text).slice(0, -1)),
    /run-1\.ndjson does not end with the entry \w{12}/,
  ],
  [
    'lacks an entry within a write',
    (text) => joined(lines(text).toSpliced(3, 1)),
    /run-1\.ndjson:4 does not follow the entry before it/,
  ],
  [
    'has two entries in another order',
    (text) => joined([lines(text)[1]!, lines(text)[0]!, ...lines(text).slice(2)]),
    /run-1\.ndjson:2 does not follow the entry before it/,
  ],
  ['goes on behind its last entry', (text) => text + lines(text)[0]! + '\n', /run-1\.ndjson does not end with/],
])('a run writes nothing behind a segment that %s, and names it', async (_, damage, message) => {
  const at = await written();
  const damaged = damage(at.read());
  at.write(damaged);
  const root = readFileSync(join(at.folder, 'state.json'), 'utf8');
  for (const id of ['run-1', 'run-2']) {
    const refused = openStore(at.folder, run(id)).write('put', () => ({
      files: new Map([['lease.json', '{}']]),
      records: [record(9)],
    }));
    await expect(refused, id).rejects.toThrow(message);
    await expect(refused, id).rejects.toThrow(/; nothing was changed\. `assay state verify`/);
  }
  expect([at.read(), readFileSync(join(at.folder, 'state.json'), 'utf8')]).toEqual([damaged, root]);
});

test('a ledger whose files are gone is not begun anew', async () => {
  const at = await written();
  rmSync(join(at.folder, 'ledger'), { recursive: true });
  await expect(openStore(at.folder).write('put', () => ({ records: [record(9)] }))).rejects.toThrow(
    /the ledger has no segments, though the root file names its last entry; nothing was changed/,
  );
});

test('runs whose names and clocks tell nothing about their order go on behind each other', async () => {
  const { folder } = await written();
  const clocks = ['2026-11-25T10:00:00Z', '2026-11-23T23:00:00Z', '2026-11-26T01:00:00Z', '2026-11-24T12:00:00Z'];
  let n = 10;
  for (const id of ['run-9', 'a', 'run-1', 'zz', 'm']) {
    for (const clock of clocks) {
      const store = openStore(folder, { ...run(id), now: () => Date.parse(clock) });
      await store.write('put', () => ({ records: [record((n += 1))] }));
      await store.write('no records', () => ({ files: new Map([['lease.json', null]]) }));
    }
  }
  const view = await openStore(folder).view();
  expect(await verifyLedger(view)).toMatchObject({ entries: 5 + 20, faults: [] });
});

test('a run looks at the end of the ledger once, and again when another run wrote', async () => {
  const { folder } = await written();
  const read: string[] = [];
  const files: typeof diskFiles = {
    ...diskFiles,
    readBytes: (path) => (read.push(path.slice(folder.length + 1)), diskFiles.readBytes(path)),
  };
  const looks = () => read.splice(0).filter((path) => path === SEGMENT).length;
  const store = openStore(folder, { ...run('run-2'), files });
  for (const expected of [1, 0, 0]) {
    await store.write('put', () => ({ records: [record(9)] }));
    expect(looks()).toBe(expected);
  }
  await openStore(folder, run('run-1')).write('put', () => ({ records: [record(9)] }));
  await store.write('put', () => ({ records: [record(9)] }));
  expect(looks()).toBe(1);
});
