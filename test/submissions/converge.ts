import { expect } from 'vitest';
import { readLedger, verifyLedger } from '../../src/state/ledger.ts';
import { counted, killedAt } from '../routing/faulty.ts';
import type { Platform } from '../routing/platform.ts';
import { evaluate, openSubmitted } from './evaluating.ts';
import { merge, shardTexts } from './sharding.ts';

/** Everything scored once, everything archived, one chain of ledger entries. */
export async function expectEvaluated(platform: Platform, document: unknown): Promise<void> {
  expect(await platform.tasksIn('production', 'Consensus 1 Review')).toEqual([]);
  expect(await platform.tasksIn('production', 'Archive')).toHaveLength(2);
  const view = await platform.store.view();
  expect((await verifyLedger(view)).faults).toEqual([]);
  const entries = await readLedger(view);
  const tasks = entries.filter((entry) => entry.kind === 'evaluate.archived').flatMap((entry) => entry.data['tasks']);
  expect(tasks.toSorted()).toEqual(
    (await platform.tasksIn('production', 'Archive')).map((task) => task.uuid).toSorted(),
  );
  const scored = entries
    .filter((entry) => entry.kind === 'evaluate.scored')
    .flatMap((entry) => entry.data['submissions']);
  expect(scored).toHaveLength(6);
  const final = await evaluate(platform, { run: 'run-9' });
  expect(final.result?.document).toEqual(document);
}

/** One evaluation of everything that waits: in one run, or the merge of shards that were read before. */
export type Way = (platform: Platform) => Promise<typeof evaluate>;

export const UNSHARDED: Way = async () => evaluate;
export const MERGED: Way = async (platform) => {
  const texts = await shardTexts(platform, 2);
  return (on, more) => merge(on, texts, more) as ReturnType<typeof evaluate>;
};

/** Kills a run at each call that is chosen, before and after the platform worked on it, and runs the same again. */
export async function expectConvergence(way: Way, chosen: (call: number) => boolean): Promise<void> {
  await using probe = await openSubmitted({ benchmark: 2, production: 1 });
  const { requests, around } = counted();
  const whole = await (await way(probe))(probe, { client: await probe.connect(around) });
  await expectEvaluated(probe, whole.result?.document);
  expect(requests.length).toBeGreaterThan(10);
  for (let at = 1; at <= requests.length; at += 1) {
    if (!chosen(at)) continue;
    for (const when of ['before', 'after'] as const) {
      await using platform = await openSubmitted({ benchmark: 2, production: 1 });
      const run = await way(platform);
      const client = await platform.connect(killedAt(at, when));
      await expect(run(platform, { client })).rejects.toThrow(/could not be reached/);
      await run(platform, { store: platform.openStore('run-2'), run: 'run-2' });
      await expectEvaluated(platform, whole.result?.document);
    }
  }
}
