import { CORE_SCHEMA, loadAll } from 'js-yaml';
import { lineIndex } from '../registration/line-index.ts';
import type { Careful } from './careful.ts';
import type { Document } from './document.ts';
import type { Tree } from './parse.ts';
import { MAX_DEPTH, MAX_MANIFEST_BYTES } from './source-text.ts';

/**
 * What only the careful parser judges: control characters and line breaks of other systems, tabs, directives, escapes, and
 * whatever starts like an anchor, an alias, a tag or an explicit key, and text blocks that say their indentation.
 */
const DOUBTFUL =
  /(?!\n)\p{Cc}|[\u2028\u2029\uFEFF\\\uFFFD]|^ *(?:%|\.\.\.| ---)|(?:^|[\s[{(,:?-])[&*!?]|[|>][+-]?\d|<</mu;
/** Keys that both parsers read as the same text. */
const PLAIN_KEY = /^(?!(?:null|true|false)$)[A-Za-z][\w ./-]*$/i;

/**
 * Values of the documents of a manifest file, read by a parser that is several times as fast as the careful one, but stops at
 * the first mistake and knows no places. Nothing where the two might differ or where anything is wrong: then the careful
 * parser says what. A test holds both to the same values.
 */
export function quickValues(text: string): readonly unknown[] | undefined {
  if (text.length > MAX_MANIFEST_BYTES || DOUBTFUL.test(text)) return undefined;
  try {
    const values = loadAll(text, { schema: CORE_SCHEMA, maxDepth: MAX_DEPTH }) as readonly unknown[];
    return values.every((value) => value !== null && isPlain(value, 0)) ? values : undefined;
  } catch {
    return undefined;
  }
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

function isPlain(value: unknown, depth: number): boolean {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true;
  if (typeof value === 'number')
    return Number.isFinite(value) && (Number.isSafeInteger(value) || !Number.isInteger(value));
  if (typeof value !== 'object' || depth >= MAX_DEPTH) return false;
  if (Array.isArray(value)) return value.every((item) => isPlain(item, depth + 1));
  return Object.entries(value).every(([key, item]) => PLAIN_KEY.test(key) && isPlain(item, depth + 1));
}
