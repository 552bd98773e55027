import type { GitHub } from './api.ts';
import { GitHubError, hasNoGraphQL } from './errors.ts';

/** What writes with the token that a workflow gets by default. */
const WORKFLOWS = 'github-actions[bot]';

interface Account {
  readonly databaseId: number | null;
  readonly login: string;
}

const accounts = new WeakMap<GitHub, Promise<Account | 'any-bot' | undefined>>();

/**
 * Whether a comment or an issue is ours: written by workflows, or by whoever this token belongs to. Anybody can type our
 * marker, and some bots repeat what they are told. Asks GitHub once, and only for an author who is not the workflows' own.
 * Where GitHub does not say whose token it is, only what workflows wrote is ours. A server without GraphQL, which is no GitHub,
 * leaves only the kind of the author to go by.
 */
export async function isOurs(
  github: GitHub,
  author: { readonly id: number; readonly login: string; readonly type?: string } | null | undefined,
): Promise<boolean> {
  if (!author) return false;
  if (author.login === WORKFLOWS && author.type === 'Bot') return true;
  const own = await ownAccount(github);
  if (own === undefined) return false;
  if (own === 'any-bot') return author.type === 'Bot';
  if (own.databaseId !== null) return author.id === own.databaseId;
  return author.type === 'Bot' && nameOf(author.login) === nameOf(own.login);
}

/** Names of Apps are written with and without `[bot]`, which no person's name can end in. */
function nameOf(login: string): string {
  return login.replace(/\[bot\]$/, '').toLowerCase();
}

function ownAccount(github: GitHub): Promise<Account | 'any-bot' | undefined> {
  let account = accounts.get(github);
  if (!account) {
    account = github
      .call('safe', (octokit) => octokit.graphql<{ viewer: Account }>('query { viewer { databaseId login } }'))
      .then(
        (answer) => answer.viewer,
        (error: unknown) => {
          if (hasNoGraphQL(error)) return 'any-bot' as const;
          if (error instanceof GitHubError && (error.status === 403 || error.status === 404)) return undefined;
          throw error;
        },
      );
    accounts.set(github, account);
  }
  return account;
}
