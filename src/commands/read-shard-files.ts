import { basename, dirname, join, resolve } from 'node:path';
import type { Problem } from '../base/problem.ts';
import type { World } from '../base/world.ts';
import { readShard, type ReadShard } from '../submissions/read-shard.ts';
import { fileProblem } from './given-file.ts';
import { unreadable, unzipped } from './read-records.ts';

/** Artifacts are downloaded into a folder each. */
const DEPTH = 3;

/** Reads the files of shards: those named, and all `.ndjson` and `.ndjson.gz` below folders. Links are not followed. */
export async function readShardFiles(
  paths: readonly string[],
  world: World,
): Promise<{ readonly shards: readonly ReadShard[]; readonly problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const files: string[] = [];
  for (const path of paths) {
    const kind = await kindOf(resolve(world.cwd, path), world);
    if (kind === 'file') files.push(path);
    else if (kind !== 'folder') problems.push(fileProblem(path, kind === undefined ? 'missing' : 'link'));
    else {
      const found = await filesBelow(path, DEPTH, world);
      if (found.length === 0) problems.push(empty(path));
      files.push(...found);
    }
  }
  const shards: ReadShard[] = [];
  // The same file, named twice, is one file.
  const unique = new Map(files.map((file) => [resolve(world.cwd, file), file]));
  for (const [absolute, file] of [...unique].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const shard = await readFile(file, absolute, world);
    if ('code' in shard) problems.push(shard);
    else shards.push(shard);
  }
  return { shards, problems };
}

async function kindOf(absolute: string, world: World): Promise<'file' | 'folder' | 'other' | undefined> {
  if (dirname(absolute) === absolute) return 'folder';
  const entries = await world.files.list(dirname(absolute));
  return entries.find((entry) => entry.name === basename(absolute))?.kind;
}

async function filesBelow(folder: string, depth: number, world: World): Promise<string[]> {
  const found: string[] = [];
  for (const { name, kind } of await world.files.list(resolve(world.cwd, folder))) {
    if (kind === 'file' && /\.ndjson(?:\.gz)?$/.test(name)) found.push(join(folder, name));
    if (kind === 'folder' && depth > 1) found.push(...(await filesBelow(join(folder, name), depth - 1, world)));
  }
  return found;
}

async function readFile(file: string, absolute: string, world: World): Promise<ReadShard | Problem> {
  const stream = await world.files.stream(absolute);
  if (!stream) return fileProblem(file, 'missing');
  try {
    return await readShard(file.replaceAll('\\', '/'), linesOf(unzipped(stream)));
  } catch (error) {
    const reason = unreadable(error);
    if (!reason) throw error;
    return {
      code: 'shards.file-damaged',
      severity: 'error',
      summary: `The file "${file}" is damaged: it ${reason}.`,
      detail: 'Nothing was stored. Run this shard again, or upload and download its file again.',
      at: { file, line: 1, column: 1 },
    };
  }
}

async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const piece of bytes) {
    const lines = `${rest}${decoder.decode(piece, { stream: true })}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

function empty(folder: string): Problem {
  return {
    code: 'shards.none',
    severity: 'error',
    summary: `The folder "${folder}" holds no file of a shard.`,
    detail:
      'It must hold what `assay evaluate --shard i/n --out FILE` wrote, with names that end in .ndjson or .ndjson.gz.',
  };
}
