import { parseAllDocuments, type Document as YamlDocument, type Node, type YAMLError } from 'yaml';
import type { Place } from '../base/place.ts';
import type { Problem } from '../base/problem.ts';
import { lineIndex, type Locate } from '../registration/line-index.ts';
import type { Document } from './document.ts';
import type { Path } from './model.ts';
import { placeOf } from './place-of.ts';
import { plainValue } from './plain-value.ts';
import { MAX_MANIFEST_BYTES } from './source-text.ts';
import { yamlProblem } from './yaml-problem.ts';

/** The documents of a file; after a mistake, what is left of them. Never throws. */
export interface Parsed {
  readonly documents: readonly Document[];
  /** What could be read of documents with a mistake in their YAML: enough to know their names, not to judge them. */
  readonly broken: readonly unknown[];
  readonly problems: readonly Problem[];
}

/**
 * Parses a manifest file as YAML 1.2: `yes`, `on` and dates are text, keys are text, nothing is merged, tags are refused.
 * Documents with a mistake are set aside, as half of a document would bring problems that are not there.
 */
export function parseText(file: string, source: string): Parsed {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const locate = lineIndex(file, text);
  if (text.length > MAX_MANIFEST_BYTES) {
    const summary = `This file has more than ${MAX_MANIFEST_BYTES / 1_000_000} MB.`;
    return {
      documents: [],
      broken: [],
      problems: [{ code: 'manifest.file-too-large', severity: 'error', summary, detail: 'Split it.', at: locate(0) }],
    };
  }
  const problems: Problem[] = [];
  const documents: Document[] = [];
  const broken: unknown[] = [];
  // A tree is several times as large as its text, and few documents have a problem that needs its places.
  let trees: readonly Tree[] | undefined;
  const treeOf = (index: number): Tree => (trees ??= parseTrees(text, locate))[index]!;
  parseYaml(text).forEach((parsed, index) => {
    const errors: readonly YAMLError[] = [...parsed.errors, ...parsed.warnings];
    for (const error of errors) problems.push(yamlProblem(error, text, locate));
    if (isEmpty(parsed)) return;
    const { value, faults } = plainValue(parsed.contents as Node);
    if (errors.length + faults.length > 0) broken.push(value);
    else {
      documents.push({
        file,
        index,
        value,
        root: () => treeOf(index).root,
        locate,
        at: (path, on) => treeOf(index).at(path, on),
      });
    }
    if (errors.length > 0) return;
    for (const { node, ...fault } of faults) {
      problems.push({ ...fault, severity: 'error', at: placeOf(node as Node, locate, []) });
    }
  });
  return { documents, broken, problems };
}

/** The syntax tree of a document, and the places of its parts. */
export interface Tree {
  readonly root: Node;
  readonly at: (path: Path, on?: 'key' | 'value') => Place;
}

/** The trees of all documents of a text without mistakes in its YAML. */
export function parseTrees(text: string, locate: Locate): readonly Tree[] {
  return parseYaml(text).map((parsed) => {
    const root = parsed.contents as Node;
    return { root, at: (path, on) => placeOf(root, locate, path, on) };
  });
}

function parseYaml(text: string): YamlDocument[] {
  const parsed = parseAllDocuments(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    stringKeys: true,
    uniqueKeys: true,
    prettyErrors: false,
    keepSourceTokens: false,
    logLevel: 'silent',
  });
  return [...parsed] as YamlDocument[];
}

function isEmpty(parsed: YamlDocument): boolean {
  const contents: unknown = parsed.contents;
  if (contents === null) return true;
  return (
    typeof contents === 'object' &&
    'value' in contents &&
    contents.value === null &&
    'source' in contents &&
    contents.source === ''
  );
}
