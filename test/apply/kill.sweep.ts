import { describe, test } from 'vitest';
import { callsOfRun, expectConvergence } from './converge.ts';

describe('a run that is disturbed at any call', () => {
  for (const manner of ['kill', 'lost'] as const) {
    for (const moment of ['before', 'after'] as const) {
      test(`${manner} ${moment} the server handled it: the next run finishes without duplicates`, async () => {
        const calls = await callsOfRun();
        for (let n = 1; n <= calls; n += 1) await expectConvergence(n, moment, manner);
      });
    }
  }

  test('kill, and kill of the run that goes on: the third finishes without duplicates', async () => {
    const calls = await callsOfRun();
    for (let n = 1; n <= calls; n += 4) {
      for (let again = 2; again <= calls; again += 4) await expectConvergence(n, 'after', 'kill', again);
    }
  });
});
