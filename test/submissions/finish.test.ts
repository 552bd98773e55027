import { expect, test } from 'vitest';
import { readLedger, verifyLedger } from '../../src/state/ledger.ts';
import { finishPairs } from '../../src/submissions/finish.ts';
import { preparePair } from '../../src/submissions/prepare.ts';
import type { Platform } from '../routing/platform.ts';
import { evaluateOptions, openSubmitted } from './evaluating.ts';

/** The same pair under another name, so that two platforms can share a state. */
function named(platform: Platform, name: string): Platform['bound'] {
  const pair = { ...platform.bound.pair, name, address: `project.${name}` };
  return { ...platform.bound, pair };
}

test('all pairs are stored in one write and recorded in a second; one that cannot archive does not stop the others', async () => {
  await using street = await openSubmitted({ benchmark: 2, production: 1 });
  await using night = await openSubmitted({ benchmark: 3, production: 1 });
  const { store } = street;
  const view = await store.view();
  const refusing = await night.connect((fetch) => async (input, init) => {
    const refused = init?.method === 'POST' && String(input).includes('/actions');
    return refused ? Response.json({ message: 'no right to do this' }, { status: 403 }) : fetch(input, init);
  });
  const prepared = async (client = night.client) => {
    const now = await store.view();
    const both = [
      await preparePair(evaluateOptions(night, { client, bound: named(night, 'night'), store }), now),
      await preparePair(evaluateOptions(street, { store }), now),
    ];
    return both.flatMap((one) => one.prepared ?? []);
  };
  const options = { ...evaluateOptions(street), view };
  const first = await finishPairs(await prepared(refusing), options);
  expect(first.failures).toMatchObject([{ pair: 'night', cause: { status: 403 } }]);
  expect(first.runs).toMatchObject([{ pair: 'street', counts: { scored: 6, archived: 2 } }]);
  expect((await store.view()).serial - view.serial).toBe(2);
  expect(await night.tasksIn('production', 'Consensus 1 Review')).toHaveLength(3);

  const second = await finishPairs(await prepared(), { ...options, view: await store.view(), run: 'run-2' });
  expect(second.failures).toEqual([]);
  expect(second.runs).toMatchObject([
    { pair: 'night', counts: { scored: 0, known: 9, archived: 3 } },
    { pair: 'street', counts: { scored: 0, archived: 0 } },
  ]);
  const after = await store.view();
  expect((await verifyLedger(after)).faults).toEqual([]);
  const archived = (await readLedger(after)).filter((entry) => entry.kind === 'evaluate.archived');
  expect(archived.map((entry) => [entry.address, (entry.data['tasks'] as string[]).length])).toEqual([
    ['project.street', 2],
    ['project.night', 3],
  ]);
});
