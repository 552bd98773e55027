import type { Problem } from './base/problem.ts';
import { readNumber, VERBS, type Options, type OptionValue } from './commands/options.ts';
import type { Option, Verb } from './commands/verb.ts';

/**
 * Reads what the runner passes: `INPUT_<NAME>` in upper case (hyphens stay). An empty input was not given. Lists are split at
 * line breaks and commas; positional arguments are the input `arguments`, one a line.
 */
export function readInputs(
  env: Readonly<Record<string, string | undefined>>,
): { readonly verb: Verb; readonly options: Options } | { readonly problem: Problem } {
  const input = (name: string): string => env[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
  const command = input('command').replaceAll(/\s+/g, ' ');
  const verb = VERBS.find((one) => one.name === command && !one.cliOnly);
  if (!verb) {
    const known = VERBS.filter((one) => !one.cliOnly).map((one) => one.name);
    return wrong(`The input "command" is "${command}".`, `It can be ${known.join(', ')}.`);
  }
  const values: Record<string, OptionValue | undefined> = { arguments: splitLines(input('arguments'), /\n/) };
  if (verb.argument && !verb.argument.optional && splitLines(input('arguments'), /\n/).length === 0) {
    return wrong(`The command ${verb.name} needs the input "arguments".`, verb.argument.description);
  }
  for (const option of verb.options) {
    const read = readOption(option, input(option.name));
    if (read instanceof Error) return wrong(`The input "${option.name}" is wrong.`, read.message);
    if (read === undefined && option.required) {
      return wrong(`The command ${verb.name} needs the input "${option.name}".`, option.description);
    }
    values[option.name] = read ?? option.default;
  }
  return { verb, options: values };
}

function readOption(option: Option, value: string): OptionValue | Error | undefined {
  if (value === '') return undefined;
  switch (option.type) {
    case 'flag':
    case 'switch':
      if (value === 'true' || value === 'false') return value === 'true';
      return new Error('It can be true or false.');
    case 'number':
      return readNumber(option, value);
    case 'choice':
      return option.choices?.includes(value) ? value : new Error(`It can be ${option.choices?.join(', ')}.`);
    case 'list':
      return splitLines(value, /[\n,]/);
    case 'text':
      return value;
  }
}

function splitLines(value: string, at: RegExp): readonly string[] {
  return value
    .split(at)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function wrong(summary: string, detail: string): { readonly problem: Problem } {
  return { problem: { code: 'action.input-wrong', severity: 'error', summary, detail } };
}
