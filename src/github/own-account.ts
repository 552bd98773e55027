import type { GitHub } from './api.ts';
import { GitHubError } from './errors.ts';

/** What writes with the token that a workflow gets by default. */
const WORKFLOWS = 'github-actions[bot]';

const accounts = new WeakMap<GitHub, Promise<number | undefined>>();

/**
 * Whether a comment or an issue is ours: written by workflows, or by whoever this token belongs to. Anybody can type our
 * marker, and some bots repeat what they are told. Asks GitHub once, and only for an author who is not the workflows' own.
 */
export async function isOurs(
  github: GitHub,
  author: { readonly id: number; readonly login: string; readonly type?: string } | null | undefined,
): Promise<boolean> {
  if (!author) return false;
  if (author.login === WORKFLOWS && author.type === 'Bot') return true;
  const own = await ownAccount(github);
  // A server that does not say who we are leaves only the kind of the author to go by.
  return own === undefined ? author.type === 'Bot' : author.id === own;
}

/** Number of the account that a token belongs to: names of Apps are written with and without `[bot]`. */
function ownAccount(github: GitHub): Promise<number | undefined> {
  let account = accounts.get(github);
  if (!account) {
    account = github
      .call('safe', (octokit) =>
        octokit.graphql<{ viewer: { databaseId: number | null } }>('query { viewer { databaseId } }'),
      )
      .then(
        (answer) => answer.viewer.databaseId ?? undefined,
        (error: unknown) => {
          if (error instanceof GitHubError && (error.status === 403 || error.status === 404)) return undefined;
          throw error;
        },
      );
    accounts.set(github, account);
  }
  return account;
}
