import { cleanLine } from '../base/clean.ts';
import type { RegistrationContent } from '../registration/item.ts';
import { codeSpan, markdownTable } from './markdown.ts';
import type { Style } from './style.ts';
import { textTable } from './table.ts';
import { counted } from './words.ts';

/** What one registration file holds. */
export interface CheckedFile {
  readonly file: string;
  /** Undefined when it could not be read at all. */
  readonly content: RegistrationContent | undefined;
  readonly errors: number;
  readonly warnings: number;
}

const HEADERS = ['File', 'Items', 'Types', 'Errors', 'Warnings', 'Digest'];
const NUMBERS = ['Items', 'Errors', 'Warnings'];

export function registrationsAsText(files: readonly CheckedFile[], style: Style): string {
  const rows = files.map((one) => {
    const [name = '', ...rest] = cells(one);
    return [name, ...rest].map((cell) => cleanLine(cell, 80));
  });
  return [textTable(HEADERS, rows, style, NUMBERS), '', style.bold(registrationSentence(files))].join('\n');
}

export function registrationsAsMarkdown(files: readonly CheckedFile[]): string {
  const rows = files.map((one) =>
    cells(one).map((cell, index) => (index === 0 || index === 5 ? codeSpan(cell) : cell)),
  );
  return [`**${registrationSentence(files)}**`, markdownTable(HEADERS, rows, NUMBERS)].join('\n\n');
}

/** `2 files with 310 items, 1 of them with errors.` */
export function registrationSentence(files: readonly CheckedFile[]): string {
  const items = files.reduce((sum, one) => sum + (one.content?.items.length ?? 0), 0);
  const wrong = files.filter((one) => one.errors > 0).length;
  const verdict = wrong === 0 ? 'fit to be registered' : `${wrong} of them with errors`;
  return `${counted(files.length, 'file')} with ${counted(items, 'item')}, ${verdict}.`;
}

function cells(one: CheckedFile): string[] {
  const types = new Map<string, number>();
  for (const item of one.content?.items ?? []) types.set(item.type, (types.get(item.type) ?? 0) + 1);
  return [
    one.file,
    one.content ? String(one.content.items.length) : '–',
    [...types].map(([type, count]) => `${count} ${type}`).join(', ') || '–',
    String(one.errors),
    String(one.warnings),
    one.content?.digest.slice(0, 12) ?? '–',
  ];
}
