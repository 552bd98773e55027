import type { GitHub } from './api.ts';
import { findComment } from './comment.ts';

/** What GitHub says about who approved a plan. */
export type Approval =
  | { readonly approved: true; readonly digest: string; readonly pull: number; readonly by: string }
  | { readonly approved: false; readonly digest?: string; readonly pull?: number; readonly reason: string };

/**
 * Whether the plan that was posted on the merged pull request of this commit was approved: an approving review by someone
 * with write access who is not the author, on that head commit, after the plan was posted. `required: false` (a
 * one-person repository, read from the base branch) takes the merge itself as the approval.
 */
export async function findApproval(
  github: GitHub,
  commit: string,
  commentId: string,
  options: { readonly required: boolean },
): Promise<Approval> {
  const place = { owner: github.owner, repo: github.repo };
  const { data: pulls } = await github.call('safe', (octokit) =>
    octokit.rest.repos.listPullRequestsAssociatedWithCommit({ ...place, commit_sha: commit }),
  );
  const pull =
    pulls.find((one) => one.merged_at !== null && one.merge_commit_sha === commit) ??
    pulls.find((one) => one.merged_at !== null);
  if (!pull) return { approved: false, reason: `no merged pull request belongs to the commit ${commit.slice(0, 12)}` };
  const plan = await findComment(github, pull.number, commentId);
  if (!plan?.marker.digest)
    return { approved: false, pull: pull.number, reason: 'no plan was posted on the pull request' };
  const { digest, head } = plan.marker;
  if (head !== pull.head.sha) {
    return {
      approved: false,
      digest,
      pull: pull.number,
      reason: 'the posted plan belongs to an older commit of the pull request',
    };
  }
  if (!options.required) return { approved: true, digest, pull: pull.number, by: pull.user?.login ?? '' };
  const { data: reviews } = await github.call('safe', (octokit) =>
    octokit.rest.pulls.listReviews({ ...place, pull_number: pull.number, per_page: 100 }),
  );
  const latest = new Map<string, (typeof reviews)[number]>();
  for (const review of reviews) {
    if (review.user && review.state !== 'COMMENTED') latest.set(review.user.login, review);
  }
  for (const [login, review] of latest) {
    if (review.state !== 'APPROVED' || login === pull.user?.login) continue;
    if (review.commit_id !== pull.head.sha || (review.submitted_at ?? '') < plan.updatedAt) continue;
    const { data } = await github.call('safe', (octokit) =>
      octokit.rest.repos.getCollaboratorPermissionLevel({ ...place, username: login }),
    );
    if (data.permission === 'admin' || data.permission === 'write')
      return { approved: true, digest, pull: pull.number, by: login };
  }
  return {
    approved: false,
    digest,
    pull: pull.number,
    reason: 'nobody with write access but the author approved the last commit after its plan was posted',
  };
}
