// Writes the decisions of the sandbox into docs/sandbox.md, between `<!-- decisions -->` and `<!-- /decisions -->`:
// `node scripts/sandbox-decisions.ts`. A test compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DECISIONS } from '../src/sandbox/decisions.ts';

const BEGIN = '<!-- decisions -->\n';
const END = '<!-- /decisions -->';

/** The section as Markdown: a table a chapter, entries by name. */
export function decisionsMarkdown(): string {
  const chapters = Object.entries(DECISIONS).map(([chapter, decisions]) => {
    const rows = Object.entries(decisions)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([name, one]) =>
          `| \`${name}\` | ${cell(one.question)} | ${cell(one.decision)} | ${cell(one.why)} | ${cell(one.live)} |`,
      );
    const head = [
      '| name | question | what the sandbox does | why | otherwise a live workspace shows |',
      '|---|---|---|---|---|',
    ];
    return [`### ${chapter}`, '', ...head, ...rows, ''].join('\n');
  });
  return chapters.join('\n');
}

/** docs/sandbox.md with the section brought up to date. */
export function withDecisions(text: string): string {
  const start = text.indexOf(BEGIN);
  const stop = text.indexOf(END);
  if (start < 0 || stop < start) throw new Error('docs/sandbox.md has no place for the decisions');
  return text.slice(0, start + BEGIN.length) + decisionsMarkdown() + text.slice(stop);
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

if (import.meta.main) {
  const path = join(import.meta.dirname, '..', 'docs', 'sandbox.md');
  writeFileSync(path, withDecisions(readFileSync(path, 'utf8')));
}
