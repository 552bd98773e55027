import { distance } from 'fastest-levenshtein';
import type { AnswerValue } from '../../labels/label-set.ts';

/** Least similarity at which an answer counts as right, unless the settings say otherwise. */
export const ANSWER_THRESHOLDS: Readonly<Record<AnswerValue['type'], number>> = {
  radio: 1,
  checklist: 1,
  text: 0.9,
  numeric: 1,
};

/** Relative difference that two numbers may have and still be the same answer. */
const NUMERIC_TOLERANCE = 1e-9;

/** Longer texts are compared as equal or not: edit distance takes time with the product of the lengths. */
const LONGEST_TEXT = 20_000;

/** Whether there is an answer at all: an unanswered radio, an empty checklist and an empty text are none. */
export function isAnswered(value: AnswerValue | undefined): value is AnswerValue {
  switch (value?.type) {
    case undefined:
      return false;
    case 'radio':
      return value.option !== undefined;
    case 'checklist':
      return value.options.length > 0;
    case 'text':
      return value.text.trim() !== '';
    case 'numeric':
      return true;
  }
}

/**
 * Similarity of two answers to one question, 0…1: radio equal or not; checklist Jaccard (shared options over all chosen);
 * text 1 - Levenshtein distance over the longer length, after NFC and trimming, in graphemes; numbers equal or not.
 */
export function answerSimilarity(a: AnswerValue, b: AnswerValue): number {
  if (a.type === 'radio' && b.type === 'radio') return a.option?.address === b.option?.address ? 1 : 0;
  if (a.type === 'checklist' && b.type === 'checklist') {
    const chosen = new Set(a.options.map((option) => option.address));
    const shared = b.options.filter((option) => chosen.has(option.address)).length;
    const all = a.options.length + b.options.length - shared;
    return all === 0 ? 1 : shared / all;
  }
  if (a.type === 'text' && b.type === 'text') return textSimilarity(a.text, b.text);
  if (a.type === 'numeric' && b.type === 'numeric')
    return Math.abs(a.number - b.number) <= NUMERIC_TOLERANCE * Math.abs(a.number) ? 1 : 0;
  return 0;
}

function textSimilarity(a: string, b: string): number {
  const [left, right] = [a.normalize('NFC').trim(), b.normalize('NFC').trim()];
  if (left === right) return 1;
  if (left.length > LONGEST_TEXT || right.length > LONGEST_TEXT) return 0;
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const graphemes = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);
  const [p, q] = [graphemes(left), graphemes(right)];
  // One code unit a grapheme, so that the distance counts graphemes.
  const codes = new Map<string, number>();
  const encode = (list: readonly string[]): string =>
    list
      .map((grapheme) => {
        const code = codes.get(grapheme) ?? codes.size;
        codes.set(grapheme, code);
        return String.fromCharCode(code);
      })
      .join('');
  return 1 - distance(encode(p), encode(q)) / Math.max(p.length, q.length);
}
