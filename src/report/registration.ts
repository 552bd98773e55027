import { cleanLine } from '../base/clean.ts';
import type { RegistrationSummary } from '../registration/summarise-registration.ts';
import { codeSpan, markdownTable } from './markdown.ts';
import type { Style } from './style.ts';
import { textTable } from './table.ts';
import { counted } from './words.ts';

/** What one registration file holds. */
export interface CheckedFile {
  readonly file: string;
  /** Undefined when it could not be read at all. */
  readonly summary: RegistrationSummary | undefined;
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
  const items = files.reduce((sum, one) => sum + (one.summary?.items ?? 0), 0);
  const wrong = files.filter((one) => one.errors > 0).length;
  const verdict = wrong === 0 ? 'fit to be registered' : `${wrong} of them with errors`;
  return `${counted(files.length, 'file')} with ${counted(items, 'item')}, ${verdict}.`;
}

function cells({ file, summary, errors, warnings }: CheckedFile): string[] {
  return [
    file,
    summary ? String(summary.items) : '–',
    [...(summary?.types ?? [])].map(([type, count]) => `${count} ${type}`).join(', ') || '–',
    String(errors),
    String(warnings),
    summary?.digest.slice(0, 12) ?? '–',
  ];
}
