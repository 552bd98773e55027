import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { detachDatasets } from '../src/encord/api/projects.ts';
import { createClient } from '../src/encord/create-client.ts';
import { readKey } from '../src/encord/key.ts';
import { resourcePath } from '../src/state/resource-path.ts';
import { assayJson } from '../test/guide/run-assay.ts';
import { copyOf, newWorkspace, type ServedWorkspace } from '../test/guide/served-workspace.ts';

import { bundledTask } from './bundle-task.ts';
import { enlarge } from './enlarge.ts';
import { runNode, runPython } from './measured-process.ts';
import { benchPython, ENCORD } from './python-packages.ts';
import { atLeast, median, type BenchResult } from './result.ts';

const UNITS = 10_000;
const ITEMS = 100_000;
const THEIRS = join(import.meta.dirname, 'python/task.py');
const LEAST = join(import.meta.dirname, 'least-client.ts');

interface Done {
  /** Of the whole process; of the least client from the first request to the last answer. */
  readonly milliseconds: number;
  readonly count: number;
}

interface Task {
  readonly name: string;
  readonly task: string;
  readonly metric: string;
  /** What both must report. */
  readonly expected: (count: number) => boolean;
  readonly pairs: number;
  /** Whether the sandbox's share is so large that the least client is measured beside. */
  readonly least?: true;
  readonly args: (workspace: ServedWorkspace) => readonly string[];
}

const TASKS: readonly Task[] = [
  {
    name: 'read-label-rows',
    task: 'read',
    metric: `wall ms of reading and parsing ${UNITS} label rows`,
    expected: (count) => count >= UNITS / 2,
    pairs: 3,
    args: (workspace) => [uuidOf(workspace, 'project.street/benchmark')],
  },
  {
    name: 'register-items',
    task: 'register',
    metric: `wall ms of registering ${ITEMS} items, 1,000 a job`,
    expected: (count) => count === ITEMS,
    pairs: 1,
    least: true,
    args: (workspace) => [uuidOf(workspace, 'folder.street'), integrationOf(workspace), itemsFile(workspace)],
  },
  {
    name: 'create-tasks',
    task: 'attach',
    metric: `wall ms of attaching a dataset of ${UNITS} items and reading its tasks`,
    expected: (count) => count === UNITS,
    pairs: 3,
    least: true,
    args: (workspace) => [
      uuidOf(workspace, 'project.street/production'),
      uuidOf(workspace, 'dataset.street-benchmark'),
      'Incoming',
    ],
  },
];

/**
 * The client beside the SDK, each on its own copy of one sandbox behind a socket. Both are measured as whole processes, what
 * a user waits for: the start of Node and of the bundle on one side, Python and its imports on the other.
 */
export async function againstSdk(names: readonly string[]): Promise<readonly BenchResult[]> {
  const python = await benchPython();
  const bundle = bundledTask();
  const base = await prepare();
  try {
    const results: BenchResult[] = [];
    for (const task of TASKS) {
      if (names.length > 0 && !names.includes(task.name)) continue;
      const ours: Done[] = [];
      const theirs: Done[] = [];
      for (let pair = 0; pair < task.pairs; pair += 1) {
        ours.push(await onCopy(base, (workspace) => runOurs(bundle, workspace, task)));
        theirs.push(await onCopy(base, (workspace) => runTheirs(python, workspace, task)));
      }
      const [{ count }] = ours as [Done];
      if (!task.expected(count) || [...ours, ...theirs].some((one) => one.count !== count)) {
        throw new Error(`${task.name}: ours ${JSON.stringify(ours)}, the SDK's ${JSON.stringify(theirs)}`);
      }
      const least = task.least && (await onCopy(base, (workspace) => runLeast(workspace, task)));
      const baseline = median(theirs.map((one) => one.milliseconds));
      results.push(
        atLeast(5, {
          name: task.name,
          metric: `${task.metric}, as a process, against a script with encord ${ENCORD}, as a process`,
          ours: median(ours.map((one) => one.milliseconds)),
          baseline,
          note: `medians of ${task.pairs} pairs of processes; ${count} counted by both${least ? boundOf(least, baseline) : ''}`,
        }),
      );
    }
    return results;
  } finally {
    await base.remove();
  }
}

async function runOurs(bundle: string, workspace: ServedWorkspace, { task, args }: Task): Promise<Done> {
  const given = [bundle, task, workspace.url, workspace.keyFile, ...args(workspace)];
  const { milliseconds, stdout } = await runNode(given);
  return { milliseconds, count: (JSON.parse(stdout) as { count: number }).count };
}

/** The sandbox's answers to requests that are ready: without the start of a process and without a client's work. */
async function runLeast(workspace: ServedWorkspace, { task, args }: Task): Promise<Done> {
  const { stdout } = await runNode([LEAST, task, workspace.url, workspace.keyFile, ...args(workspace)]);
  return JSON.parse(stdout) as Done;
}

function boundOf({ milliseconds }: Done, baseline: number): string {
  const bound = (baseline / milliseconds).toFixed(1);
  return `; the sandbox alone takes ${Math.round(milliseconds)} ms for the same requests, so no client is more than ${bound} times as fast`;
}

async function runTheirs(python: string, workspace: ServedWorkspace, { task, args }: Task): Promise<Done> {
  const given = [THEIRS, task, workspace.url, workspace.keyFile, ...args(workspace)];
  const { milliseconds, said } = await runPython<{ count: number }>(python, given);
  return { milliseconds, count: said.count };
}

async function onCopy(base: ServedWorkspace, work: (workspace: ServedWorkspace) => Promise<Done>): Promise<Done> {
  const workspace = await copyOf(base.folder);
  // The copy of the database must not be written to the disk while somebody is measured.
  execFileSync('sync');
  try {
    return await work(workspace);
  } finally {
    await workspace.remove();
  }
}

/** A benchmark project of 10,000 labelled units, and a production project from which their dataset was taken out again. */
async function prepare(): Promise<ServedWorkspace> {
  const workspace = await newWorkspace((folder) => enlarge(join(folder, 'data/street-benchmark.json'), UNITS));
  try {
    await assayJson(workspace, ['apply', '--yes']);
    const { sandbox } = workspace;
    sandbox.admin.simulate({
      projectUuid: uuidOf(workspace, 'project.street/benchmark'),
      annotators: [
        { email: 'truth@simulation.assay', profile: 'truth' },
        { email: 'reviewer@simulation.assay', profile: 'reviewer' },
      ],
    });
    const client = createClient({
      domain: workspace.url,
      key: await readKey(readFileSync(workspace.keyFile, 'utf8')),
      fetch,
      now: Date.now,
      random: Math.random,
      sleep: async () => undefined,
      userAgent: 'assay-bench',
    });
    const dataset = uuidOf(workspace, 'dataset.street-benchmark');
    await detachDatasets(client, uuidOf(workspace, 'project.street/production'), [dataset]);
    const { folder } = workspace;
    enlarge(join(folder, 'data/street-production.json'), ITEMS, itemsFile(workspace));
    await workspace.stop();
    return workspace;
  } catch (error) {
    await workspace.remove();
    throw error;
  }
}

const itemsFile = ({ folder }: ServedWorkspace): string => join(folder, 'items.json');

function uuidOf({ folder }: ServedWorkspace, address: string): string {
  const file = join(folder, '.assay/served', resourcePath(address));
  return (JSON.parse(readFileSync(file, 'utf8')) as { uuid: string }).uuid;
}

function integrationOf({ folder }: ServedWorkspace): string {
  const { spec } = parse(readFileSync(join(folder, 'assay.yaml'), 'utf8')) as {
    spec: { environments: { served: { bindings: { integrations: Record<string, string> } } } };
  };
  return spec.environments.served.bindings.integrations['media-bucket']!;
}
