import { styleText } from 'node:util';
import { breakCommands } from './base/clean.ts';
import { flag, type Options } from './commands/options.ts';
import type { Verb } from './commands/verb.ts';
import type { Result } from './commands/result.ts';
import { RUNS } from './commands/verbs.ts';
import { safeJson, safeJsonText } from './report/json.ts';
import { PLAIN, type Style } from './report/style.ts';
import { envelope, resultOfFailure, STOPPED } from './shell.ts';
import { stderr, stdout, type Output } from './streams.ts';
import { createShell, type Shell } from './world.ts';

/** Runs a command in the world of this process and prints its result. Ctrl-C once stops in order, twice at once. */
export async function runFromCli(verb: Verb, options: Options): Promise<void> {
  const inCi = Boolean(process.env['CI'] || process.env['GITHUB_ACTIONS']);
  const shell = createShell({ cwd: process.cwd(), inCi });
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(130);
    stopping = true;
    shell.world.log.warn('stopping after what is running; press Ctrl-C again to stop at once');
    shell.stop(STOPPED);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  const result = await runVerb(verb, options, shell);
  // From now on there is nothing to stop in order. Never without a listener: a signal would then end the process as if it had crashed.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130)).off(signal, stop);
  await print(verb, result, options, { shell, inCi });
  process.exitCode = result.exit;
}

/** Commands through which far more labels pass than they ever hold. */
const READS_MUCH = new Set(['evaluate', 'score']);

/**
 * Lets V8 collect sooner. On a machine with much memory it lets new objects take 134 MB and old ones four times what lives,
 * which of 4,410 submissions made 540 MB resident of 60 MB that live; a label row is done with long before that is full. So
 * the space of new objects stays as it is by now, and old ones may become twice what lives: 330 MB, for 2 % of the time.
 */
function collectSooner(): void {
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  setFlagsFromString('--semi-space-growth-factor=1');
  // Of a thread, which begins with next to none and would stay there: 6 % less time than without, and no more memory.
  setFlagsFromString('--min-semi-space-size=8');
  setFlagsFromString('--heap-growing-percent=100');
}

/** Runs a command; what it throws becomes a result. */
export async function runVerb(verb: Verb, options: Options, shell: Shell): Promise<Result> {
  try {
    const run = await RUNS[verb.name]?.();
    if (!run) throw new Error(`there is no code for the command ${verb.name}`);
    if (READS_MUCH.has(verb.name)) collectSooner();
    return await run(options, shell.world);
  } catch (error) {
    if (process.env['ASSAY_DEBUG'] && error instanceof Error) shell.err(`${error.stack ?? error.message}\n`);
    return resultOfFailure(error);
  } finally {
    shell.world.log.progress(undefined);
  }
}

async function print(
  verb: Verb,
  result: Result,
  options: Options,
  { shell, inCi }: { readonly shell: Shell; readonly inCi: boolean },
): Promise<void> {
  const { out } = shell.world;
  const format = options['output'] ?? (flag(options, 'json') ? 'json' : 'text');
  if (format === 'json' && result.stdout === undefined) {
    out(`${safeJson(envelope(verb.name, result))}\n`);
    return;
  }
  const safe = inCi ? breakCommands : (text: string): string => text;
  if (format === 'markdown' && result.stdout === undefined) {
    const problems = (await renderers(result.problems))?.problemsAsMarkdown(result.problems) ?? '';
    const parts = [problems, result.markdown()].filter((part) => part !== '');
    if (parts.length > 0) out(safe(`${parts.join('\n\n')}\n`));
    return;
  }
  const problems = await renderers(result.problems);
  if (problems) {
    shell.err(safe(`${problems.problemsAsText(result.problems, terminalStyle(stderr, options['color']))}\n`));
  }
  const printed = result.stdout ?? (format === 'csv' ? result.csv?.() : undefined);
  if (printed !== undefined) {
    out(printable(printed, { inCi, terminal: stdout.isTerminal() }));
    return;
  }
  const text = result.text(terminalStyle(stdout, options['color']));
  if (text !== '') out(safe(`${text}\n`));
}

/** Loaded only where there are problems: most runs find none, and `validate` must start fast. */
async function renderers(problems: Result['problems']): Promise<typeof import('./report/problems.ts') | undefined> {
  return problems.length > 0 ? import('./report/problems.ts') : undefined;
}

/**
 * What a command printed itself, made harmless for who reads it: a runner takes commands, a terminal control characters. In a
 * file or a pipe the bytes stay as they are, so that `score` equals `evaluate`.
 */
export function printable(printed: string, reader: { readonly inCi: boolean; readonly terminal: boolean }): string {
  if (isJson(printed)) return reader.inCi || reader.terminal ? safeJsonText(printed) : printed;
  return reader.inCi ? breakCommands(printed) : printed;
}

/** Whether a command printed JSON itself; `{` begins no other format that is printed. */
function isJson(text: string): boolean {
  return text.startsWith('{');
}

type Colour = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

/** Colours as asked for, else as the terminal, NO_COLOR and FORCE_COLOR allow. */
function terminalStyle(output: Output, color: unknown): Style {
  const columns = output.columns() || PLAIN.columns;
  const may = color === true || output.isTerminal() || process.env['FORCE_COLOR'] !== undefined;
  if (color === false || !may) return { ...PLAIN, columns };
  const colour =
    (name: Colour) =>
    (text: string): string =>
      styleText(
        name,
        text,
        color === true ? { validateStream: false } : { stream: output.stream(), validateStream: true },
      );
  return {
    bold: colour('bold'),
    dim: colour('dim'),
    red: colour('red'),
    green: colour('green'),
    yellow: colour('yellow'),
    cyan: colour('cyan'),
    columns,
  };
}
