import { describe, expect, test } from 'vitest';
import { reconciled, routePair } from '../../src/routing/route-pair.ts';
import { NOW, openPlatform, type Platform } from './platform.ts';

const route = (platform: Platform, more: Partial<Parameters<typeof routePair>[0]> = {}) =>
  routePair({
    client: platform.client,
    bound: platform.bound,
    store: platform.store,
    dryRun: false,
    now: () => NOW,
    ...more,
  });
const hashesOf = (tasks: readonly { readonly dataHash: string }[]): string[] =>
  tasks.map((task) => task.dataHash).toSorted();

describe('routing a pair', () => {
  test('sends benchmark tasks to consensus and the rest to annotation, and accounts for every task', async () => {
    await using platform = await openPlatform();
    await platform.completeGroundTruth();
    const { report, problems } = await route(platform);
    expect(problems).toEqual([]);
    expect(report).toMatchObject({ seen: 10, routed: { benchmark: 4, production: 6 }, held: 0, failed: 0, queued: 0 });
    expect(report && reconciled(report)).toBe(true);
    expect(hashesOf(await platform.tasksIn('production', 'Consensus 1'))).toEqual(platform.hashes.benchmark.toSorted());
    expect(hashesOf(await platform.tasksIn('production', 'Annotate 1'))).toEqual(platform.hashes.production.toSorted());
  });
});
