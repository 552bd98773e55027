/**
 * Whether a text fits an SQL LIKE pattern (`%` any text, `_` one character), without regard to case. Steps back only to
 * the last `%`, so a hostile pattern costs at most text × pattern.
 */
export function isLike(text: string, pattern: string): boolean {
  const letters = [...text.toLowerCase()];
  const signs = [...pattern.toLowerCase()];
  let at = 0;
  let sign = 0;
  let star = -1;
  let resume = 0;
  while (at < letters.length) {
    if (signs[sign] === '%') {
      star = sign;
      resume = at;
      sign += 1;
    } else if (sign < signs.length && (signs[sign] === '_' || signs[sign] === letters[at])) {
      sign += 1;
      at += 1;
    } else if (star >= 0) {
      sign = star + 1;
      resume += 1;
      at = resume;
    } else return false;
  }
  return signs.slice(sign).every((rest) => rest === '%');
}
