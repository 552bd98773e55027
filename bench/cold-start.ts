import { spawnSync } from 'node:child_process';
import { BUNDLE, builtBundle, ROOT } from './bundle.ts';
import { atMost, median, type BenchResult } from './result.ts';

const RUNS = 21;

/** Wall time of a whole process, in milliseconds. */
function timed(args: readonly string[]): number {
  const from = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
  const took = performance.now() - from;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}\n${String(stderr)}`);
  return took;
}

function coldStart(name: string, args: readonly string[], limit: number): BenchResult {
  builtBundle();
  const ours: number[] = [];
  const bare: number[] = [];
  timed([BUNDLE, ...args]);
  for (let run = 0; run < RUNS; run += 1) {
    bare.push(timed(['-e', '0']));
    ours.push(timed([BUNDLE, ...args]));
  }
  const metric = `wall ms of node dist/cli.js ${args.join(' ')} against node -e 0`;
  return atMost(limit, { name, metric, ours: median(ours), baseline: median(bare), note: `medians of ${RUNS} runs` });
}

export const coldVersion = (): BenchResult => coldStart('cold-version', ['--version'], 1.5);
export const coldValidate = (): BenchResult => coldStart('cold-validate', ['validate'], 3);
