import type { EntryKind } from './entry-kinds.ts';
import { fieldsOf, optional, optionalScalar, type Fields } from './fields.ts';
import { knownUrl } from './known-url.ts';
import { quoted } from './quoted.ts';
import { readDicomMetadata, readMedia, type Media } from './read-media.ts';
import type { Reporter } from './reporter.ts';
import type { SourceUrl } from './rule.ts';
import { missingKey, R011, wrongType } from './rules/reading.ts';
import { R005 } from './rules/url-written.ts';
import { nodeWords, type ObjectNode, type SourceEntry, type SourceNode } from './source-node.ts';

const NUMBERED = /^object[_ ]?url_?(\d+)$/i;

export function isNumberedUrl(key: string): boolean {
  return NUMBERED.test(key);
}

export interface Frames {
  readonly urls: readonly SourceUrl[];
  /** `images` or `dicomFiles` as the typed form has them. */
  readonly typed: readonly Readonly<Record<string, unknown>>[];
  readonly media: readonly Media[];
}

/** Frames of a group or files of a series: numbered keys, or a list of objects. */
export function readFrames(entry: ObjectNode, kind: EntryKind, fields: Fields, reporter: Reporter): Frames {
  const key = kind.form === 'files' ? 'dicomFiles' : 'images';
  const numbered = entry.entries.filter((one) => isNumberedUrl(one.key));
  const list = optional(fields, key, 'list', 'a list', reporter);
  if (list !== undefined && numbered.length > 0) {
    const summary = `Frames are given twice: as "${key}" and as numbered URLs.`;
    reporter.report(R011, { start: numbered[0]!.keyStart, end: numbered[0]!.keyEnd }, summary, {
      detail: 'Keep one of the two.',
    });
  }
  if (list !== undefined) return readList(list.items, kind, reporter);
  if (numbered.length === 0) {
    reporter.report(missingKey, { start: entry.start, end: entry.start + 1 }, 'This entry names no files.', {
      detail: 'Add "objectUrl_0", "objectUrl_1", … with a URL each.',
    });
  }
  return readNumbered(numbered, reporter);
}

function readNumbered(entries: readonly SourceEntry[], reporter: Reporter): Frames {
  const byNumber = new Map<number, SourceEntry>();
  for (const entry of entries) {
    const number = Number(NUMBERED.exec(entry.key)![1]);
    // An equal key has been reported as repeated; another spelling of the same number has not.
    if (byNumber.has(number) && byNumber.get(number)!.key !== entry.key) {
      reporter.report(R011, span(entry), `The number of ${quoted(entry.key)} stands twice.`);
    }
    if (!byNumber.has(number)) byNumber.set(number, entry);
  }
  const numbers = [...byNumber.keys()].sort((a, b) => a - b);
  const gap = numbers.findIndex((number, index) => number !== index);
  if (gap >= 0) {
    const summary = `"objectUrl_${gap}" is missing: the numbers go on with ${numbers[gap]}.`;
    reporter.report(R011, span(byNumber.get(numbers[gap]!)!), summary);
  }
  const urls = numbers.flatMap((number) => readUrl(byNumber.get(number)!.value, 'objectUrl', reporter) ?? []);
  return { urls, typed: urls.map(({ url }) => ({ url })), media: [] };
}

function readList(items: readonly SourceNode[], kind: EntryKind, reporter: Reporter): Frames {
  const urls: SourceUrl[] = [];
  const typed: Readonly<Record<string, unknown>>[] = [];
  const blocks: Media[] = [];
  for (const node of items) {
    if (node.kind !== 'object') {
      if (node.kind !== 'broken')
        reporter.report(wrongType, node, `A frame must be an object, not ${nodeWords(node)}.`);
      continue;
    }
    const metadata = kind.media?.key ?? 'dicomMetadata';
    const fields = fieldsOf(node, ['url', 'title', metadata], 'a frame', reporter);
    const url = readRequiredUrl(node, fields, 'url', reporter);
    const title = optionalScalar(fields, 'title', 'string', reporter)?.value;
    const media = kind.media && readMedia(fields, kind.media, reporter);
    const dicom = kind.form === 'files' ? readDicomMetadata(fields, reporter) : undefined;
    if (media) blocks.push(media);
    if (url === undefined) continue;
    urls.push(url);
    typed.push({
      url: url.url,
      ...(title !== undefined && { title }),
      ...(media && { [metadata]: media.values }),
      ...(dicom && { dicomMetadata: dicom }),
    });
  }
  return { urls, typed, media: blocks };
}

/** The URL below a key that must be there; R005 where it is missing or empty. */
export function readRequiredUrl(
  entry: ObjectNode,
  fields: Fields,
  key: string,
  reporter: Reporter,
): SourceUrl | undefined {
  const found = fields.get(key);
  if (found !== undefined) return readUrl(found.value, key, reporter);
  reporter.report(R005, { start: entry.start, end: entry.start + 1 }, `This entry has no "${key}".`);
  return undefined;
}

function readUrl(node: SourceNode, key: string, reporter: Reporter): SourceUrl | undefined {
  if (node.kind === 'broken') return undefined;
  if (node.kind !== 'scalar' || typeof node.value !== 'string') {
    reporter.report(R005, node, `"${key}" must be a URL in double quotes, not ${nodeWords(node)}.`);
    return undefined;
  }
  if (node.value.trim() === '') {
    reporter.report(R005, node, `"${key}" is empty.`);
    return undefined;
  }
  return { url: node.value, at: node, known: knownUrl(node.value) };
}

function span(entry: SourceEntry): { start: number; end: number } {
  return { start: entry.keyStart, end: entry.keyEnd };
}
