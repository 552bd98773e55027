import type { GitHub } from './api.ts';

/** Number of the merged pull request that changed a file last; undefined where it was changed without one. Two requests. */
export async function findLastPullOf(github: GitHub, path: string): Promise<number | undefined> {
  const place = { owner: github.owner, repo: github.repo };
  const { data: commits } = await github.call('safe', (octokit) =>
    octokit.rest.repos.listCommits({ ...place, path, per_page: 1 }),
  );
  const sha = commits[0]?.sha;
  if (sha === undefined) return undefined;
  const { data: pulls } = await github.call('safe', (octokit) =>
    octokit.rest.repos.listPullRequestsAssociatedWithCommit({ ...place, commit_sha: sha }),
  );
  return pulls.find((pull) => pull.merged_at !== null)?.number;
}
