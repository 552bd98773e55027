import { createHash } from 'node:crypto';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Problem } from '../base/problem.ts';
import { walkRegistration, type CheckOptions } from './check-registration.ts';
import { digestLine } from './content-digest.ts';
import { ENTRY_KINDS } from './entry-kinds.ts';
import type { ItemType, RegistrationItem } from './item.ts';

/** What a registration holds, without its items. */
export interface RegistrationSummary {
  readonly items: number;
  /** In the order in which they first stand in the file. */
  readonly types: ReadonlyMap<ItemType, number>;
  /** That of `contentDigest`. */
  readonly digest: string;
}

export interface SummarisedRegistration {
  /** Absent when nothing could be read. */
  readonly summary?: RegistrationSummary;
  /** Sorted. */
  readonly problems: readonly Problem[];
}

/** Checks a file as `walkRegistration` does: no item is held longer than its check takes. Throws what `parts` throws. */
export async function summariseRegistration(
  input: CheckOptions & { readonly file: string; readonly parts: AsyncIterable<string> },
): Promise<SummarisedRegistration> {
  const types = new Map<ItemType, number>();
  const digester = contentDigester();
  let items = 0;
  const { read, problems } = await walkRegistration(input, (item) => {
    items += 1;
    types.set(item.type, (types.get(item.type) ?? 0) + 1);
    digester.add(item);
  });
  return read === undefined ? { problems } : { summary: { items, types, digest: digester.digest() }, problems };
}

/** Bytes that are compressed together. */
const BLOCK = 1_000_000;
const FAST = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/**
 * The digest goes through the kinds of items in an order of its own, so that nothing can be hashed before the file's end:
 * what will be is held compressed, a few bytes an item.
 */
function contentDigester(): { add(item: RegistrationItem): void; digest(): string } {
  const held = new Map<ItemType, HeldText>();
  return {
    add(item) {
      const text = held.get(item.type) ?? new HeldText();
      held.set(item.type, text);
      text.add(digestLine(item));
    },
    digest() {
      const hash = createHash('sha256');
      for (const { type } of ENTRY_KINDS) {
        for (const bytes of held.get(type)?.read() ?? []) hash.update(bytes);
      }
      return hash.digest('hex');
    },
  };
}

/** A long text, compressed. What is not yet is held as bytes: strings that outlive the next scavenges make the heap grow. */
class HeldText {
  readonly #blocks: Uint8Array[] = [];
  readonly #open = Buffer.allocUnsafe(BLOCK);
  #used = 0;

  add(text: string): void {
    const size = Buffer.byteLength(text);
    if (this.#used + size > BLOCK) {
      this.#compress(this.#open.subarray(0, this.#used));
      this.#used = 0;
    }
    if (size > BLOCK) this.#compress(Buffer.from(text));
    else this.#used += this.#open.write(text, this.#used);
  }

  *read(): Iterable<Uint8Array> {
    for (const block of this.#blocks) yield zstdDecompressSync(block);
    yield this.#open.subarray(0, this.#used);
  }

  #compress(bytes: Uint8Array): void {
    this.#blocks.push(new Uint8Array(zstdCompressSync(bytes, FAST)));
  }
}
