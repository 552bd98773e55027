import { compareText } from '../base/address.ts';
import type { GitHub } from './api.ts';
import { lookForComment } from './comment.ts';
import { parseCovers } from './covers.ts';
import { GitHubError } from './errors.ts';
import { reviewsOf } from './reviews.ts';

/** What GitHub says about who approved a plan. */
export type Approval =
  | {
      readonly approved: true;
      readonly digest: string;
      /** What the posted plan covers, operation by operation; undefined where it was too long to be listed. */
      readonly covers?: ReadonlySet<string>;
      readonly pull: number;
      /** Who approved; the author where the merge stands for the approval. */
      readonly by: string;
      /** The merge stands for the approval: nobody gave one. */
      readonly unreviewed?: true;
    }
  | { readonly approved: false; readonly digest?: string; readonly pull?: number; readonly reason: string };

export interface ApprovalQuestion {
  /** Marker of the comment with the plan: `plan/production`. */
  readonly comment: string;
  /** Whether a pull request needs a review; else (a one-person repository) its merge is the approval. */
  readonly required: (pull: MergedPull) => Promise<boolean>;
  /** The branch that is applied: what was merged into another one was approved for that one. */
  readonly base: string;
}

/** A merged pull request, as far as an approval needs it. */
export interface MergedPull {
  readonly number: number;
  readonly author: string;
  readonly headSha: string;
  /** What it was to be merged into, as that stood without it. */
  readonly baseSha: string;
  readonly mergeCommit: string | null;
  /** ISO 8601, UTC. */
  readonly mergedAt: string;
}

/** Whether the plan that was posted on the merged pull request of this commit was approved. */
export async function findApproval(github: GitHub, commit: string, question: ApprovalQuestion): Promise<Approval> {
  const { data } = await github.call('safe', (octokit) =>
    octokit.rest.repos.listPullRequestsAssociatedWithCommit({
      owner: github.owner,
      repo: github.repo,
      commit_sha: commit,
    }),
  );
  const merged = data.filter((one) => one.merged_at !== null && one.base.ref === question.base).map(mergedPull);
  const pull = merged.find((one) => one.mergeCommit === commit) ?? merged[0];
  if (pull) return approvalOf(github, pull, question);
  return { approved: false, reason: `no merged pull request belongs to the commit ${commit.slice(0, 12)}` };
}

const PULLS_PER_PAGE = 50;
const PAGES = 4;

/**
 * The pull requests into `base` that were merged last, newest first, at most `limit`. GitHub sorts by the last change, which is
 * never before the merge: a page that ends with an older change than the merges found so far leaves out none of them.
 */
export async function recentlyMerged(github: GitHub, base: string, limit: number): Promise<readonly MergedPull[]> {
  let merged: MergedPull[] = [];
  for (let page = 1; page <= PAGES; page += 1) {
    const { data } = await github.call('safe', (octokit) =>
      octokit.rest.pulls.list({
        owner: github.owner,
        repo: github.repo,
        state: 'closed',
        base,
        sort: 'updated',
        direction: 'desc',
        per_page: PULLS_PER_PAGE,
        page,
      }),
    );
    merged = [...merged, ...data.filter((one) => one.merged_at !== null).map(mergedPull)]
      .toSorted((a, b) => compareText(b.mergedAt, a.mergedAt))
      .slice(0, limit);
    const oldest = merged[limit - 1];
    if (data.length < PULLS_PER_PAGE || (oldest && oldest.mergedAt >= (data.at(-1)?.updated_at ?? ''))) break;
  }
  return merged;
}

function mergedPull(one: {
  readonly number: number;
  readonly user: { readonly login: string } | null;
  readonly head: { readonly sha: string };
  readonly base: { readonly sha: string };
  readonly merge_commit_sha: string | null;
  readonly merged_at: string | null;
}): MergedPull {
  const { number, user, head, base, merge_commit_sha: mergeCommit, merged_at: mergedAt } = one;
  return {
    number,
    author: user?.login ?? '',
    headSha: head.sha,
    baseSha: base.sha,
    mergeCommit,
    mergedAt: mergedAt ?? '',
  };
}

/**
 * Whether the plan on a merged pull request was approved: an approving review by someone with write access who is not the
 * author, on its last commit, after the plan was posted.
 */
export async function approvalOf(github: GitHub, pull: MergedPull, question: ApprovalQuestion): Promise<Approval> {
  const { ours: plan, foreign } = await lookForComment(github, pull.number, question.comment);
  if (!plan?.marker.digest) {
    const who = foreign.map((one) => `"${one}"`).join(', ');
    return {
      approved: false,
      pull: pull.number,
      reason:
        who === ''
          ? 'no plan was posted on the pull request'
          : `no plan was posted on the pull request by a workflow or by the account of this token; a comment that looks like one is by ${who}`,
    };
  }
  const { digest, head } = plan.marker;
  if (head !== pull.headSha) {
    return {
      approved: false,
      digest,
      pull: pull.number,
      reason: 'the posted plan belongs to an older commit of the pull request',
    };
  }
  const covers = parseCovers(plan.body);
  const yes = (by: string): Approval & { readonly approved: true } => ({
    approved: true,
    digest,
    pull: pull.number,
    by,
    ...(covers ? { covers } : {}),
  });
  if (!(await question.required(pull))) return { ...yes(pull.author), unreviewed: true };
  for (const [login, review] of await latestReviews(github, pull.number)) {
    if (review.state !== 'APPROVED' || login === pull.author) continue;
    if (review.commit_id !== pull.headSha || (review.submitted_at ?? '') < plan.updatedAt) continue;
    if (review.user?.type === 'User' && (await mayWrite(github, login))) return yes(login);
  }
  return {
    approved: false,
    digest,
    pull: pull.number,
    reason: 'nobody with write access but the author approved the last commit after its plan was posted',
  };
}

/** Whether a person may write to the repository; GitHub knows no such person (404) once the account is deleted. */
async function mayWrite(github: GitHub, username: string): Promise<boolean> {
  try {
    const { data } = await github.call('safe', (octokit) =>
      octokit.rest.repos.getCollaboratorPermissionLevel({ owner: github.owner, repo: github.repo, username }),
    );
    return data.permission === 'admin' || data.permission === 'write';
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) return false;
    throw error;
  }
}

const OPINIONS = new Set(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']);

/** The last review with an opinion of each person: a later one takes an earlier one back, so all pages are read. */
async function latestReviews(github: GitHub, pull: number) {
  const reviews = await reviewsOf(github, pull);
  const latest = new Map<string, (typeof reviews)[number]>();
  for (const review of reviews) {
    if (review.user && OPINIONS.has(review.state)) latest.set(review.user.login, review);
  }
  return latest;
}
