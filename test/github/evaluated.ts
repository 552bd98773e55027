import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Result } from '../../src/commands/result.ts';
import { openGitHubStateStore } from '../../src/github/state-store.ts';
import type { StateView } from '../../src/state/store.ts';
import { connect } from './on-fake.ts';
import type { Repository, RunOn } from './repository.ts';

export const PEOPLE = ['ann', 'ben', 'cem', 'dan', 'eva'].map((name) => `${name}@example.com`);
export const errors = (result: Result) =>
  result.problems.filter((one) => one.severity === 'error').map((one) => one.code);

/** The state of the repository as somebody else reads it. */
export async function stateOf(at: Repository): Promise<StateView> {
  return openGitHubStateStore({
    github: await connect(at.fake),
    ref: 'refs/heads/assay/state/production',
    run: { id: 'test', command: 'test' },
    now: () => at.now,
    random: Math.random,
    sleep: async () => undefined,
  }).view();
}

/** Lets simulated people work on everything that waits in one project of the pair. */
export async function simulate(
  at: Repository,
  role: 'benchmark' | 'production',
  profile: 'truth' | 'reviewer' | 'careful' | 'guesser',
  emails: readonly string[],
): Promise<void> {
  const resource = (await (await stateOf(at)).read(`resources/project.street~${role}.json`))!;
  const annotators = emails.map((email, seed) => ({ email, profile, seed }));
  const { uuid: projectUuid } = JSON.parse(resource) as { uuid: string };
  at.sandbox.admin.simulate({ projectUuid, truthSeed: 1, annotators });
}

/** The example merged, approved and applied, its tasks routed, and what five annotators submitted waiting to be scored. */
export async function submittedExample(at: Repository, profile: 'careful' | 'guesser' = 'careful') {
  const pull = at.open({ 'README.md': 'hello\n' });
  await at.run('plan', { event: 'pull_request', pull });
  at.approve(pull);
  at.merge(pull);
  expect((await at.run('apply', { event: 'push' })).exit).toBe(0);
  await simulate(at, 'benchmark', 'truth', ['expert@example.com']);
  await simulate(at, 'benchmark', 'reviewer', ['second@example.com']);
  expect(errors(await at.run('route', { event: 'schedule' }))).toEqual([]);
  await simulate(at, 'production', profile, PEOPLE);
  return pull;
}

/** Files of all shards, made by one run each. */
export async function shardFiles(at: Repository, of: number, runId: number): Promise<string[]> {
  const files: string[] = [];
  for (let index = 1; index <= of; index += 1) {
    const out = join(at.folder, `shards-${of}`, `shard-${index}`, `${index}.ndjson.gz`);
    const on: RunOn = { event: 'schedule', runId, options: { shard: `${index}/${of}`, out } };
    const result = await at.run('evaluate', on);
    expect([result.exit, errors(result)]).toEqual([0, []]);
    expect(readFileSync(out).length).toBeGreaterThan(0);
    files.push(out);
  }
  return files;
}
