import { quoted } from './quoted.ts';
import { spelledKey } from './key-spelling.ts';
import type { Reporter } from './reporter.ts';
import { R001, R003, R004, wrongType } from './rules/reading.ts';
import { nodeWords, type ObjectNode, type ScalarNode, type SourceEntry, type SourceNode } from './source-node.ts';
import { meant } from './suggest.ts';

/** The members of an object by their known keys. */
export type Fields = ReadonlyMap<string, SourceEntry>;

const SYSTEM_KEYS = ['placeholderItemUuid', 'clusterByResolution'];

/**
 * Sorts an object's members by known keys, whatever their casing, and reports the others. `takes` lets further keys pass
 * (numbered ones).
 */
export function fieldsOf(
  node: ObjectNode,
  known: readonly string[],
  where: string,
  reporter: Reporter,
  takes: (key: string) => boolean = () => false,
): Fields {
  const fields = new Map<string, SourceEntry>();
  for (const entry of node.entries) {
    if (takes(entry.key)) continue;
    if (known.includes(entry.key) && !fields.has(entry.key)) {
      fields.set(entry.key, entry);
      continue;
    }
    const span = () => ({ start: entry.keyStart, end: entry.keyEnd });
    const spelled = spelledKey(entry.key, known);
    if (spelled === undefined) {
      reporter.report(
        R003,
        span(),
        `The key ${quoted(entry.key)} is not known in ${where}.`,
        hint(entry.key, known, fields),
      );
      continue;
    }
    if (spelled.spelling === 'variant') {
      reporter.report(R004, span(), `The key ${quoted(entry.key)} is read as "${spelled.key}".`);
    }
    const first = fields.get(spelled.key);
    if (first === undefined || first.key === entry.key) fields.set(spelled.key, entry);
    else
      reporter.report(
        R001,
        span(),
        `The key "${spelled.key}" stands twice, as ${quoted(first.key)} and as ${quoted(entry.key)}.`,
      );
  }
  return fields;
}

function hint(key: string, known: readonly string[], fields: Fields): { detail?: string; fix?: string } {
  if (spelledKey(key, SYSTEM_KEYS) !== undefined) return { detail: 'Only the platform sets it. Remove it.' };
  return meant(
    key,
    known.filter((one) => !fields.has(one)),
    'Known here',
  );
}

/** The value of an optional key; null and broken values count as absent. Of another type: reported, and absent. */
export function optional<K extends SourceNode['kind']>(
  fields: Fields,
  key: string,
  kind: K,
  words: string,
  reporter: Reporter,
): Extract<SourceNode, { kind: K }> | undefined {
  const node = fields.get(key)?.value;
  if (node === undefined || node.kind === 'broken' || (node.kind === 'scalar' && node.value === null)) return undefined;
  if (node.kind === kind) return node as Extract<SourceNode, { kind: K }>;
  reporter.report(wrongType, node, `"${key}" must be ${words}, not ${nodeWords(node)}.`);
  return undefined;
}

/** An optional scalar of one type. */
export function optionalScalar<T extends 'string' | 'boolean'>(
  fields: Fields,
  key: string,
  type: T,
  reporter: Reporter,
): (ScalarNode & { readonly value: T extends 'string' ? string : boolean }) | undefined {
  const words = type === 'string' ? 'text in double quotes' : 'true or false';
  const node = optional(fields, key, 'scalar', words, reporter);
  if (node === undefined) return undefined;
  if (typeof node.value !== type) {
    reporter.report(wrongType, node, `"${key}" must be ${words}, not ${nodeWords(node)}.`);
    return undefined;
  }
  return node as ScalarNode & { readonly value: T extends 'string' ? string : boolean };
}
