import type { GitHub } from './api.ts';

const PAGES = 3;

/**
 * Commits that `head` has and that came after `known`, as far as the newest 300 go. One request, or up to three where `known` is
 * far back.
 */
export async function commitsSince(github: GitHub, head: string, known: string): Promise<ReadonlySet<string>> {
  const since = new Set<string>();
  const place = { owner: github.owner, repo: github.repo, sha: head, per_page: 100 };
  for (let page = 1; page <= PAGES; page += 1) {
    const { data } = await github.call('safe', (octokit) => octokit.rest.repos.listCommits({ ...place, page }));
    for (const { sha } of data) {
      if (sha === known) return since;
      since.add(sha);
    }
    if (data.length < 100) break;
  }
  return since;
}
