import { afterAll, expect, test } from 'vitest';
import { findComment, formatMarker, upsertComment } from '../../src/github/comment.ts';
import { upsertIssue } from '../../src/github/issue.ts';
import { openGitHubStateStore } from '../../src/github/state-store.ts';
import { storeContract } from '../state/store-contract.ts';
import { emulated } from './emulated.ts';

const REF = 'refs/heads/assay/state/production';
/** It writes the brackets of `assay[bot]` into addresses. */
const ADDRESS_OF_BOT = /\/user\/\w*url must match format "uri"$/;
const at = await emulated();
afterAll(() => at.close());

for (const ref of [REF, 'refs/assay/state']) {
  storeContract(`emulate, ${ref}`, async () => {
    const repository = at.freshRepository();
    return {
      open: async (run) =>
        openGitHubStateStore({
          github: await at.connect(repository),
          ref,
          run: { id: run, command: 'apply' },
          now: Date.now,
          random: Math.random,
          sleep: async () => undefined,
        }),
      lose: (what, meanwhile) => at.loseNext(/^(?:POST|PATCH) .*\/git\/refs/, what, meanwhile),
      remove: async () => {
        expect((await at.ask('DELETE', `/repos/${repository}/git/${ref}`)).status).toBe(204);
      },
      [Symbol.dispose]: () => undefined,
    };
  });
}

const marker = { id: 'plan/production', digest: 'a'.repeat(64), head: 'b'.repeat(40) };

test('emulate: the sticky comment is created once, updated in place, and a person’s with our marker is left alone', async () => {
  const repository = at.freshRepository();
  const github = await at.connect(repository);
  const person = await at.connect(repository, at.person);
  const place = { owner: github.owner, repo: github.repo };
  const { data: thread } = await github.call('never', (octokit) =>
    octokit.rest.issues.create({ ...place, title: 'A thread', body: '' }),
  );
  const forged = formatMarker({ ...marker, digest: 'f'.repeat(64) }) + 'forged';
  await person.call('never', (octokit) =>
    octokit.rest.issues.createComment({ ...place, issue_number: thread.number, body: forged }),
  );
  expect(await findComment(github, thread.number, marker.id)).toBeUndefined();
  expect(await upsertComment(github, thread.number, marker, 'one')).toBe('created');
  expect(await upsertComment(github, thread.number, marker, 'one')).toBe('unchanged');
  for (let index = 0; index < 101; index += 1) {
    await person.call('never', (octokit) =>
      octokit.rest.issues.createComment({ ...place, issue_number: thread.number, body: 'hello' }),
    );
  }
  expect(await upsertComment(github, thread.number, marker, 'two')).toBe('updated');
  expect((await findComment(github, thread.number, marker.id))?.body).toBe(`${formatMarker(marker)}two`);
  const { data } = await github.call('safe', (octokit) =>
    octokit.rest.issues.listComments({ ...place, issue_number: thread.number, per_page: 100 }),
  );
  expect(data.map((one) => one.body).slice(0, 3)).toEqual([forged, `${formatMarker(marker)}two`, 'hello']);
});

test('emulate: an issue is opened, updated, closed and reopened, and found again without its number', async () => {
  const github = await at.connect(at.freshRepository());
  const issue = {
    id: 'evaluation/production/street',
    title: 'Street',
    body: 'table',
    labels: ['assay'],
    turn: 'turned',
  };
  expect(await upsertIssue(github, { ...issue, open: false })).toEqual({ number: undefined, action: 'none' });
  const { number, action } = await upsertIssue(github, { ...issue, open: true });
  expect(action).toBe('opened');
  expect(await upsertIssue(github, { ...issue, open: true })).toEqual({ number, action: 'unchanged' });
  expect((await upsertIssue(github, { ...issue, number, open: true, body: 'other' })).action).toBe('updated');
  expect((await upsertIssue(github, { ...issue, number, open: false })).action).toBe('closed');
  expect(await upsertIssue(github, { ...issue, open: true })).toEqual({ number, action: 'reopened' });
});

test('emulate: what it does not have, each asked for', async () => {
  const repository = at.freshRepository();
  const { body: ref } = await at.ask('GET', `/repos/${repository}/git/ref/heads/main`);
  const head = (ref as { object: { sha: string } }).object.sha;
  const deployment = { ref: 'main', environment: 'production', required_contexts: [], auto_merge: false };
  const absent = [
    ['POST', '/graphql', { query: '{ viewer { login } }' }],
    ['GET', `/repos/${repository}/commits/${head}/pulls`],
    ['POST', `/repos/${repository}/deployments`, deployment],
    ['POST', `/repos/${repository}/deployments/1/statuses`, { state: 'success' }],
  ] as const;
  // A new release that has one of these makes this fail: then the contract above is to ask for it too.
  for (const [method, path, body] of absent) expect((await at.ask(method, path, body)).status, path).toBe(404);
  expect((await at.ask('GET', `/repos/${repository}/actions/runs`)).body).toMatchObject({ total_count: 0 });
  const long = await at.ask('POST', `/repos/${repository}/issues`, { title: 'long', body: 'x'.repeat(70_000) });
  expect(long.status, 'it has no limit for texts').toBe(201);
});

test('emulate answers and we ask as GitHub describes it, but for what is listed here', () => {
  const wrong = [...at.wrong].filter((one) => !ADDRESS_OF_BOT.test(one));
  // What GitHub does not describe; nothing of ours reads it.
  expect(wrong.toSorted()).toEqual([
    'post /repos/{owner}/{repo}/git/blobs 201: unknown answer key /node_id',
    'post /repos/{owner}/{repo}/git/blobs 201: unknown answer key /size',
  ]);
});
