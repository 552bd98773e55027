import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** A line that waits to be written into a snapshot: all of them at once are far more than is held of anything else. */
export interface HeldLine {
  readonly bytes: Uint8Array;
}

const FAST = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

export function holdLine(line: string): HeldLine {
  return { bytes: zstdCompressSync(line, FAST) };
}

export function lineText({ bytes }: HeldLine): string {
  return zstdDecompressSync(bytes).toString('utf8');
}
