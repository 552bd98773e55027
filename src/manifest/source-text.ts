import type { Files } from '../base/world.ts';

/** Why a file could not be used. `link` covers everything that is neither a file nor a folder. */
export type ReadFailure = 'missing' | 'folder' | 'link' | 'too-large' | 'encoding';

/** What reading a file of the workspace gave. */
export type SourceText = { readonly text: string } | { readonly failure: ReadFailure };

/** The text of a file of the workspace in parts, by its path relative to the workspace folder. Throws as `textParts` does. */
export type ReadSource = (file: string) => AsyncIterable<string>;

/** Largest manifest file, in bytes. */
export const MAX_MANIFEST_BYTES = 4_000_000;

/** Deepest nesting of a manifest. */
export const MAX_DEPTH = 64;

/** Largest registration file, in bytes: beyond Encord's own limit of 100 MB a file. */
export const MAX_SOURCE_BYTES = 256_000_000;

/** Bytes of a part. What is read outlives scavenges, and the more does, the larger the heap becomes. */
const PART = 16_384;

/** A file that cannot be used, where its text was asked for. */
export class UnreadableFile extends Error {
  readonly failure: ReadFailure;

  constructor(failure: ReadFailure) {
    super(`The file cannot be used: ${failure}.`);
    this.failure = failure;
  }
}

/**
 * The text of a UTF-8 file in parts as they are read, without its byte order mark. Throws `UnreadableFile`, as soon as more
 * than `limit` bytes were read or what was read is not UTF-8, and what the disk throws.
 */
export async function* textParts(files: Files, path: string, limit: number): AsyncGenerator<string> {
  // Node's own way with byte order marks drops one within the text when a part ends in the middle of a character before it.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let size = 0;
  let begun = false;
  try {
    const stream = await files.stream(path);
    if (stream === undefined) throw new UnreadableFile('missing');
    for await (const chunk of stream) {
      size += chunk.byteLength;
      if (size > limit) throw new UnreadableFile('too-large');
      for (let at = 0; at < chunk.byteLength; at += PART) {
        const text = decoder.decode(chunk.subarray(at, at + PART), { stream: true });
        yield begun || !text.startsWith('\uFEFF') ? text : text.slice(1);
        begun ||= text !== '';
      }
    }
    yield decoder.decode();
  } catch (error) {
    if (isFolder(error)) throw new UnreadableFile('folder');
    if (error instanceof TypeError) throw new UnreadableFile('encoding');
    throw error;
  }
}

/** Reads a file as `textParts` does. Throws what the disk throws. */
export async function readTextFile(files: Files, path: string, limit: number): Promise<SourceText> {
  const parts: string[] = [];
  try {
    for await (const part of textParts(files, path, limit)) parts.push(part);
  } catch (error) {
    if (error instanceof UnreadableFile) return { failure: error.failure };
    throw error;
  }
  return { text: parts.join('') };
}

/** Whether reading a file failed because a folder has its name. */
export function isFolder(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EISDIR';
}
