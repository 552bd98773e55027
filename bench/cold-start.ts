import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUNDLE, builtBundle, ROOT } from './bundle.ts';
import { atMost, median, type BenchResult } from './result.ts';

const RUNS = 21;
const ENTRY = join(ROOT, 'dist/index.js');
const UNKEPT = { NODE_DISABLE_COMPILE_CACHE: '1' };

/** Wall time of a whole process, in milliseconds. */
function timed(args: readonly string[], env: NodeJS.ProcessEnv): number {
  const from = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    // As a runner reads it.
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const took = performance.now() - from;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}\n${String(stderr)}`);
  return took;
}

/** Every start but the first on a machine finds the code that the first compiled; what a start takes without it is noted. */
function coldStart(name: string, args: readonly string[], limit: number): BenchResult {
  builtBundle();
  const cache = mkdtempSync(join(tmpdir(), 'assay-bench-'));
  try {
    const ours: number[] = [];
    const unkept: number[] = [];
    const bare: number[] = [];
    const kept = { XDG_CACHE_HOME: cache };
    timed([BUNDLE, ...args], kept);
    for (let run = 0; run < RUNS; run += 1) {
      bare.push(timed(['-e', '0'], kept));
      ours.push(timed([BUNDLE, ...args], kept));
      unkept.push(timed([BUNDLE, ...args], UNKEPT));
    }
    const metric = `wall ms of node dist/cli.js ${args.join(' ')} against node -e 0`;
    const note = `medians of ${RUNS} runs; without Node's compile cache ${median(unkept).toFixed(0)} ms, ${(median(unkept) / median(bare)).toFixed(2)}x`;
    return atMost(limit, { name, metric, ours: median(ours), baseline: median(bare), note });
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

/** The Action as a runner starts it, on a fresh machine: nothing was compiled before. */
export function coldAction(): BenchResult {
  builtBundle();
  const runner = mkdtempSync(join(tmpdir(), 'assay-bench-'));
  try {
    const files = { GITHUB_OUTPUT: join(runner, 'output'), GITHUB_STEP_SUMMARY: join(runner, 'summary') };
    for (const file of Object.values(files)) writeFileSync(file, '');
    const env = {
      ...UNKEPT,
      ...files,
      INPUT_COMMAND: 'validate',
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      RUNNER_TEMP: runner,
    };
    const ours: number[] = [];
    const bare: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      bare.push(timed(['-e', '0'], UNKEPT));
      ours.push(timed([ENTRY], env));
    }
    return atMost(3, {
      name: 'cold-action',
      metric: 'wall ms of node dist/index.js with the input validate against node -e 0',
      ours: median(ours),
      baseline: median(bare),
      note: `medians of ${RUNS} runs`,
    });
  } finally {
    rmSync(runner, { recursive: true, force: true });
  }
}

export const coldVersion = (): BenchResult => coldStart('cold-version', ['--version'], 1.5);
export const coldValidate = (): BenchResult => coldStart('cold-validate', ['validate'], 3);
