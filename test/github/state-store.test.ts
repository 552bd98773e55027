import { expect, test } from 'vitest';
import { openGitHubStateStore } from '../../src/github/state-store.ts';
import { verifyLedger } from '../../src/state/ledger.ts';
import { connect, stage, type Stage } from './on-fake.ts';

const REF = 'refs/heads/assay/state/production';
let runs = 0;
async function open(at: Stage, ref = REF) {
  runs += 1;
  const number = runs;
  return openGitHubStateStore({
    github: await connect(at.fake),
    ref,
    run: { id: `run-${number}`, command: 'apply' },
    now: () => Date.UTC(2026, 0, number),
    random: () => 0.5,
    sleep: async () => undefined,
  });
}
const put = (path: string, text: string) => () => ({
  files: new Map([[path, text]]),
  records: [{ kind: 'test.put', data: { path } }],
});

test.each([REF, 'refs/assay/state'])(
  'a first write makes %s without history, and what was written is read back',
  async (ref) => {
    using at = await stage();
    const store = await open(at, ref);
    expect((await store.view()).serial).toBe(0);
    const view = await store.write('first', put('resources/folder.json', 'one'));
    expect(view.serial).toBe(1);
    expect(await view.read('resources/folder.json')).toBe('one');
    expect(at.fake.git.readCommit(at.fake.git.ref(ref)!)).toMatchObject({ parents: [] });
    await store.write('second', put('resources/folder.json', 'two'));
    expect(await (await store.view()).read('resources/folder.json')).toBe('two');
    expect((await verifyLedger(await store.view())).faults).toEqual([]);
    at.fake.git.fsck();
  },
);

test('bytes survive, and a removed file is gone', async () => {
  using at = await stage();
  const store = await open(at);
  const bytes = new Uint8Array([0, 255, 31, 139, 8]);
  await store.write('put', () => ({
    files: new Map<string, string | Uint8Array>([
      ['snapshots/a.ndjson.gz', bytes],
      ['b', 'x'],
    ]),
  }));
  expect(new Uint8Array((await (await store.view()).readBytes('snapshots/a.ndjson.gz'))!)).toEqual(bytes);
  await store.write('remove', () => ({
    files: new Map<string, string | null>([
      ['b', null],
      ['never-there', null],
    ]),
  }));
  expect(await (await store.view()).list('')).not.toContain('b');
});

test('two writers at once lose nothing: the later one decides again on the fresh state', async () => {
  using at = await stage();
  const stores = await Promise.all([open(at), open(at), open(at)]);
  const count = async (view: { read(path: string): Promise<string | undefined> }) =>
    Number((await view.read('count')) ?? 0);
  await Promise.all(
    stores.map((store) =>
      store.write('add', async (view) => ({
        files: new Map([['count', String((await count(view)) + 1)]]),
        records: [{ kind: 'test.add', data: {} }],
      })),
    ),
  );
  const view = await stores[0]!.view();
  expect(await count(view)).toBe(3);
  expect(view.serial).toBe(3);
  expect(await verifyLedger(view)).toMatchObject({ entries: 3, faults: [] });
});

test.each([
  ['was done and not answered', { after: true, drop: true }],
  ['was done and answered with 502', { after: true, status: 502 }],
  ['was lost', { drop: true }],
])('a swap that %s stores the write exactly once', async (_, fault) => {
  using at = await stage();
  const store = await open(at);
  at.fake.faults.push({ match: /updateRefs/, ...fault });
  const view = await store.write('put', put('a', '1'));
  expect(view.serial).toBe(1);
  expect((await verifyLedger(view)).entries).toBe(1);
});

test('a failing read is no first run: nothing is written', async () => {
  using at = await stage();
  const store = await open(at);
  await store.write('put', put('a', '1'));
  const head = at.fake.git.ref(REF);
  at.fake.faults.push({ match: /GET .*git\/ref/, status: 500, times: 10 });
  await expect((await open(at)).write('put', put('a', '2'))).rejects.toThrow(/status 500/);
  expect(at.fake.git.ref(REF)).toBe(head);
});

test('a damaged root file stops everything', async () => {
  using at = await stage();
  const store = await open(at);
  await store.write('put', put('a', '1'));
  at.fake.git.commitFiles('assay/state/production', { 'state.json': '{' }, 'by hand');
  const head = at.fake.git.ref(REF);
  await expect(store.write('put', put('a', '2'))).rejects.toThrow(/not JSON; nothing was changed/);
  expect(at.fake.git.ref(REF)).toBe(head);
});

test('a token that may not write is named with the missing permission', async () => {
  using at = await stage();
  Object.assign(at.fake.allowed, { contents: 'read' });
  await expect((await open(at)).write('put', put('a', '1'))).rejects.toThrow(/lacks a permission/);
});

test('reading the state costs few requests: a hundred files are one', async () => {
  using at = await stage();
  const store = await open(at);
  await store.write('put', () => ({
    files: new Map(Array.from({ length: 250 }, (_, index) => [`resources/${index}.json`, '{}'])),
  }));
  const github = await connect(at.fake);
  const view = await openGitHubStateStore({
    github,
    ref: REF,
    run: { id: 'r', command: 'plan' },
    now: () => 0,
    random: () => 0,
    sleep: async () => undefined,
  }).view();
  await Promise.all((await view.list('resources/')).map((path) => view.read(path)));
  expect(github.requests()).toBeLessThanOrEqual(12 + Math.ceil(250 / 100));
});

test('a decision that fails on what was read before is made again when somebody wrote since', async () => {
  using at = await stage();
  const store = await open(at);
  await store.write('lock', put('lock', 'held'));
  await (await open(at)).write('unlock', () => ({ files: new Map([['lock', null]]) }));
  const view = await store.write('work', async (seen) => {
    if ((await seen.read('lock')) !== undefined) throw new Error('locked');
    return { files: new Map([['done', 'yes']]) };
  });
  expect([await view.read('done'), view.serial]).toEqual(['yes', 3]);
});

test('a ledger segment that is too large to come beside others is read only by a run that writes, once', async () => {
  using at = await stage();
  const large = { kind: 'test.put', data: { text: 'x'.repeat(1_000_000) } };
  await (await open(at)).write('large', () => ({ files: new Map([['resources/a.json', '{}']]), records: [large] }));
  const blobs = () =>
    at.fake.requests.filter(({ method, path }) => method === 'GET' && /\/git\/blobs\//.test(path)).length;
  const store = await open(at);
  expect(await (await store.view()).read('resources/a.json')).toBe('{}');
  expect(blobs(), 'nobody asked for it').toBe(0);
  await store.write('more', put('b', 'x'));
  await store.write('more', put('c', 'x'));
  expect(blobs()).toBe(1);
  expect((await verifyLedger(await (await open(at)).view())).faults).toEqual([]);
});
