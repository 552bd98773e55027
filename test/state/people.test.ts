import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LockedError } from '../../src/state/errors.ts';
import { LEASE_PATH, leaseWrites } from '../../src/state/lease.ts';
import { checkPseudonymKey, openPseudonyms, PseudonymKeyError, pseudonymsWith } from '../../src/state/pseudonyms.ts';
import { diskFiles } from '../../src/world.ts';
import { freshFolder, openStore } from './memory.ts';

describe('pseudonyms', () => {
  test('are the same for one person whatever the case, and differ between keys', () => {
    const one = pseudonymsWith('a'.repeat(32));
    expect(one.of('Mira@Example.com ')).toBe(one.of('mira@example.com'));
    expect(one.of('mira@example.com')).toMatch(/^ann-[a-z2-9]{8}$/);
    expect(one.of('mira@example.com')).not.toBe(pseudonymsWith('b'.repeat(32)).of('mira@example.com'));
  });

  test('come from a key file that only its owner may read, made once', async () => {
    const path = join(freshFolder(), 'pseudonym.key');
    const first = await openPseudonyms({ files: diskFiles, path });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const second = await openPseudonyms({ files: diskFiles, path });
    expect(second.of('a@b.example')).toBe(first.of('a@b.example'));
  });

  test('with a key that is too short say where it stands', async () => {
    const path = join(freshFolder(), 'pseudonym.key');
    await diskFiles.write(path, 'x\n');
    await expect(openPseudonyms({ files: diskFiles, path })).rejects.toThrow(path);
    await expect(openPseudonyms({ files: diskFiles, path, key: 'y' })).rejects.toThrow('ASSAY_PSEUDONYM_KEY');
  });

  test('with another key than the state was written with are refused', async () => {
    const store = openStore(freshFolder());
    const one = pseudonymsWith('a'.repeat(32));
    const file = await checkPseudonymKey(await store.view(), one);
    const view = await store.write('key', () => ({ files: new Map([[file?.path ?? '', file?.content ?? '']]) }));
    expect(await checkPseudonymKey(view, one)).toBeUndefined();
    await expect(checkPseudonymKey(view, pseudonymsWith('b'.repeat(32)))).rejects.toThrow(PseudonymKeyError);
    expect(() => pseudonymsWith('short')).toThrow(PseudonymKeyError);
  });
});

describe('the lease', () => {
  const NOW = Date.parse('2026-11-25T10:00:00Z');
  const held = async () => {
    const store = openStore(freshFolder());
    const lease = await leaseWrites(await store.view(), { run: { id: 'run-1', command: 'apply' }, now: NOW });
    return store.write('lease', () => ({ files: new Map([[LEASE_PATH, lease.content]]) }));
  };
  const other = { id: 'run-2', command: 'apply' };

  test('keeps another run out until it runs out, and is renewed by its own run', async () => {
    const view = await held();
    await expect(leaseWrites(view, { run: other, now: NOW + 60_000 })).rejects.toThrow(LockedError);
    const renewed = await leaseWrites(view, { run: { id: 'run-1', command: 'apply' }, now: NOW + 60_000 });
    expect(renewed.records).toEqual([]);
    const late = await leaseWrites(view, { run: other, now: NOW + 31 * 60_000 });
    expect(late.records).toMatchObject([{ kind: 'lease.broken', data: { run: 'run-1' } }]);
  });

  test('of a run that is known to be dead is taken over at once, and of a living one never', async () => {
    const view = await held();
    const dead = await leaseWrites(view, { run: other, now: NOW + 1, isAlive: async () => false });
    expect(dead.records).toHaveLength(1);
    const late = { run: other, now: NOW + 24 * 3_600_000, isAlive: async () => true };
    await expect(leaseWrites(view, late)).rejects.toThrow(/run run-1/);
  });
});
