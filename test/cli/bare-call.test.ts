import { describe, expect, test } from 'vitest';
import { bareCall } from '../../src/bare-call.ts';
import { VERBS } from '../../src/commands/options.ts';
import { parseCall } from '../../src/program.ts';

const quiet = { writeOut: () => {}, writeErr: () => {} };

describe('a command line without options', () => {
  test.each(VERBS.map(({ name }) => name))('%s asks for what the parser says', async (name) => {
    const parsed = await parseCall(name.split(' '), quiet);
    const bare = bareCall(name.split(' '));
    if (bare === undefined) expect(parsed).toMatchObject({ exit: 2 });
    else expect(bare).toEqual(parsed);
  });

  test('is left to the parser where anything else stands in it', () => {
    const others = [[], [''], ['validat'], ['validate', '--help'], ['validate', ''], ['state verify'], ['help']];
    for (const argv of others) expect(bareCall(argv)).toBeUndefined();
    expect(bareCall(['registration', 'check'])).toBeUndefined();
    expect(bareCall(['state', 'verify'])).toHaveProperty('verb.name', 'state verify');
  });
});
