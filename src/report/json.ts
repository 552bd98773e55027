/**
 * JSON for a stream that a terminal or a workflow runner reads: the same value, with control, format and bidirectional
 * characters and everything that a runner would take for a command written as escapes.
 */
export function safeJson(value: unknown, indent?: number): string {
  return safeJsonText(JSON.stringify(value, undefined, indent));
}

/** The same for JSON that was already written: other bytes only where something had to be escaped. */
export function safeJsonText(json: string): string {
  return json
    .replaceAll(/[\u007F-\u009F\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu, escaped)
    .replaceAll(/:(?=:)/g, '\\u003a')
    .replaceAll('##[', '##\\u005b');
}

function escaped(character: string): string {
  return [...Array(character.length).keys()]
    .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
    .join('');
}
