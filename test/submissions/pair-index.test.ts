import { expect, test } from 'vitest';
import { StateDamagedError } from '../../src/state/errors.ts';
import { openPairIndex } from '../../src/submissions/pair-index.ts';
import { freshFolder, openStore } from '../state/memory.ts';

test('a pair that was never evaluated has nothing remembered, also beside one that was', async () => {
  const store = openStore(freshFolder());
  const view = await store.write('one', () => ({ files: new Map([['evaluations/2026-11/run.other.json', '{}']]) }));
  expect(await openPairIndex(view, { name: 'street' })).toEqual({ version: 1, canaries: {}, archiving: [] });
});

test('a pair with stored results is not begun anew where what is remembered of it is gone', async () => {
  const store = openStore(freshFolder());
  const view = await store.write('one', () => ({ files: new Map([['evaluations/2026-11/run.street.json', '{}']]) }));
  const reading = openPairIndex(view, { name: 'street' });
  await expect(reading).rejects.toBeInstanceOf(StateDamagedError);
  await expect(reading).rejects.toThrow(
    /^submissions\/street\.json does not know of evaluations\/2026-11\/run\.street\.json/,
  );
});
