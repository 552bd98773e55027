import type { Problem } from '../base/problem.ts';
import { compareProblems } from '../base/problem.ts';
import { contentDigest } from './content-digest.ts';
import type { IntegrationFacts } from './integration.ts';
import type { RegistrationContent, RegistrationItem } from './item.ts';
import { itemTaker, type ItemTaker } from './item-taker.ts';
import { lineIndex, type Locate } from './line-index.ts';
import { readContent, type ReadContent } from './read-content.ts';
import { readCsv } from './read-csv.ts';
import { readJson } from './read-json.ts';
import { readNdjson } from './read-ndjson.ts';
import { Reporter } from './reporter.ts';
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
  const items: RegistrationItem[] = [];
  return checked(
    items,
    walkRegistration(input, (item) => items.push(item)),
  );
}

/** The same for content that stands elsewhere, such as inline in a manifest. */
export function checkInlineRegistration(
  input: CheckOptions & { readonly file: string; readonly root: SourceNode; readonly locate: Locate },
): CheckedRegistration {
  const items: RegistrationItem[] = [];
  const { file, root } = input;
  return checked(
    items,
    walk(
      new Reporter(input.locate),
      file,
      input,
      (item) => items.push(item),
      () => root,
    ),
  );
}

/** What a walk through a registration found beside its items. */
export interface Walked {
  /** Absent when nothing could be read. */
  readonly read?: ReadContent;
  /** Sorted. */
  readonly problems: readonly Problem[];
}

/** `checkRegistration` for files of any size: items are handed to `keep` one after the other and are not held. */
export function walkRegistration(
  input: CheckOptions & { readonly file: string; readonly text: string },
  keep: (item: RegistrationItem) => void,
): Walked {
  const { file, text } = input;
  const reporter = new Reporter(lineIndex(file, text));
  return walk(reporter, file, input, keep, (taker) => readRoot(file, text, reporter, taker));
}

function walk(
  reporter: Reporter,
  file: string,
  options: CheckOptions,
  keep: (item: RegistrationItem) => void,
  readSource: (taker: ItemTaker) => SourceNode | undefined,
): Walked {
  const taker = itemTaker({ integration: options.integration, template: options.template ?? false }, reporter, keep);
  const root = readSource(taker);
  if (root === undefined) {
    const detail = 'Start with `{ "images": [ … ] }`.';
    if (reporter.problems.length === 0)
      reporter.report(empty, { start: 0 }, 'The file is empty.', { detail, severity: 'error' });
    return { problems: reporter.finish(file).toSorted(compareProblems) };
  }
  const read = readContent(root, taker, reporter);
  checkWhole(read, taker.count, root, reporter, options);
  return { read, problems: reporter.finish(file).toSorted(compareProblems) };
}

function readRoot(file: string, text: string, reporter: Reporter, taker: ItemTaker): SourceNode | undefined {
  const ending = /\.[^./]*$/.exec(file.toLowerCase())?.[0];
  if (ending === '.json') return readJson(text, reporter, 0, taker.takeOf);
  if (ending === '.csv') return readCsv(text, reporter);
  if (ending === '.ndjson' || ending === '.jsonl') return readNdjson(text, reporter, taker);
  reporter.report(unknownFormat, { start: 0 }, `The ending "${ending ?? ''}" is not that of a registration file.`);
  return undefined;
}

function checked(items: readonly RegistrationItem[], { read, problems }: Walked): CheckedRegistration {
  if (read === undefined) return { problems };
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
    problems,
  };
}

function checkWhole(
  read: ReadContent,
  count: number,
  root: SourceNode,
  reporter: Reporter,
  options: CheckOptions,
): void {
  if (read.upsertMetadata === true && read.skipDuplicateUrls !== true && read.upsertAt) {
    reporter.report(R021, read.upsertAt, 'The upsert flag does nothing without the one that skips duplicate URLs.');
  }
  const limit = options.limits?.items ?? MAX_ITEMS;
  if (count > limit) {
    reporter.report(R022, { start: root.start }, `This registration holds ${count} items; the limit is ${limit}.`);
  }
  const opening = { start: root.start, end: root.start + 1 };
  if (count === 0 && reporter.problems.length === 0) reporter.report(empty, opening, 'This registers nothing.');
}
