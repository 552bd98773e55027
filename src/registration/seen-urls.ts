import { nodeCrypto } from '../base/node-crypto.ts';

/** 32-bit words of a SHA-256. */
const WORDS = 8;
/** Digests that are kept together. */
const BLOCK = 2048;
/** URLs that are kept as they are: digests would take longer to come by than to compare. */
const FEW = 1000;

/**
 * URLs met before, about 40 bytes each however long they are, once there are many. Kept are whole SHA-256 digests then, of which
 * no two equal ones of different texts are known: two URLs are the same here just as contents are elsewhere.
 */
export class SeenUrls {
  #few: Set<string> | undefined = new Set();
  readonly #blocks: Uint32Array[] = [];
  #count = 0;
  /** Open addressing, at most half full: the number of a digest from 1, or 0. */
  #table = new Uint32Array(256);
  readonly #digest = new Uint32Array(WORDS);

  readonly #limit: number;
  #hash: typeof import('node:crypto').hash | undefined;

  /** `few`: how many are kept as they are. */
  constructor(few = FEW) {
    this.#limit = few;
  }

  /** false when it has been added before. */
  add(url: string): boolean {
    if (this.#few === undefined) return this.#addDigest(url);
    if (this.#few.has(url)) return false;
    this.#few.add(url);
    if (this.#few.size > this.#limit) {
      for (const one of this.#few) this.#addDigest(one);
      this.#few = undefined;
    }
    return true;
  }

  #addDigest(url: string): boolean {
    this.#take(url);
    const slot = this.#slotOf(this.#digest, 0);
    if (this.#table[slot] !== 0) return false;
    if (this.#count % BLOCK === 0) this.#blocks.push(new Uint32Array(BLOCK * WORDS));
    this.#blocks.at(-1)!.set(this.#digest, (this.#count % BLOCK) * WORDS);
    this.#table[slot] = ++this.#count;
    if (this.#count * 2 > this.#table.length) this.#grow();
    return true;
  }

  #take(url: string): void {
    // As UTF-8 all halves of characters would be the same; no URL begins with a quote.
    this.#hash ??= nodeCrypto().hash;
    const bytes = this.#hash('sha256', url.isWellFormed() ? url : JSON.stringify(url), 'binary');
    for (let word = 0; word < WORDS; word += 1) {
      const at = word * 4;
      this.#digest[word] =
        bytes.charCodeAt(at) |
        (bytes.charCodeAt(at + 1) << 8) |
        (bytes.charCodeAt(at + 2) << 16) |
        (bytes.charCodeAt(at + 3) << 24);
    }
  }

  /** Where the digest at `from` stands in the table, or would. */
  #slotOf(digests: Uint32Array, from: number): number {
    const mask = this.#table.length - 1;
    let slot = digests[from]! & mask;
    while (this.#table[slot] !== 0 && !this.#isAt(this.#table[slot]! - 1, digests, from)) slot = (slot + 1) & mask;
    return slot;
  }

  #isAt(number: number, digests: Uint32Array, from: number): boolean {
    const block = this.#blocks[Math.floor(number / BLOCK)]!;
    const at = (number % BLOCK) * WORDS;
    for (let word = 0; word < WORDS; word += 1) if (block[at + word] !== digests[from + word]) return false;
    return true;
  }

  #grow(): void {
    this.#table = new Uint32Array(this.#table.length * 2);
    for (let number = 0; number < this.#count; number += 1) {
      const slot = this.#slotOf(this.#blocks[Math.floor(number / BLOCK)]!, (number % BLOCK) * WORDS);
      this.#table[slot] = number + 1;
    }
  }
}
