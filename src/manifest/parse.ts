import { parseAllDocuments, type Document as YamlDocument, type Node, type YAMLError } from 'yaml';
import type { Problem } from '../base/problem.ts';
import { lineIndex, type Locate } from '../registration/line-index.ts';
import type { Document } from './document.ts';
import { placeOf } from './place-of.ts';
import { plainValue } from './plain-value.ts';
import { MAX_MANIFEST_BYTES } from './source-text.ts';
import { yamlProblem } from './yaml-problem.ts';

/** The documents of a file; after a mistake, what is left of them. Never throws. */
export interface Parsed {
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
}

/**
 * Parses a manifest file as YAML 1.2: `yes`, `on` and dates are text, keys are text, nothing is merged, tags are refused.
 * Documents with a syntax mistake are left out, as half of a document would bring problems that are not there.
 */
export function parseText(file: string, source: string): Parsed {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const locate = lineIndex(file, text);
  if (text.length > MAX_MANIFEST_BYTES) {
    const summary = `This file has more than ${MAX_MANIFEST_BYTES / 1_000_000} MB.`;
    return {
      documents: [],
      problems: [{ code: 'manifest.file-too-large', severity: 'error', summary, detail: 'Split it.', at: locate(0) }],
    };
  }
  const problems: Problem[] = [];
  const documents: Document[] = [];
  parseYaml(text).forEach((parsed, index) => {
    const errors: readonly YAMLError[] = [...parsed.errors, ...parsed.warnings];
    for (const error of errors) problems.push(yamlProblem(error, text, locate));
    if (errors.length > 0 || isEmpty(parsed)) return;
    const document = read(file, index, parsed.contents as Node, locate);
    documents.push(...document.documents);
    problems.push(...document.problems);
  });
  return { documents, problems };
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

function read(file: string, index: number, root: Node, locate: Locate): Parsed {
  const { value, faults } = plainValue(root);
  const problems = faults.map(({ node, ...fault }): Problem => ({
    ...fault,
    severity: 'error',
    at: placeOf(node as Node, locate, []),
  }));
  const document: Document = { file, index, value, root, locate, at: (path, on) => placeOf(root, locate, path, on) };
  return { documents: problems.length > 0 ? [] : [document], problems };
}
