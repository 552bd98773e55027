// `promises` is looked up at each call: Node loads what lies behind it (streams, readline) at the first.
import { constants, createReadStream, promises, readdirSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism, hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Files, World } from './base/world.ts';
import { createMasks } from './base/masks.ts';
import { createLog } from './log.ts';
import { stderr, stdout } from './streams.ts';

/** Values of these variables are never printed. */
const SECRETS = [
  'ENCORD_SSH_KEY',
  'ENCORD_SSH_KEY_PASSPHRASE',
  'ASSAY_PSEUDONYM_KEY',
  'GITHUB_TOKEN',
  'INPUT_GITHUB-TOKEN',
];

/** Files of at most so many bytes are read at once. */
const SMALL = 1_000_000;

/** What a shell has beside the world that commands see. */
export interface Shell {
  readonly world: World;
  /** stderr, masked, as it is. */
  readonly err: (text: string) => void;
  readonly stop: (reason: string) => void;
}

/** The world of a process: its clock, disk, network, terminal and signals. Only the shells make one. */
export function createShell(options: {
  readonly cwd: string;
  readonly inCi: boolean;
  /** Told of each secret, to hand it on to the runner. */
  readonly onMask?: (secret: string) => void;
}): Shell {
  const abort = new AbortController();
  const masks = createMasks();
  const mask = (secret: string): void => {
    masks.add(secret);
    options.onMask?.(secret);
  };
  for (const name of SECRETS) mask(process.env[name] ?? '');
  const log = createLog({
    write: stderr.write,
    columns: () => stderr.columns() || 80,
    live: () => !options.inCi && process.env['TERM'] !== 'dumb' && stderr.isTerminal(),
    now: () => Date.now(),
    mask: masks.apply,
  });
  const world: World = {
    cwd: options.cwd,
    pid: process.pid,
    host: hostname(),
    isProcessAlive,
    env: process.env,
    // Looked up at the call: touching it loads the HTTP client, and offline commands must start fast.
    fetch: (input, init) => globalThis.fetch(input, init),
    now: () => Date.now(),
    random: () => Math.random(),
    sleep,
    files: diskFiles,
    // Loaded at the call, as commands that run no program start faster without what it needs.
    run: async (...call) => (await import('./run-program.ts')).runProgram(...call),
    startThread:
      availableParallelism() > 1 ? async (work) => (await import('./start-thread.ts')).startThread(work) : undefined,
    signal: abort.signal,
    get ask() {
      return !options.inCi && stderr.isTerminal() && process.stdin.isTTY ? ask : undefined;
    },
    out: (text) => stdout.write(masks.apply(text)),
    log,
    mask,
  };
  return {
    world,
    err: (text) => stderr.write(masks.apply(text)),
    stop: (reason) => abort.abort(new Error(reason)),
  };
}

async function ask(question: string): Promise<string> {
  return (await import('./ask-at-terminal.ts')).askAtTerminal(question);
}

async function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  try {
    await wait(milliseconds, undefined, signal ? { signal } : undefined);
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
}

/** A failure of the disk with the file that it is about: Node leaves it out where it has only a descriptor. */
function about(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || 'path' in error) return error;
  error.message += ` '${path}'`;
  return Object.assign(error, { path });
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/** Makes a folder and those above it. Node's `recursive` never ends where a folder answers ENOENT to it, as /proc does. */
async function makeFolder(path: string): Promise<void> {
  const refused = await tryMakeFolder(path);
  if (refused === undefined) return;
  const above = dirname(path);
  if (refused.code !== 'ENOENT' || above === path) throw refused;
  // Somebody else may have made the folder above in the meantime. Where it is there and still refuses, none can be made.
  if (!(await isFolder(above))) await makeFolder(above);
  const again = await tryMakeFolder(path);
  if (again !== undefined) throw again;
}

/** Why a folder cannot be made; nothing when it is there. */
async function tryMakeFolder(path: string): Promise<NodeJS.ErrnoException | undefined> {
  try {
    await promises.mkdir(path);
    return undefined;
  } catch (error) {
    const refused = error as NodeJS.ErrnoException;
    return refused.code === 'EEXIST' ? undefined : refused;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return promises.stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** What a rename would replace by a file: `--out /dev/null` of a root user took the device away from everybody. */
function isDeviceOrPipe(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && (found.isCharacterDevice() || found.isFIFO());
}

/** Writes one after another and closes the file. */
async function writePieces(
  file: promises.FileHandle,
  pieces: Iterable<string | Uint8Array>,
  sync = false,
): Promise<void> {
  try {
    for (const piece of pieces) await file.writeFile(piece);
    if (sync) await file.sync();
  } finally {
    await file.close();
  }
}

/** A name for a file that is to become `path` when it is whole. */
function besideOf(path: string): string {
  return `${path}.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`;
}

/** Gives a file its name unless there is one with it already. Where a disk has no hard links it is copied, not in one step. */
async function linkExclusive(beside: string, path: string): Promise<boolean> {
  try {
    await promises.link(beside, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') throw error;
      return promises.copyFile(beside, path, constants.COPYFILE_EXCL);
    });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

export const diskFiles: Files = {
  async readText(path) {
    const bytes = await this.readBytes(path);
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  },
  async readBytes(path) {
    try {
      return isSmall(path) ? readFileSync(path) : await promises.readFile(path);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw about(path, error);
    }
  },
  async write(path, data, options) {
    await makeFolder(dirname(path));
    const pieces = typeof data === 'string' || data instanceof Uint8Array ? [data] : data;
    if (isDeviceOrPipe(path)) return writePieces(await promises.open(path, 'w'), pieces);
    const beside = besideOf(path);
    try {
      await writePieces(await promises.open(beside, 'wx', options?.mode ?? 0o666), pieces, true);
      await promises.rename(beside, path);
    } catch (error) {
      await promises.rm(beside, { force: true });
      throw about(path, error);
    }
  },
  async createExclusive(path, data, options) {
    await makeFolder(dirname(path));
    // Written beside and linked, so that it appears whole: an empty lock of a run that was killed would belong to nobody.
    const beside = besideOf(path);
    try {
      await writePieces(await promises.open(beside, 'wx', options?.mode ?? 0o666), [data]);
      return await linkExclusive(beside, path);
    } catch (error) {
      throw about(path, error);
    } finally {
      await promises.rm(beside, { force: true });
    }
  },
  async append(path, data) {
    await makeFolder(dirname(path));
    await promises.appendFile(path, data).catch((error: unknown) => {
      throw about(path, error);
    });
  },
  async remove(path) {
    await promises.rm(path, { force: true });
  },
  async list(path) {
    try {
      const entries = readdirSync(path, { withFileTypes: true });
      return entries
        .map((entry) => ({
          name: entry.name,
          kind: entry.isFile() ? ('file' as const) : entry.isDirectory() ? ('folder' as const) : ('other' as const),
        }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  },
  async stream(path) {
    try {
      return isSmall(path) ? oneChunk(readFileSync(path)) : createReadStream(path);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw about(path, error);
    }
  },
};

/** Reading a small file at once takes a fraction of any other way, and there may be thousands of them. */
function isSmall(path: string): boolean {
  return statSync(path).size <= SMALL;
}

async function* oneChunk(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** Signal 0 only asks; without the right to send it, the process is there. */
function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whether a process has ended and is only kept because its parent has not asked for its end, as in a container without init. */
function isZombie(pid: number): boolean {
  try {
    // Its name, in brackets, may hold anything; the letter behind it is its state.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return /^ [ZX]/.test(stat.slice(stat.lastIndexOf(')') + 1));
  } catch {
    return false;
  }
}
