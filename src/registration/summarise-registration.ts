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

/** Checks a file as `checkRegistration` does, holding no item longer than its check takes. */
export function summariseRegistration(input: CheckOptions & { readonly file: string; readonly text: string }): {
  /** Absent when nothing could be read. */
  readonly summary?: RegistrationSummary;
  /** Sorted. */
  readonly problems: readonly Problem[];
} {
  const types = new Map<ItemType, number>();
  const digester = contentDigester();
  let items = 0;
  const { read, problems } = walkRegistration(input, (item) => {
    items += 1;
    types.set(item.type, (types.get(item.type) ?? 0) + 1);
    digester.add(item);
  });
  return read === undefined ? { problems } : { summary: { items, types, digest: digester.digest() }, problems };
}

/** Characters that are compressed together. */
const BLOCK = 1_000_000;
const FAST = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/**
 * The digest goes through the kinds of items in an order of its own, so that nothing can be hashed before the file's end:
 * what will be is held compressed, a few bytes an item.
 */
function contentDigester(): { add(item: RegistrationItem): void; digest(): string } {
  const held = new Map<ItemType, { open: string[]; size: number; readonly blocks: Uint8Array[] }>();
  return {
    add(item) {
      const one = held.get(item.type) ?? { open: [], size: 0, blocks: [] };
      held.set(item.type, one);
      const line = digestLine(item);
      one.open.push(line);
      one.size += line.length;
      if (one.size < BLOCK) return;
      one.blocks.push(new Uint8Array(zstdCompressSync(one.open.join(''), FAST)));
      one.open = [];
      one.size = 0;
    },
    digest() {
      const hash = createHash('sha256');
      for (const { type } of ENTRY_KINDS) {
        const one = held.get(type);
        for (const block of one?.blocks ?? []) hash.update(zstdDecompressSync(block));
        hash.update(one?.open.join('') ?? '');
      }
      return hash.digest('hex');
    },
  };
}
