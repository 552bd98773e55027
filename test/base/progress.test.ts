import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { progressText, startProgress } from '../../src/base/progress.ts';

const routed = { verb: 'routed', unit: 'tasks', total: 10_000 };

describe('a line of progress', () => {
  test('tells how much is done, how fast, and how long it still takes', () => {
    expect(progressText(routed, 3000, 2.5)).toBe('routed 3,000 of 10,000 tasks, 1,200/s, 6 s left');
  });

  test.each([
    [0, 9, 'routed 0 of 10,000 tasks'],
    [500, 0.2, 'routed 500 of 10,000 tasks'],
    [10_000, 8, 'routed 10,000 of 10,000 tasks, 1,250/s'],
    [50, 10, 'routed 50 of 10,000 tasks, 5.0/s, 33 min left'],
    [1, 10, 'routed 1 of 10,000 tasks, 6.0/min, 27 h 47 min left'],
    [3, 3600, 'routed 3 of 10,000 tasks, 0.1/min, 3,332 h 20 min left'],
    [12_000, 10, 'routed 12,000 tasks, 1,200/s'],
    [5, Number.NaN, 'routed 5 of 10,000 tasks'],
  ])('after %d in %d s', (done, seconds, text) => {
    expect(progressText(routed, done, seconds)).toBe(text);
  });

  test('without a total tells only what was done and how fast', () => {
    expect(progressText({ verb: 'read', unit: 'tasks' }, 1_234_567, 10)).toBe('read 1,234,567 tasks, 123,457/s');
  });

  test('is one short line whatever the numbers are', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.double(), (done, total, seconds) => {
        const text = progressText({ ...routed, total }, done, seconds);
        expect(text).toMatch(/^routed [\d,]+ (?:of [\d,]+ )?tasks(?:, [\d.,e+-]+\/(?:s|min)(?:, .+ left)?)?$/);
        expect(text.length).toBeLessThan(120);
      }),
    );
  });

  test('counts its time from the start of the work', () => {
    let now = 1_000_000;
    const lines: string[] = [];
    const tell = startProgress(
      routed,
      () => now,
      (text) => lines.push(text),
      'street: ',
    );
    now += 2500;
    tell(3000);
    expect(lines).toEqual(['street: routed 3,000 of 10,000 tasks, 1,200/s, 6 s left']);
  });
});
