import { createHash } from 'node:crypto';
import { createGunzip, createGzip } from 'node:zlib';
import { SNAPSHOT_FORMAT, type SnapshotRecord } from '../labels/snapshot.ts';
import { StateDamagedError } from '../state/errors.ts';

export interface PackedSnapshot {
  /** Of the text, before compression: the same lines have the same address whatever the compressor. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly lines: number;
}

/** Level 9 takes three times as long for 2 % less: labels are mostly digits. */
const LEVEL = 5;
const CHUNK = 256 * 1024;

/**
 * Compresses lines (without line breaks) piece by piece, one piece beside us while the next is gathered. The gzip header names
 * no time and no system. `each` is given every line, and waited for where it gives a promise.
 */
export async function packSnapshot<L extends { readonly text: string }>(
  lines: AsyncIterable<L>,
  each?: (line: L) => Promise<void> | undefined,
): Promise<PackedSnapshot> {
  const hash = createHash('sha256');
  const gzip = createGzip({ level: LEVEL, chunkSize: CHUNK });
  const chunks: Buffer[] = [];
  const packed = (async () => {
    for await (const chunk of gzip) chunks.push(chunk as Buffer);
  })();
  let count = 0;
  let piece: string[] = [];
  let length = 0;
  let written: Promise<unknown> = Promise.resolve();
  const write = async (): Promise<void> => {
    const bytes = Buffer.from(piece.join(''), 'utf8');
    [piece, length] = [[], 0];
    hash.update(bytes);
    await written;
    written = new Promise<void>((resolve) => void gzip.write(bytes, () => resolve()));
  };
  for await (const line of lines) {
    piece.push(line.text, '\n');
    length += line.text.length + 1;
    count += 1;
    const wait = each?.(line);
    if (wait) await wait;
    if (length >= CHUNK) await write();
  }
  await write();
  gzip.end();
  await packed;
  const bytes = Buffer.concat(chunks);
  // Byte 9 of a gzip header (RFC 1952) names the system; 255 = unknown.
  bytes[9] = 255;
  return { sha256: hash.digest('hex'), bytes, lines: count };
}

/** One line of a snapshot that Assay wrote. */
export interface SnapshotLine {
  readonly text: string;
  readonly record: SnapshotRecord;
}

/** Lines of a stored snapshot, one at a time. Throws `StateDamagedError` when it is damaged or is not what its address says. */
export async function* unpackSnapshot(
  bytes: Uint8Array,
  sha256: string,
): AsyncGenerator<SnapshotLine, void, undefined> {
  const hash = createHash('sha256');
  const gunzip = createGunzip({ chunkSize: CHUNK });
  gunzip.end(bytes);
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for await (const chunk of gunzip) {
      hash.update(chunk as Buffer);
      const lines = `${rest}${decoder.decode(chunk as Buffer, { stream: true })}`.split('\n');
      rest = lines.pop() ?? '';
      for (const text of lines) yield lineOf(text);
    }
  } catch (error) {
    if (error instanceof StateDamagedError) throw error;
    throw new StateDamagedError(`the snapshot ${sha256} cannot be unpacked`, { cause: error });
  }
  if (hash.digest('hex') !== sha256) throw new StateDamagedError(`the snapshot ${sha256} is not what was stored`);
}

/** A line as it was formatted. */
export function lineOf(text: string): SnapshotLine {
  let value: { readonly format?: unknown } & SnapshotRecord;
  try {
    value = JSON.parse(text) as typeof value;
  } catch (error) {
    throw new StateDamagedError('a line of a snapshot is not JSON', { cause: error });
  }
  if (value.format !== SNAPSHOT_FORMAT || typeof value.dataHash !== 'string' || typeof value.labelRow !== 'object') {
    throw new StateDamagedError('a line of a snapshot is not what this version of Assay writes');
  }
  return { text, record: value };
}

/** Lines stand in this order: by data unit, its ground truth first, then by who they count for, then those that do not count. */
export function lineOrder(line: {
  readonly role: SnapshotRecord['role'];
  readonly dataHash: string;
  readonly annotator?: string | undefined;
  readonly countsAs?: string | null | undefined;
}): string {
  const { dataHash, role, annotator = '', countsAs } = line;
  if (role === 'groundTruth') return `${dataHash} 0`;
  return countsAs === null ? `${dataHash} 2 ${annotator}` : `${dataHash} 1 ${countsAs ?? annotator}`;
}

export function snapshotPath(sha256: string): string {
  return `snapshots/${sha256}.ndjson.gz`;
}

export function ontologyPath(sha256: string): string {
  return `snapshots/${sha256}.ontology.json`;
}
