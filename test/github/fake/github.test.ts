import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { FakeGitHub } from './github.ts';
import { ZERO } from './ref-files.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const folder = temporaryFolder('fake');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const github = new FakeGitHub({ folder: join(folder, 'street.git') });
github.git.commitFiles('main', { 'assay.yaml': 'x\n' }, 'First');
const call = async (method: string, path: string, body?: unknown) => {
  const response = await github.fetch(`https://api.github.com${path}`, {
    method,
    headers: { authorization: `token ${github.token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: response.status === 204 ? undefined : ((await response.json()) as any) };
};

test('answers of every kind have GitHub’s described shape', async () => {
  const pull = github.addPull({
    head: { ref: 'change', sha: github.git.ref('refs/heads/main')!, repository: 'acme/street' },
  });
  github.runs.set(7, { status: 'in_progress', conclusion: null });
  pull.reviews.push({ id: 1, login: 'deniz', state: 'APPROVED', commit: pull.head.sha, at: '2026-01-01T00:00:00Z' });
  const base = '/repos/acme/street';
  const issue = await call('POST', `${base}/issues`, { title: 'a', body: 'b', labels: ['assay'] });
  expect(issue.status).toBe(201);
  const comment = await call('POST', `${base}/issues/${pull.number}/comments`, { body: 'hello' });
  expect(comment.status).toBe(201);
  for (const path of [
    '',
    '/git/ref/heads/main',
    '/git/matching-refs/heads/',
    `/commits/${pull.head.sha}/pulls`,
    '/issues?labels=assay&state=all',
    `/issues/${issue.body.number}`,
    `/issues/${pull.number}/comments?per_page=100`,
    '/pulls?head=acme:change',
    `/pulls/${pull.number}`,
    `/pulls/${pull.number}/reviews`,
    `/pulls/${pull.number}/files`,
    '/collaborators/mira/permission',
    '/actions/runs/7',
    `/git/commits/${pull.head.sha}`,
    `/git/trees/${pull.head.sha}?recursive=1`,
  ]) {
    const answer = await call('GET', `${base}${path}`);
    expect(answer.status, `${path}: ${JSON.stringify(answer.body)}`).toBe(200);
  }
  expect((await call('PATCH', `${base}/issues/${issue.body.number}`, { state: 'closed' })).body.state).toBe('closed');
  expect((await call('PATCH', `${base}/issues/comments/${comment.body.id}`, { body: 'again' })).status).toBe(200);
  expect((await call('POST', `${base}/deployments`, { ref: pull.head.sha, environment: 'production' })).status).toBe(
    201,
  );
});

test('a request key that GitHub does not know is refused', async () => {
  expect((await call('POST', '/repos/acme/street/issues/1/comments', { body: 'x', bodi: 'y' })).status).toBe(422);
});

test('refs are swapped only from the value that was read', async () => {
  const head = github.git.ref('refs/heads/main')!;
  const tree = await call('POST', '/repos/acme/street/git/trees', {
    base_tree: head,
    tree: [{ path: 'a', mode: '100644', type: 'blob', content: '1' }],
  });
  const commit = await call('POST', '/repos/acme/street/git/commits', {
    message: 'm',
    tree: tree.body.sha,
    parents: [],
  });
  const swap = (beforeOid: string) =>
    call('POST', '/graphql', {
      query: 'mutation($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }',
      variables: {
        input: {
          repositoryId: 'R_1',
          refUpdates: [{ name: 'refs/heads/assay/state/x', beforeOid, afterOid: commit.body.sha }],
        },
      },
    });
  expect((await swap(head)).body.errors).toHaveLength(1);
  expect((await swap(ZERO)).body.errors).toBeUndefined();
  expect((await swap(ZERO)).body.errors).toHaveLength(1);
  github.git.fsck();
});
