import { isMap, isScalar, isSeq, parseAllDocuments, stringify, type Node } from 'yaml';

/** Which document of a file is meant. */
export interface DocumentName {
  readonly kind: string;
  readonly name: string;
}

/** A key of a map, or the item of a sequence whose `id` is this. */
export type EditStep = string | { readonly id: string };

/**
 * The text with one scalar replaced, everything else to the byte as it was: comments, order, quotes. Undefined when there is
 * no such document, or when what stands there is no plain value.
 */
export function replaceScalar(
  text: string,
  { kind, name }: DocumentName,
  path: readonly EditStep[],
  value: string | number | boolean,
): string | undefined {
  for (const document of parseAllDocuments(text)) {
    if (!('contents' in document) || document.errors.length > 0) continue;
    if (document.get('kind') !== kind || document.getIn(['metadata', 'name']) !== name) continue;
    const node = walk(document.contents, path);
    // A block of several lines ends with its line break; replacing it needs the indent of its surroundings.
    if (!isScalar(node) || !node.range || String(node.type).startsWith('BLOCK')) return undefined;
    const [start, end] = node.range;
    return text.slice(0, start) + scalarText(value) + text.slice(end);
  }
  return undefined;
}

function walk(from: unknown, path: readonly EditStep[]): Node | undefined {
  let node: unknown = from;
  for (const step of path) {
    if (typeof step === 'string') node = isMap(node) ? node.get(step, true) : undefined;
    else node = isSeq(node) ? node.items.find((item) => isMap(item) && item.get('id') === step.id) : undefined;
  }
  return node as Node | undefined;
}

function scalarText(value: string | number | boolean): string {
  if (typeof value === 'string' && /[\n\r]/.test(value)) return JSON.stringify(value);
  return stringify(value, { lineWidth: 0 }).trimEnd();
}
