import type { Problem } from '../base/problem.ts';
import { compareProblems } from '../base/problem.ts';
import { contentDigest } from './content-digest.ts';
import type { IntegrationFacts } from './integration.ts';
import type { RegistrationContent, RegistrationItem } from './item.ts';
import { itemTaker, type ItemTaker } from './item-taker.ts';
import { lineIndex, LineIndex, type Locate } from './line-index.ts';
import { readContent, type ReadContent } from './read-content.ts';
import { csvReading } from './read-csv.ts';
import { jsonReading } from './read-json.ts';
import { ndjsonReading } from './read-ndjson.ts';
import { Reporter } from './reporter.ts';
import { empty, R022, unknownFormat } from './rules/reading.ts';
import { R021 } from './rules/upsert-without-skip.ts';
import type { SourceNode } from './source-node.ts';
import { readParts, readWhole, type Reading } from './window-reader.ts';

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
  const { file, text } = input;
  return checked(
    items,
    readWhole(
      walking(file, lineIndex(file, text), input, (item) => items.push(item)),
      text,
    ),
  );
}

/** The same for a file that comes in parts, whose text is not held beside its items. Throws what `parts` throws. */
export async function checkRegistrationParts(
  input: CheckOptions & { readonly file: string; readonly parts: AsyncIterable<string> },
): Promise<CheckedRegistration> {
  const items: RegistrationItem[] = [];
  return checked(items, await walkRegistration(input, (item) => items.push(item)));
}

/** The same for content that stands elsewhere, such as inline in a manifest. */
export function checkInlineRegistration(
  input: CheckOptions & { readonly file: string; readonly root: SourceNode; readonly locate: Locate },
): CheckedRegistration {
  const items: RegistrationItem[] = [];
  const { file, root, locate } = input;
  const walk = beginWalk(locate, input, (item) => items.push(item));
  return checked(items, endWalk(walk, file, root, input));
}

/** What a walk through a registration found beside its items. */
export interface Walked {
  /** Absent when nothing could be read. */
  readonly read?: ReadContent;
  /** Sorted. */
  readonly problems: readonly Problem[];
}

/**
 * `checkRegistration` for files of any size: takes the text in parts, of which none is held, as the items are not, which are
 * handed to `keep` one after the other. Throws what `parts` throws, and only that.
 */
export function walkRegistration(
  input: CheckOptions & { readonly file: string; readonly parts: AsyncIterable<string> },
  keep: (item: RegistrationItem) => void,
): Promise<Walked> {
  const { file, parts } = input;
  const lines = new LineIndex(file);
  return readParts(walking(file, lines.locate, input, keep), parts, (text) => lines.add(text));
}

function* walking(
  file: string,
  locate: Locate,
  options: CheckOptions,
  keep: (item: RegistrationItem) => void,
): Reading<Walked> {
  const walk = beginWalk(locate, options, keep);
  const root = yield* rootReading(file, walk.reporter, walk.taker);
  return endWalk(walk, file, root, options);
}

interface Walk {
  readonly reporter: Reporter;
  readonly taker: ItemTaker;
}

function beginWalk(locate: Locate, options: CheckOptions, keep: (item: RegistrationItem) => void): Walk {
  const reporter = new Reporter(locate);
  const context = { integration: options.integration, template: options.template ?? false };
  return { reporter, taker: itemTaker(context, reporter, keep) };
}

function endWalk({ reporter, taker }: Walk, file: string, root: SourceNode | undefined, options: CheckOptions): Walked {
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

function* rootReading(file: string, reporter: Reporter, taker: ItemTaker): Reading<SourceNode | undefined> {
  const ending = /\.[^./]*$/.exec(file.toLowerCase())?.[0];
  if (ending === '.json') return yield* jsonReading(reporter, taker.takeOf);
  if (ending === '.csv') return yield* csvReading(reporter, taker);
  if (ending === '.ndjson' || ending === '.jsonl') return yield* ndjsonReading(reporter, taker);
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
