import { expect, test } from 'vitest';
import { findApproval } from '../../src/github/approval.ts';
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
  return { pull, merge, review, check: (required = true) => findApproval(at.github, merge, { comment: id, required }) };
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
  expect(await findApproval(at.github, alone, { comment: id, required: true })).toMatchObject({ approved: false });
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
