import { join } from 'node:path';
import type { Problem } from '../base/problem.ts';
import { createSandbox } from '../sandbox/create-sandbox.ts';
import { listen } from '../sandbox/listen.ts';
import { flag, number, text } from './options.ts';
import { resolvePath } from './resolve-path.ts';
import { stopped } from './result.ts';
import type { Run } from './run.ts';

/**
 * `sandbox`: serves until it is stopped. Once it accepts requests it prints one line: JSON with `--json`
 * (`{version, url, adminUrl, pid, database, user: {email, keyFile}}`), else words. The key file stands beside the database and
 * only its owner can read it.
 */
export const run: Run = async (options, world) => {
  const port = number(options, 'port') ?? 0;
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return stopped([wrongPort(port)], 2);
  const database = resolvePath(world.cwd, text(options, 'database') ?? join('.assay', 'sandbox.sqlite'));
  const keyFile = `${database}.key`;
  // Made empty first, so that the folder is there and only its owner can read the keys inside.
  if ((await world.files.readBytes(database)) === undefined) await world.files.write(database, '', { mode: 0o600 });
  const sandbox = await createSandbox({
    database,
    now: world.now,
    random: world.random,
    sleep: world.sleep,
    onWarning: (error) => world.log.warn(error instanceof Error ? error.message : String(error)),
  });
  try {
    const owner = sandbox.owner();
    await world.files.write(keyFile, owner.privateKey, { mode: 0o600 });
    const host = text(options, 'host') ?? '127.0.0.1';
    const server = await listen(sandbox, { host, port });
    const { url, adminUrl } = server;
    const user = { email: owner.email, keyFile };
    if (flag(options, 'json')) {
      world.out(`${JSON.stringify({ version: 1, url, adminUrl, pid: world.pid, database, user })}\n`);
    } else {
      world.out(`Sandbox at ${url}\nAdmin API at ${adminUrl}\nKey of ${owner.email}: ${keyFile}\nCtrl-C stops it.\n`);
    }
    await stopSignal(world.signal);
    await server.close();
  } finally {
    await sandbox.close();
  }
  return { problems: [], data: null, exit: 0, text: () => '', markdown: () => '', stdout: '' };
};

function stopSignal(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function wrongPort(port: number): Problem {
  const detail = 'Give a whole number from 0 to 65535; 0 takes a free port.';
  return { code: 'sandbox.port-wrong', severity: 'error', summary: `There is no port ${port}.`, detail };
}
