import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { COMPILED } from '../temporary-folder.ts';

const ENTRY = join(import.meta.dirname, '../../src/index.ts');

export interface Ended {
  readonly exit: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the product as a process of its own, without a shell between, in the folder of a workspace. `started` is given the
 * process, to be killed. The environment holds nothing but the path and the sandbox's key.
 */
export function runAssay(
  workspace: { readonly folder: string; readonly keyFile: string },
  args: readonly string[],
  started: (child: ChildProcess) => void = () => undefined,
  entry = ENTRY,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entry, ...args], {
      cwd: workspace.folder,
      env: { ...COMPILED, PATH: process.env['PATH'], CI: 'true', ASSAY_SANDBOX_KEY_FILE: workspace.keyFile },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (exit, signal) => resolve({ exit, signal, stdout, stderr }));
    started(child);
  });
}

/** The same, with `--output json`: the answer's data. Throws with everything that was said when the exit code is not 0. */
export async function assayJson<T>(
  workspace: { readonly folder: string; readonly keyFile: string },
  args: readonly string[],
): Promise<T> {
  const ended = await runAssay(workspace, [...args, '--output', 'json']);
  if (ended.exit !== 0)
    throw new Error(`assay ${args.join(' ')} ended with ${ended.exit}\n${ended.stdout}${ended.stderr}`);
  return (JSON.parse(ended.stdout) as { data: T }).data;
}
