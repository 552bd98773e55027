import { expect, test } from 'vitest';
import { openGitHubStateStore } from '../../src/github/state-store.ts';
import type { StateStore } from '../../src/state/store.ts';
import { openSubmitted } from '../submissions/evaluating.ts';
import { expectEvaluated } from '../submissions/converge.ts';
import { merge, shardTexts } from '../submissions/sharding.ts';
import { NOW, type Platform } from '../routing/platform.ts';
import { connect, stage, type Stage } from './on-fake.ts';

/** The state on a ref of the fake GitHub, for a run that loses its connection at the n-th request (from 1). */
async function storeOn(at: Stage, run: string, kill?: { readonly n: number; readonly when: 'before' | 'after' }) {
  let requests = 0;
  const fake = Object.create(at.fake) as typeof at.fake;
  Object.defineProperty(fake, 'fetch', {
    value: async (input: string, init?: RequestInit) => {
      requests += 1;
      const { n = Infinity, when } = kill ?? {};
      if (requests > n || (requests === n && when === 'before')) throw new TypeError('fetch failed');
      const answer = await at.fake.handle(new Request(input, init));
      if (requests === n) throw new TypeError('fetch failed');
      return answer;
    },
  });
  const store = openGitHubStateStore({
    github: await connect(fake),
    ref: 'refs/heads/assay/state/production',
    run: { id: run, command: 'evaluate' },
    now: () => NOW,
    random: () => 0.5,
    sleep: async () => undefined,
  });
  return { store, requests: () => requests };
}

const on = (platform: Platform, store: StateStore): Platform => ({ ...platform, store, openStore: () => store });

test('a merge that loses GitHub at any request, done or not, converges when it runs again', async () => {
  await using probe = await openSubmitted({ benchmark: 2, production: 1 });
  using first = await stage();
  const texts = await shardTexts(on(probe, (await storeOn(first, 'run-1')).store), 2);
  const { store, requests } = await storeOn(first, 'run-1');
  const whole = await merge(on(probe, store), texts);
  expect(whole.result?.counts).toMatchObject({ scored: 6, archived: 2 });
  const count = requests();
  for (let n = 1; n <= count; n += 1) {
    for (const when of ['before', 'after'] as const) {
      await using platform = await openSubmitted({ benchmark: 2, production: 1 });
      using at = await stage();
      const files = await shardTexts(on(platform, (await storeOn(at, 'run-1')).store), 2);
      const killed = await storeOn(at, 'run-1', { n, when });
      await merge(on(platform, killed.store), files).catch(() => undefined);
      const again = on(platform, (await storeOn(at, 'run-2')).store);
      await merge(again, files, { run: 'run-2' });
      await expectEvaluated(again, whole.result?.document);
      at.fake.git.fsck();
    }
  }
});
