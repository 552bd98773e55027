import type { World } from '../base/world.ts';
import { StateError } from './errors.ts';
import { GitClone, type GitCommit } from './git-clone.ts';
import { LedgerEnd } from './ledger-end.ts';
import { NO_ENTRIES } from './ledger.ts';
import { newLineage, parseRoot, prepareWrite, printRoot, ROOT_PATH } from './root.ts';
import type { Run, StateStore, StateView } from './store.ts';
import { NeverBack } from './went-back.ts';

export interface GitStoreOptions {
  readonly world: Pick<World, 'run' | 'files' | 'now' | 'random' | 'sleep'>;
  /** Absolute path of a folder inside the clone. */
  readonly folder: string;
  /** `refs/heads/assay/state/production`, or a ref outside refs/heads. */
  readonly ref: string;
  readonly run: Run;
  /** Said when git fails: why git was used at all. */
  readonly hint?: string;
}

const TRIES = 8;

/**
 * The state of an environment on a ref of a plain clone, through git's own commands. Where the clone has a remote
 * `origin`, the ref is fetched before it is read and pushed with a lease after it is written, so that the remote decides
 * who was first. A write that lost is decided again on the fresh state. Only "no such ref" means a first run.
 */
export function openGitStore(options: GitStoreOptions): StateStore {
  const { world, ref } = options;
  const location = `${ref.replace(/^refs\/heads\//, '')} in ${options.folder}`;
  const clone = new GitClone(world, options.folder, ref, options.hint);
  const never = new NeverBack(location);
  const end = new LedgerEnd();
  const read = async (): Promise<{ commit: GitCommit | undefined; view: StateView }> => {
    const commit = await clone.newest();
    const view = await viewOf(clone, commit, location);
    never.accept(view);
    return { commit, view };
  };
  return {
    location,
    view: async () => (await read()).view,
    async write(message, mutate) {
      for (let tries = 1; ; tries += 1) {
        const { commit, view } = await read();
        const writes = await mutate(view);
        const { now, random } = world;
        const prepared = await prepareWrite(view, writes, { run: options.run, now: now(), random, end });
        const files = new Map([...prepared.files, [ROOT_PATH, printRoot(prepared.root)] as const]);
        // The random trailer keeps two writers with the same content apart.
        const trailers = `Assay-Run: ${options.run.id}\nAssay-Command: ${options.run.command}\nAssay-Write: ${newLineage(random)}`;
        const next = await clone.commit(commit, files, `${message}\n\n${trailers}\n`, now());
        if (await clone.swap(commit?.id, next.id)) {
          end.wrote(prepared.root.ledgerHead);
          const after = await viewOf(clone, next, location);
          never.accept(after);
          return after;
        }
        if (tries >= TRIES)
          throw new StateError(
            `${location}: other runs wrote to the state ${TRIES} times in a row; nothing of this write was stored`,
          );
        await world.sleep(100 * 2 ** Math.min(tries, 5) * (0.5 + random()));
      }
    },
  };
}

async function viewOf(clone: GitClone, commit: GitCommit | undefined, location: string): Promise<StateView> {
  const files = commit?.files ?? new Map<string, string>();
  const paths = [...files.keys()].toSorted();
  const readBytes = async (path: string): Promise<Uint8Array | undefined> => {
    const id = files.get(path);
    return id === undefined ? undefined : clone.readBytes(id);
  };
  const read = async (path: string): Promise<string | undefined> => {
    const id = files.get(path);
    if (id === undefined) return undefined;
    const folder = path.slice(0, path.indexOf('/') + 1);
    const ahead = folder === '' ? [] : paths.slice(paths.indexOf(path)).filter((other) => other.startsWith(folder));
    return clone.readText(id, () => ahead.slice(0, 200).flatMap((other) => files.get(other) ?? []));
  };
  const rootText = await read(ROOT_PATH);
  if (commit && rootText === undefined) {
    throw new StateError(
      `${location} exists and has no ${ROOT_PATH}: it is not a state of Assay; nothing was changed. Name another branch in assay.yaml, or restore this one from its history`,
    );
  }
  const root = rootText === undefined ? undefined : parseRoot(rootText, location);
  return {
    lineage: root?.lineage ?? '',
    serial: root?.serial ?? 0,
    ledgerHead: root?.ledgerHead ?? NO_ENTRIES,
    readBytes,
    read,
    list: async (prefix) => paths.filter((path) => path.startsWith(prefix) && path !== ROOT_PATH),
  };
}
