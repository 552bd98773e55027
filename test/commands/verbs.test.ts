import { expect, test } from 'vitest';
import { VERBS } from '../../src/commands/options.ts';
import { RUNS } from '../../src/commands/verbs.ts';
import { exampleWorld } from './world.ts';

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

test('every command that can give a table as CSV offers it', async () => {
  using at = exampleWorld();
  expect((await at.run('apply', { yes: true })).exit).toBe(0);
  for (const name of ['plan', 'apply', 'route', 'evaluate', 'drift', 'audit']) {
    expect((await at.run(name)).csv).toBeDefined();
    const output = VERBS.find((one) => one.name === name)?.options.find((one) => one.name === 'output');
    expect([name, output?.choices]).toEqual([name, ['text', 'json', 'markdown', 'csv']]);
  }
}, 60_000);
