import type { GitHub } from './api.ts';
import { reviewsOf } from './reviews.ts';

/** What GitHub knows about how a commit came in. Logins; who has deleted their account is called so. */
export interface PullHistory {
  readonly number: number;
  readonly author: string;
  readonly openedAt: string;
  readonly mergedAt: string | null;
  /** Whoever merged it; '' where it was not merged. */
  readonly mergedBy: string;
  /** Its last commit. */
  readonly headSha: string;
  readonly reviews: readonly PullReview[];
}

export interface PullReview {
  readonly by: string;
  readonly state: string;
  readonly at: string;
  /** What was looked at. */
  readonly commit: string;
}

const DELETED = 'a deleted account';

/** The pull requests of the given commits with their reviews, each once: a request a commit, and two or more a pull request. */
export async function pullsOf(github: GitHub, commits: readonly string[]): Promise<readonly PullHistory[]> {
  const place = { owner: github.owner, repo: github.repo };
  const found = new Map<number, PullHistory>();
  for (const commit of commits) {
    const { data } = await github.call('safe', (octokit) =>
      octokit.rest.repos.listPullRequestsAssociatedWithCommit({ ...place, commit_sha: commit }),
    );
    for (const pull of data) {
      if (found.has(pull.number)) continue;
      found.set(pull.number, {
        number: pull.number,
        author: pull.user?.login ?? DELETED,
        openedAt: pull.created_at,
        mergedAt: pull.merged_at,
        mergedBy: pull.merged_at === null ? '' : await mergedBy(github, pull.number),
        headSha: pull.head.sha,
        reviews: (await reviewsOf(github, pull.number)).map(toReview),
      });
    }
  }
  return [...found.values()];
}

/** Lists of pull requests do not say who merged them. */
async function mergedBy(github: GitHub, pull: number): Promise<string> {
  const { data } = await github.call('safe', (octokit) =>
    octokit.rest.pulls.get({ owner: github.owner, repo: github.repo, pull_number: pull }),
  );
  return data.merged_by?.login ?? DELETED;
}

function toReview(review: Awaited<ReturnType<typeof reviewsOf>>[number]): PullReview {
  const { user, state, submitted_at: at, commit_id: commit } = review;
  return { by: user?.login ?? DELETED, state, at: at ?? '', commit: commit ?? '' };
}
