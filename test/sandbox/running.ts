import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/create-sandbox.ts';
import { listen, type Listening } from '../../src/sandbox/listen.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A sandbox on the real clock that fails loudly: whatever goes wrong inside is collected in `warnings`. */
export async function openSandbox(options: Partial<SandboxOptions> = {}): Promise<Sandbox & { warnings: unknown[] }> {
  const warnings: unknown[] = [];
  const sandbox = await createSandbox({
    database: ':memory:',
    now: Date.now,
    random: Math.random,
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    onWarning: (error) => warnings.push(error),
    ...options,
  });
  return { ...sandbox, warnings };
}

export interface RunningSandbox extends Listening {
  readonly sandbox: Sandbox & { warnings: unknown[] };
  /** File with the owner's private key, mode 0600. */
  readonly keyFile: string;
  stop(): Promise<void>;
}

/** The same behind a socket, with the owner's key in a file. */
export async function runSandbox(options: Partial<SandboxOptions> = {}): Promise<RunningSandbox> {
  const folder = temporaryFolder('sandbox');
  const sandbox = await openSandbox(options);
  const listening = await listen(sandbox, { host: '127.0.0.1', port: 0 });
  const keyFile = join(folder, 'key');
  await writeFile(keyFile, sandbox.owner().privateKey, { mode: 0o600 });
  return {
    ...listening,
    sandbox,
    keyFile,
    async stop() {
      await listening.close();
      await sandbox.close();
      await rm(folder, { recursive: true });
    },
  };
}
