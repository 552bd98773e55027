import { expect, test } from 'vitest';
import { VERBS } from '../../src/commands/options.ts';
import { RUNS } from '../../src/commands/verbs.ts';

test('every command of the table has its code, and nothing else has', async () => {
  expect(Object.keys(RUNS).toSorted()).toEqual(VERBS.map((verb) => verb.name).toSorted());
  for (const load of Object.values(RUNS)) expect(await load()).toBeTypeOf('function');
});

test('option names are unique within a command, and choices hold their default', () => {
  for (const verb of VERBS) {
    const names = verb.options.map((option) => option.name);
    expect(new Set(names).size, verb.name).toBe(names.length);
    const shorts = verb.options.flatMap((option) => (option.short ? [option.short] : []));
    expect(new Set(shorts).size, verb.name).toBe(shorts.length);
    for (const option of verb.options) {
      if (option.type === 'choice' && option.default !== undefined) expect(option.choices).toContain(option.default);
    }
  }
});

test('every command that prints a result takes --output', () => {
  const without = VERBS.filter((verb) => !verb.options.some((option) => option.name === 'output'));
  expect(without.map((verb) => verb.name)).toEqual(['sandbox']);
});
