/**
 * Foreign text for a message: in double quotes, on one line, control and direction characters as `\u…`, at most `limit`
 * code units.
 */
export function quoted(text: string, limit = 80): string {
  const short = text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
  return `"${short.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, escapeUnit)}"`;
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
