import { expect, test } from 'vitest';
import { countedAs } from '../../src/submissions/counted-as.ts';

const aliases = { 'new@x.org': 'mid@x.org', 'mid@x.org': 'Old@x.org', 'a@x.org': 'b@x.org', 'b@x.org': 'a@x.org' };

test.each([
  ['somebody else', 'me@x.org', 'me@x.org'],
  ['several renamings', 'NEW@x.org', 'Old@x.org'],
  ['one renaming', 'mid@x.org', 'Old@x.org'],
  ['a circle, which ends', 'a@x.org', 'a@x.org'],
])('an address counts as the first one: %s', (_, email, expected) => {
  expect(countedAs(email, { ignore: [], aliases })).toBe(expected);
});

test('somebody ignored under any of the names does not count', () => {
  for (const email of ['new@x.org', 'mid@x.org', 'old@X.org'])
    expect(countedAs(email, { ignore: ['OLD@x.org'], aliases })).toBeUndefined();
  expect(countedAs('new@x.org', undefined)).toBe('new@x.org');
});
