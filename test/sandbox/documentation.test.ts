import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as decisions from '../../src/sandbox/decisions.ts';

const text = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'sandbox.md'), 'utf8');

test('the documentation lists every decision of the sandbox, word for word', () => {
  const listed = /<!-- decisions -->\n([\s\S]*)<!-- \/decisions -->/.exec(text)?.[1];
  const wanted = Object.entries(decisions)
    .map(([name, decision]) => `- \`${name}\`: ${decision.sentence}\n`)
    .sort();
  expect(wanted.length).toBeGreaterThan(20);
  expect(listed).toBe(wanted.join(''));
});
