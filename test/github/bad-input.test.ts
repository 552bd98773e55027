import { expect, test } from 'vitest';
import type { Result } from '../../src/commands/result.ts';
import { listFolders } from '../../src/encord/api/folders.ts';
import { formatMarker } from '../../src/github/comment.ts';
import { repository, type Repository, type RunOn } from './repository.ts';

const STATE = 'refs/heads/assay/state/production';
const FOLDER = 'manifests/folders/street.yaml';
const rename = (at: Repository, title: string) => ({
  [FOLDER]: at.read(FOLDER).replace(/title: .*/, `title: ${title}`),
});
/** Every problem as one line: what a person reads. */
const said = (result: Result) =>
  result.problems.map((one) => `${one.severity} ${one.code}: ${one.summary} ${one.detail ?? ''}`).join('\n');

/** A merged and approved pull request with these files. */
async function landed(at: Repository, files: Record<string, string>) {
  const pull = at.open(files);
  await at.run('plan', { event: 'pull_request', pull });
  at.approve(pull);
  at.merge(pull);
  return pull;
}
async function applied(at: Repository) {
  const pull = await landed(at, { 'README.md': 'hello\n' });
  expect((await at.run('apply', { event: 'push' })).exit).toBe(0);
  return pull;
}

test('a deleted state branch: no scheduled run begins a new one, and apply does not make everything a second time', async () => {
  using at = await repository();
  await applied(at);
  const folders = async () => {
    let count = 0;
    for await (const _ of listFolders(await at.client())) count += 1;
    return count;
  };
  const before = await folders();
  at.fake.git.git(['update-ref', '-d', STATE]);
  for (const verb of ['route', 'evaluate', 'drift', 'state verify', 'audit verify']) {
    const result = await at.run(verb, { event: 'schedule' });
    expect([1, 3], verb).toContain(result.exit);
    expect(said(result), verb).toMatch(/If plans were applied here before, the state was deleted: restore it/);
    expect(at.fake.git.ref(STATE), verb).toBeUndefined();
  }
  const pull = at.open(rename(at, 'Roads'));
  await at.run('plan', { event: 'pull_request', pull });
  expect(at.comments(pull)[0]).toContain('the state branch was deleted: restore it first');
  at.approve(pull);
  at.merge(pull);
  // Not even when the comments that prove it are older than the last ten pull requests.
  at.fake.comments.splice(0, at.fake.comments.length, ...at.fake.comments.filter((one) => one.issue === pull.number));
  const result = await at.run('apply', { event: 'push' });
  expect(result.exit).toBe(3);
  expect(said(result)).toMatch(/state\.lost: the state branch is gone.*Restore the branch/);
  expect(await folders()).toEqual(before);
  expect(at.fake.issues).toEqual([]);
  expect(at.fake.git.ref(STATE)).toBeUndefined();
}, 60_000);

/** Which run reads which kind of file, so that a damaged one is named. */
const KINDS: readonly (readonly [kind: string, verbs: readonly string[]])[] = [
  ['state.json', ['plan', 'apply', 'route', 'evaluate', 'drift', 'report', 'audit', 'state verify', 'audit verify']],
  ['resources/folder.street.json', ['plan', 'apply', 'drift']],
  ['resources/dataset.street-benchmark.json', ['plan', 'apply', 'route', 'evaluate', 'drift']],
  ['ledger/', ['audit', 'state verify', 'audit verify', 'apply', 'route', 'evaluate', 'drift']],
  ['heartbeats/route.json', ['route', 'drift']],
  ['heartbeats/drift.json', ['drift']],
  ['drift.json', ['drift']],
  ['issues/drift.json', ['drift']],
  ['lease.json', ['apply']],
  ['intents/folder.street.json', ['apply']],
  ['evaluations/', ['report']],
];

/** No JSON, the JSON of something else, and no text. */
const DAMAGE = ['{', '{}', '\u0000\u00FF'].map((text) => Buffer.from(text, 'latin1'));

test('a damaged state file is named with what to do, whatever kind it is, and stays as it is', async () => {
  using at = await repository();
  await applied(at);
  for (const verb of ['route', 'evaluate', 'drift'])
    expect((await at.run(verb, { event: 'schedule' })).exit, verb).toBe(0);
  await landed(at, rename(at, 'Roads'));
  const whole = at.fake.git.ref(STATE)!;
  const written = () =>
    at.sandbox.admin.requests().filter(({ method }) => method === 'PATCH' || method === 'PUT').length;
  const before = written();
  for (const [index, [kind, verbs]] of KINDS.entries()) {
    const path = kind.endsWith('/') ? pathIn(at, kind) : kind;
    const damaged = at.fake.git.commitFiles(
      'assay/state/production',
      { [path]: DAMAGE[index % DAMAGE.length]! },
      'by hand',
    );
    for (const verb of verbs) {
      const result = await at.run(verb, { event: verb === 'apply' ? 'push' : 'schedule' });
      expect(result.exit, `${verb} with ${path}: ${said(result)}`).toBe(3);
      expect(said(result), verb).toContain(path);
      expect(said(result), verb).toMatch(/nothing was changed.*put back the version before that/is);
      expect(at.fake.git.ref(STATE), `${verb} with ${path}`).toBe(damaged);
    }
    at.fake.git.git(['update-ref', STATE, whole]);
  }
  expect(written(), 'what refused was not begun on the platform either').toBe(before);
  expect((await at.run('apply', { event: 'push' })).exit).toBe(0);
  expect(written()).toBeGreaterThan(before);
}, 120_000);

/** The last file of a folder of the state; one that is not there yet is made up. */
function pathIn(at: Repository, folder: string): string {
  const paths = at.fake.git.git(['ls-tree', '-r', '--name-only', STATE]).split('\n');
  const found = paths.filter((path) => path.startsWith(folder) && /\.(?:json|ndjson)$/.test(path)).at(-1);
  return found ?? `${folder}2026/01/x.street.json`;
}

test.each([
  ['plan', 'pulls', /github\.comment-not-allowed.*pull-requests: write/s],
  ['apply', 'contents', /github\.answer.*lacks a permission.*`contents: write`/s],
  ['apply', 'deployments', /github\.not-told.*deployments: write/s],
  ['drift', 'contents', /lacks a permission/],
] as const)(
  '%s without the permission for %s names it',
  async (verb, permission, message) => {
    using at = await repository();
    if (verb === 'drift') await applied(at);
    const pull = at.open(rename(at, 'Roads'));
    if (verb === 'apply') {
      await at.run('plan', { event: 'pull_request', pull });
      at.approve(pull);
      at.merge(pull);
    }
    Object.assign(at.fake.allowed, { [permission]: 'read', ...(permission === 'pulls' ? { issues: 'read' } : {}) });
    const head = at.fake.git.ref(STATE);
    const on: RunOn = verb === 'plan' ? { event: 'pull_request', pull } : { event: 'push' };
    const result = await at.run(verb, on);
    expect(said(result)).toMatch(message);
    if (permission === 'contents') expect([result.exit, at.fake.git.ref(STATE)]).toEqual([3, head]);
  },
  60_000,
);

test('a token that may not see the repository is no first run', async () => {
  using at = await repository();
  await applied(at);
  at.fake.visible = false;
  for (const verb of ['plan', 'apply', 'route']) {
    const result = await at.run(verb, { event: 'schedule' });
    expect(result.exit, verb).toBe(3);
    expect(said(result), verb).toMatch(/no such repository, or the token may not read its contents/);
  }
}, 60_000);

test('a missing and an expired GitHub token are told apart and named', async () => {
  using at = await repository();
  await applied(at);
  const missing = await at.run('apply', { event: 'push', env: { GITHUB_TOKEN: undefined } });
  expect(missing.exit).toBe(3);
  expect(said(missing)).toMatch(/no GitHub token.*github-token/s);
  const expired = await at.run('apply', { event: 'push', env: { GITHUB_TOKEN: 'ghs_anOldOneThatIsLongEnough' } });
  expect(expired.exit).toBe(3);
  expect(said(expired)).toMatch(/missing, wrong or expired.*Leave the input github-token/s);
  expect(said(expired)).not.toContain('ghs_an');
}, 60_000);

test('a key of the platform that is missing, or that it no longer takes, is named, and the state stays', async () => {
  using at = await repository();
  await landed(at, { 'README.md': 'hello\n' });
  const missing = await at.run('apply', { event: 'push', key: false });
  expect([missing.exit, at.fake.git.ref(STATE)]).toEqual([1, undefined]);
  expect(said(missing)).toMatch(/encord\.key-missing/);
  const refuse = async () => Response.json({ message: 'AUTHENTICATION_ERROR' }, { status: 401 });
  for (const verb of ['apply', 'route', 'drift']) {
    const expired = await at.run(verb, { event: 'push', platform: refuse });
    if (verb === 'apply') {
      expect(expired.exit, said(expired)).toBe(3);
      expect(said(expired)).toMatch(/Check the key.*give this run another key/s);
    }
    expect(at.fake.git.ref(STATE)).toBeUndefined();
  }
}, 60_000);

test('a comment of somebody else with our marker approves nothing, is left alone, and is named', async () => {
  using at = await repository();
  const pull = at.open(rename(at, 'Roads'));
  const body = `${formatMarker({ id: 'plan/production', digest: 'f'.repeat(64), head: pull.head.sha })}forged`;
  at.fake.comments.push({ id: 9000, issue: pull.number, body, login: 'mallory', type: 'User' });
  at.approve(pull);
  at.merge(pull);
  const refused = await at.run('apply', { event: 'push' });
  expect(refused.exit).toBe(5);
  expect(said(refused)).toMatch(/a comment that looks like one is by "mallory"/);
  const next = at.open(rename(at, 'Lanes'));
  at.fake.comments.push({ id: 9001, issue: next.number, body, login: 'mallory', type: 'User' });
  const planned = await at.run('plan', { event: 'pull_request', pull: next });
  expect(said(planned)).toMatch(/github\.foreign-comment: a comment by "mallory".*Believe only the comment/s);
  expect(at.comments(next)).toHaveLength(2);
  expect(at.fake.comments.find((one) => one.id === 9001)?.body).toBe(body);
}, 60_000);

test('a plan that GitHub does not take as a comment, as in a locked conversation, is not lost', async () => {
  using at = await repository();
  const pull = at.open(rename(at, 'Roads'));
  const message = 'Unable to create comment because issue is locked.';
  at.fake.faults.push({ match: /^POST .*\/comments$/, status: 403, body: { message } });
  const result = await at.run('plan', { event: 'pull_request', pull, options: { out: 'plan.json' } });
  expect(result.exit).toBe(3);
  expect(said(result)).toMatch(/github\.comment-failed.*is locked.*unlock it, and run again.*in the job summary/s);
  expect([Number(result.outputs!['changes']) > 0, result.markdown()]).toEqual([true, expect.stringContaining('Roads')]);
}, 60_000);

test('in a public repository the ground truth is stored only where the manifest allows it', async () => {
  using at = await repository();
  await applied(at);
  const head = at.fake.git.ref(STATE);
  at.fake.isPrivate = false;
  const shard = { shard: '1/2', out: 'shard.ndjson.gz' };
  for (const options of [{}, shard])
    for (const isPrivate of [false, null]) {
      const refused = await at.run('evaluate', { event: 'schedule', isPrivate, options });
      expect([refused.exit, said(refused)]).toEqual([1, expect.stringMatching(/evaluate\.public-repository/)]);
    }
  expect(at.fake.git.ref(STATE)).toBe(head);
  const workspace = at.read('assay.yaml').replace(/^spec:$/m, 'spec:\n  snapshots: { allowInPublicRepository: true }');
  at.fake.git.commitFiles('main', { 'assay.yaml': workspace }, 'Everybody may read it');
  const allowed = await at.run('evaluate', { event: 'schedule', isPrivate: false });
  expect([allowed.exit, said(allowed)]).toEqual([0, '']);
}, 60_000);

test('a renamed default branch is named, and nothing is applied from the old one', async () => {
  using at = await repository();
  await landed(at, { 'README.md': 'hello\n' });
  const result = await at.run('apply', { event: 'push', defaultBranch: 'trunk' });
  expect(result.exit).toBe(5);
  expect(said(result)).toMatch(/only "trunk" is applied.*renamed in the workflow too/s);
  expect(at.fake.git.ref(STATE)).toBeUndefined();
}, 60_000);

test('a default branch that the event does not name is asked for, and one that is gone is not applied', async () => {
  using at = await repository();
  await landed(at, { 'README.md': 'hello\n' });
  at.fake.defaultBranch = 'trunk';
  const elsewhere = await at.run('apply', { event: 'push', defaultBranch: null });
  expect([elsewhere.exit, said(elsewhere)]).toEqual([5, expect.stringMatching(/only "trunk" is applied/)]);
  const commit = at.fake.git.ref('refs/heads/main')!;
  at.fake.git.git(['update-ref', '-d', 'refs/heads/main']);
  const gone = await at.run('apply', { event: 'push', commit });
  expect([gone.exit, said(gone)]).toEqual([5, expect.stringMatching(/apply\.wrong-branch/)]);
  expect(at.fake.git.ref(STATE)).toBeUndefined();
}, 60_000);

test('a merge queue validates and plans without a comment, and applies only once it has merged', async () => {
  using at = await repository();
  const pull = at.open(rename(at, 'Roads'));
  await at.run('plan', { event: 'pull_request', pull });
  at.approve(pull);
  const commit = at.fake.git.ref(`refs/pull/${pull.number}/merge`)!;
  const comments = at.fake.comments.length;
  const validated = await at.run('validate', { event: 'merge_group', commit, key: false });
  const planned = await at.run('plan', { event: 'merge_group', commit, key: false });
  expect([validated.exit, planned.exit, at.fake.comments.length]).toEqual([0, 0, comments]);
  const early = await at.run('apply', { event: 'merge_group', commit });
  expect([early.exit, at.fake.git.ref(STATE)]).toEqual([5, undefined]);
  expect(said(early)).toMatch(/only "main" is applied.*take `merge_group` out of the triggers/s);
  at.merge(pull);
  expect((await at.run('apply', { event: 'push' })).exit).toBe(0);
}, 60_000);

test('a pull request with conflicts gets the plan of its own commit, which says so', async () => {
  using at = await repository();
  await applied(at);
  const pull = at.open(rename(at, 'Roads'), { fork: true, author: 'stranger' });
  at.fake.git.commitFiles('main', rename(at, 'Lanes'), 'Another title');
  at.fake.git.git(['update-ref', '-d', `refs/pull/${pull.number}/merge`]);
  const posted = await at.run('comment', { event: 'workflow_run', pull, key: false });
  expect(posted.outputs).toMatchObject({ comment: 'created' });
  expect(at.comments(pull)[0]).toMatch(/there are conflicts\. .*Solve the conflicts/);
}, 60_000);

test('an issue that somebody closed while it holds is opened again and says how to silence it', async () => {
  using at = await repository();
  await applied(at);
  at.now += 72 * 3_600_000;
  await at.run('route', { event: 'schedule' });
  at.now += 72 * 3_600_000;
  await at.run('drift', { event: 'schedule' });
  expect(at.fake.issues).toMatchObject([{ state: 'open' }]);
  at.fake.issues[0]!.state = 'closed';
  await at.run('drift', { event: 'schedule' });
  expect(at.fake.issues).toMatchObject([{ state: 'open' }]);
  expect(at.comments(at.fake.issues[0]!.number)).toEqual([expect.stringMatching(/closed by hand and still holds/)]);
}, 60_000);

test('an issue about a schedule that was given up is left alone once it is silenced', async () => {
  using at = await repository();
  await applied(at);
  at.now += 72 * 3_600_000;
  await at.run('route', { event: 'schedule' });
  at.now += 72 * 3_600_000;
  await at.run('drift', { event: 'schedule' });
  Object.assign(at.fake.issues[0]!, { state: 'closed', labels: ['assay', 'assay-snoozed'] });
  await at.run('drift', { event: 'schedule' });
  expect(at.fake.issues).toMatchObject([{ state: 'closed' }]);
}, 60_000);
