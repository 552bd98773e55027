import { distance } from 'fastest-levenshtein';
import type { Fix } from '../base/problem.ts';
import type { Place } from '../base/place.ts';

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

/**
 * The correction that goes with `didYouMean`: the candidate that was probably meant in place of what stands at `at`, spelled
 * by `spell`. Empty when nothing is near, or when the place is not a part of one line.
 */
export function correction(
  word: string,
  candidates: Iterable<string>,
  at: Place,
  spell: (word: string) => string,
): { readonly fix?: Fix } {
  const best = suggest(word, candidates);
  return best === undefined ? {} : replacement(at, spell(best));
}

/**
 * Both for a registration file, as options of a report. What stands there already (`taken`) is told and not offered: it would
 * stand twice.
 */
export function meant(
  word: string,
  candidates: readonly string[],
  what: string,
  { taken = [], spell = JSON.stringify }: { taken?: readonly string[]; spell?: (word: string) => string } = {},
): { readonly detail?: string; readonly fix?: string } {
  const detail = didYouMean(word, candidates, what);
  const best = suggest(word, candidates);
  return {
    ...(detail === undefined ? {} : { detail }),
    ...(best === undefined || taken.includes(best) ? {} : { fix: spell(best) }),
  };
}

/** A correction that writes `text` at a place; none when the place is not a part of one line. */
export function replacement(at: Place, text: string): { readonly fix?: Fix } {
  const { endLine, endColumn } = at;
  return endLine !== at.line || endColumn === undefined ? {} : { fix: { at: { ...at, endLine, endColumn }, text } };
}

/** A text as YAML writes it: bare where that means the same, else in double quotes. */
export function yamlScalar(text: string): string {
  const bare =
    /^[A-Za-z](?:[\w./-]| (?=[\w./-]))*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return bare ? text : JSON.stringify(text);
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
