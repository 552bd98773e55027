import { isMap, isPair, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Place } from '../base/place.ts';
import type { Locate } from '../registration/line-index.ts';
import type { Path } from './model.ts';

/**
 * Place of the value (or of the key) at a path inside a YAML tree. Where the path leads further than the tree, the place is
 * that of the deepest key on the way, so that a missing key is shown at its parent. Scalars and keys have an end.
 */
export function placeOf(root: Node, locate: Locate, path: Path, on: 'key' | 'value' = 'value'): Place {
  let node: unknown = root;
  let key: unknown;
  for (const step of path) {
    const next = child(node, step);
    if (next === undefined) return spot(key ?? root, locate);
    node = next.value;
    key = next.key ?? next.value;
  }
  if (on === 'key' && key !== undefined) return spot(key, locate);
  return hasRange(node) ? spot(node, locate) : spot(key ?? root, locate);
}

function child(node: unknown, step: string | number): { readonly key?: unknown; readonly value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(
      (one: Pair) => isPair(one) && isScalar(one.key) && String(one.key.value) === String(step),
    );
    return pair && { key: pair.key, value: pair.value };
  }
  if (isSeq(node) && typeof step === 'number' && step < node.items.length) return { value: node.items[step] };
  return undefined;
}

function spot(node: unknown, locate: Locate): Place {
  if (!hasRange(node)) return locate(0);
  const [start, end] = node.range;
  return isScalar(node) && end > start ? locate(start, end) : locate(start);
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
