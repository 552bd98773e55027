import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { MAX_DEPTH } from './source-text.ts';

/** Most values that aliases (`*name`) of one document may stand for: a hundred lines can otherwise hold billions. */
export const MAX_ALIASED = 10_000;
/** Control characters but tab and line breaks. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u;

export interface Fault {
  readonly code: string;
  readonly summary: string;
  readonly detail: string;
  readonly node: unknown;
}

/**
 * The plain value of a YAML tree, made in one walk. What the tree may not hold comes back as faults: an alias without an
 * anchor, too many aliased values, too deep nesting, control characters, halves of characters, whole numbers that lose
 * digits, the key `__proto__`.
 */
export function plainValue(root: Node): { readonly value: unknown; readonly faults: readonly Fault[] } {
  const walk: Walk = { anchors: new Map(), faults: [], aliased: 0, insideAlias: 0 };
  const value = plain(root, 0, walk);
  return { value, faults: walk.faults };
}

interface Walk {
  readonly anchors: Map<string, unknown>;
  readonly faults: Fault[];
  aliased: number;
  insideAlias: number;
}

function plain(node: unknown, depth: number, walk: Walk): unknown {
  if (walk.insideAlias > 0 && ++walk.aliased > MAX_ALIASED) return null;
  if (isScalar(node)) {
    if (node.anchor !== undefined) walk.anchors.set(node.anchor, node);
    return scalar(node, walk);
  }
  if (depth >= MAX_DEPTH) {
    fault(
      walk,
      'manifest.yaml-depth',
      `Values are nested more than ${MAX_DEPTH} deep.`,
      'Manifests are flat; this cannot be meant.',
      node,
    );
    return null;
  }
  if (isMap(node)) {
    if (node.anchor !== undefined) walk.anchors.set(node.anchor, node);
    const object: Record<string, unknown> = {};
    for (const pair of node.items) {
      const key = isScalar(pair.key) ? String(scalar(pair.key, walk)) : '';
      if (key === '__proto__')
        fault(walk, 'manifest.forbidden-key', 'The key "__proto__" is not allowed.', 'Choose another key.', pair.key);
      else object[key] = plain(pair.value, depth + 1, walk);
    }
    return object;
  }
  if (isSeq(node)) {
    if (node.anchor !== undefined) walk.anchors.set(node.anchor, node);
    return node.items.map((item) => plain(item, depth + 1, walk));
  }
  if (isAlias(node)) return aliased(node.source, node, depth, walk);
  return null;
}

function aliased(name: string, node: unknown, depth: number, walk: Walk): unknown {
  const target = walk.anchors.get(name);
  if (target === undefined) {
    fault(
      walk,
      'manifest.yaml-alias',
      `The alias *${name} has no anchor &${name} before it.`,
      'Text that starts with * needs quotes.',
      node,
    );
    return null;
  }
  const before = walk.aliased;
  walk.insideAlias += 1;
  const value = plain(target, depth + 1, walk);
  walk.insideAlias -= 1;
  if (walk.aliased > MAX_ALIASED && before <= MAX_ALIASED && walk.insideAlias === 0) {
    fault(
      walk,
      'manifest.yaml-alias',
      `Aliases of this document stand for more than ${MAX_ALIASED} values.`,
      'Write the values out.',
      node,
    );
  }
  return value;
}

function scalar(node: Scalar, walk: Walk): unknown {
  const { value } = node;
  if (typeof value === 'string') {
    if (CONTROL.test(value)) {
      fault(
        walk,
        'manifest.control-character',
        'This text holds an invisible control character.',
        'Remove it; it often comes from copying.',
        node,
      );
    }
    if (!value.isWellFormed()) {
      fault(
        walk,
        'manifest.half-character',
        'This text holds half of a character: a "\\ud8…" to "\\udf…" without its other half.',
        'Write the whole character, or remove the escape.',
        node,
      );
      return value.toWellFormed();
    }
    return value;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    fault(
      walk,
      'manifest.number-unusable',
      `${node.source ?? String(value)} is not a number that can be sent.`,
      'Write a finite number, or quote it as text.',
      node,
    );
    return 0;
  }
  if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)) {
    fault(
      walk,
      'manifest.number-unusable',
      `The number ${node.source ?? String(value)} is too long and would lose digits.`,
      'Put it in quotes if it is an id.',
      node,
    );
  }
  return value;
}

function fault(walk: Walk, code: string, summary: string, detail: string, node: unknown): void {
  if (walk.faults.length < 100) walk.faults.push({ code, summary, detail, node });
}
