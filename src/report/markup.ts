import { cleanLine } from '../base/clean.ts';

/** HTML or SVG that is already escaped. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | Markup | readonly Part[] | false | null | undefined;

/** Template for HTML and SVG: everything that is filled in is escaped, in text and in quoted attributes, unless it is Markup. */
export function markup(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(literals.map((literal, index) => literal + print(parts[index])).join(''));
}

function print(part: Part): string {
  if (part === undefined || part === null || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string') return escapeText(part);
  if (typeof part === 'number') return String(part);
  return part.map(print).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return cleanLine(text, 10_000).replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
