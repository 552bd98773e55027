import { isAlias, isMap, isScalar, isSeq, type Document as YamlDocument } from 'yaml';
import type { SourceEntry, SourceNode } from '../registration/source-node.ts';

/**
 * Registration content that stands inside a manifest, as nodes with offsets into the manifest's text. `value` is the plain
 * value of the node, for what stands behind an alias (that has the alias' place).
 */
export function inlineSource(node: unknown, value: unknown): SourceNode {
  const [start, end] = rangeOf(node);
  if (isAlias(node) || node === null || node === undefined) return plainSource(value, start, end);
  if (isMap(node)) {
    const entries = node.items.map((pair): SourceEntry => {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      const [keyStart, keyEnd] = rangeOf(pair.key);
      return { key, keyStart, keyEnd, value: inlineSource(pair.value, (value as Record<string, unknown>)[key]) };
    });
    return { kind: 'object', entries, start, end: start + 1 };
  }
  if (isSeq(node)) {
    const items = node.items.map((item, index) => inlineSource(item, (value as unknown[])[index]));
    return { kind: 'list', items, start, end: start + 1 };
  }
  return plainSource(value, start, end);
}

function plainSource(value: unknown, start: number, end: number): SourceNode {
  if (Array.isArray(value)) {
    return { kind: 'list', items: value.map((item) => plainSource(item, start, end)), start, end };
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, member]): SourceEntry => ({
      key,
      keyStart: start,
      keyEnd: end,
      value: plainSource(member, start, end),
    }));
    return { kind: 'object', entries, start, end };
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return { kind: 'scalar', value, start, end };
  }
  return { kind: 'scalar', value: null, start, end };
}

function rangeOf(node: unknown): readonly [start: number, end: number] {
  const range: unknown = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  return Array.isArray(range) ? [Number(range[0]), Number(range[1])] : [0, 0];
}

/** The node at a path of keys. */
export function nodeAt(root: YamlDocument['contents'], path: readonly string[]): unknown {
  let node: unknown = root;
  for (const step of path) {
    if (!isMap(node)) return node;
    node = node.items.find((pair) => isScalar(pair.key) && pair.key.value === step)?.value;
  }
  return node;
}
