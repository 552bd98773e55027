import { compareText } from '../base/address.ts';
import { canonicalJson, sha256 } from '../base/canonical.ts';
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
  const parts = PARTS.map((key) => [key, contentOf(row[key] ?? {})] as const);
  return sha256(
    canonicalJson({
      data_hash: textOf(row['data_hash']) ?? '',
      data_units: labelsOf(row['data_units']),
      spaces: labelsOf(row['spaces']),
      ...Object.fromEntries(parts),
    }),
  );
}

function labelsOf(value: unknown): Record<string, unknown> {
  const entries = Object.entries(recordOf(value) ?? {}).map(([key, part]) => {
    const labels = recordOf(part)?.['labels'];
    return [key, contentOf(labels ?? {})] as const;
  });
  return Object.fromEntries(entries);
}

function contentOf(value: unknown): unknown {
  if (Array.isArray(value)) {
    if (typeof value[0] === 'number') return value;
    const items = value.map(contentOf);
    const keyed = items.map((item) => [instanceKey(item), item] as const);
    return keyed.every(([key]) => key !== '')
      ? keyed.toSorted(([a], [b]) => compareText(a, b)).map(([, item]) => item)
      : items;
  }
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !LEFT_OUT.has(key))
      .map(([key, item]) => [key, contentOf(item)]),
  );
}

/** '' for what is not an instance or an answer. */
function instanceKey(item: unknown): string {
  if (!isRecord(item)) return '';
  const ids = INSTANCE_IDS.map((key) => textOf(item[key]) ?? '');
  return ids.some((id) => id !== '') ? `${ids.join(' ')} ${canonicalJson(item['range'] ?? null)}` : '';
}
