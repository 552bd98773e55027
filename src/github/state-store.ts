import { StateError } from '../state/errors.ts';
import { LedgerEnd } from '../state/ledger-end.ts';
import { NO_ENTRIES } from '../state/ledger.ts';
import { stateText } from '../state/parse-file.ts';
import { newLineage, parseRoot, prepareWrite, printRoot, ROOT_PATH } from '../state/root.ts';
import type { Run, StateStore, StateView, StateWrites } from '../state/store.ts';
import { NeverBack } from '../state/went-back.ts';
import type { GitHub } from './api.ts';
import { BlobReader, companions, isPacked } from './blob-reader.ts';
import { readRefAt, readRefHead, writeCommit, ZERO_OID, type RefContent } from './git-data.ts';
import { RefSwap } from './swap-ref.ts';

export interface GitHubStoreOptions {
  readonly github: GitHub;
  /** `refs/heads/assay/state/production`, or a ref outside refs/heads. */
  readonly ref: string;
  readonly run: Run;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly random: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

const TRIES = 8;
const LOOKS = 3;

/**
 * The state of an environment on a ref of the repository, through GitHub's API. A write reads the ref, builds a tree on it,
 * commits with that parent and swaps the ref only if nobody moved it; otherwise the whole decision is made again on the
 * fresh state. An unanswered swap is settled by reading the ref. Only "no such ref" means a first run.
 */
export function openGitHubStateStore(options: GitHubStoreOptions): StateStore {
  const { github, ref } = options;
  const location = `${github.owner}/${github.repo} ${ref.replace(/^refs\/heads\//, '')}`;
  const blobs = new BlobReader(github);
  const swap = new RefSwap({ github, ref, sleep: options.sleep, repositoryId: () => blobs.repositoryId });
  let last: RefContent | undefined;

  const never = new NeverBack(location);
  const end = new LedgerEnd();
  const read = async (): Promise<{ content: RefContent | undefined; view: StateView }> => {
    for (let look = 1; ; look += 1) {
      const commit = await readRefHead(github, ref);
      // A commit never changes: what was read or written before need not be asked for again.
      const content =
        commit === undefined ? undefined : last?.commit === commit ? last : await readRefAt(github, commit);
      const view = await viewOf(blobs, content, location);
      // GitHub may show an older commit for a moment after a write.
      if (never.wentBack(view) && look < LOOKS) {
        await options.sleep(1000 * look);
        continue;
      }
      never.accept(view);
      last = content;
      return { content, view };
    }
  };

  return {
    location,
    view: async () => (await read()).view,
    async write(message, mutate) {
      for (let tries = 1; ; tries += 1) {
        // The first try trusts what was read last: if somebody wrote since, the swap is refused and all is decided again.
        const trusted = tries === 1 && last !== undefined;
        const { content, view } = trusted ? { content: last, view: await viewOf(blobs, last, location) } : await read();
        let writes: StateWrites;
        try {
          writes = await mutate(view);
        } catch (error) {
          if (!trusted || (await readRefHead(github, ref)) === content?.commit) throw error;
          continue;
        }
        const prepared = await prepareWrite(view, writes, {
          run: options.run,
          now: options.now(),
          random: options.random,
          end,
        });
        const files = new Map<string, string | Uint8Array | null>([
          ...prepared.files,
          [ROOT_PATH, printRoot(prepared.root)],
        ]);
        const written = await writeCommit(github, content, files, commitMessage(message, options));
        if (await swap.swap(content?.commit ?? ZERO_OID, written.commit)) {
          end.wrote(prepared.root.ledgerHead);
          for (const bytes of files.values()) if (bytes !== null) blobs.remember(bytes);
          last = written;
          const after = await viewOf(blobs, written, location);
          never.accept(after);
          return after;
        }
        if (tries >= TRIES)
          throw new StateError(
            `${location}: other runs wrote to the state ${TRIES} times in a row; nothing of this write was stored`,
          );
        await options.sleep(200 * 2 ** Math.min(tries, 5) * (0.5 + options.random()));
      }
    },
  };
}

/** The random trailer keeps two writers with the same content apart: each must see whether its own commit won. */
function commitMessage(message: string, { run, random }: GitHubStoreOptions): string {
  return `${message}\n\nAssay-Run: ${run.id}\nAssay-Command: ${run.command}\nAssay-Write: ${newLineage(random)}\n`;
}

async function viewOf(blobs: BlobReader, content: RefContent | undefined, location: string): Promise<StateView> {
  const files = content?.files ?? new Map<string, string>();
  const paths = [...files.keys()].toSorted();
  const readBytes = async (path: string): Promise<Uint8Array | undefined> => {
    const oid = files.get(path);
    return oid === undefined ? undefined : blobs.read(oid, isPacked(path), () => companions(paths, path, files));
  };
  const text = async (path: string): Promise<string | undefined> => {
    const bytes = await readBytes(path);
    return bytes === undefined ? undefined : stateText(path, bytes);
  };
  const rootText = await text(ROOT_PATH);
  if (content && rootText === undefined) {
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
    read: text,
    list: async (prefix) => paths.filter((path) => path.startsWith(prefix) && path !== ROOT_PATH),
  };
}
