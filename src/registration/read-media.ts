import { DICOM_TAGS, type FieldType, type MediaBlock } from './entry-kinds.ts';
import { fieldsOf, optional, type Fields } from './fields.ts';
import type { Reporter, Span } from './reporter.ts';
import { R015, wrongType } from './rules/reading.ts';
import { R024 } from './rules/dicom-tags.ts';
import { nodeWords, plainOf, type SourceNode } from './source-node.ts';

export interface Media {
  readonly at: Span;
  readonly values: Readonly<Record<string, unknown>>;
}

/** A media metadata block in camelCase; undefined when there is none, or when it is not complete (which is reported). */
export function readMedia(fields: Fields, block: MediaBlock, reporter: Reporter): Media | undefined {
  const node = optional(fields, block.key, 'object', 'an object', reporter);
  if (node === undefined) return undefined;
  const names = Object.keys(block.fields);
  const found = fieldsOf(node, names, `"${block.key}"`, reporter);
  const missing = names.filter((name) => !found.has(name));
  if (missing.length > 0) {
    const summary = `"${block.key}" lacks ${missing.map((name) => `"${name}"`).join(', ')}.`;
    reporter.report(R015, { start: node.start, end: node.start + 1 }, summary);
    return undefined;
  }
  const values: Record<string, unknown> = {};
  let complete = true;
  for (const [name, type] of Object.entries(block.fields)) {
    const value = found.get(name)!.value;
    if (value.kind === 'scalar' && fits(value.value, type)) values[name] = value.value;
    else {
      complete = false;
      if (value.kind !== 'broken') {
        reporter.report(
          wrongType,
          value,
          `"${name}" must be ${WORDS[type]}, not ${type === 'string' ? nodeWords(value) : unfitWords(value)}.`,
        );
      }
    }
  }
  return complete ? { at: node, values } : undefined;
}

const WORDS: Readonly<Record<FieldType, string>> = {
  int: 'a whole number',
  number: 'a number',
  string: 'text in double quotes',
};

/** What stands there instead; of numbers, why they do not do. */
function unfitWords(node: SourceNode): string {
  if (node.kind !== 'scalar' || typeof node.value !== 'number') return nodeWords(node);
  if (!Number.isFinite(node.value)) return 'one beyond all bounds';
  return Number.isInteger(node.value) ? 'one so long that it would lose digits' : 'a fraction';
}

function fits(value: unknown, type: FieldType): boolean {
  if (type === 'string') return typeof value === 'string';
  return typeof value === 'number' && Number.isFinite(value) && (type === 'number' || Number.isSafeInteger(value));
}

/** `dicomMetadata` of a file: its tags with their nulls. */
export function readDicomMetadata(fields: Fields, reporter: Reporter): Readonly<Record<string, unknown>> | undefined {
  const node = optional(fields, 'dicomMetadata', 'object', 'an object', reporter);
  if (node === undefined) return undefined;
  const tags = optional(fieldsOf(node, ['tags'], '"dicomMetadata"', reporter), 'tags', 'object', 'an object', reporter);
  const present = new Set(tags?.entries.map((entry) => entry.key.toUpperCase()));
  const missing = DICOM_TAGS.filter((tag) => !present.has(tag));
  if (missing.length > 0) {
    const summary = `The DICOM tags ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ` and ${missing.length - 5} more` : ''} are missing.`;
    reporter.report(R024, { start: node.start, end: node.start + 1 }, summary);
    return undefined;
  }
  return { tags: Object.fromEntries(tags!.entries.map((entry) => [entry.key.toUpperCase(), plainOf(entry.value)])) };
}
