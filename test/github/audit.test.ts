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

test('the audit says who merged, what was reviewed, what was taken back, and that an account is gone', async () => {
  using at = await repository();
  const pull = at.open({ 'manifests/notes.txt': 'x' });
  const review = (login: string, state: string, commit = pull.head.sha) =>
    pull.reviews.push({ id: at.fake.id(), login, state, commit, at: at.fake.tick() });
  review('deniz', 'APPROVED', 'c'.repeat(40));
  review('ada', 'DISMISSED');
  for (let index = 0; index < 100; index += 1) review('talker', 'COMMENTED');
  review('deniz', 'APPROVED');
  at.merge(pull);
  pull.mergedBy = 'grace';
  const events = async () => {
    const audit = await at.run('audit', { event: 'schedule' });
    const all = (audit.data as { events: Record<string, string>[] }).events;
    return all.filter((one) => one['subject'] === 'manifests').map((one) => [one['what'], one['who'], one['summary']]);
  };
  expect(await events()).toEqual(
    expect.arrayContaining([
      ['approved', 'deniz', 'review of the earlier commit cccccccccccc'],
      ['dismissed', 'ada', 'review of the last commit'],
      ['approved', 'deniz', 'review of the last commit'],
      ['merged', 'grace', 'pull request'],
    ]),
  );
  pull.mergedBy = null;
  expect(await events()).toContainEqual(['merged', 'a deleted account', 'pull request']);
}, 60_000);

test('a change counts on the day on which it came to the branch, and a clone without its history is no whole audit', async () => {
  using at = await repository();
  // Written in October, rebased onto main in November; the committer's date decides.
  const dates = { AUTHOR: '2025-10-20T10:00:00Z', COMMITTER: '2025-11-05T10:00:00Z' };
  at.fake.git.commitFiles('main', { 'manifests/straße.txt': 'x' }, 'Rebased', dates);
  const days = async (since: string, until: string) => {
    const audit = await at.run('audit', { event: 'schedule', options: { since, until } });
    const { events } = audit.data as { events: Record<string, string>[] };
    return events.filter((one) => one['what'] === 'changed').map((one) => [one['subject'], one['at']!.slice(0, 10)]);
  };
  expect(await days('2025-10-01', '2025-10-31')).toEqual([]);
  expect(await days('2025-11-01', '2025-11-30')).toEqual([['manifests/straße.txt', '2025-11-05']]);
  at.shallow = true;
  const cut = await at.run('audit', { event: 'schedule' });
  expect(said(cut)).toMatch(/audit\.no-history: this clone has only the newest commits.*fetch-depth: 0/);
}, 60_000);

test('what an earlier pull request was approved for is applied and audited in the name of its own reviewer', async () => {
  using at = await repository();
  await applied(at);
  at.fake.permissions.set('ada', 'write');
  const folder = 'manifests/folders/street.yaml';
  const ontology = 'manifests/ontologies/street.yaml';
  const one = at.open({ [folder]: at.read(folder).replace(/title: .*/, 'title: Roads') });
  const two = at.open({ [ontology]: at.read(ontology).replace('title: Street scenes', 'title: Lanes') });
  for (const [pull, login] of [
    [one, 'deniz'],
    [two, 'ada'],
  ] as const) {
    await at.run('plan', { event: 'pull_request', pull });
    at.approve(pull, login);
  }
  at.merge(one);
  at.merge(two);
  expect((await at.run('apply', { event: 'push' })).exit).toBe(0);
  const audit = await at.run('audit', { event: 'schedule' });
  const { events } = audit.data as { events: Record<string, string>[] };
  const how = (after: string) => {
    const { reference, summary } = events.find((event) => event['after'] === after)!;
    return [reference!.replace(/^serial \d+, /, ''), /\(.*\)$/.exec(summary!)?.[0]];
  };
  expect(how('Roads')).toEqual([`#${one.number}`, '(approved by deniz)']);
  expect(how('Lanes')).toEqual([`#${two.number}`, '(approved by ada)']);
}, 60_000);

test('an audit whose token may not read reviews shows the rest and says what is missing', async () => {
  using at = await repository();
  await applied(at);
  at.fake.allowed.pulls = 'none';
  const audit = await at.run('audit', { event: 'schedule' });
  expect([audit.exit, said(audit)]).toEqual([
    0,
    expect.stringMatching(/audit\.no-reviews: who proposed.*pull-requests: read/),
  ]);
  const { events } = audit.data as { events: Record<string, string>[] };
  expect(events.filter((one) => one['what'] === 'applied').length).toBeGreaterThan(5);
}, 60_000);

test('where the merge stands for the approval, nobody is said to have approved', async () => {
  using at = await repository({ approvals: false });
  const pull = at.open({ 'README.md': 'hello\n' });
  await at.run('plan', { event: 'pull_request', pull });
  at.merge(pull);
  expect((await at.run('apply', { event: 'push' })).exit).toBe(0);
  expect(at.comments(pull)[1]).not.toContain('Approved by');
  const audit = await at.run('audit', { event: 'schedule' });
  expect(audit.markdown()).not.toContain('approved');
  expect(audit.markdown()).toContain(`#${pull.number}`);
}, 60_000);
