import { execFile, execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Repository, RunOn } from './repository.ts';
import { workflowTools } from './workflow-tools.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Keys that GitHub knows and act refuses; they do not change what the steps do. */
const UNKNOWN_TO_ACT = /^\s+(?:queue: max|deployment: false)\b/;
/** Release of the Action that the tests' workflows use. */
export const ACTION = `acme/assay@${'12ab'.repeat(10)}`;
const PLACEHOLDER = `acme/assay@${'0'.repeat(40)}`;

export interface ActRun {
  /** `success` or `failure` by job; a job of a matrix with its number. */
  readonly jobs: Readonly<Record<string, string>>;
  readonly log: string;
  /** What the product said in outputs, by name. */
  readonly outputs: Readonly<Record<string, string>>;
}

/**
 * The workflow as act can read it: without the keys that it does not know, with the size of the matrix of shards, and with the
 * Action's address where a reusable workflow names its own repository at the commit that runs. Everything else to the byte.
 */
export function forAct(text: string): string {
  return text
    .split('\n')
    .filter((line) => !UNKNOWN_TO_ACT.test(line))
    .join('\n')
    .replaceAll('uses: $/', `uses: ${ACTION}`)
    .replaceAll('${{ strategy.job-total }}', '2');
}

/** Runs a shipped workflow (its file, absolute) from checkout to comment, against the tests' GitHub and platform. `commit` is GITHUB_SHA. */
export async function act(
  at: Repository,
  url: string,
  workflow: string,
  on: RunOn & { readonly commit: string; readonly runId: number },
): Promise<ActRun> {
  const bin = await workflowTools();
  const folder = join(at.folder, `act-${on.runId}`);
  const clone = join(folder, 'clone');
  mkdirSync(folder, { recursive: true });
  git(['clone', '-q', '--no-checkout', at.fake.git.folder, clone]);
  git(['-C', clone, 'fetch', '-q', 'origin', on.commit]);
  git(['-C', clone, 'checkout', '-q', '--detach', on.commit]);
  const file = join(folder, 'workflow.yml');
  writeFileSync(file, forAct(readFileSync(workflow, 'utf8')));
  const event = join(folder, 'event.json');
  const payload = at.payload(on, on.commit) as { workflow_run?: { id: number } };
  writeFileSync(event, JSON.stringify(payload));
  const action = join(folder, 'action');
  for (const name of ['action.yml', 'dist', 'package.json'])
    cpSync(join(ROOT, name), join(action, name), { recursive: true });
  for (const name of globSync('.github/workflows/assay-*.yml', { cwd: ROOT })) {
    mkdirSync(dirname(join(action, name)), { recursive: true });
    writeFileSync(join(action, name), forAct(readFileSync(join(ROOT, name), 'utf8')));
  }
  at.fake.runs.set(on.runId, { status: 'in_progress', conclusion: null });
  const isPull = on.event === 'pull_request';
  const env = {
    GITHUB_API_URL: url,
    GITHUB_GRAPHQL_URL: `${url}/graphql`,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'acme/street',
    GITHUB_RUN_ID: String(on.runId),
    GITHUB_RUN_ATTEMPT: '1',
    FAKE_GIT: at.fake.git.folder,
    ARTIFACTS: join(at.folder, 'artifacts'),
    NO_COLOR: '1',
    GIT_PAGER: 'cat',
    ...(isPull ? {} : { ASSAY_SANDBOX_KEY_FILE: at.key }),
  };
  const standIns = [...pinnedActions()].map(
    (pinned) => `${pinned}=${join(ROOT, 'test/github/stand-ins', /\/(.+)@/.exec(pinned)![1]!)}`,
  );
  const args = [
    on.event,
    ...['-W', file, '-C', clone, '-e', event, '--json', '--no-cache-server', '--no-skip-checkout'],
    ...['--action-cache-path', join(folder, 'cache'), '-P', 'ubuntu-24.04=-self-hosted'],
    ...['env-file', 'secret-file', 'var-file', 'input-file'].flatMap((name) => [`--${name}`, '/dev/null']),
    ...Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...['-s', `GITHUB_TOKEN=${at.fake.token}`, '-s', 'ASSAY_PSEUDONYM_KEY=a key for tests that is long enough'],
    ...[...standIns, `${ACTION}=${action}`, `${PLACEHOLDER}=${action}`].flatMap((one) => ['--local-repository', one]),
  ];
  const log = await new Promise<string>((resolve) => {
    execFile(
      join(bin, 'act'),
      args,
      {
        env: { PATH: `${join(ROOT, 'node_modules/.bin')}:/usr/local/bin:/usr/bin:/bin`, HOME: folder },
        maxBuffer: 1 << 28,
        timeout: 120_000,
      },
      (_error, stdout, stderr) => resolve(stdout + stderr),
    );
  });
  at.fake.runs.set(on.runId, { status: 'completed', conclusion: 'success' });
  return { ...readLog(log), log };
}

function readLog(log: string): Pick<ActRun, 'jobs' | 'outputs'> {
  const jobs: Record<string, string> = {};
  const outputs: Record<string, string> = {};
  for (const line of log.split('\n')) {
    if (!line.startsWith('{')) continue;
    const row = JSON.parse(line) as Record<string, unknown>;
    if (typeof row['jobResult'] === 'string') {
      const shard = (row['matrix'] as { shard?: number } | undefined)?.shard;
      jobs[`${String(row['jobID'])}${shard === undefined ? '' : ` ${shard}`}`] = row['jobResult'];
    }
    if (row['command'] === 'set-output') outputs[String(row['name'])] = String(row['arg']);
  }
  return { jobs, outputs };
}

/** The actions of other people that the shipped workflows use, each with its commit. */
function pinnedActions(): Set<string> {
  const texts = globSync('examples/workflows/*.yml', { cwd: ROOT }).map((name) =>
    readFileSync(join(ROOT, name), 'utf8'),
  );
  return new Set(
    texts.flatMap((text) => [...text.matchAll(/uses: (actions\/[\w-]+@[0-9a-f]{40})/g)].map((one) => one[1]!)),
  );
}

function git(args: readonly string[]): void {
  execFileSync('git', args, {
    stdio: 'ignore',
    env: { PATH: process.env['PATH'] ?? '', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
  });
}
