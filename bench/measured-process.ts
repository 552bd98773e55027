import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Measured {
  /** Wall time of the whole process. */
  readonly milliseconds: number;
  /** Most resident memory at any time, megabytes. */
  readonly megabytes: number;
  readonly stdout: string;
}

interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The exit code that it must end with; default 0. */
  readonly exit?: number;
}

/** Runs a program whole, with nothing of our environment but `PATH` and `env`. Throws when it ends otherwise. */
async function timed(
  program: string,
  args: readonly string[],
  options: RunOptions,
): Promise<{ readonly milliseconds: number; readonly stdout: string }> {
  const from = performance.now();
  const child = spawn(program, args, {
    ...(options.cwd !== undefined && { cwd: options.cwd }),
    env: { PATH: process.env['PATH'], CI: 'true', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const exit = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (exit !== (options.exit ?? 0))
    throw new Error(`${program} ${args.join(' ')} ended with ${exit}\n${stdout}\n${stderr}`);
  return { milliseconds: performance.now() - from, stdout };
}

/** Runs a module of ours, or the bundle, as a process of its own. */
export async function runNode(args: readonly string[], options: RunOptions = {}): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-peak-'));
  try {
    const peak = join(folder, 'peak');
    const preload = ['--import', join(import.meta.dirname, 'peak-memory.js')];
    const env = { ...options.env, ASSAY_BENCH_PEAK: peak };
    const ended = await timed(process.execPath, [...preload, ...args], { ...options, env });
    return { ...ended, megabytes: Number(readFileSync(peak, 'utf8')) / 1000 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a Python script that prints JSON on one line, its own peak (kilobytes) as `peak` in it. */
export async function runPython<T>(
  python: string,
  args: readonly string[],
): Promise<{ readonly milliseconds: number; readonly megabytes: number; readonly said: T }> {
  const { milliseconds, stdout } = await timed(python, args, {});
  const said = JSON.parse(stdout) as T & { peak: number };
  return { milliseconds, megabytes: said.peak / 1000, said };
}
