import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { hasErrors, type Problem } from '../base/problem.ts';
import type { World } from '../base/world.ts';
import { readSnapshot, type SnapshotRecord, type SnapshotRole } from '../labels/snapshot.ts';
import { isFolder } from '../manifest/source-text.ts';
import { fileProblem } from './given-file.ts';
import { resolvePath } from './resolve-path.ts';

/** Label rows of one role from a file: a snapshot, NDJSON or a JSON array, compressed or not (its first bytes tell). */
export async function readRecords(
  file: string,
  role: SnapshotRole,
  world: World,
): Promise<{ readonly records: readonly SnapshotRecord[]; readonly problems: readonly Problem[] }> {
  const reader = readSnapshot(file, role);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const records: SnapshotRecord[] = [];
  try {
    const stream = await world.files.stream(resolvePath(world.cwd, file));
    if (!stream) return { records: [], problems: [fileProblem(file, 'missing')] };
    for await (const bytes of unzipped(stream)) records.push(...reader.push(decoder.decode(bytes, { stream: true })));
    records.push(...reader.push(decoder.decode()), ...reader.end());
  } catch (error) {
    if (isFolder(error)) return { records: [], problems: [fileProblem(file, 'folder')] };
    const reason = unreadable(error);
    if (!reason) throw error;
    return { records, problems: [...reader.problems(), broken(file, reason)] };
  }
  const problems = reader.problems();
  if (records.length > 0 || hasErrors(problems)) return { records, problems };
  return { records, problems: [...problems, empty(file, role)] };
}

/** The bytes of a file, unpacked where its first bytes say that it is packed. */
export async function* unzipped(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const pieces = stream[Symbol.asyncIterator]();
  const first = await pieces.next();
  const whole = (async function* () {
    if (!first.done) yield first.value;
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
  })();
  if (first.done || first.value[0] !== 0x1f || first.value[1] !== 0x8b) {
    yield* whole;
    return;
  }
  const gunzip = createGunzip();
  // The reader of `gunzip` is told what went wrong; the callback only keeps it from being thrown twice.
  pipeline(Readable.from(whole), gunzip, () => undefined);
  yield* gunzip as AsyncIterable<Uint8Array>;
}

/** What an error of unpacking or decoding says about the file; undefined for every other error. */
export function unreadable(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  if (error.code.startsWith('Z_')) return 'is not a whole gzip file';
  if (error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'is not UTF-8 text';
  return undefined;
}

function broken(file: string, reason: string): Problem {
  return {
    code: 'score.file-unreadable',
    severity: 'error',
    summary: `The file "${file}" ${reason}.`,
    detail: 'Copy or export it again.',
    at: { file, line: 1, column: 1 },
  };
}

function empty(file: string, role: SnapshotRole): Problem {
  const what = role === 'groundTruth' ? 'ground truth' : 'submissions';
  return {
    code: 'score.file-empty',
    severity: 'error',
    summary: `The file "${file}" holds no ${what}.`,
    detail: 'Give a snapshot, NDJSON or a JSON array of label rows.',
    at: { file, line: 1, column: 1 },
  };
}
