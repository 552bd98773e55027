import { expect, test } from 'vitest';
import { openGitHubStateStore } from '../../src/github/state-store.ts';
import { errors, shardFiles, submittedExample } from './evaluated.ts';
import { connect } from './on-fake.ts';
import { repository, type Repository, type RunOn } from './repository.ts';

/** What a run asked GitHub for: about the state, about the snapshots in it, and to tell people. */
async function counted(at: Repository, options: RunOn['options'] = {}) {
  const before = at.fake.requests.length;
  const result = await at.run('evaluate', { event: 'schedule', runId: 900, options });
  expect([result.exit, errors(result)]).toEqual([0, []]);
  const sent = at.fake.requests
    .slice(before)
    .map(({ method, path }) => `${method} ${path.replace(/^\/repos\/[^/]+\/[^/]+/, '')}`);
  const snapshot = sent.filter((one) => /^(?:POST|GET) \/git\/blobs/.test(one));
  const state = sent.filter((one) => /^\w+ \/(?:git\/|graphql)/.test(one) && !snapshot.includes(one));
  const { pairs } = result.data as { pairs: { counts: Record<string, number> }[] };
  return { state: state.length, snapshot: snapshot.length, told: sent.length - state.length - snapshot.length, pairs };
}

/** As if many more resources were managed. */
async function manyResources(at: Repository, count: number) {
  const store = openGitHubStateStore({
    github: await connect(at.fake),
    ref: 'refs/heads/assay/state/production',
    run: { id: 'test', command: 'test' },
    now: () => at.now,
    random: Math.random,
    sleep: async () => undefined,
  });
  const resource = { version: 1, kind: 'folder', observed: {} };
  await store.write('many', () => ({
    files: new Map(
      Array.from({ length: count }, (_, n) => [
        `resources/folder.more-${n}.json`,
        `${JSON.stringify({ ...resource, address: `folder.more-${n}` })}\n`,
      ]),
    ),
  }));
}

test('merging shards takes at most ten requests beside the snapshot, and a shard only three that read', async () => {
  using at = await repository();
  await submittedExample(at, 'guesser');
  await manyResources(at, 250);
  const before = at.fake.requests.length;
  const files = await shardFiles(at, 3, 900);
  const sent = at.fake.requests.slice(before);
  expect(sent.filter(({ method, path }) => method !== 'GET' && path !== '/graphql')).toEqual([]);
  expect(sent.length).toBeLessThanOrEqual(3 * 3);
  const merged = await counted(at, { merge: files });
  expect(merged.pairs[0]!.counts).toMatchObject({ scored: 180, archived: 36 });
  expect(merged.state).toBeLessThanOrEqual(10);
  expect(merged.snapshot).toBe(1);
  // An issue is opened; the pull request that changed the pair is looked for.
  expect(merged.told).toBeLessThanOrEqual(6);
  at.fake.git.fsck();
}, 120_000);

test('evaluating without shards takes as many, and fewer when there is nothing new', async () => {
  using at = await repository();
  await submittedExample(at, 'guesser');
  await manyResources(at, 250);
  const first = await counted(at);
  expect(first.pairs[0]!.counts).toMatchObject({ scored: 180, archived: 36 });
  expect(first.state).toBeLessThanOrEqual(10);
  expect([first.snapshot, first.told <= 6]).toEqual([1, true]);
  at.now += 3_600_000;
  const second = await counted(at);
  expect(second.pairs[0]!.counts).toMatchObject({ scored: 0, archived: 0 });
  expect(second.state + second.told).toBeLessThanOrEqual(7);
  expect(second.snapshot, 'the snapshot is read').toBe(1);
}, 120_000);
