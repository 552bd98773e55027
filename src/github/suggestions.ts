import type { GitHub } from './api.ts';
import { formatMarker, parseMarker } from './comment.ts';
import { GitHubError } from './errors.ts';

/** One line of a file at the head of a pull request, and what it should say. */
export interface Suggestion {
  /** From the root of the repository. */
  readonly path: string;
  readonly line: number;
  /** The whole line, without its end. */
  readonly text: string;
  /** Why, as Markdown. */
  readonly reason: string;
  /** The same as long as the same line needs the same correction, wherever it moves. */
  readonly id: string;
}

export type SuggestOutcome = 'posted' | 'none' | 'read-only' | 'refused';

/** More would bury a pull request; the rest comes when these are taken. */
const MOST = 20;

/**
 * Posts what was not suggested before as one review of the head commit. A suggestion that somebody resolved, declined or took is
 * never made again. A create that was not answered is not sent again: the next run looks what is there. `refused` says that
 * GitHub does not take the lines, as when the head moved meanwhile.
 */
export async function postSuggestions(
  github: GitHub,
  pull: { readonly number: number; readonly headSha: string },
  suggestions: readonly Suggestion[],
): Promise<{ readonly outcome: SuggestOutcome; readonly posted: number }> {
  const made = await suggestedIds(github, pull.number);
  const fresh = suggestions.filter((one) => !made.has(one.id)).slice(0, MOST);
  if (fresh.length === 0) return { outcome: 'none', posted: 0 };
  try {
    await github.call('never', (octokit) =>
      octokit.rest.pulls.createReview({
        owner: github.owner,
        repo: github.repo,
        pull_number: pull.number,
        commit_id: pull.headSha,
        event: 'COMMENT',
        body: `Assay knows the right word for ${fresh.length === 1 ? 'a mistake' : `${fresh.length} mistakes`} in this pull request.`,
        comments: fresh.map(({ path, line, ...one }) => ({ path, line, side: 'RIGHT', body: suggestionBody(one) })),
      }),
    );
    return { outcome: 'posted', posted: fresh.length };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    if (error.status === 403 && error.message.includes('not accessible')) return { outcome: 'read-only', posted: 0 };
    if (error.status === 422) return { outcome: 'refused', posted: 0 };
    const unanswered = error.status === 0 || error.status >= 500;
    const now = unanswered ? await suggestedIds(github, pull.number) : new Set<string>();
    if (fresh.some((one) => now.has(one.id))) return { outcome: 'posted', posted: fresh.length };
    throw error;
  }
}

/** Ids of all suggestions that a bot ever made on a pull request. */
async function suggestedIds(github: GitHub, pull: number): Promise<Set<string>> {
  const ids = new Set<string>();
  for (let page = 1; ; page += 1) {
    const { data } = await github.call('safe', (octokit) =>
      octokit.rest.pulls.listReviewComments({
        owner: github.owner,
        repo: github.repo,
        pull_number: pull,
        per_page: 100,
        page,
      }),
    );
    // GitHub describes no comment without an author, and answers null for one whose account is deleted.
    for (const { body, user } of data as readonly { body: string; user: { type: string } | null }[]) {
      const id = user?.type === 'Bot' ? parseMarker(body)?.id : undefined;
      if (id?.startsWith(PREFIX)) ids.add(id.slice(PREFIX.length));
    }
    if (data.length < 100) return ids;
  }
}

const PREFIX = 'suggest/';

/** The line stands in a fence longer than any run of backticks in it: nothing in it ends the fence. */
export function suggestionBody({ id, reason, text }: Pick<Suggestion, 'id' | 'reason' | 'text'>): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${formatMarker({ id: `${PREFIX}${id}` })}${reason}\n\n${fence}suggestion\n${text}\n${fence}\n`;
}
