import { compareText } from '../base/address.ts';
import { invariant } from '../base/invariant.ts';

/**
 * Keys in an order in which everything stands after what it depends on. Among those that could be next, the smallest by
 * `compare` comes first, so the result does not depend on the order of the input. Dependencies outside `keys` are ignored.
 */
export function topologicalOrder(
  keys: Iterable<string>,
  dependencies: (key: string) => readonly string[],
  compare: (a: string, b: string) => number = compareText,
): string[] {
  const all = [...new Set(keys)].sort(compare);
  const waiting = new Map<string, number>();
  const dependents = new Map<string, string[]>();
  const known = new Set(all);
  for (const key of all) {
    const needs = [...new Set(dependencies(key))].filter((need) => known.has(need) && need !== key);
    waiting.set(key, needs.length);
    for (const need of needs) {
      const list = dependents.get(need);
      if (list) list.push(key);
      else dependents.set(need, [key]);
    }
  }
  const ready = all.filter((key) => waiting.get(key) === 0);
  const order: string[] = [];
  while (order.length < all.length) {
    const key = ready.shift();
    invariant(key !== undefined, 'the dependencies have a cycle, which the manifest rules refuse');
    order.push(key);
    for (const dependent of dependents.get(key) ?? []) {
      const left = (waiting.get(dependent) ?? 0) - 1;
      waiting.set(dependent, left);
      if (left === 0) insertSorted(ready, dependent, compare);
    }
  }
  return order;
}

/** The same in levels: the keys of a level depend on earlier ones only, so they can be dealt with at the same time. */
export function topologicalLevels(
  keys: Iterable<string>,
  dependencies: (key: string) => readonly string[],
): string[][] {
  const depth = new Map<string, number>();
  const levels: string[][] = [];
  for (const key of topologicalOrder(keys, dependencies)) {
    const level = Math.max(-1, ...dependencies(key).map((need) => (need === key ? -1 : (depth.get(need) ?? -1)))) + 1;
    depth.set(key, level);
    (levels[level] ??= []).push(key);
  }
  return levels;
}

function insertSorted(list: string[], key: string, compare: (a: string, b: string) => number): void {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(list[middle] ?? '', key) < 0) low = middle + 1;
    else high = middle;
  }
  list.splice(low, 0, key);
}
