import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteLength, cut, fit } from '../../src/report/fit.ts';
import { planAsMarkdown } from '../../src/report/plan.ts';
import { fixtures } from './fixtures.ts';

test('what fits stays as it is, what does not is counted, and the budget holds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }),
      fc.integer({ min: 60, max: 400 }),
      (blocks, budget) => {
        const text = fit(blocks, budget);
        expect(byteLength(text)).toBeLessThanOrEqual(budget);
        if (byteLength(blocks.join('\n\n')) <= budget) expect(text).toBe(blocks.join('\n\n'));
        else expect(text).toMatch(/more left out|cut here/);
      },
    ),
  );
});

test('a text that is cut never ends in half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 50 }), (text) => {
      const short = cut(text.toWellFormed(), 60);
      expect(byteLength(short)).toBeLessThanOrEqual(60);
      expect(short.isWellFormed()).toBe(true);
    }),
  );
});

test('a plan of thousands of operations fits a comment, worst level first', () => {
  const { plan } = fixtures((text) => text);
  const many = Array.from({ length: 5000 }, (_, index) => ({ ...plan.operations[0]!, address: `folder.f${index}` }));
  const text = planAsMarkdown(
    { ...plan, operations: [...many, ...plan.operations] },
    { budget: 60_000, measure: (one) => one.length },
  );
  expect(text.length).toBeLessThanOrEqual(60_000);
  expect(text).toContain('more parts left out');
  expect(text.indexOf('CAUTION')).toBeLessThan(text.indexOf('folder.f0'));
});
