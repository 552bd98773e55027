import type { GitHub } from './api.ts';
import { formatMarker, parseMarker } from './comment.ts';
import { GitHubError } from './errors.ts';
import { isOurs } from './own-account.ts';

/** One rolling issue: what it must look like now. */
export interface RollingIssue {
  /** Identity within the repository: `evaluation/production/street`. Its number is remembered in the state. */
  readonly id: string;
  /** The number that the state remembers. */
  readonly number?: number | undefined;
  readonly open: boolean;
  /** Whether we left it open: then who closed it was a person. */
  readonly wasOpen?: boolean | undefined;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  /** While the issue has this label and is due, nothing is changed: somebody wants to hear of it later. */
  readonly snoozedBy?: string;
  /** Said in a comment when the issue changes between open and closed. */
  readonly turn: string;
}

export interface IssueOutcome {
  readonly number: number | undefined;
  readonly action: 'opened' | 'reopened' | 'updated' | 'closed' | 'unchanged' | 'snoozed' | 'none';
}

/**
 * Brings the issue to what it must be: opened, updated in place, closed, reopened. It is found by the number in the state;
 * where the state has none, by label, marker and author, so that a lost answer does not open a second one. A healthy
 * pair that never had an issue gets none.
 */
export async function upsertIssue(github: GitHub, issue: RollingIssue): Promise<IssueOutcome> {
  const place = { owner: github.owner, repo: github.repo };
  const body = formatMarker({ id: issue.id }) + issue.body;
  const existing = await findIssue(github, issue);
  if (!existing) {
    if (!issue.open) return { number: undefined, action: 'none' };
    try {
      const { data } = await github.call('never', (octokit) =>
        octokit.rest.issues.create({ ...place, title: issue.title.slice(0, 250), body, labels: [...issue.labels] }),
      );
      return { number: data.number, action: 'opened' };
    } catch (error) {
      if (!(error instanceof GitHubError) || (error.status !== 0 && error.status < 500)) throw error;
      const arrived = await findIssue(github, issue);
      if (!arrived) throw error;
      return { number: arrived.number, action: 'opened' };
    }
  }
  if (issue.open && issue.snoozedBy !== undefined && existing.labels.includes(issue.snoozedBy))
    return { number: existing.number, action: 'snoozed' };
  const state = issue.open ? 'open' : 'closed';
  const turns = existing.state !== state;
  if (!turns && existing.body === body && existing.title === issue.title)
    return { number: existing.number, action: 'unchanged' };
  if (!turns && !issue.open) return { number: existing.number, action: 'unchanged' };
  await github.call('safe', (octokit) =>
    octokit.rest.issues.update({
      ...place,
      issue_number: existing.number,
      title: issue.title.slice(0, 250),
      body,
      state,
    }),
  );
  if (turns) {
    await github.call('never', (octokit) =>
      octokit.rest.issues.createComment({ ...place, issue_number: existing.number, body: turnOf(issue) }),
    );
  }
  return { number: existing.number, action: turns ? (issue.open ? 'reopened' : 'closed') : 'updated' };
}

function turnOf({ open, wasOpen, turn, snoozedBy }: RollingIssue): string {
  if (!open || wasOpen !== true) return turn;
  const silence = snoozedBy === undefined ? '' : ` To hear no more of it, add the label \`${snoozedBy}\`.`;
  return `This was closed by hand and still holds, so it is open again. It closes by itself when it no longer holds.${silence}`;
}

interface Found {
  readonly number: number;
  readonly state: string;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
}

/** What GitHub answers for an issue, as far as it is used here. */
interface Answered {
  readonly number: number;
  readonly state: string;
  readonly title: string;
  readonly body?: string | null;
  readonly labels: readonly (string | { readonly name?: string | null })[];
}

function found({ number, state, title, body, labels }: Answered): Found {
  const names = labels.map((label) => (typeof label === 'string' ? label : (label.name ?? '')));
  return { number, state, title, body: body ?? '', labels: names };
}

/**
 * Whether what has the number is the issue that the state remembers: GitHub answers for a pull request too, and for an issue
 * that was transferred with its new repository and number; in a repository that was moved without its issues the number
 * is somebody else's.
 */
async function isThatIssue(
  github: GitHub,
  answered: Answered & {
    readonly repository_url: string;
    readonly pull_request?: unknown;
    readonly user: Parameters<typeof isOurs>[1];
  },
  { id }: RollingIssue,
): Promise<boolean> {
  const here = `/repos/${github.owner}/${github.repo}`.toLowerCase();
  if (answered.pull_request != null || !answered.repository_url.toLowerCase().endsWith(here)) return false;
  return parseMarker(answered.body ?? '')?.id === id || isOurs(github, answered.user);
}

async function findIssue(github: GitHub, issue: RollingIssue): Promise<Found | undefined> {
  const place = { owner: github.owner, repo: github.repo };
  if (issue.number !== undefined) {
    const number = issue.number;
    try {
      const { data } = await github.call('safe', (octokit) =>
        octokit.rest.issues.get({ ...place, issue_number: number }),
      );
      if (await isThatIssue(github, data, issue)) return found(data);
    } catch (error) {
      // 410 is said of an issue that was deleted, and of all issues where they are switched off.
      const gone = error instanceof GitHubError && (error.status === 404 || error.status === 410);
      if (!gone || (error.status === 410 && !/deleted/i.test(error.message))) throw error;
    }
  }
  for (let page = 1; ; page += 1) {
    const { data } = await github.call('safe', (octokit) =>
      octokit.rest.issues.listForRepo({ ...place, state: 'all', labels: issue.labels.join(','), per_page: 100, page }),
    );
    for (const one of data) {
      if (parseMarker(one.body ?? '')?.id === issue.id && (await isOurs(github, one.user))) return found(one);
    }
    if (data.length < 100) return undefined;
  }
}
