import type { Problem } from '../base/problem.ts';
import type { World } from '../base/world.ts';
import { readTextFile, type ReadFailure } from '../manifest/source-text.ts';
import { resolvePath } from './resolve-path.ts';

const WORDS: Readonly<Record<ReadFailure, string>> = {
  missing: 'is not there',
  folder: 'is a folder',
  link: 'is neither a file nor a folder',
  'too-large': 'is too large',
  encoding: 'is not UTF-8 text',
};

const DETAILS: Readonly<Partial<Record<ReadFailure, string>>> = {
  missing: 'Paths are relative to the current folder.',
  folder: 'Name the file itself.',
};

/** A text file that was named on the command line; paths are relative to the current folder. `limit` in bytes. */
export async function readGivenFile(
  file: string,
  limit: number,
  world: World,
): Promise<{ readonly text: string } | { readonly problem: Problem }> {
  const read = await readTextFile(world.files, resolvePath(world.cwd, file), limit);
  return 'text' in read ? read : { problem: fileProblem(file, read.failure) };
}

export function fileProblem(file: string, failure: ReadFailure): Problem {
  return {
    code: failure === 'missing' ? 'command.file-missing' : 'command.file-unreadable',
    severity: 'error',
    summary: `The file "${file}" ${WORDS[failure]}.`,
    ...(DETAILS[failure] === undefined ? {} : { detail: DETAILS[failure] }),
    at: { file: file.replaceAll('\\', '/'), line: 1, column: 1 },
  };
}
