import { compareText } from '../base/address.ts';
import { sha256 } from '../base/canonical.ts';
import { numbersText } from '../base/number-texts.ts';
import { isRecord, recordOf, textOf } from './json-value.ts';

/** Parts of a label row that hold labels; everything else says how the row fares in the workflow. */
const PARTS = ['object_answers', 'classification_answers', 'object_actions'] as const;

/** When and by whom, and what servers add on their own: none of it is a label. */
const LEFT_OUT = new Set([
  'createdAt',
  'createdBy',
  'lastEditedAt',
  'lastEditedBy',
  'created_at',
  'last_edited_at',
  'reviews',
  'trackHash',
]);

const INSTANCE_IDS = ['objectHash', 'classificationHash', 'featureHash'] as const;

/**
 * Lower-case hex sha256 of what is labelled in a redacted label row: the same for the same labels whatever the order of keys
 * or instances, who saved them when, or where the row stands in the workflow. Encord's `label_hash` survives edits; this does not.
 */
export function labelDigest(labelRow: unknown): string {
  const row = recordOf(labelRow) ?? {};
  const content = {
    data_hash: textOf(row['data_hash']) ?? '',
    data_units: labelsOf(row['data_units']),
    spaces: labelsOf(row['spaces']),
    ...Object.fromEntries(PARTS.map((key) => [key, row[key] ?? {}])),
  };
  return sha256(contentText(content));
}

function labelsOf(value: unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(recordOf(value) ?? {}).map(([key, part]) => [key, recordOf(part)?.['labels'] ?? {}]),
  );
}

/** Canonical JSON (RFC 8785) without what is left out, in one pass: label rows are mostly long lists of numbers. */
function contentText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const numbers = numbersText(value);
  if (numbers !== undefined) return numbers;
  if (!isRecord(value)) return listText(value as readonly unknown[]);
  const parts: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined && !LEFT_OUT.has(key)) parts.push(`${JSON.stringify(key)}:${contentText(member)}`);
  }
  return `{${parts.join(',')}}`;
}

function listText(list: readonly unknown[]): string {
  const keys = list.map(instanceKey);
  const texts = list.map(contentText);
  if (keys.includes('')) return `[${texts.join(',')}]`;
  const order = texts.map((text, i) => ({ key: keys[i]!, text }));
  order.sort((a, b) => compareText(a.key, b.key) || compareText(a.text, b.text));
  return `[${order.map(({ text }) => text).join(',')}]`;
}

/** '' for what is not an instance or an answer. */
function instanceKey(item: unknown): string {
  if (!isRecord(item)) return '';
  const ids = INSTANCE_IDS.map((key) => textOf(item[key]) ?? '');
  return ids.some((id) => id !== '') ? ids.join(' ') : '';
}
