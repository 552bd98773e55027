import { spawn } from 'node:child_process';
import { pythonWithEncord } from './venv.ts';

/** Runs a Python script with the SDK; gives what it printed, or throws with everything that it said. */
export async function runScript(script: string, args: readonly string[], version?: string): Promise<string> {
  const python = await pythonWithEncord(version);
  return new Promise((resolve, reject) => {
    const child = spawn(python, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(stdout);
      else reject(new Error(`${script} ended with ${code}\n${stdout}\n${stderr}`));
    });
  });
}
