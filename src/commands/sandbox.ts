import { join } from 'node:path';
import type { Problem } from '../base/problem.ts';
import type { World } from '../base/world.ts';
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
  const unusable = await prepare(database, world).catch((error: NodeJS.ErrnoException) => error);
  if (unusable) {
    if (unusable.code === undefined) throw unusable;
    return stopped([cannotUse(database, unusable)], 3);
  }
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
    const server = await listen(sandbox, { host, port }).catch((error: NodeJS.ErrnoException) => error);
    if (server instanceof Error) {
      if (server.syscall === undefined) throw server;
      return stopped([cannotListen(host, port, server)], 3);
    }
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

async function prepare(database: string, world: World): Promise<void> {
  if ((await world.files.readBytes(database)) !== undefined) return;
  // Never replaced: another sandbox may have begun it just now.
  await world.files.createExclusive(database, '', { mode: 0o600 });
}

function cannotUse(database: string, error: NodeJS.ErrnoException): Problem {
  const summary = `The database ${database} cannot be opened or made (${error.code}: ${REASONS[error.code ?? ''] ?? error.message}).`;
  const detail = 'Name a file in a folder that you may write to with --database.';
  return { code: 'sandbox.database', severity: 'error', summary, detail };
}

function cannotListen(host: string, port: number, error: NodeJS.ErrnoException): Problem {
  const summary = `The sandbox cannot listen on ${host}, port ${port} (${error.code}: ${REASONS[error.code ?? ''] ?? error.message}).`;
  const detail =
    error.code === 'EADDRINUSE'
      ? 'Stop the program that uses the port, or leave out --port: a free one is taken.'
      : 'Give an address of this machine with --host, and a port that you may use with --port.';
  return { code: 'sandbox.listen', severity: 'error', summary, detail };
}

const REASONS: Readonly<Record<string, string>> = {
  EISDIR: 'it is a folder',
  EACCES: 'no right to write there',
  EPERM: 'no right to write there',
  EROFS: 'the disk is read-only',
  ENOENT: 'the folder cannot be made',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'a part of the path is a file',
  EADDRINUSE: 'another program uses it',
  EADDRNOTAVAIL: 'this machine has no such address',
  ENOTFOUND: 'there is no such host',
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
