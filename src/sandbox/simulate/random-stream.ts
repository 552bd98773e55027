import { sha256 } from '../../base/canonical.ts';

/** Numbers that follow from a text alone. */
export interface RandomStream {
  /** Uniform in [0, 1). */
  next(): number;
  chance(probability: number): boolean;
  between(low: number, high: number): number;
  /** Whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  /** Normal with mean 0 and this standard deviation. */
  normal(deviation: number): number;
  /** An element; the list must not be empty. */
  pick<T>(list: readonly T[]): T;
}

/** A stream seeded with the first 128 bits of the text's sha256 (generator sfc32). Equal texts give equal streams. */
export function randomStream(seed: string): RandomStream {
  const hash = Buffer.from(sha256(seed), 'hex');
  let a = hash.readUInt32LE(0);
  let b = hash.readUInt32LE(4);
  let c = hash.readUInt32LE(8);
  let counter = hash.readUInt32LE(12) | 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let round = 0; round < 12; round += 1) next();
  const between = (low: number, high: number): number => low + next() * (high - low);
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    normal: (deviation) => deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    pick: (list) => list[Math.floor(next() * list.length)] as (typeof list)[number],
  };
}
