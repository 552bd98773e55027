import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EvaluationDocument } from '../src/evaluation/document.ts';
import { dermxProject, prepareDermx } from '../test/dermx/prepare.ts';
import { hasDermx } from '../test/dermx/read.ts';
import { copyOf, type ServedWorkspace } from '../test/guide/served-workspace.ts';

import { builtBundle } from './bundle.ts';
import { runNode, runPython } from './measured-process.ts';
import { benchPython, GEOMETRY } from './python-packages.ts';
import { atLeast, atMost, median, Skipped, type BenchResult } from './result.ts';

const RUNS = 3;
const SCRIPT = join(import.meta.dirname, 'python/evaluate_dermx.py');

interface Scored {
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly matched: number;
  readonly meanIou: number;
  readonly annotators: number;
}

interface Said {
  readonly matched: number;
  readonly meanIou: number;
  readonly annotators: Readonly<Record<string, unknown>>;
}

/**
 * From the sandbox to the report: `evaluate` as a process (it also stores what it scored and archives the tasks, which the
 * script does not), against a script with the SDK, shapely and scipy. Each run has a fresh copy of the platform.
 */
export async function dermx(): Promise<readonly BenchResult[]> {
  if (!hasDermx) throw new Skipped('needs the data set DermXDB in ../shared/data/dermx');
  const bundle = builtBundle();
  const python = await benchPython(GEOMETRY);
  const base = await prepareDermx('ignore');
  try {
    const ours: Scored[] = [];
    const theirs: Scored[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      ours.push(await onCopy(base.folder, (workspace) => evaluate(workspace, bundle)));
      theirs.push(await onCopy(base.folder, (workspace) => script(workspace, python)));
    }
    const [mine, other] = [ours[0]!, theirs[0]!];
    if (mine.matched !== other.matched || Math.abs(mine.meanIou - other.meanIou) > 1e-6) {
      throw new Error(`ours: ${JSON.stringify(mine)}, the script's: ${JSON.stringify(other)}`);
    }
    const numbers = `${mine.matched} pairs, mean IoU ${mine.meanIou.toFixed(6)}, ${mine.annotators} annotators in both`;
    return [
      atLeast(3, {
        name: 'dermx',
        metric: 'wall ms of evaluating 4,410 submissions against a script with the SDK, shapely and scipy',
        ours: median(ours.map((one) => one.milliseconds)),
        baseline: median(theirs.map((one) => one.milliseconds)),
        note: `medians of ${RUNS} pairs of processes; ${numbers}`,
      }),
      atMost(1, {
        name: 'dermx-memory',
        metric: 'peak MB of evaluate against 400 MB',
        ours: Math.max(...ours.map((one) => one.megabytes)),
        baseline: 400,
        note: `the script's peak: ${Math.round(Math.max(...theirs.map((one) => one.megabytes)))} MB`,
      }),
    ];
  } finally {
    await base.remove();
  }
}

async function onCopy(folder: string, work: (workspace: ServedWorkspace) => Promise<Scored>): Promise<Scored> {
  const workspace = await copyOf(folder);
  try {
    return await work(workspace);
  } finally {
    await workspace.remove();
  }
}

async function evaluate({ folder, keyFile }: ServedWorkspace, bundle: string): Promise<Scored> {
  const ended = await runNode([bundle, 'evaluate'], { cwd: folder, env: { ASSAY_SANDBOX_KEY_FILE: keyFile } });
  const [stored] = globSync(join(folder, '.assay/served/evaluations/*/*.dermx.json'));
  const { totals, annotators } = JSON.parse(readFileSync(stored!, 'utf8')) as EvaluationDocument;
  return { ...ended, matched: totals.matched, meanIou: totals.meanSimilarity ?? 0, annotators: annotators.length };
}

async function script(workspace: ServedWorkspace, python: string): Promise<Scored> {
  const ids = [dermxProject(workspace, 'benchmark'), dermxProject(workspace, 'production')];
  const { said, ...ended } = await runPython<Said>(python, [SCRIPT, workspace.url, workspace.keyFile, ...ids]);
  const annotators = Object.keys(said.annotators).length;
  return { ...ended, matched: said.matched, meanIou: said.meanIou, annotators };
}
