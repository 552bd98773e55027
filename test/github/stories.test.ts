import { expect, test } from 'vitest';
import { verifyLedger } from '../../src/state/ledger.ts';
import { openGitHubStateStore } from '../../src/github/state-store.ts';
import { connect } from './on-fake.ts';
import { repository, type Repository } from './repository.ts';

const state = async (at: Repository) =>
  openGitHubStateStore({
    github: await connect(at.fake),
    ref: 'refs/heads/assay/state/production',
    run: { id: 'test', command: 'test' },
    now: () => at.now,
    random: Math.random,
    sleep: async () => undefined,
  }).view();
const errors = (result: { problems: readonly { severity: string; code: string }[] }) =>
  result.problems.filter((one) => one.severity === 'error').map((one) => one.code);
const FOLDER = 'manifests/folders/street.yaml';
const rename = (at: Repository, title: string) => ({
  [FOLDER]: at.read(FOLDER).replace(/title: .*/, `title: ${title}`),
});
const DATASETS = 'manifests/datasets/street.yaml';
const renameDataset = (at: Repository, title: string) => ({
  [DATASETS]: at.read(DATASETS).replace('title: Street scenes B', `title: ${title}`),
});

test('a pull request is planned, approved, merged and applied, and a second run has nothing to do', async () => {
  using at = await repository();
  const pull = at.open({ 'README.md': 'hello\n' });
  const planned = await at.run('plan', { event: 'pull_request', pull });
  expect(errors(planned)).toEqual([]);
  expect(planned.outputs).toMatchObject({ comment: 'created' });
  const [comment] = at.comments(pull);
  expect(comment).toContain(planned.outputs!['digest']);
  at.approve(pull);
  const again = await at.run('plan', { event: 'pull_request', pull });
  expect(again.outputs, 'the approval stays younger than the plan').toMatchObject({ comment: 'unchanged' });
  at.merge(pull);
  const applied = await at.run('apply', { event: 'push' });
  expect(applied.problems.filter((one) => one.severity === 'error')).toEqual([]);
  expect(applied.exit).toBe(0);
  expect(at.comments(pull)).toHaveLength(2);
  const view = await state(at);
  expect(at.comments(pull)[1]).toContain(`State serial ${view.serial}`);
  expect(at.comments(pull)[1]).toContain(view.ledgerHead);
  expect(at.fake.deployments).toMatchObject([{ environment: 'production' }]);
  expect((await verifyLedger(view)).faults).toEqual([]);
  const second = await at.run('apply', { event: 'workflow_dispatch' });
  expect([second.exit, second.outputs!['changes']]).toEqual([0, '0']);
  at.fake.git.fsck();
}, 60_000);

/** Everything of the example on the platform, by a merged and approved pull request. */
async function appliedExample(at: Repository) {
  const pull = at.open({ 'README.md': 'hello\n' });
  await at.run('plan', { event: 'pull_request', pull });
  at.approve(pull);
  at.merge(pull);
  const applied = await at.run('apply', { event: 'push' });
  expect(applied.exit).toBe(0);
  return pull;
}

const REGISTRATION = 'data/street-production.json';

test('a registration from a fork is posted by the default branch’s workflow, approved, merged and applied', async () => {
  using at = await repository();
  await appliedExample(at);
  const data = JSON.parse(at.read(REGISTRATION)) as Record<string, { objectUrl?: string }[]>;
  const list = Object.values(data).find((one) => Array.isArray(one) && one.length > 0)!;
  const first = JSON.stringify(list[0]);
  list.push(JSON.parse(first.replace(/([\w-]+)\.(jpg|png|jpeg)/g, 'a-new-one.$2')) as { objectUrl?: string });
  const pull = at.open(
    { [REGISTRATION]: `${JSON.stringify(data, undefined, 2)}\n` },
    { fork: true, author: 'stranger' },
  );
  const planned = await at.run('plan', { event: 'pull_request', pull });
  expect(planned.problems.map((one) => one.code)).toContain('github.comment-read-only');
  expect(errors(planned)).toEqual([]);
  expect(at.comments(pull)).toEqual([]);
  const posted = await at.run('comment', { event: 'workflow_run', pull, key: false });
  expect(posted.outputs).toMatchObject({ comment: 'created', digest: planned.outputs!['digest'] });
  expect(at.comments(pull)[0]).toContain(planned.outputs!['digest']);
  at.approve(pull);
  at.merge(pull);
  const applied = await at.run('apply', { event: 'push' });
  expect(applied.problems.filter((one) => one.severity === 'error')).toEqual([]);
  expect(applied.exit).toBe(0);
  expect(Number(applied.outputs!['changes'])).toBeGreaterThan(0);
}, 60_000);

test('what a fork’s run uploaded is compared and never believed, and a commit that moved on gets no comment', async () => {
  using at = await repository();
  const pull = at.open(rename(at, 'Roads'), { fork: true, author: 'stranger' });
  const file = `${'{"version":1,"environment":"production","source":"state","operations":[],"digest":"'}${'a'.repeat(64)}","unchanged":{}}`;
  at.fake.git.commitFiles('main', { 'plan.json': file }, 'An artifact');
  const posted = await at.run('comment', {
    event: 'workflow_run',
    pull,
    options: { plan: 'plan.json' },
  });
  expect(posted.outputs).toMatchObject({ comment: 'created' });
  expect(at.comments(pull)[0]).toContain('is another one than this');
  expect(at.comments(pull)[0]).not.toContain('a'.repeat(64));
  const old = { ...pull, head: { ...pull.head } };
  at.push(pull, rename(at, 'Streets again'));
  const late = await at.run('comment', { event: 'workflow_run', pull: old });
  expect(late.outputs).toEqual({ comment: 'none' });
}, 60_000);

test('without an approval, with a stale one, or without a pull request nothing is applied', async () => {
  using at = await repository();
  const pull = at.open(rename(at, 'Roads'));
  await at.run('plan', { event: 'pull_request', pull });
  at.approve(pull, 'mira');
  at.merge(pull);
  const alone = await at.run('apply', { event: 'push' });
  expect([alone.exit, errors(alone)]).toEqual([5, ['apply.not-approved']]);

  const second = at.open(rename(at, 'Lanes'));
  await at.run('plan', { event: 'pull_request', pull: second });
  at.approve(second);
  at.push(second, rename(at, 'Avenues'));
  await at.run('plan', { event: 'pull_request', pull: second });
  at.merge(second);
  const stale = await at.run('apply', { event: 'push' });
  expect([stale.exit, errors(stale)]).toEqual([5, ['apply.not-approved']]);

  at.fake.git.commitFiles('main', rename(at, 'Alleys'), 'Pushed without review');
  const direct = await at.run('apply', { event: 'push' });
  expect([direct.exit, errors(direct)]).toEqual([5, ['apply.not-approved']]);
  expect((await state(at)).serial).toBe(0);
}, 60_000);

test('what came in addition to the approved plan is refused, and the rest is applied', async () => {
  using at = await repository();
  const pull = at.open(rename(at, 'Roads'));
  await at.run('plan', { event: 'pull_request', pull });
  at.approve(pull);
  at.fake.git.commitFiles('main', renameDataset(at, 'Smuggled'), 'Pushed without review');
  at.merge(pull);
  const applied = await at.run('apply', { event: 'push' });
  expect(applied.exit).toBe(5);
  expect(errors(applied)).toEqual(['apply.not-covered']);
  expect(at.comments(pull)[1]).toContain('refused');
  const { outcomes } = applied.data as { outcomes: { address: string; status: string }[] };
  expect(outcomes.filter((one) => one.status === 'applied').length).toBeGreaterThan(5);
  expect(outcomes.find((one) => one.address === 'dataset.street-production')).toMatchObject({ status: 'refused' });
}, 60_000);

test('a run of an older commit leaves the work to the newer one, which also does what the older one was approved for', async () => {
  using at = await repository();
  await appliedExample(at);
  const one = at.open(rename(at, 'Roads'));
  const two = at.open(renameDataset(at, 'Everything else'));
  for (const pull of [one, two]) {
    await at.run('plan', { event: 'pull_request', pull });
    at.approve(pull);
  }
  const older = at.merge(one);
  at.merge(two);
  const late = await at.run('apply', { event: 'push', commit: older });
  expect([late.exit, late.problems.map((problem) => problem.code)]).toEqual([
    0,
    expect.arrayContaining(['apply.overtaken']),
  ]);
  const newest = await at.run('apply', { event: 'push' });
  expect([newest.exit, errors(newest)]).toEqual([0, []]);
  expect(newest.outputs).toMatchObject({ changes: '2' });
}, 60_000);

test('a killed apply is resumed by the next run without a duplicate', async () => {
  using at = await repository();
  const pull = at.open({ 'README.md': 'hello\n' });
  await at.run('plan', { event: 'pull_request', pull });
  at.approve(pull);
  at.merge(pull);
  let writes = 0;
  const killed = await at.run('apply', {
    event: 'push',
    runId: 7,
    platform: (request) => {
      if (request.method !== 'GET') writes += 1;
      if (writes > 12) throw new TypeError('fetch failed');
      return undefined;
    },
  });
  expect(killed.exit).not.toBe(0);
  const resumed = await at.run('apply', { event: 'workflow_dispatch' });
  expect([resumed.exit, errors(resumed)]).toEqual([0, []]);
  const last = await at.run('apply', { event: 'workflow_dispatch' });
  expect([last.exit, last.outputs!['changes']]).toEqual([0, '0']);
}, 60_000);

test('of two applies at once one works and the other is locked out, while GitHub says that the first is running', async () => {
  using at = await repository();
  const pull = at.open({ 'README.md': 'hello\n' });
  await at.run('plan', { event: 'pull_request', pull });
  at.approve(pull);
  at.merge(pull);
  const [first, second] = await Promise.all([
    at.run('apply', { event: 'push', runId: 11 }),
    at.run('apply', { event: 'workflow_dispatch', runId: 12 }),
  ]);
  const exits = [first.exit, second.exit].toSorted((a, b) => a - b);
  expect(exits[0]).toBe(0);
  expect([3, 6]).toContain(exits[1]);
  const last = await at.run('apply', { event: 'workflow_dispatch' });
  expect([last.exit, last.outputs!['changes']]).toEqual([0, '0']);
}, 60_000);

test('a state branch that was deleted stops apply, and nothing is created twice', async () => {
  using at = await repository();
  await appliedExample(at);
  at.fake.git.git(['update-ref', '-d', 'refs/heads/assay/state/production']);
  const pull = at.open(rename(at, 'Roads'));
  await at.run('plan', { event: 'pull_request', pull });
  at.approve(pull);
  at.merge(pull);
  const applied = await at.run('apply', { event: 'push' });
  expect(errors(applied)).toContain('state.lost');
  expect(applied.exit).toBe(3);
}, 60_000);

test('plan and apply stay within their requests', async () => {
  using at = await repository();
  const pull = at.open({ 'README.md': 'hello\n' });
  await at.run('plan', { event: 'pull_request', pull });
  at.approve(pull);
  at.merge(pull);
  const applied = await at.run('apply', { event: 'push' });
  const { stateWrites, plan } = applied.data as { stateWrites: number; plan: { operations: unknown[] } };
  expect(stateWrites).toBeLessThanOrEqual(2 + 2 * Math.ceil(plan.operations.length / 50));
  const next = at.open(rename(at, 'Roads'));
  await at.run('plan', { event: 'pull_request', pull: next });
  const resources = (await (await state(at)).list('resources/')).length;
  expect(at.requests()).toBeLessThanOrEqual(12 + Math.ceil(resources / 100));
}, 60_000);
