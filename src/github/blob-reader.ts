import { ROOT_PATH } from '../state/root.ts';
import type { GitHub } from './api.ts';
import { hasNoGraphQL } from './errors.ts';
import { blobId, readBlob, readTexts } from './git-data.ts';

const TOGETHER = 100;
/** Folders whose files are read one after the other: reading one fetches the ones behind it too. */
const FOLDERS = /^(?:resources|intents|ledger|issues|heartbeats|submissions|routing)\//;

/** Whether a file is packed, so that it cannot come as text. */
export function isPacked(path: string): boolean {
  return path.endsWith('.gz');
}

/**
 * What nearly every command reads after the root file: a few small files, the ids and the ontologies of pairs, and then the other
 * resources. Whoever writes reads the last segment of the ledger before.
 */
const FIRST = [
  /^(?:pseudonyms|lease)\.json$/,
  /^(?:heartbeats|issues|submissions|routing)\//,
  /^resources\/(?:project|dataset|ontology)\./,
  /^(?:intents|resources)\//,
];

/** Object ids of the files that are likely to be read after this one, in order. `paths` are sorted. */
export function companions(paths: readonly string[], path: string, files: ReadonlyMap<string, string>): string[] {
  if (path === ROOT_PATH) {
    const last = paths.findLast((other) => other.startsWith('ledger/'));
    const first = FIRST.flatMap((pattern) => paths.filter((other) => pattern.test(other) && !isPacked(other)));
    return [...new Set([...(last === undefined ? [] : [last]), ...first])]
      .slice(0, TOGETHER - 1)
      .flatMap((other) => files.get(other) ?? []);
  }
  const folder = FOLDERS.exec(path)?.[0];
  if (folder === undefined) return [];
  return paths
    .slice(paths.indexOf(path) + 1)
    .filter((other) => other.startsWith(folder) && !isPacked(other))
    .slice(0, TOGETHER - 1)
    .flatMap((other) => files.get(other) ?? []);
}

/** Reads blobs by object id, each at most once, a hundred texts a request. */
export class BlobReader {
  /** Known after the first text. */
  repositoryId: string | undefined;
  readonly #github: GitHub;
  /** A server without GraphQL gives one blob a request. */
  #graphql = true;
  readonly #known = new Map<string, Promise<Uint8Array>>();
  /** What somebody waits for, and not only what came along. */
  readonly #asked = new Set<string>();
  #waiting: { readonly oid: string; readonly resolve: (bytes: Promise<Uint8Array>) => void }[] = [];

  constructor(github: GitHub) {
    this.#github = github;
  }

  read(oid: string, packed: boolean, more: () => readonly string[]): Promise<Uint8Array> {
    this.#asked.add(oid);
    const known = this.#known.get(oid);
    if (known) return known;
    if (packed || !this.#graphql) {
      const bytes = readBlob(this.#github, oid);
      this.#known.set(oid, bytes);
      bytes.catch(() => this.#known.delete(oid));
      return bytes;
    }
    const wanted = this.#enqueue(oid);
    for (const other of more()) {
      // Nobody may ever ask for it: its failure is told to those who do.
      if (!this.#known.has(other) && this.#waiting.length < TOGETHER) this.#enqueue(other).catch(() => undefined);
    }
    return wanted;
  }

  /** Content that was just written need not be read. */
  remember(content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.#known.set(blobId(bytes), Promise.resolve(bytes));
  }

  #enqueue(oid: string): Promise<Uint8Array> {
    const bytes = new Promise<Uint8Array>((resolve) => {
      this.#waiting.push({ oid, resolve });
      // Reads of one tick go out together. A failure reaches every waiting reader through its own promise.
      if (this.#waiting.length === 1) queueMicrotask(() => void this.#flush().catch(() => undefined));
    });
    this.#known.set(oid, bytes);
    bytes.catch(() => this.#known.delete(oid));
    return bytes;
  }

  async #flush(): Promise<void> {
    const batch = this.#waiting;
    this.#waiting = [];
    const texts = readTexts(
      this.#github,
      batch.map((one) => one.oid),
      (id) => (this.repositoryId = id),
    ).catch((error: unknown) => {
      if (!hasNoGraphQL(error)) throw error;
      this.#graphql = false;
      return new Map<string, string | null>();
    });
    for (const { oid, resolve } of batch) {
      resolve(
        texts.then((all): Uint8Array | Promise<Uint8Array> => {
          const text = all.get(oid);
          if (typeof text === 'string') return new TextEncoder().encode(text);
          if (this.#asked.has(oid)) return readBlob(this.#github, oid);
          this.#known.delete(oid);
          throw new Error(`${oid} came along, is no text or too large, and nobody asked for it`);
        }),
      );
    }
    await texts;
  }
}
