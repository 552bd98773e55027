/** Text of a foreign server for one line of a message: control and format characters dropped, at most `limit` characters. */
export function clampText(text: string, limit: number): string {
  const clean = text.replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ').trim();
  return clean.length > limit ? `${clean.slice(0, limit - 1)}…` : clean;
}
