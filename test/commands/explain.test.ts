import { expect, test } from 'vitest';
import { exampleWorld } from './world.ts';

test('what is not found says whether anything is stored, and a pair that no manifest has is named', async () => {
  using at = exampleWorld({ empty: true });
  await at.run('demo', { arguments: [at.folder], seed: 1 });
  const other = await at.run('explain', { arguments: ['BERLIN-01-001037.jpg'] });
  expect(other.problems).toMatchObject([
    { code: 'explain.not-found', detail: expect.stringContaining('in the same case') },
  ]);
  const pair = await at.run('explain', { arguments: ['berlin-01-001037.jpg'], pair: ['rod'] });
  expect(pair.problems).toMatchObject([{ code: 'workspace.pair-unknown', detail: 'Pairs: street.' }]);
  using fresh = exampleWorld();
  const nothing = await fresh.run('explain', { arguments: ['x'] });
  expect(nothing.problems).toMatchObject([
    { code: 'explain.not-found', detail: expect.stringContaining('Nothing is stored') },
  ]);
}, 60_000);
