import { z } from 'zod';

const Repository = z.looseObject({
  full_name: z.string(),
  default_branch: z.string().optional(),
  private: z.boolean().optional(),
});
const Pull = z.looseObject({
  number: z.int(),
  user: z.looseObject({ login: z.string() }).nullable(),
  head: z.looseObject({ sha: z.string(), ref: z.string(), repo: Repository.nullable() }),
  base: z.looseObject({ sha: z.string(), ref: z.string() }),
});
const Payload = z.looseObject({
  repository: Repository.optional(),
  pull_request: Pull.optional(),
  after: z.string().optional(),
  workflow_run: z
    .looseObject({
      id: z.int(),
      head_sha: z.string(),
      head_branch: z.string().nullable(),
      head_repository: Repository.nullable(),
      event: z.string(),
    })
    .optional(),
});

/** What a workflow run knows about why it runs. Everything in it may be written by a stranger: data only. */
export interface RunContext {
  /** `pull_request`, `push`, `schedule`, `workflow_run`, `merge_group`, `workflow_dispatch`, … */
  readonly event: string;
  /** `owner/name` */
  readonly repository: string;
  readonly isPrivate: boolean | undefined;
  readonly defaultBranch: string | undefined;
  readonly sha: string;
  readonly ref: string;
  readonly runId: number;
  readonly attempt: number;
  /** Address of the run's page. */
  readonly runUrl: string;
  readonly apiUrl: string;
  readonly pull?: {
    readonly number: number;
    readonly author: string;
    readonly headSha: string;
    readonly headRef: string;
    readonly headRepository: string;
    readonly baseRef: string;
    /** From another repository: read-only token, no secrets. */
    readonly fork: boolean;
  };
  readonly workflowRun?: {
    readonly id: number;
    readonly headSha: string;
    readonly headRepository: string;
    readonly headBranch: string;
  };
}

/**
 * Reads the runner's environment and the event's payload (text of GITHUB_EVENT_PATH). Undefined outside a workflow run.
 * Unknown keys are ignored; a payload of another shape than GitHub documents gives a context without its parts.
 */
export function readRunContext(
  env: Readonly<Record<string, string | undefined>>,
  payloadText: string | undefined,
): RunContext | undefined {
  const repository = env['GITHUB_REPOSITORY'];
  if (!repository || !env['GITHUB_EVENT_NAME']) return undefined;
  const parsed = Payload.safeParse(parseJson(payloadText ?? '{}'));
  const payload = parsed.success ? parsed.data : {};
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const runId = Number(env['GITHUB_RUN_ID'] ?? 0);
  const pull = payload.pull_request;
  const run = payload.workflow_run;
  return {
    event: env['GITHUB_EVENT_NAME'],
    repository,
    isPrivate: payload.repository?.private,
    defaultBranch: payload.repository?.default_branch,
    sha: env['GITHUB_SHA'] ?? '',
    ref: env['GITHUB_REF'] ?? '',
    runId,
    attempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? 1),
    runUrl: `${server}/${repository}/actions/runs/${runId}`,
    apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    ...(pull
      ? {
          pull: {
            number: pull.number,
            author: pull.user?.login ?? '',
            headSha: pull.head.sha,
            headRef: pull.head.ref,
            headRepository: pull.head.repo?.full_name ?? '',
            baseRef: pull.base.ref,
            fork: pull.head.repo?.full_name !== repository,
          },
        }
      : {}),
    ...(run
      ? {
          workflowRun: {
            id: run.id,
            headSha: run.head_sha,
            headRepository: run.head_repository?.full_name ?? '',
            headBranch: run.head_branch ?? '',
          },
        }
      : {}),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
