import type { GitHub } from './api.ts';
import { isBelow } from './content-at.ts';
import { readBlob, readRefAt, readTexts } from './git-data.ts';

/**
 * What of a stranger's commit is read at most. Each `single`, a file that is no text or a large one, costs a request of the
 * thousand that all workflows of the repository share in an hour; texts come by the hundred.
 */
export const DOWNLOAD_LIMITS = { files: 5000, bytes: 32 * 1024 * 1024, singles: 50 };

export class DownloadTooLargeError extends Error {
  override readonly name = 'GitHubError';
}

/**
 * Regular files of a commit under one of the given roots (`assay.yaml`, `manifests/`), as data: nothing is checked out,
 * links and submodules are left out, and paths that a file system could take for something else are refused.
 */
export async function downloadTree(
  github: GitHub,
  commit: string,
  roots: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { files } = await readRefAt(github, commit);
  const wanted = [...files].filter(([path]) => isPlain(path) && isBelow(path, roots));
  if (wanted.length > DOWNLOAD_LIMITS.files)
    throw new DownloadTooLargeError(`the commit ${commit.slice(0, 12)} has more than ${DOWNLOAD_LIMITS.files} files`);
  const texts = await readTexts(
    github,
    wanted.map(([, oid]) => oid),
  );
  const singles = wanted.filter(([, oid]) => typeof texts.get(oid) !== 'string');
  if (singles.length > DOWNLOAD_LIMITS.singles)
    throw new DownloadTooLargeError(
      `the commit ${commit.slice(0, 12)} has more than ${DOWNLOAD_LIMITS.singles} files that are large or no text`,
    );
  const contents = new Map<string, Uint8Array>();
  let bytes = 0;
  for (const [path, oid] of wanted) {
    const text = texts.get(oid);
    const content = typeof text === 'string' ? new TextEncoder().encode(text) : await readBlob(github, oid);
    bytes += content.length;
    if (bytes > DOWNLOAD_LIMITS.bytes)
      throw new DownloadTooLargeError(`the commit ${commit.slice(0, 12)} is too large to be read as data`);
    contents.set(path, content);
  }
  return contents;
}

function isPlain(path: string): boolean {
  return path
    .split('/')
    .every((part) => /^[A-Za-z0-9_ ()+,@=~][A-Za-z0-9._ ()+,@=~-]*$/.test(part) && !/[. ]$/.test(part));
}
