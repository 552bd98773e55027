import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileOfUrl } from '../../src/registration/file-of-url.ts';

test('all spellings of a URL are one file, and other files, versions and cases of a path are not', () => {
  const file = 'https://street.s3.amazonaws.com/cam 01/ä.jpg';
  for (const url of [
    'https://street.s3.amazonaws.com/cam%2001/%C3%A4.jpg',
    'HTTPS://Street.S3.amazonaws.com/cam%2001/%c3%a4.jpg',
    file,
  ])
    expect(fileOfUrl(url)).toBe(file);
  for (const url of [
    'https://a.b/C.jpg',
    'https://a.b/c.jpg?v=%41',
    'https://a.b/100%.jpg',
    's3://a/%ff',
    'no url',
    'https://a.b/c%3Fv=1',
  ])
    expect(fileOfUrl(url)).toBe(url);
});

test('a file has one text, whatever a URL holds', () => {
  fc.assert(
    fc.property(fc.webPath(), (path) => {
      const url = `https://street.example.org${path.startsWith('/') ? path : `/${path}`}`;
      expect(fileOfUrl(url.replace('https://street', 'HTTPS://Street'))).toBe(fileOfUrl(url));
    }),
  );
});
