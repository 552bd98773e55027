import { test } from 'vitest';
import { expectConvergence, MERGED, UNSHARDED } from './converge.ts';

test('an evaluation that is killed at any call, before or after the platform worked on it, converges in the next run', async () => {
  await expectConvergence(UNSHARDED, () => true);
});

test('a merge of shards that is killed at any call converges when the same files are merged again', async () => {
  await expectConvergence(MERGED, () => true);
});
