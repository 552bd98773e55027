import { VERBS } from './commands/options.ts';
import type { Call } from './program.ts';

/**
 * What a command line without options asks for, or nothing: then the parser is needed, which takes as long to load as Node
 * itself. A test compares both.
 */
export function bareCall(argv: readonly string[]): Call | undefined {
  const verb = VERBS.find(({ name }) => name === argv.join(' ') && name.split(' ').length === argv.length);
  if (!verb || (verb.argument && !verb.argument.optional) || verb.options.some((option) => option.required)) {
    return undefined;
  }
  const options = Object.fromEntries(verb.options.map((option) => [option.name, option.default]));
  return { verb, options: { ...options, arguments: [] } };
}
