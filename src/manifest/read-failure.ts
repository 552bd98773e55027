import type { Place } from '../base/place.ts';
import type { Problem } from '../base/problem.ts';
import { quoted } from '../registration/quoted.ts';
import type { ReadFailure } from './source-text.ts';

const WORDS: Readonly<Record<ReadFailure, { readonly code: string; readonly says: string; readonly detail: string }>> =
  {
    missing: {
      code: 'manifest.file-missing',
      says: 'is not there',
      detail: 'Paths are relative to the manifest that names them. Check the spelling, also of upper and lower case.',
    },
    folder: {
      code: 'manifest.file-missing',
      says: 'is a folder',
      detail: 'Name the file itself.',
    },
    link: {
      code: 'manifest.file-link',
      says: 'is a link, or lies behind one',
      detail: 'Links are not followed. Put what it leads to into the repository itself.',
    },
    'too-large': {
      code: 'manifest.file-too-large',
      says: 'is too large',
      detail: 'Manifests may have 4 MB, registration files 256 MB. Split the file.',
    },
    encoding: {
      code: 'manifest.file-encoding',
      says: 'is not UTF-8 text',
      detail: 'Save it as UTF-8.',
    },
  };

/** The problem of a file that could not be read; `at` is where it is named, or its own first line. */
export function readFailureProblem(file: string, failure: ReadFailure, at: Place): Problem {
  const words = WORDS[failure];
  return {
    code: words.code,
    severity: 'error',
    summary: `The file ${quoted(file)} ${words.says}.`,
    detail: words.detail,
    at,
  };
}
