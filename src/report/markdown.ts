import { cleanLine } from '../base/clean.ts';

/**
 * Foreign text as a code span: a fence one longer than any run of backticks inside, pipes shown as `¦`, everything on one
 * line. Nothing in it becomes a link, a mention, an image or HTML on GitHub. Empty text becomes a dash.
 */
export function codeSpan(text: string, limit = 200): string {
  const clean = cleanLine(text, limit).replaceAll('|', '¦');
  if (clean === '') return '–';
  const longest = Math.max(0, ...[...clean.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  const pad = clean.startsWith('`') || clean.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${clean}${pad}${fence}`;
}

/** Words that mean nothing to Markdown; a colon only at the end (`:name:` is an emoji on GitHub). */
const WORD = /^[\p{L}\p{N}\p{M}.,;!?'’‘“”„()%/+=·…–—−×÷≥≤→-]+:?$/u;
/** Words that GitHub turns into links all the same: addresses, commits, issues. */
const LINKED = /www\.|\/\/|\b[0-9a-f]{7,40}\b|gh-\d/i;
/** At the start of a line some words begin a list or a heading; a number alone ("3 tasks") does not. */
const STARTS = /^(?:[\p{L}(“„‘]|\d+$)/u;

/**
 * A sentence that may hold foreign text, as Markdown prose: what stands in double quotes or backticks and every word
 * that could mean something to Markdown or GitHub becomes a code span.
 */
export function prose(text: string, limit = 1000): string {
  let result = '';
  for (const match of cleanLine(text, limit).matchAll(/(\s*)("[^"]*"|`[^`]+`|[^\s"`]+|["`])/gu)) {
    const [, blank = '', word = ''] = match;
    const quoted = word.length > 1 && /^["`]/.test(word);
    const closes = word === ':' && blank === '' && result.endsWith('`');
    const plain = closes || (!quoted && WORD.test(word) && !LINKED.test(word) && (result !== '' || STARTS.test(word)));
    const piece = plain ? word : codeSpan(quoted ? word.slice(1, -1) : word, limit);
    const apart = blank !== '' || (result.endsWith('`') && piece.startsWith('`'));
    result += (result !== '' && apart ? ' ' : '') + piece;
  }
  return result;
}

/** A table of cells that already are Markdown; columns named in `right` are aligned to the right. */
export function markdownTable(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly string[] = [],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = headers.map((header) => (right.includes(header) ? '--:' : '---'));
  return [line(headers), line(rule), ...rows.map(line)].join('\n');
}
