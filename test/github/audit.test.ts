import { expect, test } from 'vitest';
import { openGitHubStateStore } from '../../src/github/state-store.ts';
import { connect } from './on-fake.ts';
import { repository, type Repository } from './repository.ts';

const STATE = 'refs/heads/assay/state/production';
const said = (result: Awaited<ReturnType<Repository['run']>>) =>
  result.problems.map((one) => `${one.severity} ${one.code}: ${one.summary} ${one.detail ?? ''}`).join('\n');

async function applied(at: Repository) {
  const pull = at.open({ 'README.md': 'hello\n' });
  await at.run('plan', { event: 'pull_request', pull });
  at.approve(pull);
  at.merge(pull);
  expect((await at.run('apply', { event: 'push' })).exit).toBe(0);
  return pull;
}

test('a ledger that was replaced as a whole is found out by what the merged pull request says', async () => {
  using at = await repository();
  const pull = await applied(at);
  const whole = await at.run('state verify', { event: 'schedule' });
  expect([whole.exit, said(whole)]).toEqual([0, '']);
  expect(whole.markdown()).toContain('compared with what 1 merged pull requests say');
  at.fake.git.git(['update-ref', '-d', STATE]);
  const forger = openGitHubStateStore({
    github: await connect(at.fake),
    ref: STATE,
    run: { id: 'forger', command: 'apply' },
    now: () => at.now,
    random: Math.random,
    sleep: async () => undefined,
  });
  for (let serial = 0; serial < 9; serial += 1)
    await forger.write('forge', () => ({ records: [{ kind: 'apply.outcome', data: { status: 'applied' } }] }));
  const forged = await at.run('state verify', { event: 'schedule' });
  expect(forged.exit).toBe(1);
  expect(said(forged)).toMatch(`pull request ${pull.number} says that the ledger ended with`);
  expect(said(forged)).toMatch(/no such entry any more Somebody changed the state by hand/);
}, 60_000);

test('the pull requests that say what the ledger was are found in a repository whose default branch is not main', async () => {
  using at = await repository();
  const pull = await applied(at);
  pull.base.ref = 'trunk';
  at.fake.defaultBranch = 'trunk';
  const verified = await at.run('state verify', { event: 'schedule', defaultBranch: null });
  expect(verified.markdown()).toContain('compared with what 1 merged pull requests say');
}, 60_000);

test('what was applied at a terminal, without a pull request, is a finding of the audit', async () => {
  using at = await repository();
  await applied(at);
  const folder = 'manifests/folders/street.yaml';
  at.fake.git.commitFiles('main', { [folder]: at.read(folder).replace(/title: .*/, 'title: Roads') }, 'Pushed');
  const forced = await at.run('apply', { event: 'push', options: { yes: true } });
  expect(forced.exit).toBe(0);
  const audit = await at.run('audit', { event: 'schedule' });
  expect(audit.exit).toBe(0);
  expect(said(audit)).toMatch(
    /audit\.applied-without-review: on 2026-01-05 the run \S+ applied 1 operation that no pull/,
  );
  const { events } = audit.data as { events: Record<string, string>[] };
  const references = events.filter((one) => one['what'] === 'applied').map((one) => one['reference']!);
  expect(references.filter((one) => one.includes(', #')).length).toBeGreaterThan(5);
  expect(references.filter((one) => !one.includes('#'))).toHaveLength(1);
}, 60_000);
