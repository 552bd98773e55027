import type { Problem } from '../base/problem.ts';
import { compareProblems } from '../base/problem.ts';
import { contentDigest } from './content-digest.ts';
import type { IntegrationFacts } from './integration.ts';
import type { RegistrationContent } from './item.ts';
import { lineIndex, type Locate } from './line-index.ts';
import { readContent, type ReadContent } from './read-content.ts';
import { readCsv } from './read-csv.ts';
import { readJson } from './read-json.ts';
import { readNdjson } from './read-ndjson.ts';
import { Reporter } from './reporter.ts';
import type { RuleContext } from './rule.ts';
import { ITEM_RULES } from './rules/index.ts';
import { empty, R022, unknownFormat } from './rules/reading.ts';
import { R021 } from './rules/upsert-without-skip.ts';
import type { SourceNode } from './source-node.ts';

/** Most items of one registration, unless its manifest sets `limits.items`. */
export const MAX_ITEMS = 10_000;

export interface CheckOptions {
  readonly integration?: IntegrationFacts | undefined;
  /** Placeholders instead of URLs are notes, not errors: for files that are to be filled in. */
  readonly template?: boolean | undefined;
  readonly limits?: { readonly items?: number | undefined } | undefined;
}

export interface CheckedRegistration {
  /** What can be used of the file; absent only when nothing could be read. It is complete only when no problem is an error. */
  readonly content?: RegistrationContent;
  /** Sorted. */
  readonly problems: readonly Problem[];
}

/**
 * Checks a registration file: JSON as Encord's web app takes it or in the typed form of its SDK, CSV in Assay's own form, or
 * NDJSON; the ending of `file` (relative to the workspace) tells which. Reads and checks everything, throws nothing.
 */
export function checkRegistration(
  input: CheckOptions & { readonly file: string; readonly text: string },
): CheckedRegistration {
  const { file, text } = input;
  const reporter = new Reporter(lineIndex(file, text));
  const root = readRoot(file, text, reporter);
  if (root === undefined) {
    const detail = 'Start with `{ "images": [ … ] }`.';
    if (reporter.problems.length === 0)
      reporter.report(empty, { start: 0 }, 'The file is empty.', { detail, severity: 'error' });
    return { problems: reporter.finish(file).toSorted(compareProblems) };
  }
  return checkNodes(root, reporter, file, input);
}

/** The same for content that stands elsewhere, such as inline in a manifest. */
export function checkInlineRegistration(
  input: CheckOptions & { readonly file: string; readonly root: SourceNode; readonly locate: Locate },
): CheckedRegistration {
  return checkNodes(input.root, new Reporter(input.locate), input.file, input);
}

function readRoot(file: string, text: string, reporter: Reporter): SourceNode | undefined {
  const ending = /\.[^./]*$/.exec(file.toLowerCase())?.[0];
  if (ending === '.json') return readJson(text, reporter);
  if (ending === '.csv') return readCsv(text, reporter);
  if (ending === '.ndjson' || ending === '.jsonl') return readNdjson(text, reporter);
  reporter.report(unknownFormat, { start: 0 }, `The ending "${ending ?? ''}" is not that of a registration file.`);
  return undefined;
}

function checkNodes(root: SourceNode, reporter: Reporter, file: string, options: CheckOptions): CheckedRegistration {
  const read = readContent(root, options.integration !== undefined, reporter);
  applyRules(read, reporter, { integration: options.integration, template: options.template ?? false });
  checkWhole(read, root, reporter, options);
  const items = read.items.map(({ item }) => item);
  // Made when somebody asks: checking a large file does not need it.
  let digest: string | undefined;
  return {
    content: {
      items,
      ...(read.skipDuplicateUrls !== undefined && { skipDuplicateUrls: read.skipDuplicateUrls }),
      ...(read.upsertMetadata !== undefined && { upsertMetadata: read.upsertMetadata }),
      get digest() {
        return (digest ??= contentDigest(items));
      },
    },
    problems: reporter.finish(file).toSorted(compareProblems),
  };
}

function applyRules(read: ReadContent, reporter: Reporter, context: RuleContext): void {
  for (const rule of ITEM_RULES) {
    const report = reporter.report.bind(reporter, rule);
    if (rule.item) for (const item of read.items) rule.item(item, report, context);
    rule.content?.(read.items, report, context);
  }
}

function checkWhole(read: ReadContent, root: SourceNode, reporter: Reporter, options: CheckOptions): void {
  if (read.upsertMetadata === true && read.skipDuplicateUrls !== true && read.upsertAt) {
    reporter.report(R021, read.upsertAt, 'The upsert flag does nothing without the one that skips duplicate URLs.');
  }
  const limit = options.limits?.items ?? MAX_ITEMS;
  if (read.items.length > limit) {
    reporter.report(
      R022,
      { start: root.start },
      `This registration holds ${read.items.length} items; the limit is ${limit}.`,
    );
  }
  const opening = { start: root.start, end: root.start + 1 };
  if (read.items.length === 0 && reporter.problems.length === 0)
    reporter.report(empty, opening, 'This registers nothing.');
}
