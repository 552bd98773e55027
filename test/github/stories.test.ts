import { expect, test } from 'vitest';
import { readLedger, verifyLedger } from '../../src/state/ledger.ts';
import { listDataRows, listDatasets } from '../../src/encord/api/datasets.ts';
import { findFolders } from '../../src/encord/api/folders.ts';
import { listItems } from '../../src/encord/api/items.ts';
import { getOntology, listOntologies, saveOntology } from '../../src/encord/api/ontologies.ts';
import { listProjects } from '../../src/encord/api/projects.ts';
import { openGitHubStateStore } from '../../src/github/state-store.ts';
import { connect } from './on-fake.ts';
import { killedAfter, repository, type Repository } from './repository.ts';

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
  const resource = async (name: string) => JSON.parse((await (await state(at)).read(`resources/${name}.json`))!);
  const client = await at.client();
  const items: string[] = [];
  for await (const item of listItems(client, (await resource('folder.street-production')).uuid)) items.push(item.name);
  expect(items.filter((name) => name.includes('a-new-one'))).toHaveLength(1);
  const rows = await listDataRows(client, (await resource('dataset.street-production')).uuid);
  expect([rows.length, new Set(rows.map((one) => one.data_hash)).size]).toEqual([items.length, items.length]);
  expect(at.comments(pull)[1]).toContain('applied');
  const again = await at.run('apply', { event: 'workflow_dispatch' });
  expect([again.exit, again.outputs!['changes']]).toEqual([0, '0']);
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

test('a plan that a fork uploads as a tower of brackets is no plan, and the real one is posted', async () => {
  using at = await repository();
  const pull = at.open(rename(at, 'Roads'), { fork: true, author: 'stranger' });
  const tower = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const file = `{"version":1,"environment":"production","source":"state","operations":[{"key":"x","operation":"update","address":"folder.x","level":"safe","summary":"s","reason":"r","changes":[{"field":"f","from":${tower}}],"facts":{},"after":[],"digest":"${'a'.repeat(64)}"}],"digest":"${'a'.repeat(64)}","unchanged":{}}`;
  at.fake.git.commitFiles('main', { 'plan.json': file }, 'An artifact');
  const posted = await at.run('comment', { event: 'workflow_run', pull, options: { plan: 'plan.json' } });
  expect([posted.exit, posted.outputs]).toMatchObject([0, { comment: 'created' }]);
  expect(at.comments(pull)[0]).toContain('is another one than this');
}, 60_000);

test('where the state is, the default branch says, and never the manifests of a fork', async () => {
  using at = await repository();
  await appliedExample(at);
  const elsewhere = (place: string) => ({
    ...rename(at, 'Roads'),
    'assay.yaml': at.read('assay.yaml').replace(/branch: assay\/state\/production/, place),
  });
  // Nothing is there, so that everything would be new.
  const branch = at.open(elsewhere('branch: assay/state/none'), { fork: true, author: 'stranger' });
  // A state of its own, in files that are read as manifests.
  const root = { version: 1, lineage: 'forged', serial: 9, ledgerHead: '0'.repeat(64) };
  const folder = at.open(
    { ...elsewhere('directory: data/state'), 'data/state/state.json': `${JSON.stringify(root)}\n` },
    { fork: true, author: 'stranger' },
  );
  for (const pull of [branch, folder]) {
    const posted = await at.run('comment', { event: 'workflow_run', pull, key: false });
    expect([posted.exit, posted.outputs]).toMatchObject([0, { comment: 'created', changes: '1' }]);
    expect(at.comments(pull)[0]).toContain('is kept elsewhere');
    expect(at.comments(pull)[0]).toContain('last known state (2026-01-05)');
  }
  const plain = at.open(rename(at, 'Roads'), { fork: true, author: 'stranger' });
  await at.run('comment', { event: 'workflow_run', pull: plain, key: false });
  expect(at.comments(plain)[0]).not.toContain('is kept elsewhere');
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

test('a pull request that asks for no review needs one itself, and the next one does not', async () => {
  using at = await repository();
  const workspace = at.read('assay.yaml').replace(/^spec:$/m, 'spec:\n  approvals: { required: false }');
  const asking = at.open({ 'assay.yaml': workspace, ...rename(at, 'Streets') });
  await at.run('plan', { event: 'pull_request', pull: asking });
  at.merge(asking);
  const refused = await at.run('apply', { event: 'push' });
  expect([refused.exit, errors(refused)]).toEqual([5, ['apply.not-approved']]);
  expect(refused.problems.map((one) => one.detail).join(' ')).toContain('from the next pull request on');
  const titles = async () => {
    const names: string[] = [];
    for await (const { name } of findFolders(await at.client())) names.push(name);
    return names;
  };
  expect(await titles()).toEqual([]);
  const next = at.open({ 'README.md': 'hello\n', ...rename(at, 'Roads') });
  await at.run('plan', { event: 'pull_request', pull: next });
  at.merge(next);
  const applied = await at.run('apply', { event: 'push' });
  expect([applied.exit, errors(applied)]).toEqual([0, []]);
  expect(await titles()).toContain('Roads');
});

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

test('a commit that leaves the manifests alone, before or behind a waiting apply, keeps nothing from being applied', async () => {
  using at = await repository();
  await appliedExample(at);
  const one = at.open(rename(at, 'Roads'));
  await at.run('plan', { event: 'pull_request', pull: one });
  at.approve(one);
  const older = at.merge(one);
  // Its paths start no run of apply.yml, which is waiting for the older one.
  at.fake.git.commitFiles('main', { 'docs/notes.md': 'about roads\n' }, 'Pushed without review');
  const late = await at.run('apply', { event: 'push', commit: older });
  expect([late.exit, errors(late), late.outputs]).toMatchObject([0, [], { changes: '1' }]);
  expect(at.comments(one)[1]).toContain('applied');

  const two = at.open(rename(at, 'Lanes'));
  await at.run('plan', { event: 'pull_request', pull: two });
  at.approve(two);
  at.merge(two);
  at.merge(at.open({ 'docs/notes.md': 'about lanes\n' }));
  at.fake.git.commitFiles('main', { 'docs/notes.md': 'about both\n' }, 'Pushed without review');
  const dispatched = await at.run('apply', { event: 'workflow_dispatch' });
  expect([dispatched.exit, errors(dispatched), dispatched.outputs]).toMatchObject([0, [], { changes: '1' }]);
  expect(at.comments(two)[1]).toContain('applied');

  // The same plan as the one that was approved first is not approved for somebody who pushes it later.
  at.fake.git.commitFiles('main', rename(at, 'Roads'), 'Pushed without review');
  at.merge(at.open({ 'docs/notes.md': 'about nothing\n' }));
  const pushed = await at.run('apply', { event: 'workflow_dispatch' });
  expect([pushed.exit, errors(pushed)]).toEqual([5, ['apply.not-approved']]);
}, 60_000);

/** What stands on the platform, by title: what was made twice stands twice. */
async function onPlatform(at: Repository): Promise<string[]> {
  const client = await at.client();
  const titles: string[] = [];
  for await (const folder of findFolders(client)) titles.push(`folder ${folder.name}`);
  for (const one of await listOntologies(client)) titles.push(`ontology ${one.title}`);
  for (const one of await listDatasets(client)) titles.push(`dataset ${one.title}`);
  for await (const one of listProjects(client)) titles.push(`project ${one.title}`);
  return titles.toSorted();
}
const WHOLE = [
  'dataset Street scenes A',
  'dataset Street scenes B',
  'folder Street scenes',
  'folder Street scenes A',
  'folder Street scenes B',
  'ontology Street scenes',
  'project Street scenes A',
  'project Street scenes B',
];
async function kinds(at: Repository): Promise<Set<string>> {
  return new Set((await readLedger(await state(at))).map((one) => one.kind));
}

test.each([3, 8, 12])(
  'an apply that is killed at write %i is resumed by the next run, which takes its lease over, without a duplicate',
  async (last) => {
    using at = await repository();
    const pull = at.open({ 'README.md': 'hello\n' });
    await at.run('plan', { event: 'pull_request', pull });
    at.approve(pull);
    at.merge(pull);
    let writes = 0;
    const { promise: killedBy, resolve: kill } = Promise.withResolvers<void>();
    const killed = await at.run('apply', {
      event: 'push',
      runId: 7,
      killedBy,
      platform: (request) => {
        if (request.method !== 'GET') writes += 1;
        if (writes <= last) return undefined;
        kill();
        return new Promise(() => undefined);
      },
    });
    expect(killed.text({} as never)).toBe('killed');
    expect(await (await state(at)).read('lease.json')).toContain('-gh-7-1');
    const resumed = await at.run('apply', { event: 'workflow_dispatch' });
    expect([resumed.exit, errors(resumed)]).toEqual([0, []]);
    expect(await kinds(at)).toContain('lease.broken');
    expect(await onPlatform(at)).toEqual(WHOLE);
    const view = await state(at);
    expect([await view.list('intents/'), await view.read('lease.json')]).toEqual([[], undefined]);
    expect((await verifyLedger(view)).faults).toEqual([]);
    const end = await at.run('apply', { event: 'workflow_dispatch' });
    expect([end.exit, end.outputs!['changes']]).toEqual([0, '0']);
  },
  60_000,
);

test('a second attempt of a killed run takes over what its first attempt held, though GitHub says that the run is running', async () => {
  using at = await repository();
  const pull = at.open({ 'README.md': 'hello\n' });
  await at.run('plan', { event: 'pull_request', pull });
  at.approve(pull);
  at.merge(pull);
  await at.run('apply', { event: 'push', runId: 7, ...killedAfter(6) });
  expect(await (await state(at)).read('lease.json')).toContain('-gh-7-1');
  const again = await at.run('apply', { event: 'push', runId: 7, attempt: 2 });
  expect([again.exit, errors(again)]).toEqual([0, []]);
  expect(await onPlatform(at)).toEqual(WHOLE);
}, 60_000);

test('of two applies at once the second is locked out by name, while GitHub says that the first is running', async () => {
  using at = await repository();
  const pull = at.open({ 'README.md': 'hello\n' });
  await at.run('plan', { event: 'pull_request', pull });
  at.approve(pull);
  at.merge(pull);
  let second: Awaited<ReturnType<Repository['run']>> | undefined;
  let writes = 0;
  const first = await at.run('apply', {
    event: 'push',
    runId: 11,
    platform: async (request) => {
      if (request.method !== 'GET') writes += 1;
      if (writes === 1 && !second) {
        // Long after the time of the lease has passed: GitHub's word counts.
        at.now += 3 * 3_600_000;
        second = await at.run('apply', { event: 'workflow_dispatch', runId: 12 });
        at.now -= 3 * 3_600_000;
      }
      return at.sandbox.fetch(request);
    },
  });
  expect([first.exit, errors(first)]).toEqual([0, []]);
  expect(second!.exit).toBe(6);
  expect(second!.problems.at(-1)).toMatchObject({ code: 'state.locked', summary: expect.stringContaining('-gh-11-1') });
  expect(await onPlatform(at)).toEqual(WHOLE);
  expect(await kinds(at)).not.toContain('lease.broken');
  const last = await at.run('apply', { event: 'workflow_dispatch' });
  expect([last.exit, last.outputs!['changes']]).toEqual([0, '0']);
}, 60_000);

test('two applies that begin at the same moment leave one whole platform', async () => {
  using at = await repository();
  const pull = at.open({ 'README.md': 'hello\n' });
  await at.run('plan', { event: 'pull_request', pull });
  at.approve(pull);
  at.merge(pull);
  const both = await Promise.all([
    at.run('apply', { event: 'push', runId: 11 }),
    at.run('apply', { event: 'workflow_dispatch', runId: 12 }),
  ]);
  // The other one is locked out, finds that the state moved, or comes after it and has nothing left to do.
  expect(both.map((one) => one.exit)).toContain(0);
  for (const one of both) expect([0, 3, 6]).toContain(one.exit);
  expect(await onPlatform(at)).toEqual(WHOLE);
  expect((await verifyLedger(await state(at))).faults).toEqual([]);
}, 60_000);

test('a plan of 5,000 operations fits into the comment of a pull request, with its digest', async () => {
  using at = await repository();
  const folders = Array.from(
    { length: 5000 },
    (_, index) =>
      `apiVersion: assay/v1\nkind: Folder\nmetadata: { name: f${index} }\nspec: { title: Folder ${index} }\n`,
  );
  const files = Array.from({ length: 10 }, (_, index) => [
    `manifests/folders/many-${index}.yaml`,
    folders.slice(index * 500, index * 500 + 500).join('---\n'),
  ]);
  const pull = at.open(Object.fromEntries(files) as Record<string, string>);
  const planned = await at.run('plan', { event: 'pull_request', pull });
  expect(errors(planned)).toEqual([]);
  expect(Number(planned.outputs!['changes'])).toBeGreaterThan(5000);
  const [comment = ''] = at.comments(pull);
  expect(comment.length).toBeLessThanOrEqual(65_536);
  expect(comment).toContain(planned.outputs!['digest']);
  expect(at.fake.requests.filter((one) => one.method !== 'GET' && one.path !== '/graphql')).toHaveLength(1);
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

/** A client of the platform that belongs to nobody's workspace: somebody at work in the web app. */
async function byHand(at: Repository, uuid: string, title: string) {
  const client = await at.client();
  const ontology = await getOntology(client, uuid);
  await saveOntology(client, uuid, { title, description: ontology.description, editor: ontology.editor });
}

test('an ontology that was changed by hand shows as one issue, is accepted by a pull request, and the issue closes', async () => {
  using at = await repository();
  await appliedExample(at);
  const quiet = await at.run('drift', { event: 'schedule' });
  expect([errors(quiet), quiet.outputs!['changes'], at.fake.issues]).toEqual([[], '0', []]);
  const { uuid } = JSON.parse((await (await state(at)).read('resources/ontology.street.json'))!) as { uuid: string };
  await byHand(at, uuid, 'Renamed @everyone <b>');
  const found = await at.run('drift', { event: 'schedule' });
  expect(errors(found)).toEqual([]);
  expect(at.fake.issues).toMatchObject([{ state: 'open' }]);
  expect(at.fake.issues[0]!.body).toContain('ontology.street');
  at.now += 3_600_000;
  const again = await at.run('drift', { event: 'schedule' });
  expect([again.exit, at.fake.issues.length]).toEqual([0, 1]);

  const accepted = await at.run('drift', {
    event: 'workflow_dispatch',
    options: { accept: ['ontology.street'] },
  });
  expect(errors(accepted)).toEqual([]);
  const pull = at.fake.pulls.at(-1)!;
  expect(pull.head.ref).toMatch(/^assay\/accept\//);
  const before = at.read('manifests/ontologies/street.yaml').split('\n');
  const after = at.fake.git.git(['show', `${pull.head.sha}:manifests/ontologies/street.yaml`]).split('\n');
  const changed = after.filter((line, index) => line !== before[index]);
  expect(changed).toEqual(['  title: Renamed @everyone <b>']);
  at.merge(pull);
  const calm = await at.run('drift', { event: 'schedule' });
  expect([errors(calm), calm.outputs!['changes']]).toEqual([[], '0']);
  expect(at.fake.issues).toMatchObject([{ state: 'closed' }]);
  const applied = await at.run('apply', { event: 'push' });
  expect([applied.exit, applied.outputs!['changes']]).toEqual([0, '0']);
  expect((await getOntology(await at.client(), uuid)).title).toBe('Renamed @everyone <b>');
}, 60_000);

test('accepting what is live takes back nothing that was merged while the run waited', async () => {
  using at = await repository();
  await appliedExample(at);
  const { uuid } = JSON.parse((await (await state(at)).read('resources/ontology.street.json'))!) as { uuid: string };
  await byHand(at, uuid, 'Renamed');
  const older = at.fake.git.ref('refs/heads/main')!;
  const ontology = 'manifests/ontologies/street.yaml';
  at.fake.git.commitFiles('main', { [ontology]: `# Read the guide first.\n${at.read(ontology)}` }, 'A remark');
  const options = { accept: ['ontology.street'] };
  expect(errors(await at.run('drift', { event: 'workflow_dispatch', commit: older, options }))).toEqual([]);
  const { sha } = at.fake.pulls.at(-1)!.head;
  const lines = at.fake.git.git(['diff', '--unified=0', `main...${sha}`]).split('\n');
  expect(lines.filter((line) => /^[-+](?![-+])/.test(line))).toEqual(['-  title: Street scenes', '+  title: Renamed']);
}, 60_000);

test('a snoozed drift issue is left alone, and changes that only wait to be applied are no drift', async () => {
  using at = await repository();
  await appliedExample(at);
  const pull = at.open(rename(at, 'Roads'));
  at.merge(pull);
  expect((await at.run('drift', { event: 'schedule' })).outputs!['changes']).toBe('0');
  const { uuid } = JSON.parse((await (await state(at)).read('resources/ontology.street.json'))!) as { uuid: string };
  await byHand(at, uuid, 'One');
  await at.run('drift', { event: 'schedule' });
  at.fake.issues[0]!.labels.push('assay-snoozed');
  const { body } = at.fake.issues[0]!;
  await byHand(at, uuid, 'Two');
  await at.run('drift', { event: 'schedule' });
  expect(at.fake.issues[0]!.body).toBe(body);
}, 60_000);

test('a schedule that went silent opens an issue, and its next run closes it', async () => {
  using at = await repository();
  await appliedExample(at);
  for (let hour = 0; hour < 3; hour += 1) {
    expect(errors(await at.run('route', { event: 'schedule' }))).toEqual([]);
    at.now += 3_600_000;
  }
  await at.run('drift', { event: 'schedule' });
  expect(at.fake.issues).toEqual([]);
  at.now += 10 * 3_600_000;
  await at.run('drift', { event: 'schedule' });
  expect(at.fake.issues).toMatchObject([{ state: 'open', title: 'production: a schedule is silent' }]);
  await at.run('route', { event: 'schedule' });
  await at.run('drift', { event: 'schedule' });
  expect(at.fake.issues).toMatchObject([{ state: 'closed' }]);
}, 60_000);

const PAIR = 'projects/street.yaml';

const BENCHMARK = 'data/street-benchmark.json';
const PEOPLE = ['ann', 'ben', 'cem', 'dan', 'eva'].map((name) => `${name}@example.com`);

test('an annotator below the limit opens the issue of the pair, recovery closes it, and there is never a second one', async () => {
  using at = await repository();
  const full = at.read(BENCHMARK);
  const data = JSON.parse(full) as { images: unknown[] };
  at.fake.git.commitFiles(
    'main',
    { [BENCHMARK]: `${JSON.stringify({ ...data, images: data.images.slice(0, 12) })}\n` },
    'Only the first benchmark units',
  );
  const landed = async (pull: ReturnType<Repository['open']>) => {
    await at.run('plan', { event: 'pull_request', pull });
    at.approve(pull);
    at.merge(pull);
    const applied = await at.run('apply', { event: 'push' });
    expect([applied.exit, errors(applied)]).toEqual([0, []]);
  };
  const pull = at.open({ [PAIR]: at.read(PAIR).replace('last: 30', 'last: 8').replace('minTasks: 20', 'minTasks: 8') });
  await landed(pull);
  const simulate = async (role: string, profile: 'truth' | 'reviewer' | 'careful' | 'guesser', emails: string[]) => {
    const resource = (await (await state(at)).read(`resources/project.street~${role}.json`))!;
    const annotators = emails.map((email, seed) => ({ email, profile, seed }));
    const { uuid: projectUuid } = JSON.parse(resource) as { uuid: string };
    at.sandbox.admin.simulate({ projectUuid, truthSeed: 1, annotators });
  };
  const round = async (profile: 'careful' | 'guesser') => {
    await simulate('benchmark', 'truth', ['expert@example.com']);
    await simulate('benchmark', 'reviewer', ['second@example.com']);
    expect(errors(await at.run('route', { event: 'schedule' }))).toEqual([]);
    at.now += 3_600_000;
    await simulate('production', profile, PEOPLE);
    const result = await at.run('evaluate', { event: 'schedule' });
    expect(errors(result)).toEqual([]);
    return result.data as { policies: { result: string }[] };
  };
  expect((await round('guesser')).policies.map((one) => one.result)).toEqual(PEOPLE.map(() => 'met'));
  expect(at.fake.issues).toMatchObject([{ state: 'open', title: 'street: 5 annotators meet a policy' }]);
  expect(at.fake.issues[0]!.body).toMatch(/ann-[a-z0-9]{8}/);
  expect(JSON.stringify([at.fake.issues, at.fake.comments])).not.toContain('@example.com');
  expect(at.comments(pull).some((body) => body.includes('Assay evaluation of'))).toBe(true);

  const { serial } = await state(at);
  at.now += 86_400_000;
  const body = at.fake.issues[0]!.body;
  await at.run('evaluate', { event: 'schedule' });
  expect([at.fake.issues.length, at.fake.issues[0]!.body]).toEqual([1, body]);
  expect((await state(at)).serial - serial, 'only the heartbeat').toBe(1);

  await landed(at.open({ [BENCHMARK]: full }));
  expect((await round('careful')).policies.map((one) => one.result)).not.toContain('met');
  expect(at.fake.issues).toMatchObject([{ state: 'closed' }]);
  expect(at.comments(at.fake.issues[0]!.number)).toEqual(['No annotator meets a policy any more.']);
}, 60_000);

test('an auditor reads who proposed, approved and applied what, with before and after, and what was changed by hand', async () => {
  using at = await repository();
  await appliedExample(at);
  const pull = at.open(rename(at, 'Roads'));
  await at.run('plan', { event: 'pull_request', pull });
  at.approve(pull);
  at.merge(pull);
  expect((await at.run('apply', { event: 'push' })).exit).toBe(0);
  const { uuid } = JSON.parse((await (await state(at)).read('resources/ontology.street.json'))!) as { uuid: string };
  await byHand(at, uuid, 'Renamed');
  await at.run('drift', { event: 'schedule' });
  const audit = await at.run('audit', { event: 'workflow_dispatch' });
  expect(errors(audit)).toEqual([]);
  expect(audit.problems.map((one) => one.code)).toContain('audit.changed-by-hand');
  const { events } = audit.data as { events: Record<string, string>[] };
  const has = (part: Record<string, string>) => expect(events).toContainEqual(expect.objectContaining(part));
  has({ what: 'proposed', who: 'mira', reference: `#${pull.number}` });
  has({ what: 'approved', who: 'deniz', reference: `#${pull.number}` });
  has({ what: 'changed', subject: FOLDER });
  has({ what: 'applied', subject: 'folder.street', after: 'Roads' });
  has({ what: 'found-changed-by-hand' });
  expect(events.map((one) => one['at'])).toEqual(events.map((one) => one['at']).toSorted());
  expect(audit.csv!().split('\n')[0]).toContain('Before');
  const one = await at.run('audit', { event: 'workflow_dispatch', options: { address: 'folder.street' } });
  const about = (one.data as { events: Record<string, string>[] }).events;
  const done = about.filter((event) => event['subject'] === 'folder.street');
  expect(done.map((event) => event['reference'])).toContainEqual(
    expect.stringMatching(`^serial \\d+, #${pull.number}$`),
  );
  // Who proposed and approved it, and the commits of its file; nothing about other resources.
  expect(new Set(about.map((event) => event['subject']))).toEqual(new Set(['folder.street', 'manifests', FOLDER]));
  expect(about).toContainEqual(
    expect.objectContaining({ what: 'approved', who: 'deniz', reference: `#${pull.number}` }),
  );
  expect((await at.run('audit verify', { event: 'workflow_dispatch' })).exit).toBe(0);
  expect((await at.run('audit', { event: 'workflow_dispatch', options: { since: 'yesterday' } })).exit).toBe(2);
}, 60_000);

test('evaluating writes the state with few requests', async () => {
  using at = await repository();
  await appliedExample(at);
  const result = await at.run('evaluate', { event: 'schedule' });
  expect(errors(result)).toEqual([]);
  expect(at.requests()).toBeLessThanOrEqual(10);
}, 60_000);
