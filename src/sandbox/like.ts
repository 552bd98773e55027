import { invalid } from './api-error.ts';

/** Characters of a pattern; the database takes no pattern of more than 50,000 bytes. */
export const PATTERN_LIMIT = 1000;

/** The pattern as it is; INVALID_ARGUMENTS_ERROR when it is too long. */
export function patternOf<T extends string | null>(pattern: T, name: string): T {
  if (pattern !== null && pattern.length > PATTERN_LIMIT)
    throw invalid(`${name}: a pattern may have at most ${PATTERN_LIMIT} characters`);
  return pattern;
}

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
