import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resourcePath } from '../../src/state/resource-path.ts';
import { assayJson } from '../guide/run-assay.ts';
import { copyOf, newWorkspace, type ServedWorkspace } from '../guide/served-workspace.ts';

const BENCHMARK = 3;
const PRODUCTION = 4;
const SEED = 7;

/** Folders of stopped workspaces, each just before one of the commands. */
export interface Moments {
  readonly apply: string;
  readonly route: string;
  readonly evaluate: string;
  /** As `evaluate`, with the files of two shards in `shards/`. */
  readonly merge: string;
  remove(): void;
}

/** The example with a few images and two annotators a benchmark task, at the moments that matter. */
export async function smallWorkspaces(): Promise<Moments> {
  const first = await newWorkspace(shrink);
  await first.stop();
  const applied = await copyStopped(first.folder, async (workspace) => {
    await assayJson(workspace, ['apply', '--yes']);
    workspace.sandbox.admin.simulate({
      projectUuid: projectOf(workspace.folder, 'benchmark'),
      truthSeed: SEED,
      annotators: [
        { email: 'truth@simulation.assay', profile: 'truth', seed: SEED },
        { email: 'reviewer@simulation.assay', profile: 'reviewer', seed: SEED },
      ],
    });
  });
  const submitted = await copyStopped(applied, async (workspace) => {
    await assayJson(workspace, ['route']);
    workspace.sandbox.admin.simulate({
      projectUuid: projectOf(workspace.folder, 'production'),
      truthSeed: SEED,
      annotators: [
        { email: 'careful@simulation.assay', profile: 'careful', seed: SEED },
        { email: 'sloppy@simulation.assay', profile: 'sloppy', seed: SEED },
      ],
    });
  });
  const sharded = await copyStopped(submitted, async (workspace) => {
    for (const shard of ['1/2', '2/2']) {
      const out = join('shards', `${shard[0]}.ndjson.gz`);
      await assayJson(workspace, ['evaluate', '--shard', shard, '--out', out]);
    }
  });
  const folders = [first.folder, applied, submitted, sharded];
  return {
    apply: first.folder,
    route: applied,
    evaluate: submitted,
    merge: sharded,
    remove: () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })),
  };
}

async function copyStopped(folder: string, work: (workspace: ServedWorkspace) => Promise<void>): Promise<string> {
  const workspace = await copyOf(folder);
  await work(workspace);
  await workspace.stop();
  return workspace.folder;
}

function shrink(folder: string): void {
  for (const [name, count] of [['street-benchmark', BENCHMARK] as const, ['street-production', PRODUCTION] as const]) {
    const file = join(folder, 'data', `${name}.json`);
    const content = JSON.parse(readFileSync(file, 'utf8')) as { images: unknown[] };
    writeFileSync(file, JSON.stringify({ ...content, images: content.images.slice(0, count) }));
  }
  const file = join(folder, 'manifests/workflow-templates/benchmark-qa-production.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('annotators: 5', 'annotators: 2'));
}

function projectOf(folder: string, role: 'benchmark' | 'production'): string {
  const file = join(folder, '.assay/served', resourcePath(`project.street/${role}`));
  return (JSON.parse(readFileSync(file, 'utf8')) as { uuid: string }).uuid;
}
