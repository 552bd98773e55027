import type { SourceEntry, SourceNode } from './source-node.ts';

/** The key of a member. */
export type Head = Pick<SourceEntry, 'key' | 'keyStart' | 'keyEnd'>;

/** Up to so many members, looking through them is faster than a map. */
const FEW = 16;

/** The members of an object as they are read, also those whose keys stand twice. */
export class Members {
  readonly entries: SourceEntry[] = [];
  #starts: Map<string, number> | undefined;

  add({ key, keyStart, keyEnd }: Head, value: SourceNode): void {
    this.entries.push({ key, keyStart, keyEnd, value });
    if (this.#starts === undefined) {
      if (this.entries.length > FEW)
        this.#starts = new Map(this.entries.toReversed().map((entry) => [entry.key, entry.keyStart]));
    } else if (!this.#starts.has(key)) this.#starts.set(key, keyStart);
  }

  /** Where the first member of this key stands. */
  startOf(key: string): number | undefined {
    if (this.#starts !== undefined) return this.#starts.get(key);
    return this.entries.find((entry) => entry.key === key)?.keyStart;
  }
}
