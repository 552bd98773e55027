import { distance } from 'fastest-levenshtein';

/**
 * The candidate that was probably meant: the same letters in another casing, else the nearest by edit distance, at most a
 * third of the word away. undefined when nothing is near. Candidates win in the order given, so that output is stable.
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const bare = bareLetters(word);
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (bare !== '' && bareLetters(candidate) === bare) return candidate;
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const found = swapped(word, candidate) ? 1 : distance(word, candidate);
    if (found < bestDistance) {
      best = candidate;
      bestDistance = found;
    }
  }
  return best;
}

/** `Did you mean "x"?`, or the list of what is allowed, or nothing to say. */
export function didYouMean(word: string, candidates: Iterable<string>, what = 'Allowed'): string | undefined {
  const all = [...candidates];
  const best = suggest(word, all);
  if (best !== undefined) return `Did you mean "${best}"?`;
  if (all.length === 0) return undefined;
  const listed = all.slice(0, 20).join(', ');
  return `${what}: ${listed}${all.length > 20 ? `, and ${all.length - 20} more` : ''}.`;
}

/** Two letters in the wrong order are one slip of the fingers, not two. */
function swapped(word: string, candidate: string): boolean {
  if (word.length !== candidate.length) return false;
  const at = [...word].findIndex((letter, index) => letter !== candidate[index]);
  return at >= 0 && word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2) === candidate;
}

function bareLetters(word: string): string {
  return word.toLowerCase().replaceAll(/[-_ .]/g, '');
}
