import { clampText } from './clean-text.ts';

/** GitHub could not be reached or refused. `status` 0 = no answer. Never holds the token. */
export class GitHubError extends Error {
  override readonly name = 'GitHubError';
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly requestId: string | undefined;
  readonly tries: number;
  /** What to do, where that is known. */
  readonly advice: string | undefined;
  /** What GraphQL calls its errors: `undefinedField`, `FORBIDDEN`; empty for REST. */
  readonly types: readonly string[];
  /** Refused only because too much was asked for; it was not done and may be repeated later. */
  readonly isRateLimit: boolean;

  constructor(failure: {
    method: string;
    path: string;
    status: number;
    message: string;
    requestId?: string | undefined;
    tries: number;
    types?: readonly string[] | undefined;
    cause?: unknown;
  }) {
    const what = failure.status === 0 ? 'no answer' : `status ${failure.status}`;
    const type = failure.types?.length ? ` (${clampText(failure.types.join(', '), 100)})` : '';
    super(
      `GitHub: ${failure.method} ${failure.path}: ${what}${type}: ${clampText(failure.message, 300)}${hint(failure)}`,
      { cause: failure.cause },
    );
    this.advice = adviceFor(failure);
    this.types = failure.types ?? [];
    this.isRateLimit =
      failure.status === 429 || failure.types?.includes('RATE_LIMITED') === true || /rate limit/i.test(failure.message);
    this.method = failure.method;
    this.path = failure.path;
    this.status = failure.status;
    this.requestId = failure.requestId;
    this.tries = failure.tries;
  }
}

function hint({
  status,
  message,
  path,
  types,
}: Pick<GitHubError, 'status' | 'message' | 'path'> & { types?: readonly string[] | undefined }): string {
  if (status === 401) return ' (the token is missing, wrong or expired)';
  if (/rate limit/i.test(message)) {
    return ' (the hourly budget of the token is used up, or too much was asked for at once: run again later, and less often)';
  }
  if (status === 403 && message.includes('not accessible')) {
    return ' (the token lacks a permission; see the `permissions:` block of the workflow)';
  }
  if (/rule violations|protected branch/i.test(message)) {
    return ' (a ruleset or branch protection guards this branch: leave it out of the rule, or let an App with a bypass write it)';
  }
  if (types?.includes('NOT_FOUND') || (status === 404 && /\/matching-refs\//.test(path))) {
    return ' (there is no such repository, or the token may not read its contents)';
  }
  if (status === 410) return ' (issues are switched off in this repository)';
  return '';
}

function adviceFor({ status, message, path }: Pick<GitHubError, 'status' | 'message' | 'path'>): string | undefined {
  if (status === 401) {
    return 'Leave the input github-token of the Action at its default. A personal token or one of an App that ran out must be made anew.';
  }
  if (/rate limit/i.test(message)) return 'Nothing was half done. Run again when the hour is over, or less often.';
  if (status === 403 && message.includes('not accessible')) {
    return 'The state needs `contents: write`, comments `pull-requests: write`, issues `issues: write`, the record of a deployment `deployments: write`.';
  }
  if (status === 403 && /\blocked\b/.test(message)) return 'The conversation is locked: unlock it, and run again.';
  if (status === 404 && /\/matching-refs\//.test(path))
    return 'Give the job `contents: read`, and check GITHUB_REPOSITORY.';
  return undefined;
}

/** Whether a server answered that it has no GraphQL; a repository that GraphQL does not find is another matter. */
export function hasNoGraphQL(error: unknown): boolean {
  return (
    error instanceof GitHubError &&
    /^(?:\/api)?\/graphql$/.test(error.path) &&
    error.types.length === 0 &&
    (error.status === 404 || error.status === 405)
  );
}
