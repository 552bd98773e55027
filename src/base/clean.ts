/**
 * Foreign text made harmless for one line of output: control, format and bidirectional characters become a blank, lone
 * surrogates and private characters go, and the text is cut to `limit` characters. Nothing that remains can move a cursor,
 * colour a terminal or start a line.
 */
export function cleanLine(text: string, limit = 300): string {
  const clean = text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  if (clean.length <= limit) return clean;
  return `${clean.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/**
 * The same for a log that a workflow runner reads: it takes `::command::` at the start of a line and `##[command]` anywhere,
 * so a zero-width space breaks both (runner sources, ActionCommand).
 */
export function breakCommands(text: string): string {
  return text.replaceAll(/:(?=:)/g, ':\u200B').replaceAll('##[', '##\u200B[');
}
