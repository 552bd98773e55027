import type { GitHub } from './api.ts';

/** All reviews of a pull request, in the order in which they were given. */
export async function reviewsOf(github: GitHub, pull: number) {
  return github.call('safe', (octokit) =>
    octokit.paginate(octokit.rest.pulls.listReviews, {
      owner: github.owner,
      repo: github.repo,
      pull_number: pull,
      per_page: 100,
    }),
  );
}
