import { clampText } from './clean-text.ts';

/** GitHub could not be reached or refused. `status` 0 = no answer. Never holds the token. */
export class GitHubError extends Error {
  override readonly name = 'GitHubError';
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly requestId: string | undefined;
  readonly tries: number;

  constructor(failure: {
    method: string;
    path: string;
    status: number;
    message: string;
    requestId?: string | undefined;
    tries: number;
    cause?: unknown;
  }) {
    const what = failure.status === 0 ? 'no answer' : `status ${failure.status}`;
    super(
      `GitHub: ${failure.method} ${failure.path}: ${what}: ${clampText(failure.message, 300)}${hint(failure.status, failure.message)}`,
      { cause: failure.cause },
    );
    this.method = failure.method;
    this.path = failure.path;
    this.status = failure.status;
    this.requestId = failure.requestId;
    this.tries = failure.tries;
  }
}

function hint(status: number, message: string): string {
  if (status === 401) return ' (the token is missing, wrong or expired)';
  if (status === 403 && message.includes('not accessible')) {
    return ' (the token lacks a permission; see the `permissions:` block of the workflow)';
  }
  if (status === 410) return ' (issues are switched off in this repository)';
  return '';
}
