import { lineIndex } from '../registration/line-index.ts';
import type { Careful } from './careful.ts';
import type { Document } from './document.ts';
import type { Tree } from './parse.ts';
import { plainDocuments } from './plain-yaml.ts';
import { MAX_MANIFEST_BYTES } from './source-text.ts';

/** Control characters and line breaks of other systems, half characters, and escapes: what only the careful parser judges. */
const DOUBTFUL = /(?!\n)\p{Cc}|[\u2028\u2029\uFEFF\\\uFFFD]|\p{Cs}/u;

/**
 * Values of the documents of a manifest file that holds nothing but plain lines, read in a fraction of the time that the careful
 * parser takes to load, but without places. Nothing where anything is wrong or needs a real parser of YAML: then the careful
 * one says what. A test holds both to the same values.
 */
export function quickValues(text: string): readonly unknown[] | undefined {
  return text.length > MAX_MANIFEST_BYTES || DOUBTFUL.test(text) ? undefined : plainDocuments(text);
}

/** The documents of a manifest file, quickly read; nothing where the careful parser has to. */
export function quickDocuments(file: string, text: string, careful: Careful): readonly Document[] | undefined {
  const locate = lineIndex(file, text);
  let trees: readonly Tree[] | undefined;
  const treeOf = (index: number): Tree => (trees ??= careful.parser().parseTrees(text, locate))[index]!;
  return quickValues(text)?.map((value, index) => ({
    file,
    index,
    value,
    root: () => treeOf(index).root,
    locate,
    at: (path, on) => treeOf(index).at(path, on),
  }));
}
