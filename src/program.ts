import { Command, CommanderError, InvalidArgumentError, Option as Flag } from 'commander';
import { cleanLine } from './base/clean.ts';
import { readNumber, VERBS, type Options, type OptionValue } from './commands/options.ts';
import type { Option, Verb } from './commands/verb.ts';
import { VERSION } from './version.ts';

export interface Call {
  readonly verb: Verb;
  readonly options: Options;
}

/** Where help and complaints go; the process's own streams unless said otherwise. */
export interface Writers {
  readonly writeOut: (text: string) => void;
  readonly writeErr: (text: string) => void;
}

/** Nothing to run: help was shown (0), or the usage is wrong (2) for the reason that was written, in one line. */
export interface NoCall {
  readonly exit: 0 | 2;
  readonly wrong?: string;
}

/** What a command line asks for: a command, or nothing more than an exit code. */
export async function parseCall(argv: readonly string[], writers?: Writers): Promise<Call | NoCall> {
  let call: Call | undefined;
  const program = buildProgram((found) => (call = found), writers);
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? { exit: 0 } : { exit: 2, wrong: wrongUsage(error.message) };
  }
  return call ?? { exit: 2 };
}

/** Commander's own word for a command that shows its help because nothing was given to do. */
function wrongUsage(message: string): string {
  if (message === '(outputHelp)') return 'No command is given.';
  const line = cleanLine(message.replace(/^error: /, ''));
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}${/[.?)]$/.test(line) ? '' : '.'}`;
}

/** Whether a command line that cannot be parsed asks for JSON all the same. */
export function asksForJson(argv: readonly string[]): boolean {
  return argv.some(
    (word, index) =>
      word === '--output=json' ||
      word === '-ojson' ||
      (word === 'json' && /^(-o|--output)$/.test(argv[index - 1] ?? '')),
  );
}

/** The commander program of the option table; parsing only notes what was called. */
export function buildProgram(note: (call: Call) => void, writers?: Writers): Command {
  const program = new Command('assay')
    .description('Runs Encord’s Benchmark QA workflow from a Git repository of YAML manifests.')
    .version(VERSION, '-V, --version')
    // Without it a command that is also a group (`audit`) would take the options of the second word (`audit verify`).
    .enablePositionalOptions();
  const groups = new Map<string, Command>();
  for (const verb of VERBS) {
    const [first = '', second] = verb.name.split(' ');
    const parent = second === undefined ? program : (groups.get(first) ?? program.command(first));
    if (second !== undefined && !groups.has(first)) {
      groups.set(first, parent.description(`Commands about the ${first}.`));
    }
    const command = parent.command(second ?? first);
    // A command may also be a group (`audit`, `audit verify`): what stands behind the second word is the second's.
    if (second === undefined) groups.set(first, command.enablePositionalOptions());
    addVerb(command, verb, note);
  }
  for (const command of [program, ...program.commands, ...program.commands.flatMap((group) => group.commands)]) {
    command.exitOverride().showSuggestionAfterError(true).showHelpAfterError('(add --help for what it takes)');
    if (writers) command.configureOutput({ writeOut: writers.writeOut, writeErr: writers.writeErr });
  }
  return program;
}

function addVerb(command: Command, verb: Verb, note: (call: Call) => void): void {
  command.description(verb.summary);
  if (verb.argument) {
    const { name, several, optional, description } = verb.argument;
    const inner = several ? `${name}...` : name;
    command.argument(optional ? `[${inner}]` : `<${inner}>`, description);
  }
  for (const option of verb.options) {
    command.addOption(flagOf(option));
    if (option.type === 'switch') command.addOption(new Flag(`--no-${option.name}`).hideHelp());
  }
  command.action((...args: unknown[]) => {
    const given = verb.argument ? args[0] : undefined;
    const positional = Array.isArray(given) ? given.map(String) : typeof given === 'string' ? [given] : [];
    note({ verb, options: { ...namedOptions(verb.options, command.opts()), arguments: positional } });
  });
}

function flagOf(option: Option): Flag {
  const short = option.short ? `-${option.short}, ` : '';
  const value = option.type === 'flag' || option.type === 'switch' ? '' : ` <${option.value ?? 'value'}>`;
  const remark = option.type === 'switch' ? ` (--no-${option.name} for the opposite)` : '';
  const flag = new Flag(`${short}--${option.name}${value}`, option.description + remark);
  if (option.choices) flag.choices([...option.choices]);
  if (option.default !== undefined) flag.default(option.default);
  if (option.required) flag.makeOptionMandatory();
  if (option.type === 'number') flag.argParser((value: string) => parseNumber(option, value));
  if (option.type === 'list') {
    flag.argParser((one: string, before: readonly string[] | undefined) => [...(before ?? []), one]);
  }
  return flag;
}

function parseNumber(option: Option, value: string): number {
  const read = readNumber(option, value);
  if (read instanceof Error) throw new InvalidArgumentError(read.message);
  return read;
}

/** Commander names options in camel case; the table's names are what the rest of the program uses. */
function namedOptions(options: readonly Option[], values: Readonly<Record<string, OptionValue | undefined>>): Options {
  return Object.fromEntries(
    options.map((option) => [
      option.name,
      values[option.name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())],
    ]),
  );
}
