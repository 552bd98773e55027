import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRegistration } from '../../src/registration/check-registration.ts';
import { contentDigest } from '../../src/registration/content-digest.ts';
import { summariseRegistration } from '../../src/registration/summarise-registration.ts';
import { uploadRequest } from '../../src/registration/upload-request.ts';
import { cut, partLengths, partsOf } from './parts.ts';

const URL_BASE = 'https://street.s3.eu-central-1.amazonaws.com/';
const check = (value: unknown, file = 'data.json') =>
  checkRegistration({ file, text: typeof value === 'string' ? value : JSON.stringify(value) });

const images = [
  {
    objectUrl: `${URL_BASE}1.jpg`,
    title: 'One',
    imageMetadata: { mimeType: 'image/jpeg', fileSize: 7, width: 4, height: 3 },
  },
  { objectUrl: `${URL_BASE}2.jpg`, clientMetadata: { city: 'Oslo' } },
];

describe('the same content', () => {
  const expected = check({ images }).content!;

  test('has the same digest in every form, casing and formatting', () => {
    const snake = images.map(({ objectUrl, title, imageMetadata: media, clientMetadata }) => ({
      object_url: objectUrl,
      ...(title && { title }),
      ...(clientMetadata && { client_metadata: clientMetadata }),
      ...(media && {
        image_metadata: { width: media.width, height: media.height, file_size: 7, mime_type: 'image/jpeg' },
      }),
    }));
    const csv =
      'type,objectUrl,title,meta.city,imageMetadata.mimeType,imageMetadata.fileSize,imageMetadata.width,imageMetadata.height\n' +
      `image,${URL_BASE}1.jpg,One,,image/jpeg,7,4,3\nimage,${URL_BASE}2.jpg,,Oslo,,,,\n`;
    const ndjson = images.map((image) => JSON.stringify({ type: 'image', ...image })).join('\n');
    const forms = [
      check({ images: snake, skip_duplicate_urls: true }),
      check({ images, skipDuplicateUrls: true, pdf: [] }),
      check(JSON.stringify({ images }, undefined, '\t')),
      check(csv, 'data.csv'),
      check(`\uFEFF${csv.replaceAll('\n', '\r\n')}`, 'data.csv'),
      check(ndjson, 'data.ndjson'),
      check(`${ndjson}\n`, 'data.jsonl'),
    ];
    for (const { content, problems } of forms) {
      expect(problems).toEqual([]);
      expect(content?.digest).toBe(expected.digest);
      expect(uploadRequest(content!.items)).toEqual(uploadRequest(expected.items));
    }
  });

  test('has another digest when anything that is sent changes', () => {
    const others = [
      { images: images.toReversed() },
      { images: [images[0]] },
      { images: [{ ...images[0], title: 'Two' }, images[1]] },
      { images: [images[0], { ...images[1], clientMetadata: { city: 'Rome' } }] },
    ];
    for (const other of others) expect(check(other).content?.digest).not.toBe(expected.digest);
  });

  test('does not depend on the order of its lists', () => {
    const pdfs = [{ objectUrl: `${URL_BASE}1.pdf` }];
    expect(check({ pdfs, images }).content?.digest).toBe(check({ images, pdfs }).content?.digest);
  });
});

test('a table that a spreadsheet separated by semicolons or tabs is one problem that says so', () => {
  for (const [sign, name] of [
    [';', 'semicolons'],
    ['\t', 'tabs'],
  ] as const) {
    const rows = [['type', 'objectUrl'], ...[1, 2].map((n) => ['image', `${URL_BASE}${n}.jpg`])];
    const { problems } = check(rows.map((row) => row.join(sign)).join('\r\n'), 'data.csv');
    expect(problems).toMatchObject([
      { code: 'registration.table', summary: `The columns are separated by ${name}, not by commas.` },
    ]);
  }
});

test('flags of the file are passed on, and are absent where the file says nothing', () => {
  expect(check({ images, skip_duplicate_urls: true, upsert_metadata: true }).content).toMatchObject({
    skipDuplicateUrls: true,
    upsertMetadata: true,
  });
  expect(check({ images }).content).not.toHaveProperty('skipDuplicateUrls');
});

test('an item’s place is that of its entry', () => {
  const { content } = check('{\n  "images": [\n    { "objectUrl": "https://a.s3.amazonaws.com/1.jpg" }\n  ]\n}');
  expect(content?.items[0]?.at).toEqual({ file: 'data.json', line: 3, column: 5 });
});

test('client metadata larger than 10 MB is refused, up to it is not', () => {
  const sized = (length: number) => ({
    images: [{ objectUrl: `${URL_BASE}1.jpg`, clientMetadata: { a: 'x'.repeat(length) } }],
  });
  expect(check(sized(9_999_000)).problems).toEqual([]);
  expect(check(sized(10_000_001)).problems.map((problem) => problem.code)).toEqual(['registration.R020']);
});

test('a sequence may have 15,000 frames, is warned about above, and refused above 32,767', () => {
  const frames = (count: number) => ({
    imageGroups: [
      {
        title: 'S',
        createVideo: true,
        images: Array.from({ length: count }, (_, n) => ({ url: `${URL_BASE}${n}.jpg` })),
      },
    ],
  });
  const severities = (count: number) =>
    check(frames(count)).problems.map(({ code, severity }) => `${code} ${severity}`);
  expect(severities(15_000)).toEqual([]);
  expect(severities(15_001)).toEqual(['registration.R012 warning']);
  expect(severities(32_767)).toEqual(['registration.R012 warning']);
  expect(severities(32_768)).toEqual(['registration.R012 error']);
});

test('10,000 items are allowed, more only with a limit of their own', () => {
  const many = { images: Array.from({ length: 10_001 }, (_, n) => ({ objectUrl: `${URL_BASE}${n}.jpg` })) };
  expect(check(many).problems.map((problem) => problem.code)).toEqual(['registration.R022']);
  const text = JSON.stringify(many);
  expect(checkRegistration({ file: 'data.json', text, limits: { items: 20_000 } }).problems).toEqual([]);
});

test('a key called __proto__ stays data', () => {
  const { problems } = check('{"images":[{"objectUrl":"https://a.s3.amazonaws.com/1.jpg","__proto__":{"x":1}}]}');
  expect(problems.map((problem) => problem.code)).toEqual(['registration.R003']);
  expect(({} as { x?: number }).x).toBeUndefined();
});

test('a golden file with a piece cut out or put in is checked alike as a whole and in parts, and never throws', async () => {
  const golden = join(import.meta.dirname, 'golden');
  const files = globSync('*/data.*', { cwd: golden })
    .toSorted()
    .map((file) => ({ file, text: readFileSync(join(golden, file), 'utf8') }));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.nat(),
      fc.nat(20),
      fc.string({ maxLength: 4 }),
      partLengths(),
      async ({ file, text }, at, length, piece, lengths) => {
        const from = at % (text.length + 1);
        const changed = text.slice(0, from) + piece + text.slice(from + length);
        const { content, problems } = checkRegistration({ file, text: changed });
        for (const problem of problems) expect(problem.at).toBeDefined();
        const parts = partsOf(...cut(changed, lengths));
        const { summary, problems: same } = await summariseRegistration({ file, parts });
        expect(same).toEqual(problems);
        expect(summary?.items).toBe(content?.items.length);
        expect(summary?.digest).toBe(content && contentDigest(content.items));
      },
    ),
    { numRuns: 1000 },
  );
});
