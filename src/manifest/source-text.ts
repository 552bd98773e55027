import type { Files } from '../base/world.ts';

/** Why a file could not be used. `link` covers everything that is neither a file nor a folder. */
export type ReadFailure = 'missing' | 'folder' | 'link' | 'too-large' | 'encoding';

/** What reading a file of the workspace gave. */
export type SourceText = { readonly text: string } | { readonly failure: ReadFailure };

/** Reads a file of the workspace by its path relative to the workspace folder. */
export type ReadSource = (file: string) => Promise<SourceText>;

/** Largest manifest file, in bytes. */
export const MAX_MANIFEST_BYTES = 4_000_000;

/** Deepest nesting of a manifest. */
export const MAX_DEPTH = 64;

/** Largest registration file, in bytes: beyond Encord's own limit of 100 MB a file. */
export const MAX_SOURCE_BYTES = 256_000_000;

/**
 * Reads a UTF-8 file, at most `limit` bytes, without its byte order mark. Stops reading as soon as the limit is passed.
 * Throws what the disk throws, but for a file that is not there or is a folder.
 */
export async function readTextFile(files: Files, path: string, limit: number): Promise<SourceText> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parts: string[] = [];
  let size = 0;
  try {
    const stream = await files.stream(path);
    if (stream === undefined) return { failure: 'missing' };
    for await (const chunk of stream) {
      size += chunk.byteLength;
      if (size > limit) return { failure: 'too-large' };
      // Decoded as it comes: the bytes of a large file are never all there beside its text.
      parts.push(decoder.decode(chunk, { stream: true }));
    }
    parts.push(decoder.decode());
  } catch (error) {
    if (isFolder(error)) return { failure: 'folder' };
    if (error instanceof TypeError) return { failure: 'encoding' };
    throw error;
  }
  return { text: parts.join('') };
}

/** Whether reading a file failed because a folder has its name. */
export function isFolder(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EISDIR';
}
