import { bareCall } from './bare-call.ts';
import { stderr, stdout } from './streams.ts';
import { VERSION } from './version.ts';

const WRITERS = { writeOut: stdout.write, writeErr: stderr.write };

/** The command line: parses arguments by the option table, runs one command, prints its result, sets the exit code. */
export async function main(argv: readonly string[]): Promise<void> {
  // Answered before anything is loaded: the fastest possible start.
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    stdout.write(`${VERSION}\n`);
    return;
  }
  process.on('exit', () => {
    const failure = stdout.failure();
    if (failure === undefined) return;
    process.exitCode = 3;
    stderr.write(`error system.failed: The result could not be written: ${failure.message}\n`);
  });
  const call = bareCall(argv) ?? (await (await import('./program.ts')).parseCall(argv, WRITERS));
  if ('exit' in call) {
    process.exitCode = call.exit;
    if (call.wrong !== undefined && (await import('./program.ts')).asksForJson(argv)) {
      const { wrongUsage } = await import('./shell.ts');
      stdout.write(`${JSON.stringify(wrongUsage(call.wrong))}\n`);
    }
    return;
  }
  const { runFromCli } = await import('./run-cli.ts');
  await runFromCli(call.verb, call.options);
}
