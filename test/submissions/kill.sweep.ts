import { test } from 'vitest';
import { expectConvergence } from './converge.ts';

test('an evaluation that is killed at any call, before or after the platform worked on it, converges in the next run', async () => {
  await expectConvergence(() => true);
});
