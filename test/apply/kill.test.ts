import { expect, test } from 'vitest';
import { callsOfRun, expectConvergence } from './converge.ts';

test('killed after any of some calls and run again, apply converges without duplicates', async () => {
  const calls = await callsOfRun();
  expect(calls).toBeGreaterThan(20);
  for (let n = 4; n <= calls; n += 6) await expectConvergence(n, 'after', 'kill');
});

test('a call whose answer is lost is read back and not sent twice', async () => {
  const calls = await callsOfRun();
  for (let n = 6; n <= calls; n += 6) await expectConvergence(n, 'after', 'lost');
});
