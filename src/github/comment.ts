import type { GitHub } from './api.ts';
import { GitHubError } from './errors.ts';
import { isOurs } from './own-account.ts';

/** Longest comment that is certainly accepted, in UTF-16 units; GitHub says 65,536 characters. */
export const COMMENT_BUDGET = 60_000;

/** What a sticky comment says about itself in its first line. Never trusted as state. */
export interface Marker {
  /** What the comment is about, unique in a thread: `plan/production`. */
  readonly id: string;
  readonly digest?: string;
  /** Commit that the comment speaks of. */
  readonly head?: string;
}

export interface StickyComment {
  readonly id: number;
  readonly body: string;
  readonly updatedAt: string;
  readonly marker: Marker;
}

const PATTERN = /^<!-- assay:v1 id=([a-z0-9/_.-]+)(?: digest=([0-9a-f]{64}))?(?: head=([0-9a-f]{40}))? -->\n/;

export function formatMarker(marker: Marker): string {
  const digest = marker.digest ? ` digest=${marker.digest}` : '';
  const head = marker.head ? ` head=${marker.head}` : '';
  return `<!-- assay:v1 id=${marker.id}${digest}${head} -->\n`;
}

export function parseMarker(body: string): Marker | undefined {
  const match = PATTERN.exec(body);
  if (!match) return undefined;
  return { id: match[1]!, ...(match[2] ? { digest: match[2] } : {}), ...(match[3] ? { head: match[3] } : {}) };
}

/** Our newest comment with this marker. */
export async function findComment(github: GitHub, issue: number, id: string): Promise<StickyComment | undefined> {
  return (await lookForComment(github, issue, id)).ours;
}

/** Our newest comment with this marker, and who else wrote one: those are neither believed nor changed. */
export async function lookForComment(
  github: GitHub,
  issue: number,
  id: string,
): Promise<{ readonly ours?: StickyComment; readonly foreign: readonly string[] }> {
  let ours: StickyComment | undefined;
  const foreign = new Set<string>();
  for (let page = 1; ; page += 1) {
    const { data } = await github.call('safe', (octokit) =>
      octokit.rest.issues.listComments({
        owner: github.owner,
        repo: github.repo,
        issue_number: issue,
        per_page: 100,
        page,
      }),
    );
    for (const comment of data) {
      const marker = parseMarker(comment.body ?? '');
      if (marker?.id !== id) continue;
      if (!(await isOurs(github, comment.user))) {
        foreign.add(comment.user?.login ?? 'a deleted account');
        continue;
      }
      ours = { id: comment.id, body: comment.body ?? '', updatedAt: comment.updated_at, marker };
    }
    if (data.length < 100) return { ...(ours ? { ours } : {}), foreign: [...foreign] };
  }
}

export type CommentOutcome = 'created' | 'updated' | 'unchanged' | 'read-only';

/**
 * Creates the sticky comment or replaces it in place. An unchanged text is not sent. A create that was not answered is
 * looked up before it is sent again. A read-only token (forks) gives `read-only`: the caller falls back to the summary.
 */
export async function upsertComment(
  github: GitHub,
  issue: number,
  marker: Marker,
  text: string,
): Promise<CommentOutcome> {
  const body = formatMarker(marker) + text;
  const thread = { owner: github.owner, repo: github.repo };
  const existing = await findComment(github, issue, marker.id);
  if (existing?.body === body) return 'unchanged';
  try {
    if (existing) {
      await github.call('safe', (octokit) =>
        octokit.rest.issues.updateComment({ ...thread, comment_id: existing.id, body }),
      );
      return 'updated';
    }
    await github.call('never', (octokit) =>
      octokit.rest.issues.createComment({ ...thread, issue_number: issue, body }),
    );
    return 'created';
  } catch (error) {
    if (error instanceof GitHubError && error.status === 403 && error.message.includes('not accessible'))
      return 'read-only';
    const unanswered = error instanceof GitHubError && (error.status === 0 || error.status >= 500);
    if (!unanswered || existing) throw error;
    const arrived = await findComment(github, issue, marker.id);
    if (arrived?.body === body) return 'created';
    await github.call('never', (octokit) =>
      octokit.rest.issues.createComment({ ...thread, issue_number: issue, body }),
    );
    return 'created';
  }
}
