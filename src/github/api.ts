import type { getOctokit } from '@actions/github';
import { GitHubError } from './errors.ts';

type Octokit = ReturnType<typeof getOctokit>;

/** One repository on GitHub, with counted requests. */
export interface GitHub {
  readonly owner: string;
  readonly repo: string;
  readonly rest: Octokit['rest'];
  /** Runs one call: waits out rate limits, repeats what is safe to repeat, wraps failures into `GitHubError`. */
  call<T>(repeat: 'safe' | 'never', work: (octokit: Octokit) => Promise<T>): Promise<T>;
  /** Requests sent so far. */
  requests(): number;
}

export interface GitHubOptions {
  readonly token: string;
  /** `owner/name` */
  readonly repository: string;
  /** Default https://api.github.com; GITHUB_API_URL on a runner. */
  readonly apiUrl?: string | undefined;
  readonly fetch: typeof fetch;
  readonly now: () => number;
  readonly random: () => number;
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  readonly signal?: AbortSignal;
}

/** Supported at least until March 2028; servers that are older than versions ignore it. */
const API_VERSION = '2022-11-28';
const TRIES = 4;
const LONGEST_WAIT = 60_000;

/**
 * Octokit with our own policy: its retry plugin repeats a POST after a 502, which creates things twice. A rate-limited
 * request was not executed, so it may always be repeated; a 5xx or a lost connection only where the call is safe to repeat.
 */
export async function createGitHub(options: GitHubOptions): Promise<GitHub> {
  const [owner, repo] = options.repository.split('/');
  if (!owner || !repo) throw new TypeError(`"${options.repository}" is not of the form owner/name`);
  const { getOctokit: make } = await import('@actions/github');
  let requests = 0;
  const counted: typeof fetch = (input, init) => {
    requests += 1;
    return options.fetch(input, { ...init, ...(options.signal ? { signal: options.signal } : {}) });
  };
  const octokit = make(options.token, {
    ...(options.apiUrl ? { baseUrl: options.apiUrl } : {}),
    request: { fetch: counted },
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
  });
  octokit.hook.before('request', (request) => {
    request.headers['x-github-api-version'] = API_VERSION;
  });
  const call = async <T>(repeat: 'safe' | 'never', work: (one: Octokit) => Promise<T>): Promise<T> => {
    for (let tries = 1; ; tries += 1) {
      options.signal?.throwIfAborted();
      try {
        return await work(octokit);
      } catch (error) {
        const failure = describe(error, tries);
        if (!failure) throw error;
        const wait = waitFor(error, failure, repeat, tries, options);
        if (wait === undefined || tries >= TRIES) throw failure;
        await options.sleep(wait, options.signal);
      }
    }
  };
  return { owner, repo, rest: octokit.rest, call, requests: () => requests };
}

function ignore(): void {}

interface RequestFailure {
  readonly status: number;
  readonly message: string;
  readonly request?: { readonly method?: string; readonly url?: string };
  readonly response?: { readonly headers?: Headers_ };
}
type Headers_ = Readonly<Record<string, string | number | undefined>>;

/** An answer of GraphQL with status 200 and errors in it, as Octokit throws it. */
interface GraphQLFailure {
  readonly message: string;
  readonly headers?: Headers_;
  readonly errors: readonly { readonly message?: string; readonly type?: string; readonly extensions?: unknown }[];
}

function isRequestFailure(error: unknown): error is RequestFailure & Error {
  return error instanceof Error && 'status' in error && typeof error.status === 'number';
}

function isGraphQLFailure(error: unknown): error is GraphQLFailure & Error {
  return error instanceof Error && error.name === 'GraphqlResponseError' && 'errors' in error;
}

/** GraphQL says in words what REST says in a status. */
const STATUS_OF_TYPE: Readonly<Record<string, number>> = { RATE_LIMITED: 403, FORBIDDEN: 403, NOT_FOUND: 404 };

function describe(error: unknown, tries: number): GitHubError | undefined {
  if (isGraphQLFailure(error)) {
    const types = error.errors.map((one) => one.type ?? codeOf(one.extensions));
    return new GitHubError({
      method: 'POST',
      path: '/graphql',
      status: types.map((type) => STATUS_OF_TYPE[type ?? '']).find((status) => status !== undefined) ?? 200,
      types: types.filter((type) => type !== undefined),
      message: error.errors.map((one) => one.message ?? '').join('; '),
      requestId: header(error, 'x-github-request-id'),
      tries,
      cause: error,
    });
  }
  if (!isRequestFailure(error)) return undefined;
  const path = error.request?.url ? new URL(error.request.url).pathname : '';
  const noAnswer = error.response === undefined;
  return new GitHubError({
    method: error.request?.method ?? '',
    path,
    status: noAnswer ? 0 : error.status,
    message: error.message,
    requestId: header(error, 'x-github-request-id'),
    tries,
    cause: error,
  });
}

function codeOf(extensions: unknown): string | undefined {
  const code = typeof extensions === 'object' && extensions !== null && 'code' in extensions ? extensions.code : '';
  return typeof code === 'string' && code !== '' ? code : undefined;
}

function header(error: unknown, name: string): string | undefined {
  const headers = isGraphQLFailure(error)
    ? error.headers
    : isRequestFailure(error)
      ? error.response?.headers
      : undefined;
  const value = headers?.[name];
  return value === undefined ? undefined : String(value);
}

/** Milliseconds to wait before another try; undefined = do not try again. */
function waitFor(
  error: unknown,
  failure: GitHubError,
  repeat: 'safe' | 'never',
  tries: number,
  options: GitHubOptions,
): number | undefined {
  const { status } = failure;
  const backoff = 500 * 2 ** (tries - 1) * (0.5 + options.random());
  if (status === 429 || status === 403) {
    const after = header(error, 'retry-after');
    if (after !== undefined && Number(after) >= 0) return limited(Number(after) * 1000);
    if (header(error, 'x-ratelimit-remaining') === '0') {
      return limited(Number(header(error, 'x-ratelimit-reset')) * 1000 - options.now());
    }
    return failure.isRateLimit ? limited(LONGEST_WAIT) : undefined;
  }
  if (repeat === 'safe' && (status === 0 || status >= 500)) return backoff;
  return undefined;
}

function limited(wait: number): number | undefined {
  return wait <= LONGEST_WAIT ? Math.max(wait, 1000) : undefined;
}
