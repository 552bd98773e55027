import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { resourcePath } from '../src/state/resource-path.ts';
import { patchedScript, routingPatches } from '../test/guide/patch-script.ts';
import { assayJson, runAssay } from '../test/guide/run-assay.ts';
import { copyOf, newWorkspace, type ServedWorkspace } from '../test/guide/served-workspace.ts';
import { runScript } from '../test/sdk/run-script.ts';
import { benchPython, ENCORD as SDK } from './python-packages.ts';
import { BUNDLE } from './bundle.ts';
import { enlarge } from './enlarge.ts';
import { atLeast, type BenchResult } from './result.ts';

const BENCHMARK = 1000;
const PRODUCTION = 9000;

interface Routed {
  readonly requests: number;
  readonly milliseconds: number;
  /** Tasks by stage afterwards. */
  readonly stages: string;
}

/**
 * Routes 10,000 tasks with our command and with the guide's repaired script on Encord's SDK, each on its own copy of one
 * sandbox behind a socket, whole and without scaling.
 */
export async function routing(): Promise<readonly BenchResult[]> {
  await benchPython();
  const base = await prepare();
  const ours = await onCopy(base.folder, async (workspace) => {
    const { exit, stderr } = await runAssay(workspace, ['route'], undefined, BUNDLE);
    if (exit !== 0) throw new Error(`route ended with ${exit}\n${stderr}`);
  });
  const baseline = await onCopy(base.folder, async (workspace) => {
    const ids = {
      project: uuidOf(workspace, 'project.street/production'),
      benchmarkDataset: uuidOf(workspace, 'dataset.street-benchmark'),
      stage: 'Incoming',
    };
    const script = join(workspace.folder, 'routing.py');
    writeFileSync(script, patchedScript('benchmark_routing.py', routingPatches(workspace, ids)));
    await runScript(script, [], SDK);
  });
  await base.remove();
  if (ours.stages !== baseline.stages) throw new Error(`ours: ${ours.stages}, the script's: ${baseline.stages}`);
  const note = `${BENCHMARK + PRODUCTION} tasks, encord ${SDK}, both whole; afterwards both ${ours.stages}`;
  return [
    atLeast(20, {
      name: 'route-requests',
      metric: 'requests of route against the repaired benchmark_routing.py',
      ours: ours.requests,
      baseline: baseline.requests,
      note,
    }),
    atLeast(10, {
      name: 'route-wall',
      metric: 'wall ms of route against the repaired benchmark_routing.py, both as processes',
      ours: ours.milliseconds,
      baseline: baseline.milliseconds,
      note,
    }),
  ];
}

async function prepare(): Promise<ServedWorkspace> {
  const workspace = await newWorkspace((folder) => {
    enlarge(join(folder, 'data/street-benchmark.json'), BENCHMARK);
    enlarge(join(folder, 'data/street-production.json'), PRODUCTION);
  });
  await assayJson(workspace, ['apply', '--yes']);
  workspace.sandbox.admin.simulate({
    projectUuid: uuidOf(workspace, 'project.street/benchmark'),
    annotators: [
      { email: 'truth@simulation.assay', profile: 'truth' },
      { email: 'reviewer@simulation.assay', profile: 'reviewer' },
    ],
  });
  await workspace.stop();
  return workspace;
}

async function onCopy(folder: string, work: (workspace: ServedWorkspace) => Promise<void>): Promise<Routed> {
  const workspace = await copyOf(folder);
  try {
    const from = performance.now();
    await work(workspace);
    const milliseconds = performance.now() - from;
    const requests = workspace.sandbox.admin.requests().length;
    await workspace.stop();
    return { requests, milliseconds, stages: stagesOf(workspace.folder) };
  } finally {
    await workspace.remove();
  }
}

function stagesOf(folder: string): string {
  const database = new DatabaseSync(join(folder, 'platform.sqlite'), { readOnly: true });
  try {
    const rows = database
      .prepare(
        `SELECT s.name AS stage, count(*) AS tasks FROM tasks t JOIN stages s ON s.uuid = t.stage_uuid
         JOIN projects p ON p.uuid = t.project_uuid WHERE p.title = 'Street scenes B' GROUP BY s.name ORDER BY s.name`,
      )
      .all() as { stage: string; tasks: number }[];
    return rows.map(({ stage, tasks }) => `${tasks} in ${stage}`).join(', ');
  } finally {
    database.close();
  }
}

function uuidOf({ folder }: ServedWorkspace, address: string): string {
  const file = join(folder, '.assay/served', resourcePath(address));
  return (JSON.parse(readFileSync(file, 'utf8')) as { uuid: string }).uuid;
}
