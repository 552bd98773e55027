import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

export interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string | undefined;
  readonly lang?: string | null | undefined;
  readonly children?: readonly Node[];
}

/** A text as GitHub reads it. */
export function parseGfm(text: string): Node {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** What foreign text would become if it were believed. */
export const NEVER = [
  'link',
  'image',
  'html',
  'linkReference',
  'imageReference',
  'definition',
  'footnoteReference',
  'footnoteDefinition',
  'delete',
  'code',
];
/** What GitHub makes links of in plain text besides: mentions, issues, commits, emoji names. */
export const ALIVE = /@\w|#\d|\bgh-\d|:\w+:|\b[0-9a-f]{40}\b|https?:|www\./i;
/** The HTML that our own comments are made of. */
const OWN_HTML =
  /^(?:<!-- assay:(?:v1 id=[a-z0-9/_.-]+(?: digest=[0-9a-f]{64})?(?: head=[0-9a-f]{40})?|covers [\w-]*) -->|<details><summary>[\w ]+<\/summary>|<\/details>|<\/?sub>)$/;
const OWN_LINK = /^https:\/\/github\.com\/acme\/street\/actions\/runs\/\d+$/;

/** What in a comment, an issue or a pull request is not of our own making; empty = nothing foreign remains. */
export function foreignIn(text: string): string[] {
  const found: string[] = [];
  const walk = (node: Node): void => {
    const own =
      (node.type === 'html' && (node.value ?? '').split('\n').every((line) => OWN_HTML.test(line.trim()))) ||
      (node.type === 'link' && OWN_LINK.test(node.url ?? '')) ||
      (node.type === 'code' && node.lang === 'mermaid');
    if (NEVER.includes(node.type) && !own) found.push(`${node.type}: ${node.value ?? node.url ?? ''}`);
    if (node.type === 'text' && ALIVE.test(node.value ?? '')) found.push(`text: ${node.value}`);
    node.children?.forEach(walk);
  };
  walk(parseGfm(text));
  return found;
}
