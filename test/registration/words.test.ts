import { describe, expect, test } from 'vitest';
import { spelledKey } from '../../src/registration/key-spelling.ts';
import { knownUrl } from '../../src/registration/known-url.ts';
import { quoted } from '../../src/registration/quoted.ts';
import { roleWord } from '../../src/registration/role-words.ts';
import { shownUrl } from '../../src/registration/shown-url.ts';
import { didYouMean, suggest } from '../../src/registration/suggest.ts';

test('a suggestion is near, or the same letters in another casing, or there is none', () => {
  expect(suggest('descripton', ['title', 'description'])).toBe('description');
  expect(suggest('IMAGE_METADATA', ['imageMetadata', 'images'])).toBe('imageMetadata');
  expect(suggest('xyzzy', ['title', 'description'])).toBeUndefined();
  expect(didYouMean('xyzzy', ['a', 'b'], 'Keys')).toBe('Keys: a, b.');
  expect(didYouMean('xyzzy', [])).toBeUndefined();
});

test('foreign text in a message stays on one line and shows what cannot be seen', () => {
  expect(quoted('a\nb\u202Ec\u0007\u{E0041}')).toMatch(/^"a\\u000ab\\u202ec\\u0007\\u[0-9a-f]{4}.*"$/);
  expect(quoted('x'.repeat(500))).toHaveLength(82);
});

test('a URL in a message has no query, fragment or user', () => {
  expect(shownUrl('https://user:secret@host/a.jpg?sig=secret#secret')).toBe('"https://host/a.jpg…"');
  expect(shownUrl('https://host/a.jpg')).toBe('"https://host/a.jpg"');
});

describe('words that tell a test', () => {
  test.each([
    'Benchmark A',
    'street-gt',
    'isBenchmark',
    'GOLD',
    'the ground truth',
    'ground_truth',
    'Golden set 3',
    'data/qa/1.jpg',
  ])('are found in "%s"', (text) => expect(roleWord(text)).toBeDefined());
  test.each([
    'Street scenes A',
    'Goldfish',
    'Marigold',
    'Golden retriever',
    'Quality Street',
    'ground',
    'aqua',
    'Production',
  ])('are not seen in "%s"', (text) => expect(roleWord(text)).toBeUndefined());
});

describe('URLs', () => {
  test.each([
    ['https://bucket.s3.eu-west-1.amazonaws.com/a/b.jpg', 'aws'],
    ['https://s3.amazonaws.com/bucket/a.jpg', 'aws'],
    ['https://arn:aws:s3::123123123:accesspoint/abc.mrap.s3-accesspoint.amazonaws.com/a.mp4', 'aws'],
    ['s3://bucket/a.jpg', 'aws'],
    ['https://storage.cloud.google.com/bucket/a.jpg', 'gcp'],
    ['gs://bucket/a.jpg', 'gcp'],
    ['https://account.blob.core.windows.net/container/a.jpg', 'azure'],
    ['https://bucket.obs.eu-de.otc.t-systems.com/a.jpg', 'otc'],
    ['http://127.0.0.1:9000/bucket/a.jpg', undefined],
    ['https://evil-amazonaws.com/a.jpg', undefined],
  ])('%s is a whole URL of the cloud %s', (url, cloud) => {
    expect(knownUrl(url)).toBeDefined();
    expect(knownUrl(url)?.cloud).toBe(cloud);
  });

  test.each([
    '',
    'a.jpg',
    '/a/b.jpg',
    '<url>',
    'https://',
    'https://host',
    'https://host/',
    'file:///a',
    'ftp://a/b',
    'https://ho st/a',
  ])('"%s" is none', (url) => expect(knownUrl(url)).toBeUndefined());
});

test('a key is known in camelCase and snake_case, understood in other casings, and not as one word', () => {
  const known = ['audioMetadata', 'title'];
  expect(spelledKey('audioMetadata', known)).toEqual({ key: 'audioMetadata', spelling: 'exact' });
  expect(spelledKey('audio_metadata', known)).toEqual({ key: 'audioMetadata', spelling: 'exact' });
  expect(spelledKey('AudioMetadata', known)).toEqual({ key: 'audioMetadata', spelling: 'variant' });
  expect(spelledKey('Title', known)).toEqual({ key: 'title', spelling: 'variant' });
  expect(spelledKey('audiometadata', known)).toBeUndefined();
});
