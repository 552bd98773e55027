import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files, World } from '../../src/base/world.ts';
import type { Options } from '../../src/commands/options.ts';
import type { Result } from '../../src/commands/result.ts';
import { RUNS } from '../../src/commands/verbs.ts';
import type { EncordClient } from '../../src/encord/client.ts';
import { createClient } from '../../src/encord/create-client.ts';
import { readKey } from '../../src/encord/key.ts';
import { createSandbox, type Sandbox } from '../../src/sandbox/create-sandbox.ts';
import { resultOfFailure } from '../../src/shell.ts';
import { openDirectoryStore } from '../../src/state/directory-store.ts';
import type { StateStore } from '../../src/state/store.ts';
import { diskFiles } from '../../src/world.ts';
import { seeded } from '../sandbox/workspace.ts';
import { memoryFolder, temporaryFolder } from '../temporary-folder.ts';

const REPOSITORY = join(import.meta.dirname, '../..');
const START = Date.UTC(2026, 10, 25, 9);

export type Fetch = typeof fetch;

/** How many data units the small workspace has, and how its production data is spelled. */
export interface Size {
  readonly benchmark: number;
  readonly production: number;
}

/** What one run of a command sees of the world that is not as usual. */
export interface Circumstances {
  readonly around?: (fetch: Fetch) => Fetch;
  readonly files?: Files;
  readonly signal?: AbortSignal;
  /** Added to the clock of the run, not to that of the platform; milliseconds. */
  readonly skew?: () => number;
  readonly privateKey?: string;
  readonly isProcessAlive?: (pid: number) => boolean;
  readonly progress?: (text: string | undefined) => void;
  readonly sleep?: World['sleep'];
}

/** A workspace folder and a platform, opened. Both are copies that nobody else has. */
export interface Small {
  readonly folder: string;
  readonly sandbox: Sandbox;
  /** The platform's owner, whom nothing disturbs. */
  readonly client: EncordClient;
  readonly store: StateStore;
  /** Runs a command as a new process would; what it throws becomes a result, as in the shells. */
  run(verb: string, options?: Options, circumstances?: Circumstances): Promise<Result>;
  /** Closes the platform and keeps the folder, which can be opened again, or be the origin of others. */
  close(): Promise<string>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** The repository's example with a few data units, as a folder; the platform is empty. */
export async function makeSmall(size: Size, edit: (folder: string) => void = () => undefined): Promise<string> {
  const folder = temporaryFolder('small', memoryFolder());
  for (const name of ['manifests', 'projects', 'data']) {
    cpSync(join(REPOSITORY, name), join(folder, name), { recursive: true });
  }
  for (const [name, count] of Object.entries(size)) {
    const path = join(folder, 'data', `street-${name}.json`);
    const content = JSON.parse(readFileSync(path, 'utf8')) as { images: unknown[] };
    writeFileSync(path, JSON.stringify({ ...content, images: content.images.slice(0, count) }));
  }
  const sandbox = await openSandbox(folder, 1, () => START);
  const template = (name: string): string => sandbox.admin.createWorkflowTemplate(TEMPLATES[name]!).uuid;
  const workspace = {
    apiVersion: 'assay/v1',
    kind: 'Workspace',
    metadata: { name: 'small' },
    spec: {
      environments: {
        test: {
          endpoint: 'http://127.0.0.1:9',
          bindings: {
            workflowTemplates: Object.fromEntries(Object.keys(TEMPLATES).map((name) => [name, template(name)])),
            integrations: {
              'media-bucket': sandbox.admin.createIntegration({ title: 'media-bucket', cloud: 'aws' }).uuid,
            },
          },
        },
      },
      defaultEnvironment: 'test',
      limits: { changedPercent: 100, changedObjects: 100 },
    },
  };
  writeFileSync(join(folder, 'assay.yaml'), JSON.stringify(workspace));
  await sandbox.close();
  edit(folder);
  return folder;
}

const done = { name: 'Complete', type: 'done' } as const;
/** What the manifests of the same names declare. */
const TEMPLATES: Readonly<Record<string, Parameters<Sandbox['admin']['createWorkflowTemplate']>[0]>> = {
  'establish-benchmarks': {
    title: 'Establish Benchmarks',
    start: 'Annotate',
    stages: [
      { name: 'Annotate', type: 'annotation', next: 'Review' },
      { name: 'Review', type: 'review', approve: 'Complete', reject: 'Annotate' },
      done,
    ],
  },
  'benchmark-qa-production': {
    title: 'Benchmark QA Production Labels',
    start: 'Incoming',
    stages: [
      { name: 'Incoming', type: 'agent', pathways: { YES: 'Consensus 1', NO: 'Annotate 1' } },
      { name: 'Consensus 1', type: 'consensus_annotation', annotators: 5, next: 'Consensus 1 Review' },
      { name: 'Consensus 1 Review', type: 'consensus_review', approve: 'Complete', reject: 'Archive' },
      { name: 'Annotate 1', type: 'annotation', next: 'Review 1' },
      { name: 'Review 1', type: 'review', approve: 'Complete', reject: 'Annotate 1' },
      done,
      { name: 'Archive', type: 'done' },
    ],
  },
};

function openSandbox(folder: string, seed: number, now: () => number): Promise<Sandbox> {
  return createSandbox({
    database: join(folder, 'platform.sqlite'),
    now,
    random: seeded(seed),
    sleep: (milliseconds) => turn(Math.min(milliseconds, 1)),
  });
}

async function turn(milliseconds: number): Promise<void> {
  await new Promise((resolve) => (milliseconds > 0 ? setTimeout(resolve, 0) : setImmediate(resolve)));
}

let openings = 0;

/** Opens a copy of a folder that `makeSmall` or `close` gave. Time moves only by being looked at and by sleeping. */
export async function openSmall(origin: string): Promise<Small> {
  const folder = temporaryFolder('small', memoryFolder());
  cpSync(origin, folder, { recursive: true });
  openings += 1;
  let time = START + openings * 60_000;
  const now = (): number => (time += 1);
  const sandbox = await openSandbox(folder, 1000 + openings, now);
  const { privateKey } = sandbox.owner();
  const direct: Fetch = (input, init) => sandbox.fetch(input, init);
  const sleep: World['sleep'] = async (milliseconds, signal) => {
    time += milliseconds;
    await turn(0);
    signal?.throwIfAborted();
  };
  const client = createClient({
    domain: 'http://127.0.0.1:9',
    key: await readKey(privateKey),
    userAgent: 'assay/test',
    fetch: direct,
    now,
    random: seeded(1),
    sleep,
  });
  let processes = 100;
  let isOpen = true;
  const keyFile = join(folder, 'key');
  const small: Small = {
    folder,
    sandbox,
    client,
    store: openDirectoryStore({
      files: diskFiles,
      directory: join(folder, '.assay', 'test'),
      now,
      random: seeded(2),
      run: { id: 'the-test', command: 'test' },
    }),
    async run(verb, options = {}, circumstances = {}) {
      processes += 1;
      writeFileSync(keyFile, circumstances.privateKey ?? privateKey, { mode: 0o600 });
      const world: World = {
        cwd: folder,
        pid: processes,
        host: 'test',
        isProcessAlive: circumstances.isProcessAlive ?? (() => false),
        env: { ASSAY_SANDBOX_KEY_FILE: keyFile },
        fetch: circumstances.around?.(direct) ?? direct,
        now: () => now() + (circumstances.skew?.() ?? 0),
        random: seeded(openings * 1000 + processes),
        sleep: circumstances.sleep ?? sleep,
        files: circumstances.files ?? diskFiles,
        run: async () => ({ exit: 1, stdout: '', stderr: 'no programs in tests' }),
        signal: circumstances.signal ?? new AbortController().signal,
        out: () => undefined,
        log: { info: () => undefined, warn: () => undefined, progress: circumstances.progress ?? (() => undefined) },
        mask: () => undefined,
      };
      try {
        return await (
          await RUNS[verb]!()
        )({ output: 'text', ...options }, world);
      } catch (error) {
        return resultOfFailure(error);
      }
    },
    async close() {
      if (isOpen) await sandbox.close();
      isOpen = false;
      return folder;
    },
    async [Symbol.asyncDispose]() {
      await small.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  mkdirSync(join(folder, '.assay'), { recursive: true });
  return small;
}

/** Ground truth for every benchmark task, by a simulated expert and a reviewer. */
export function labelTruth(small: Small, projectUuid: string): void {
  small.sandbox.admin.simulate({
    projectUuid,
    truthSeed: 1,
    annotators: [
      { email: 'truth@simulation.assay', profile: 'truth', seed: 1 },
      { email: 'reviewer@simulation.assay', profile: 'reviewer', seed: 1 },
    ],
  });
}

/** Five annotators of known faults label every routed benchmark task. */
export function labelBenchmark(small: Small, projectUuid: string): void {
  const people = ['careful', 'sloppy', 'biased', 'guesser', 'fatigued'] as const;
  small.sandbox.admin.simulate({
    projectUuid,
    stage: 'Consensus 1',
    truthSeed: 1,
    annotators: people.map((profile, seed) => ({ email: `${profile}@simulation.assay`, profile, seed })),
  });
}
