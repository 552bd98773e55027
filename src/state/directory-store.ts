import type { Files } from '../base/world.ts';
import { holdLock, type LockOwner } from './directory-lock.ts';
import { StateDamagedError, StateMovedError } from './errors.ts';
import { LedgerEnd } from './ledger-end.ts';
import { NO_ENTRIES } from './ledger.ts';
import { parseRedo, printRedo, type Redo } from './redo.ts';
import { parseRoot, prepareWrite, printRoot, ROOT_PATH, type Root } from './root.ts';
import { stateText } from './parse-file.ts';
import type { Run, StateStore, StateView } from './store.ts';
import { NeverBack } from './went-back.ts';

export interface DirectoryStoreOptions {
  readonly files: Files;
  /** Absolute path of the folder; made when it is first written. */
  readonly directory: string;
  readonly now: () => number;
  readonly random: () => number;
  readonly run: Run;
  /** Waits for a lock that another run holds; without it a held lock is an error at once. */
  readonly sleep?: (milliseconds: number) => Promise<void>;
  /** This process and how to see whether another one lives; without it a lock is dead after ten minutes. */
  readonly owner?: LockOwner;
}

const REDO_PATH = 'local/redo.json';

/**
 * The state of an environment in a folder. A write first puts everything that it changes into one journal file, which
 * appears at once or not at all; then it changes the files, the root file last, and removes the journal. Whoever comes
 * after a crash finishes the journal. Readers see a journal as done. One writer at a time, by a lock file.
 */
export function openDirectoryStore(options: DirectoryStoreOptions): StateStore {
  return new DirectoryStore(options);
}

class DirectoryStore implements StateStore {
  readonly location: string;
  readonly #options: DirectoryStoreOptions;
  readonly #never: NeverBack;
  readonly #end = new LedgerEnd();

  constructor(options: DirectoryStoreOptions) {
    this.#options = options;
    this.location = options.directory;
    this.#never = new NeverBack(options.directory);
  }

  async view(): Promise<StateView> {
    const redo = await this.#pendingRedo();
    const root = redo?.root ?? (await this.#root()) ?? (await this.#rootOfFirstRun());
    this.#never.accept({ lineage: root?.lineage ?? '', serial: root?.serial ?? 0 });
    const overlay = redo?.files ?? new Map<string, string | Uint8Array | null>();
    const check = async (): Promise<void> => {
      const now = (await this.#pendingRedo())?.root ?? (await this.#root());
      if (now?.serial !== root?.serial || now?.lineage !== root?.lineage) {
        throw new StateMovedError(`the state in ${this.location} was written while it was being read; run again`);
      }
    };
    const bytes = async (path: string): Promise<Uint8Array | undefined> => {
      const pending = overlay.get(path);
      if (pending !== undefined) return bytesOf(pending);
      const content = await this.#options.files.readBytes(this.#path(path));
      await check();
      return content;
    };
    return {
      lineage: root?.lineage ?? '',
      serial: root?.serial ?? 0,
      ledgerHead: root?.ledgerHead ?? NO_ENTRIES,
      readBytes: bytes,
      read: async (path) => {
        const content = await bytes(path);
        return content === undefined ? undefined : stateText(path, content);
      },
      list: async (prefix) => {
        const paths = new Set<string>();
        const folder = prefix.includes('/') ? prefix.slice(0, prefix.lastIndexOf('/')) : '';
        await this.#walk(folder, prefix, paths);
        await check();
        for (const [path, content] of overlay) {
          if (!path.startsWith(prefix)) continue;
          if (content === null) paths.delete(path);
          else paths.add(path);
        }
        return [...paths].sort();
      },
    };
  }

  async write(message: string, mutate: Parameters<StateStore['write']>[1]): Promise<StateView> {
    const { files, now, random, run, sleep, owner } = this.#options;
    const lock = await holdLock({
      files,
      path: this.#path('local/lock.json'),
      now,
      random,
      run,
      message,
      sleep,
      owner,
    });
    try {
      const left = await this.#pendingRedo();
      if (left) await this.#finish(left);
      const view = await this.view();
      const writes = await mutate(view);
      const prepared = await prepareWrite(view, writes, { run, now: now(), random, end: this.#end });
      await lock.stillHeld();
      if (((await this.#root())?.serial ?? 0) !== view.serial) {
        throw new StateMovedError(`the state in ${this.location} was written by somebody who did not hold its lock`);
      }
      await files.write(this.#path(REDO_PATH), printRedo(prepared));
      await this.#finish(prepared);
      this.#end.wrote(prepared.root.ledgerHead);
      return await this.view();
    } finally {
      await lock.release();
    }
  }

  async #finish(redo: Redo): Promise<void> {
    for (const [path, content] of redo.files) {
      if (content === null) await this.#options.files.remove(this.#path(path));
      else await this.#options.files.write(this.#path(path), content);
    }
    await this.#options.files.write(this.#path(ROOT_PATH), printRoot(redo.root));
    await this.#options.files.remove(this.#path(REDO_PATH));
  }

  /** The journal of a write that did not finish; one that the root file already holds counts as finished. */
  async #pendingRedo(): Promise<Redo | undefined> {
    const text = await this.#options.files.readText(this.#path(REDO_PATH));
    if (text === undefined) return undefined;
    const redo = parseRedo(text);
    if (!redo) throw new StateDamagedError(`${REDO_PATH} in ${this.location} is damaged; nothing was changed`);
    const root = await this.#root();
    return (root?.serial ?? 0) >= redo.root.serial ? undefined : redo;
  }

  async #root(): Promise<Root | undefined> {
    const text = await this.#options.files.readText(this.#path(ROOT_PATH));
    return text === undefined ? undefined : parseRoot(text, this.location);
  }

  /** Without a root file this must be the first run: files of a state beside a missing root are damage. */
  async #rootOfFirstRun(): Promise<Root | undefined> {
    const { files } = this.#options;
    if (await isFile(files, this.location)) {
      throw new StateDamagedError(
        `${this.location} is a file where the folder of the state should be; nothing was changed`,
      );
    }
    const left = new Set<string>();
    for (const folder of ['resources', 'ledger']) await this.#walk(folder, '', left);
    if (left.size === 0) return undefined;
    const root = (await this.#pendingRedo())?.root ?? (await this.#root());
    if (root) return root;
    throw new StateDamagedError(
      `${ROOT_PATH} is missing in ${this.location}, but ${left.size} other files of a state are there; nothing was changed. Restore it, or move the folder away to begin anew`,
    );
  }

  async #walk(folder: string, prefix: string, paths: Set<string>): Promise<void> {
    for (const entry of await this.#options.files.list(this.#path(folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (folder === '' && (path === ROOT_PATH || path === 'local')) continue;
      if (entry.kind === 'folder') await this.#walk(path, prefix, paths);
      // A crash inside `Files.write` leaves its unfinished file beside the real one.
      else if (entry.kind === 'file' && path.startsWith(prefix) && !path.endsWith('.tmp')) paths.add(path);
    }
  }

  #path(path: string): string {
    return path === '' ? this.#options.directory : `${this.#options.directory}/${path}`;
  }
}

async function isFile(files: Files, path: string): Promise<boolean> {
  try {
    return (await files.readBytes(path)) !== undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EISDIR') return false;
    throw error;
  }
}

function bytesOf(content: string | Uint8Array | null): Uint8Array | undefined {
  return typeof content === 'string' ? new TextEncoder().encode(content) : (content ?? undefined);
}
