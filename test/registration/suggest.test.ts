import { expect, test } from 'vitest';
import { didYouMean, suggest } from '../../src/registration/suggest.ts';

test.each([
  ['shpae', 'shape'],
  ['radoi', 'radio'],
  ['Shape', 'shape'],
  ['object_url', 'objectUrl'],
  ['classificatons', 'classifications'],
])('%s was meant to be %s', (word, meant) => {
  expect(suggest(word, ['title', 'objectUrl', 'shape', 'radio', 'classifications'])).toBe(meant);
});

test.each(['colour', 'xyz', 'sh', ''])('"%s" is near nothing, so nothing is guessed', (word) => {
  expect(suggest(word, ['title', 'shape', 'radio'])).toBeUndefined();
});

test('without a guess the allowed words are listed, twenty at most', () => {
  const words = Array.from({ length: 25 }, (_, index) => `word${index}`);
  expect(didYouMean('zzz', words)).toMatch(/^Allowed: word0, .*word19, and 5 more\.$/);
  expect(didYouMean('zzz', [])).toBeUndefined();
});
