import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'node:fs';
import type { World } from '../../src/base/world.ts';
import type { EncordClient } from '../../src/encord/client.ts';
import { createClient } from '../../src/encord/create-client.ts';
import { readKey } from '../../src/encord/key.ts';
import type { Options } from '../../src/commands/options.ts';
import type { Result } from '../../src/commands/result.ts';
import { RUNS } from '../../src/commands/verbs.ts';
import { createSandbox, type Sandbox } from '../../src/sandbox/create-sandbox.ts';
import { listen } from '../../src/sandbox/listen.ts';
import { parseDocument } from 'yaml';
import { resultOfFailure } from '../../src/shell.ts';
import { diskFiles } from '../../src/world.ts';
import { foreignIn } from '../report/foreign.ts';
import { FakeGitHub } from './fake/github.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const EXAMPLE = join(import.meta.dirname, '../..');
const SANDBOX = 'http://127.0.0.1:9';
type Pull = FakeGitHub['pulls'][number];

export interface RunOn {
  readonly event: 'pull_request' | 'push' | 'schedule' | 'workflow_run' | 'workflow_dispatch' | 'merge_group';
  /** Commit that is checked out. */
  readonly commit?: string;
  readonly pull?: Pull;
  readonly options?: Options;
  readonly runId?: number;
  /** Which try of this run it is; default the first. */
  readonly attempt?: number;
  /** Whether the job has the platform's key; pull requests have none. */
  readonly key?: boolean;
  /** Wraps every request to the platform. */
  readonly platform?: (request: Request) => Promise<Response> | undefined;
  readonly signal?: AbortSignal;
  /** Variables that differ from a runner’s; `undefined` takes one away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What the event calls the default branch; null = the event does not say, as a schedule's. */
  readonly defaultBranch?: string | null;
  /** Whether the event calls the repository private; default true, null = it does not say. */
  readonly isPrivate?: boolean | null;
  /** The process dies: nothing that it asks for is answered any more. */
  readonly killedBy?: Promise<unknown>;
}

/** A repository with the example's manifests on GitHub, and its platform: both in this process. */
export interface Repository {
  readonly fake: FakeGitHub;
  readonly sandbox: Sandbox;
  /** Everything of this repository lies here; removed at the end. */
  readonly folder: string;
  /** File with the platform's key. */
  readonly key: string;
  /** What GitHub tells a run about its event. */
  payload(on: RunOn, commit: string): unknown;
  now: number;
  /** Whether git says that the clone lacks its older history. */
  shallow: boolean;
  /** Requests to GitHub of the last run. */
  requests(): number;
  /** Opens a pull request with changed files on top of main. */
  open(files: Readonly<Record<string, string | null>>, how?: { fork?: boolean; author?: string }): Pull;
  /** Another commit on the pull request. */
  push(pull: Pull, files: Readonly<Record<string, string | null>>): void;
  approve(pull: Pull, login?: string): void;
  merge(pull: Pull): string;
  read(path: string): string;
  run(verb: string, on: RunOn): Promise<Result>;
  comments(pull: Pull | number): string[];
  /** A client of the platform outside of any run: somebody in the web app. */
  client(): Promise<EncordClient>;
  [Symbol.dispose](): void;
}

/** The example in a production environment whose platform is the sandbox and whose state is a branch. */
export async function repository(
  how: { readonly approvals?: boolean; readonly served?: boolean } = {},
): Promise<Repository> {
  const folder = temporaryFolder('repository');
  const fake = new FakeGitHub({ folder: join(folder, 'street.git') });
  const at = { now: Date.UTC(2026, 0, 5, 10), shallow: false };
  let seed = 7;
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const sandbox = await createSandbox({
    database: join(folder, 'sandbox.sqlite'),
    now: how.served ? () => Date.now() : () => at.now,
    signatureNow: how.served ? () => Date.now() : () => at.now,
    random,
    sleep: async () => undefined,
    onWarning: () => undefined,
  });
  const key = join(folder, 'key');
  writeFileSync(key, sandbox.owner().privateKey, { mode: 0o600 });
  fake.permissions.set('deniz', 'write');
  fake.permissions.set('mira', 'write');
  const platform = how.served ? await listen(sandbox, { host: '127.0.0.1', port: 0 }) : undefined;
  fake.git.commitFiles('main', exampleFiles(sandbox, how.approvals ?? true, platform?.url ?? SANDBOX), 'The example');
  let requests = 0;
  let runs = 100;
  let checkouts = 0;

  const checkout = (commit: string): string => {
    checkouts += 1;
    const to = join(folder, `checkout-${checkouts}`);
    fake.git.checkout(commit, to);
    return to;
  };
  const branchOf = (pull: Pull): string =>
    pull.head.repository === 'acme/street' ? pull.head.ref : `fork-${pull.number}`;
  const testMerge = (pull: Pull): string => {
    const main = fake.git.ref('refs/heads/main')!;
    const base = fake.git.mergeBase(main, pull.head.sha)!;
    const changed = fake.git.changedPaths(base, pull.head.sha);
    const tree = fake.git.listTree(pull.head.sha, true) ?? [];
    const changes = changed.map((path) => {
      const entry = tree.find((one) => one.path === path);
      return { path, mode: '100644', sha: entry?.sha ?? null };
    });
    const commit = fake.git.writeCommit(
      fake.git.writeTree(main, changes),
      [main, pull.head.sha],
      `Merge pull request #${pull.number}`,
    );
    fake.git.updateRefs([{ name: `refs/pull/${pull.number}/merge`, after: commit }]);
    return commit;
  };

  return {
    fake,
    sandbox,
    folder,
    key,
    payload: (on, commit) => payload(on, commit),
    get now() {
      return at.now;
    },
    set now(value: number) {
      at.now = value;
    },
    get shallow() {
      return at.shallow;
    },
    set shallow(value: boolean) {
      at.shallow = value;
    },
    requests: () => requests,
    open(files, { fork = false, author = 'mira' } = {}) {
      const number = fake.id() + 1;
      const ref = `change-${number}`;
      const branch = fork ? `fork-${number}` : ref;
      fake.git.updateRefs([{ name: `refs/heads/${branch}`, after: fake.git.ref('refs/heads/main')! }]);
      const sha = fake.git.commitFiles(branch, files, 'A change');
      const head = { ref, sha, repository: fork ? `${author}/street` : 'acme/street' };
      const pull = fake.addPull({ head, login: author });
      if (pull.number !== number) throw new Error('numbers of pull requests moved');
      testMerge(pull);
      return pull;
    },
    push(pull, files) {
      pull.head.sha = fake.git.commitFiles(branchOf(pull), files, 'Another change');
      testMerge(pull);
    },
    approve(pull, login = 'deniz') {
      pull.reviews.push({ id: fake.id(), login, state: 'APPROVED', commit: pull.head.sha, at: fake.tick() });
    },
    merge(pull) {
      const commit = testMerge(pull);
      const refused = fake.git.updateRefs([{ name: 'refs/heads/main', after: commit }]);
      if (refused) throw new Error(refused);
      Object.assign(pull, { merged: true, mergeCommit: commit, mergedAt: fake.tick(), state: 'closed' });
      return commit;
    },
    read: (path) => fake.git.git(['show', `main:${path}`]) + '\n',
    client: async () =>
      createClient({
        domain: SANDBOX,
        key: await readKey(sandbox.owner().privateKey),
        fetch: (input, init) => Promise.resolve(sandbox.fetch(new Request(input, init))),
        now: () => at.now,
        random,
        sleep: async () => undefined,
        userAgent: 'somebody',
      }),
    comments: (pull) => {
      const number = typeof pull === 'number' ? pull : pull.number;
      return fake.comments.filter((one) => one.issue === number).map((one) => one.body);
    },
    async run(verb, on) {
      const isPull = on.event === 'pull_request' && on.pull !== undefined;
      const commit =
        on.commit ?? (isPull ? fake.git.ref(`refs/pull/${on.pull!.number}/merge`)! : fake.git.ref('refs/heads/main')!);
      const cwd = checkout(commit);
      const runId = on.runId ?? (runs += 1);
      fake.runs.set(runId, { status: 'in_progress', conclusion: null, attempt: on.attempt ?? 1 });
      const temp = join(folder, `temp-${runId}`);
      mkdirSync(temp, { recursive: true });
      writeFileSync(join(temp, 'event.json'), JSON.stringify(payload(on, commit)));
      const env: Record<string, string> = {
        GITHUB_ACTIONS: 'true',
        GITHUB_TOKEN: fake.token,
        GITHUB_REPOSITORY: 'acme/street',
        GITHUB_EVENT_NAME: on.event,
        GITHUB_EVENT_PATH: join(temp, 'event.json'),
        GITHUB_SHA: commit,
        GITHUB_REF: refOf(on, commit),
        GITHUB_RUN_ID: String(runId),
        GITHUB_RUN_ATTEMPT: String(on.attempt ?? 1),
        RUNNER_TEMP: temp,
        ASSAY_PSEUDONYM_KEY: 'a key for tests that is long enough',
        ...((on.key ?? !isPull) ? { ASSAY_SANDBOX_KEY_FILE: key } : {}),
      };
      for (const [name, value] of Object.entries(on.env ?? {})) {
        if (value === undefined) delete env[name];
        else env[name] = value;
      }
      const allowed = { ...fake.allowed };
      if (isPull && on.pull!.head.repository !== 'acme/street')
        Object.assign(fake.allowed, { contents: 'read', issues: 'read', pulls: 'read' });
      const before = fake.requests.length;
      const world: World = {
        cwd,
        pid: 1,
        host: `runner-${runId}`,
        isProcessAlive: () => false,
        env,
        fetch: async (input, init) => {
          const request = new Request(input, init);
          if (!request.url.startsWith(SANDBOX)) return fake.fetch(request);
          return (await on.platform?.(request)) ?? sandbox.fetch(request);
        },
        now: () => at.now,
        random,
        sleep: async () => undefined,
        files: diskFiles,
        // The history of the real repository; everything else in these tests goes through GitHub.
        run: async (program, args) => {
          if (program === 'git' && args[0] === 'rev-parse') return { exit: 0, stdout: `${at.shallow}\n`, stderr: '' };
          if (program !== 'git' || args[0] !== 'log') return { exit: 127, stdout: '', stderr: 'not in tests' };
          return { exit: 0, stdout: fake.git.git(['log', 'main', ...args.slice(1)]), stderr: '' };
        },
        signal: on.signal ?? new AbortController().signal,
        out: () => undefined,
        log: { info: () => undefined, warn: () => undefined, progress: () => undefined },
        mask: () => undefined,
      };
      try {
        const working = (await RUNS[verb]!())({ output: 'text', environment: 'production', ...on.options }, world);
        const killed = on.killedBy?.then((): Result => ({
          problems: [],
          data: null,
          exit: 70,
          text: () => 'killed',
          markdown: () => 'killed',
        }));
        return await (killed ? Promise.race([working, killed]) : working);
      } catch (error) {
        return resultOfFailure(error);
      } finally {
        Object.assign(fake.allowed, allowed);
        fake.runs.set(runId, { status: 'completed', conclusion: 'success' });
        requests = fake.requests.length - before;
      }
    },
    [Symbol.dispose]: () => {
      void platform?.close();
      void sandbox.close();
      rmSync(folder, { recursive: true, force: true });
      fake.checkNothingWrong();
      // Whatever a story posted, nothing foreign is in it.
      const ours = [...fake.comments, ...fake.issues, ...fake.pulls].filter((one) => one.login === fake.bot);
      const foreign = ours.flatMap((one) => foreignIn(one.body));
      if (foreign.length > 0) throw new Error(`foreign text was posted: ${foreign.join(' | ')}`);
    },
  };
}

function refOf({ event, pull }: RunOn, commit: string): string {
  if (event === 'pull_request' && pull) return `refs/pull/${pull.number}/merge`;
  return event === 'merge_group' ? `refs/heads/gh-readonly-queue/main/pr-1-${commit}` : 'refs/heads/main';
}

function payload(on: RunOn, commit: string): unknown {
  const branch = on.defaultBranch === undefined ? 'main' : on.defaultBranch;
  const named = branch === null ? {} : { default_branch: branch };
  const seen = on.isPrivate === null ? {} : { private: on.isPrivate ?? true };
  const repository = { full_name: 'acme/street', ...named, ...seen };
  const { pull } = on;
  if (on.event === 'merge_group') {
    const queued = { head_sha: commit, head_ref: refOf(on, commit), base_ref: 'refs/heads/main', base_sha: commit };
    return { repository, action: 'checks_requested', merge_group: queued };
  }
  if (!pull) return { repository, after: commit };
  if (on.event === 'workflow_run') {
    return {
      repository,
      workflow_run: {
        id: 1,
        event: 'pull_request',
        head_sha: pull.head.sha,
        head_branch: pull.head.ref,
        head_repository: { full_name: pull.head.repository },
      },
    };
  }
  return {
    repository,
    pull_request: {
      number: pull.number,
      user: { login: pull.login },
      head: { sha: pull.head.sha, ref: pull.head.ref, repo: { full_name: pull.head.repository } },
      base: { sha: commit, ref: 'main' },
    },
  };
}

/** The example's own files, bound to this sandbox. */
function exampleFiles(sandbox: Sandbox, approvals: boolean, url: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of globSync(['manifests/**/*.yaml', 'projects/*.yaml', 'data/**/*'], { cwd: EXAMPLE })) {
    if (/\.\w+$/.test(name)) files[name] = readFileSync(join(EXAMPLE, name), 'utf8');
  }
  const workspace = parseDocument(readFileSync(join(EXAMPLE, 'assay.yaml'), 'utf8'));
  const production = ['spec', 'environments', 'production'];
  workspace.setIn([...production, 'endpoint'], url);
  for (const name of ['establish-benchmarks', 'benchmark-qa-production']) {
    const spec = parseDocument(files[`manifests/workflow-templates/${name}.yaml`]!).get('spec', false) as {
      toJSON(): Parameters<Sandbox['admin']['createWorkflowTemplate']>[0];
    };
    const { uuid } = sandbox.admin.createWorkflowTemplate(spec.toJSON());
    workspace.setIn([...production, 'bindings', 'workflowTemplates', name], uuid);
  }
  const { uuid } = sandbox.admin.createIntegration({ title: 'media-bucket', cloud: 'aws', strictClientOnly: false });
  workspace.setIn([...production, 'bindings', 'integrations', 'media-bucket'], uuid);
  if (!approvals) workspace.setIn(['spec', 'approvals'], { required: false });
  files['assay.yaml'] = workspace.toString();
  return files;
}

/** A run that is killed at its next change of the platform after so many. For `RunOn`. */
export function killedAfter(changes: number): Required<Pick<RunOn, 'killedBy' | 'platform'>> {
  const { promise: killedBy, resolve: kill } = Promise.withResolvers<void>();
  let writes = 0;
  const platform = (request: Request) => {
    if (request.method !== 'GET') writes += 1;
    if (writes <= changes) return undefined;
    kill();
    return new Promise<Response>(() => undefined);
  };
  return { killedBy, platform };
}
