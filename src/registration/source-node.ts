/** A value of a registration file with its place: offsets into the text, or into the manifest that holds it inline. */
export type SourceNode = ObjectNode | ListNode | ScalarNode | BrokenNode;

export interface ObjectNode {
  readonly kind: 'object';
  readonly entries: readonly SourceEntry[];
  readonly start: number;
  readonly end: number;
}

export interface SourceEntry {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: SourceNode;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly SourceNode[];
  readonly start: number;
  readonly end: number;
}

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly start: number;
  readonly end: number;
}

/** Something that could not be read and has been reported already. */
export interface BrokenNode {
  readonly kind: 'broken';
  readonly start: number;
  readonly end: number;
}

const OWN = { configurable: true, enumerable: true, writable: true };

/** The plain value of a node; what is broken becomes null. The last of two equal keys wins. */
export function plainOf(node: SourceNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'broken':
      return null;
    case 'list':
      return node.items.map(plainOf);
    case 'object': {
      const object: Record<string, unknown> = {};
      for (const { key, value } of node.entries) {
        if (key === '__proto__') Object.defineProperty(object, key, { ...OWN, value: plainOf(value) });
        else object[key] = plainOf(value);
      }
      return object;
    }
  }
}

/** What a node is, in a user's words. */
export function nodeWords(node: SourceNode): string {
  switch (node.kind) {
    case 'object':
      return 'an object';
    case 'list':
      return 'a list';
    case 'broken':
      return 'unreadable';
    case 'scalar':
      if (node.value === null) return 'null';
      return typeof node.value === 'string' ? 'text' : typeof node.value === 'number' ? 'a number' : 'true or false';
  }
}
