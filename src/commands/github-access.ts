import type { World } from '../base/world.ts';
import { createGitHub, type GitHub } from '../github/api.ts';
import { readRunContext, type RunContext } from '../github/event.ts';
import { GitHubError } from '../github/errors.ts';

const clients = new WeakMap<World, Promise<GitHub>>();

/** A client for the repository of this run; undefined without a token or a repository. One a world, so that requests are counted once. */
export function openGitHub(world: World): Promise<GitHub | undefined> {
  const token = world.env['GITHUB_TOKEN'] || world.env['INPUT_GITHUB-TOKEN'];
  const repository = world.env['GITHUB_REPOSITORY'];
  if (!token || !repository) return Promise.resolve(undefined);
  let client = clients.get(world);
  if (!client) {
    world.mask(token);
    client = createGitHub({
      token,
      repository,
      apiUrl: world.env['GITHUB_API_URL'],
      fetch: world.fetch,
      now: world.now,
      random: world.random,
      sleep: world.sleep,
      signal: world.signal,
    });
    clients.set(world, client);
  }
  return client;
}

/** Why this run runs; undefined outside a workflow. */
export async function runContext(world: World): Promise<RunContext | undefined> {
  const path = world.env['GITHUB_EVENT_PATH'];
  return readRunContext(world.env, path ? await world.files.readText(path) : undefined);
}

/** The repository's default branch: what the event says (that of a schedule need not), else what GitHub says. */
export async function defaultBranch(github: GitHub, context: RunContext | undefined): Promise<string> {
  if (context?.defaultBranch !== undefined) return context.defaultBranch;
  const { data } = await github.call('safe', (octokit) =>
    octokit.rest.repos.get({ owner: github.owner, repo: github.repo }),
  );
  return data.default_branch;
}

/**
 * Whether the workflow run behind a run id (`gh-<run>-<attempt>`) still works, as GitHub says; undefined where nobody can
 * tell: another kind of id, no token, no permission.
 */
export async function isWorkflowRunAlive(run: string, world: World): Promise<boolean | undefined> {
  const [, id, attempt] = /-gh-(\d+)-(\d+)$/.exec(run) ?? [];
  const github = id === undefined ? undefined : await openGitHub(world);
  if (!github) return undefined;
  try {
    const { data } = await github.call('safe', (octokit) =>
      octokit.rest.actions.getWorkflowRun({ owner: github.owner, repo: github.repo, run_id: Number(id) }),
    );
    // GitHub runs a run again under the same number, and only when the attempt before has ended.
    if ((data.run_attempt ?? 1) > Number(attempt)) return false;
    return data.status === null ? undefined : data.status !== 'completed';
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) return false;
    if (error instanceof GitHubError && error.status === 403) return undefined;
    throw error;
  }
}
