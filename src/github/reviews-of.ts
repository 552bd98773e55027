import type { GitHub } from './api.ts';

/** What GitHub knows about how a commit came in. */
export interface PullHistory {
  readonly number: number;
  readonly author: string;
  readonly openedAt: string;
  readonly mergedAt: string | null;
  readonly reviews: readonly { readonly by: string; readonly state: string; readonly at: string }[];
}

/** The pull requests of the given commits with their reviews, each once: at most one request a commit and one a pull request. */
export async function pullsOf(github: GitHub, commits: readonly string[]): Promise<readonly PullHistory[]> {
  const place = { owner: github.owner, repo: github.repo };
  const found = new Map<number, PullHistory>();
  for (const commit of commits) {
    const { data } = await github.call('safe', (octokit) =>
      octokit.rest.repos.listPullRequestsAssociatedWithCommit({ ...place, commit_sha: commit }),
    );
    for (const pull of data) {
      if (found.has(pull.number)) continue;
      const { data: reviews } = await github.call('safe', (octokit) =>
        octokit.rest.pulls.listReviews({ ...place, pull_number: pull.number, per_page: 100 }),
      );
      found.set(pull.number, {
        number: pull.number,
        author: pull.user?.login ?? '',
        openedAt: pull.created_at,
        mergedAt: pull.merged_at,
        reviews: reviews.map((one) => ({ by: one.user?.login ?? '', state: one.state, at: one.submitted_at ?? '' })),
      });
    }
  }
  return [...found.values()];
}
