import { execFile } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pseudonymsWith } from '../../src/state/pseudonyms.ts';
import { resourcePath } from '../../src/state/resource-path.ts';
import { runScript } from '../sdk/run-script.ts';
import { pythonWithEncord } from '../sdk/venv.ts';
import { evaluationPatches, hasGuide, patchedScript, routingPatches, type Patch } from './patch-script.ts';
import { assayJson } from './run-assay.ts';
import { copyOf, newWorkspace, type ServedWorkspace } from './served-workspace.ts';

const PINNED = '0.1.211';
const SEED = 3;
const PROFILES = ['careful', 'sloppy', 'biased', 'guesser', 'fatigued'] as const;

interface Seen {
  readonly tasks: Readonly<Record<string, { readonly stage: string; readonly task: string; readonly title: string }>>;
  readonly rows: Readonly<Record<string, string>>;
}

/** A platform, with the ids of the pair that stands in its state. */
type Run = ServedWorkspace & { readonly ids: Readonly<Record<'benchmark' | 'production' | 'dataset', string>> };

describe.skipIf(!hasGuide)("the guide's scripts and our commands (skipped without ../shared/data/encord-guide)", () => {
  let base: string;
  let byScript: Run;
  let byAssay: Run;
  const opened: ServedWorkspace[] = [];

  beforeAll(async () => {
    const workspace = await newWorkspace();
    opened.push(workspace);
    await assayJson(workspace, ['apply', '--yes']);
    workspace.sandbox.admin.simulate({
      projectUuid: idsOf(workspace).benchmark,
      truthSeed: SEED,
      annotators: [
        { email: 'truth@simulation.assay', profile: 'truth', seed: SEED },
        { email: 'reviewer@simulation.assay', profile: 'reviewer', seed: SEED },
      ],
    });
    await workspace.stop();
    base = workspace.folder;
    [byScript, byAssay] = [await copy(), await copy()];
  });

  afterAll(async () => {
    for (const one of opened) await one.remove();
  });

  const copy = async (): Promise<Run> => {
    const workspace = await copyOf(base);
    opened.push(workspace);
    return { ...workspace, ids: idsOf(workspace) };
  };

  test('benchmark_routing.py and route leave every data unit in the same stage', async () => {
    const before = await seen(byScript);
    expect(new Set(Object.values(before.tasks).map(({ stage }) => stage))).toEqual(new Set(['Incoming']));

    await runPatched(byScript, 'benchmark_routing.py', routingOf(byScript));
    await assayJson(byAssay, ['route']);

    const [theirs, ours] = [await seen(byScript), await seen(byAssay)];
    expect(ours).toEqual(theirs);
    expect(countsOf(ours)).toEqual({ 'Consensus 1': 36, 'Annotate 1': 72 });
    expectServed(byScript);
    expectServed(byAssay);
  });

  test('the lines of sample_evaluation.py are the submissions that evaluate scores', async () => {
    for (const { sandbox, ids } of [byScript, byAssay]) {
      const counts = sandbox.admin.simulate({
        projectUuid: ids.production,
        truthSeed: SEED,
        annotators: PROFILES.map((profile, at) => ({ email: `${profile}@simulation.assay`, profile, seed: SEED + at })),
      });
      expect(counts.submitted).toBe(36 * PROFILES.length + 72);
    }
    const printed = submissionsIn(await runPatched(byScript, 'sample_evaluation.py', evaluationOf(byScript)));
    expect(printed).toHaveLength(36 * PROFILES.length);
    await assayJson(byAssay, ['evaluate']);

    const { of } = pseudonymsWith(readFileSync(join(byAssay.folder, '.assay/served.pseudonym-key'), 'utf8').trim());
    const expected = printed.map(({ data, branch, annotator }) => ({ data, branch, annotator: of(annotator) }));
    expect(scored(byAssay).toSorted(byText)).toEqual(expected.toSorted(byText));
    expectServed(byScript);
    expectServed(byAssay);
  });

  test('what the SDK sees after archiving: every benchmark task in Archive, none in Complete', async () => {
    const after = await seen(byAssay);
    const { benchmark } = idsOf(byAssay);
    const truth = await seen(byAssay, benchmark);
    for (const [data, { stage }] of Object.entries(after.tasks)) {
      if (truth.tasks[data]) expect(stage).toBe('Archive');
      else expect(stage).not.toBe('Archive');
    }
    expect(countsOf(after)['Archive']).toBe(36);
  });

  test('without its repairs benchmark_routing.py stops before it routes, or sends every task to NO and ends well', async () => {
    const run = await copy();
    const without = (word: string): readonly Patch[] => routingOf(run).filter(({ to }) => !to.includes(word));
    await expect(runPatched(run, 'benchmark_routing.py', without('data_rows'))).rejects.toThrow('TypeError');
    expect(countsOf(await seen(run))).toEqual({ Incoming: 108 });
    await runPatched(run, 'benchmark_routing.py', without('str('));
    expect(countsOf(await seen(run))).toEqual({ 'Annotate 1': 108 });
  });

  test('without its repair sample_evaluation.py stops at the first submission', async () => {
    const patches = evaluationOf(byScript).filter(({ to }) => !to.includes('label_branch_name'));
    await expect(runPatched(byScript, 'sample_evaluation.py', patches)).rejects.toThrow('AttributeError');
  });

  test('the newest release of the SDK is run too, and only reported', async () => {
    const newest = await newestRelease();
    const run = await copy();
    const words = await newestWords(run, newest);
    process.stdout.write(`encord ${newest ?? '(unknown)'}: ${words}\n`);
  });

  async function newestWords(run: Run, newest: string | undefined): Promise<string> {
    if (newest === undefined) return 'the index did not say which release is the newest';
    if (newest === PINNED) return 'the pinned release is the newest one';
    try {
      await runPatched(run, 'benchmark_routing.py', routingOf(run), newest);
      return `benchmark_routing.py: ${JSON.stringify(countsOf(await seen(run)))}`;
    } catch (error) {
      return `failed: ${String(error)}`;
    }
  }
});

function routingOf(run: Run): readonly Patch[] {
  const { production, dataset } = run.ids;
  return routingPatches(run, { project: production, benchmarkDataset: dataset, stage: 'Incoming' });
}

function evaluationOf(run: Run): readonly Patch[] {
  return evaluationPatches(run, { production: run.ids.production, groundTruth: run.ids.benchmark });
}

async function runPatched(run: Run, name: string, patches: readonly Patch[], version = PINNED): Promise<string> {
  const file = join(run.folder, name);
  writeFileSync(file, patchedScript(name, patches));
  return runScript(file, [], version);
}

async function seen(run: Run, project = run.ids.production): Promise<Seen> {
  const script = join(import.meta.dirname, 'sdk/stages.py');
  return JSON.parse(await runScript(script, [run.url, run.keyFile, project])) as Seen;
}

function countsOf({ tasks }: Seen): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { stage } of Object.values(tasks)) counts[stage] = (counts[stage] ?? 0) + 1;
  return counts;
}

function idsOf({ folder }: { readonly folder: string }): Run['ids'] {
  const uuidOf = (address: string): string => {
    const file = join(folder, '.assay/served', resourcePath(address));
    return (JSON.parse(readFileSync(file, 'utf8')) as { uuid: string }).uuid;
  };
  return {
    benchmark: uuidOf('project.street/benchmark'),
    production: uuidOf('project.street/production'),
    dataset: uuidOf('dataset.street-benchmark'),
  };
}

interface Line {
  readonly data: string;
  readonly branch: string;
  readonly annotator: string;
}

function submissionsIn(printed: string): Line[] {
  const line = /^Evaluate task\. Data UUID: (\S+), Label Branch: (.+), Annotator: (\S+)$/;
  return printed
    .trim()
    .split('\n')
    .map((text) => {
      const [, data, branch, annotator] = line.exec(text) ?? [];
      if (data === undefined || branch === undefined || annotator === undefined) throw new Error(`what is: ${text}`);
      return { data, branch, annotator };
    });
}

function scored({ folder }: Run): Line[] {
  const [file] = globSync(join(folder, '.assay/served/evaluations/**/*.submissions.ndjson'));
  if (file === undefined) throw new Error('evaluate stored nothing');
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((text) => JSON.parse(text) as { dataHash: string; branch: string; annotator: string })
    .map(({ dataHash, branch, annotator }) => ({ data: dataHash, branch, annotator }));
}

function byText(a: Line, b: Line): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

function expectServed({ sandbox }: Run): void {
  expect(sandbox.admin.requests().filter(({ status, unknown }) => unknown || status >= 400)).toEqual([]);
}

/** The newest release on the package index that this machine's pip uses. */
async function newestRelease(): Promise<string | undefined> {
  const python = await pythonWithEncord(PINNED);
  const args = ['-m', 'pip', 'index', 'versions', 'encord', '--disable-pip-version-check'];
  const { stdout } = await promisify(execFile)(python, args);
  return /^encord \(([^)]+)\)/.exec(stdout)?.[1];
}
