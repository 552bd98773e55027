import { expect, test } from 'vitest';
import { verifyLedger } from '../../src/state/ledger.ts';
import type { StateStore, StateView } from '../../src/state/store.ts';

export interface StorePlace {
  /** Another writer of the same state. */
  open(run: string): Promise<StateStore>;
  /** The next swap is lost: before it was done, or only its answer, after what happens `meanwhile`. */
  lose?(what: 'request' | 'answer', meanwhile?: () => Promise<unknown>): void;
  /** Deletes the state behind the back of whoever works on it. */
  remove?(): void | Promise<void>;
  [Symbol.dispose](): void;
}

const put = (path: string, text: string | Uint8Array) => () => ({
  files: new Map([[path, text]]),
  records: [{ kind: 'test.put', data: { path } }],
});

/** What every store of the state must do, wherever it lives. */
export function storeContract(name: string, make: () => Promise<StorePlace>): void {
  test(`${name}: a state that was never written is empty, and looking at it writes nothing`, async () => {
    using at = await make();
    const view = await (await at.open('a')).view();
    expect([view.serial, view.lineage, await view.list(''), await view.read('a')]).toEqual([0, '', [], undefined]);
    expect((await (await at.open('b')).view()).serial).toBe(0);
  });

  test(`${name}: what one run wrote another reads: texts, bytes, order, serial, chain`, async () => {
    using at = await make();
    const store = await at.open('a');
    const bytes = new Uint8Array([0, 255, 31, 139, 8, 10, 13, 0]);
    await store.write('one', put('resources/b.json', 'grün\n"é"\n'));
    await store.write('two', put('snapshots/x.ndjson.gz', bytes));
    const view = await store.write('three', put('resources/a.json', ''));
    for (const seen of [view, await (await at.open('b')).view()]) {
      expect(seen.serial).toBe(3);
      expect(seen.lineage).toMatch(/^[0-9a-f]{32}$/);
      expect(await seen.list('resources/')).toEqual(['resources/a.json', 'resources/b.json']);
      expect(await seen.read('resources/b.json')).toBe('grün\n"é"\n');
      expect(await seen.read('resources/a.json')).toBe('');
      expect(new Uint8Array((await seen.readBytes('snapshots/x.ndjson.gz'))!)).toEqual(bytes);
      expect(await verifyLedger(seen)).toMatchObject({ entries: 3, faults: [] });
    }
  });

  test(`${name}: a removed file is gone, and removing what is not there is no failure`, async () => {
    using at = await make();
    const store = await at.open('a');
    await store.write('put', put('b', 'x'));
    const files = new Map<string, string | null>([
      ['b', null],
      ['never-there', null],
    ]);
    const view = await store.write('remove', () => ({ files }));
    expect([await view.read('b'), await view.list('b')]).toEqual([undefined, []]);
  });

  test(`${name}: writers at once lose nothing: the later one decides again on the fresh state`, async () => {
    using at = await make();
    const count = async (view: StateView) => Number((await view.read('count')) ?? 0);
    await Promise.all(
      ['a', 'b', 'c'].map(async (run) =>
        (await at.open(run)).write('add', async (view) => ({
          files: new Map([['count', String((await count(view)) + 1)]]),
          records: [{ kind: 'test.add', data: { run } }],
        })),
      ),
    );
    const view = await (await at.open('d')).view();
    expect([await count(view), view.serial]).toEqual([3, 3]);
    expect(await verifyLedger(view)).toMatchObject({ entries: 3, faults: [] });
  });

  test(`${name}: a decision that throws changes nothing`, async () => {
    using at = await make();
    const store = await at.open('a');
    await store.write('put', put('a', '1'));
    const failing = store.write('put', () => {
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect((await store.view()).serial).toBe(1);
  });

  test(`${name}: a view stays what it was, or says that the state moved`, async () => {
    using at = await make();
    const store = await at.open('a');
    await store.write('put', put('a', 'old'));
    const view = await store.view();
    await (await at.open('b')).write('put', put('a', 'new'));
    const seen = await view.read('a').catch((error: Error) => error.name);
    expect(['old', 'StateMovedError']).toContain(seen);
  });

  test.for([
    ['request', 'the first write'],
    ['answer', 'the first write'],
    ['request', 'a later write'],
    ['answer', 'a later write'],
  ] as const)(`${name}: a swap whose %s was lost stores %s exactly once`, async ([what, which], { skip }) => {
    using at = await make();
    if (!at.lose) return skip('nothing can be lost on the way');
    const store = await at.open('a');
    if (which === 'a later write') await store.write('before', put('a', '0'));
    const { serial } = await store.view();
    at.lose(what);
    const view = await store.write('put', put('b', '1'));
    expect([view.serial, await view.read('b')]).toEqual([serial + 1, '1']);
    const seen = await (await at.open('b')).view();
    expect([seen.serial, (await verifyLedger(seen)).entries]).toEqual([serial + 1, serial + 1]);
  });

  test.for(['request', 'answer'] as const)(
    `${name}: a swap whose %s was lost, and another run that wrote before we looked: both are stored exactly once`,
    async (what, { skip }) => {
      using at = await make();
      if (!at.lose) return skip('nothing can be lost on the way');
      const store = await at.open('a');
      await store.write('before', put('a', '0'));
      const rival = await at.open('b');
      at.lose(what, () => rival.write('rival', put('c', '2')));
      const add = async (view: StateView) => ({
        files: new Map([['log', `${(await view.read('log')) ?? ''}x`]]),
        records: [{ kind: 'test.add', data: {} }],
      });
      await store.write('add', add);
      const seen = await (await at.open('c')).view();
      expect([seen.serial, await seen.read('log'), await seen.read('c')]).toEqual([3, 'x', '2']);
      expect(await verifyLedger(seen)).toMatchObject({ entries: 3, faults: [] });
    },
  );

  test(`${name}: a state that was deleted while a run works is not begun anew by that run`, async ({ skip }) => {
    using at = await make();
    if (!at.remove) return skip('there is nothing to delete');
    const store = await at.open('a');
    await store.write('put', put('a', '1'));
    await at.remove();
    await expect(store.view()).rejects.toThrow(/was deleted while this run was working; nothing was changed/);
    await expect(store.write('put', put('a', '2'))).rejects.toThrow(/was deleted while this run was working/);
    expect((await (await at.open('b')).view()).serial).toBe(0);
  });
}
