import { expect, test } from 'vitest';
import { VERBS } from '../../src/commands/options.ts';
import { parseCall } from '../../src/program.ts';

async function parse(...argv: string[]) {
  let said = '';
  const write = (text: string): void => void (said += text);
  const call = await parseCall(argv, { writeOut: write, writeErr: write });
  return { call, said };
}

test('options have the types of the table and positional words are apart', async () => {
  const { call } = await parse('apply', '--confirm', 'a.b', '--confirm', 'c.d', '--dry-run', '-e', 'production');
  expect(call).toMatchObject({
    options: { confirm: ['a.b', 'c.d'], 'dry-run': true, environment: 'production', output: 'text' },
  });
  const two = await parse('registration', 'check', 'a.json', 'b.csv', '--template');
  expect(two.call).toMatchObject({
    verb: { name: 'registration check' },
    options: { arguments: ['a.json', 'b.csv'], template: true },
  });
});

test('a switch can be said both ways, or not at all', async () => {
  const refreshOf = async (...argv: string[]) => {
    const { call } = await parse('plan', ...argv);
    return 'options' in call ? call.options['refresh'] : 'usage';
  };
  expect(await refreshOf()).toBeUndefined();
  expect(await refreshOf('--refresh')).toBe(true);
  expect(await refreshOf('--no-refresh')).toBe(false);
});

test.each([
  [['plann'], 'Did you mean plan?'],
  [['plan', '--outptu', 'json'], 'Did you mean --output?'],
  [['plan', '--output', 'xml'], 'text, json, markdown'],
  [['score', '--threshold', 'high'], 'It must be a number.'],
  [['score', '--threshold', '1.5'], 'from 0 to 1'],
  [['score', '--threshold', '-1'], 'from 0 to 1'],
  [['score'], '--ontology'],
  [['explain'], 'missing required argument'],
  [['validate', 'extra'], 'too many arguments'],
  [['registration', 'chek'], 'Did you mean check?'],
])('wrong usage is explained and has exit code 2: %j', async (argv, words) => {
  const { call, said } = await parse(...argv);
  expect(call).toEqual({ exit: 2, wrong: expect.stringMatching(/^[A-Z'].*[.?)]$/) });
  expect(said).toContain(words);
});

test.each(VERBS.map((verb) => verb.name))('%s takes the options that stand behind it', async (name) => {
  const verb = VERBS.find((one) => one.name === name)!;
  const folder = verb.options.some((option) => option.name === 'directory');
  const required = verb.options.filter((option) => option.required).flatMap((option) => [`--${option.name}`, 'x']);
  const words = verb.argument ? ['word'] : [];
  const given = [...required, ...(folder ? ['-C', 'there'] : ['--color'])];
  const { call } = await parse(...name.split(' '), ...words, ...given);
  expect(call).toMatchObject({ verb: { name }, options: folder ? { directory: 'there' } : { color: true } });
});

test('help names every command and has exit code 0', async () => {
  const { call, said } = await parse('--help');
  expect(call).toEqual({ exit: 0 });
  for (const verb of VERBS) expect(said).toContain(verb.name.split(' ')[0]);
  for (const verb of VERBS) {
    const help = await parse(...verb.name.split(' '), '--help');
    expect(help.call).toEqual({ exit: 0 });
    for (const option of verb.options) expect(help.said, verb.name).toContain(`--${option.name}`);
  }
});

test('no command is wrong usage', async () => {
  expect((await parse()).call).toEqual({ exit: 2, wrong: 'No command is given.' });
});
