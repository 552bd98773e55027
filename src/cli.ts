import { bareCall } from './bare-call.ts';
import { VERSION } from './version.ts';

/** The command line: parses arguments by the option table, runs one command, prints its result, sets the exit code. */
export async function main(argv: readonly string[]): Promise<void> {
  // Answered before anything is loaded: the fastest possible start.
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    process.stdout.write(`${VERSION}\n`);
    return;
  }
  // A reader that went away (`| head`) is no failure of ours.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  const call = bareCall(argv) ?? (await (await import('./program.ts')).parseCall(argv));
  if ('exit' in call) {
    process.exitCode = call.exit;
    if (call.wrong !== undefined && (await import('./program.ts')).asksForJson(argv)) {
      const { wrongUsage } = await import('./shell.ts');
      process.stdout.write(`${JSON.stringify(wrongUsage(call.wrong))}\n`);
    }
    return;
  }
  const { runFromCli } = await import('./run-cli.ts');
  await runFromCli(call.verb, call.options);
}
