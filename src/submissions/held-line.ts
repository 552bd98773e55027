import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** A line that waits to be written into a shard's file: all of them at once are far more than is held of anything else. */
export interface HeldLine {
  readonly bytes: Uint8Array;
}

const params = { [constants.ZSTD_c_compressionLevel]: 1 };

export function holdLine(line: string): HeldLine {
  const bytes = Buffer.from(line, 'utf8');
  // Told the size, the compressor takes no more memory than it needs.
  const options = { params, pledgedSrcSize: bytes.length };
  // A copy: what comes is the start of a buffer that is many times as large.
  return { bytes: new Uint8Array(zstdCompressSync(bytes, options)) };
}

export function lineText(line: HeldLine | string): string {
  return typeof line === 'string' ? line : zstdDecompressSync(line.bytes).toString('utf8');
}
