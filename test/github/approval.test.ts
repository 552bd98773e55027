import { expect, test } from 'vitest';
import { findApproval, recentlyMerged } from '../../src/github/approval.ts';
import { upsertComment } from '../../src/github/comment.ts';
import { stage, type Stage } from './on-fake.ts';

const id = 'plan/production';
const digest = 'a'.repeat(64);

async function merged(at: Stage, posted = true) {
  const head = at.fake.git.commitFiles('change', { 'assay.yaml': 'y\n' }, 'Change');
  const pull = at.fake.addPull({ head: { ref: 'change', sha: head, repository: 'acme/street' } });
  if (posted) await upsertComment(at.github, pull.number, { id, digest, head }, 'plan');
  const merge = at.fake.git.commitFiles('main', { 'assay.yaml': 'y\n' }, 'Merge');
  Object.assign(pull, { merged: true, state: 'closed', mergeCommit: merge });
  at.fake.permissions.set('deniz', 'write');
  const review = (login: string, part: object = {}) =>
    pull.reviews.push({
      id: at.fake.id(),
      login,
      state: 'APPROVED',
      commit: head,
      at: '2027-01-01T00:00:00Z',
      ...part,
    });
  return {
    pull,
    merge,
    review,
    check: (required = true) =>
      findApproval(at.github, merge, { comment: id, required: async () => required, base: 'main' }),
  };
}

test('an approving review by somebody with write access covers the posted digest', async () => {
  using at = await stage();
  const { review, check, pull } = await merged(at);
  review('deniz');
  expect(await check()).toEqual({ approved: true, digest, pull: pull.number, by: 'deniz' });
});

test.each([
  ['the author', 'mira', {}],
  ['somebody without write access', 'stranger', {}],
  ['a review of an older commit', 'deniz', { commit: 'c'.repeat(40) }],
  ['a review before the plan was posted', 'deniz', { at: '2025-01-01T00:00:00Z' }],
  ['a review that was taken back', 'deniz', { state: 'CHANGES_REQUESTED' }],
])('%s does not approve', async (_, login, part) => {
  using at = await stage();
  const { review, check } = await merged(at);
  at.fake.permissions.set('mira', 'admin');
  review(login, part);
  expect(await check()).toMatchObject({ approved: false, digest });
});

test('a plan that was never posted approves nothing, and neither does a commit without a pull request', async () => {
  using at = await stage();
  const { check, review } = await merged(at, false);
  review('deniz');
  expect(await check()).toMatchObject({ approved: false, reason: 'no plan was posted on the pull request' });
  const alone = at.fake.git.commitFiles('main', { b: '1' }, 'Direct');
  expect(await findApproval(at.github, alone, { comment: id, required: async () => true, base: 'main' })).toMatchObject(
    {
      approved: false,
    },
  );
});

test('a one-person repository may take the merge as the approval', async () => {
  using at = await stage();
  const { check } = await merged(at);
  expect(await check(false)).toMatchObject({ approved: true, by: 'mira' });
});

test('an objection on a later page of reviews takes the approval back', async () => {
  using at = await stage();
  const { review, check } = await merged(at);
  review('deniz');
  for (let index = 0; index < 120; index += 1) review(`reader-${index}`, { state: 'COMMENTED' });
  expect(await check()).toMatchObject({ approved: true });
  review('deniz', { state: 'CHANGES_REQUESTED' });
  expect(await check()).toMatchObject({ approved: false });
});

test('an App that approves, or an account that is deleted, is nobody, and a person after it counts all the same', async () => {
  using at = await stage();
  const { review, check } = await merged(at);
  review('approve-everything[bot]');
  review('ghost');
  expect(await check()).toMatchObject({ approved: false, digest });
  review('deniz');
  expect(await check()).toMatchObject({ approved: true, by: 'deniz' });
});

test('a review that somebody has begun and not sent takes no approval back', async () => {
  using at = await stage();
  const { review, check } = await merged(at);
  review('deniz');
  review('deniz', { state: 'PENDING' });
  expect(await check()).toMatchObject({ approved: true, by: 'deniz' });
});

test('what was approved and merged into another branch is not approved for this one', async () => {
  using at = await stage();
  const { review, check, pull } = await merged(at);
  review('deniz');
  pull.base.ref = 'develop';
  expect(await check()).toEqual({ approved: false, reason: expect.stringMatching(/^no merged pull request belongs/) });
});

test('the pull requests that were merged last are found behind many that were only closed or commented on since', async () => {
  using at = await stage();
  const { pull, merge } = await merged(at, false);
  Object.assign(pull, { mergedAt: '2026-02-03T00:00:00Z' });
  const head = { ref: 'x', sha: merge, repository: 'acme/street' };
  const old = { head, merged: true, state: 'closed' as const, mergedAt: '2025-05-05T00:00:00Z' };
  const [older] = [at.fake.addPull({ ...old, updatedAt: '2026-03-03T00:00:00Z' })];
  for (let index = 0; index < 70; index += 1)
    at.fake.addPull({ head, state: 'closed', updatedAt: '2026-03-02T00:00:00Z' });
  const found = await recentlyMerged(at.github, 'main', 2);
  expect(found.map((one) => one.number)).toEqual([pull.number, older!.number]);
  at.fake.requests.length = 0;
  expect(await recentlyMerged(at.github, 'main', 1)).toHaveLength(1);
  expect(at.fake.requests).toHaveLength(2);
});
