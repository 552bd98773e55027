import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { evaluationAsCsv, toCsv } from '../../src/report/csv.ts';
import { reportAsHtml } from '../../src/report/html.ts';
import { fixtures } from './fixtures.ts';
import { hostile } from './hostile.ts';

function page(t: (text: string) => string): string {
  const { document, submission, template } = fixtures(t);
  return reportAsHtml([{ pair: t('street'), title: t('Street'), document, submissions: [submission], template }], {
    made: t('Made now.'),
    note: t('A note.'),
  });
}

/** Names of the tags with the names of their attributes, in order. */
function tags(html: string): string[] {
  return [...html.matchAll(/<\/?([a-z!][a-z0-9]*)((?:\s+[a-zA-Z][a-zA-Z0-9-]*="[^"<>]*"|\s+html)*)\s*\/?>/g)].map(
    ([, name, attributes]) =>
      `${name} ${[...attributes!.matchAll(/([a-zA-Z0-9-]+)="/g)].map((one) => one[1]).join(' ')}`,
  );
}

test('foreign text adds no tag and no attribute to a page', () => {
  const ordinary = tags(page((text) => text));
  fc.assert(
    fc.property(hostile(), (text) => {
      const html = page(() => text);
      const plainTags = (all: string[]): string[] => all.filter((tag) => !/^(tr|th|td) /.test(tag));
      expect(html.match(/</g)?.length).toBe(tags(html).length);
      expect(new Set(plainTags(tags(html)))).toEqual(new Set(plainTags(ordinary)));
      expect(html).not.toMatch(/<script|javascript:|\son\w+="/i);
    }),
    { numRuns: 200 },
  );
});

test('a page allows its own style by digest and nothing else', () => {
  const html = page((text) => text);
  const style = /<style>([^]*)<\/style>/.exec(html)![1]!;
  const digest = createHash('sha256').update(style).digest('base64');
  expect(html).toContain(`default-src &#39;none&#39;; style-src &#39;sha256-${digest}&#39;`);
  expect(html).not.toMatch(/\ssrc=|\shref=|url\(|@import/);
});

test('a chart says its numbers to people who cannot see it', () => {
  const html = page((text) => text);
  expect(html).toMatch(/<svg[^>]*role="img" aria-labelledby="pair-1-chart-title pair-1-chart-desc"/);
  expect(html).toContain('person-1a2b: 9 of 10 submissions, 90 % (60–98 %)');
  expect(html).toContain('person-5e6f: 1 of 3 submissions, too few submissions to tell');
});

test('a spreadsheet finds no formula in foreign text, and reads the same rows back', () => {
  fc.assert(
    fc.property(hostile(), (text) => {
      const csv = evaluationAsCsv([{ pair: text, document: fixtures(() => text).document }]);
      const rows: string[][] = parse(csv);
      expect(rows[0]).toHaveLength(19);
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+@\t\r]|^-(?!\d)/);
    }),
    { numRuns: 300 },
  );
});

test('what was not measured is an empty cell, and booleans are words', () => {
  expect(toCsv(['a', 'b', 'c', 'd'], [[null, undefined, true, 0]])).toBe('a,b,c,d\n,,true,0\n');
});

test('a page shows what the terminal shows: submissions, lowest scores, and what was not scored', () => {
  const { document, submission } = fixtures((text) => text);
  const html = reportAsHtml([{ pair: 'street', title: 'Street', document, submissions: [submission] }], {
    made: 'now',
  });
  expect(html).toMatch(/<th scope="col" class="number">Submissions<\/th><th scope="col" class="number">Passed<\/th>/);
  expect(html).toMatch(/<th scope="row">person-3c4d<\/th><td class="number">30<\/td><td class="number">4 of 30<\/td>/);
  expect(html).toMatch(/<caption>Lowest scores<\/caption>[^]*one\.jpg[^]*person-3c4d[^]*0\.50/);
  expect(html).toContain('Not scored, because these kinds of labels have no measure yet: skeleton (3).');
  expect(html).toContain('<th scope="col" class="number">Mean score (95 %)</th>');
  expect(html).toMatch(
    /<text [^>]*>Share of passed submissions, with its 95 % interval; colours as the verdicts<\/text>/,
  );
});
