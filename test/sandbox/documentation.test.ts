import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withDecisions } from '../../scripts/sandbox-decisions.ts';
import { DECISIONS } from '../../src/sandbox/decisions.ts';

const root = join(import.meta.dirname, '..', '..');
const TEXTS = ['question', 'decision', 'why', 'live'];
const entries = Object.values(DECISIONS).flatMap((chapter) => Object.entries(chapter));

test('the documentation is what the decisions say', () => {
  const text = readFileSync(join(root, 'docs', 'sandbox.md'), 'utf8');
  expect(entries.length).toBeGreaterThan(60);
  expect(withDecisions(text)).toBe(text);
});

test('every decision has its question, reason and how a live workspace would show otherwise', () => {
  for (const [name, decision] of entries) {
    for (const key of TEXTS) expect(String(decision[key]).length, `${name}.${key}`).toBeGreaterThan(2);
    expect(decision.question, name).toMatch(/\?$/);
    expect(decision.decision, name).toMatch(/\.$/);
  }
  const names = entries.map(([name]) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('every value of a decision is read by the code', () => {
  const folder = join(root, 'src', 'sandbox');
  const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('decisions'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  for (const [name, decision] of entries) {
    for (const key of Object.keys(decision).filter((one) => !TEXTS.includes(one))) {
      expect(code.includes(`${name}.${key}`), `${name}.${key} is not read`).toBe(true);
    }
  }
});
