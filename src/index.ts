import { keepCompiledCode } from './compile-cache.ts';
import { oldNode } from './old-node.ts';

// One entry for both shells and for threads: the Action when a runner passes its input `command` and there are no arguments, else the CLI.
const argv = process.argv.slice(2);

function fail(error: unknown): void {
  process.exitCode = 70;
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`error assay.bug: This is a bug in Assay. Please report it.\n${said}\n`);
}

process.on('unhandledRejection', fail);
try {
  const tooOld = oldNode(process.versions.node);
  const isThread = argv[0] === '--thread' && (await (await import('./run-thread.ts')).runThread(argv[1]));
  if (isThread) {
    // It answers messages from now on.
  } else if (tooOld !== undefined) {
    process.exitCode = 3;
    process.stderr.write(tooOld);
  } else if (argv.length === 0 && process.env['INPUT_COMMAND']) await (await import('./action.ts')).main();
  else {
    keepCompiledCode(process.env);
    await (await import('./cli.ts')).main(argv);
  }
} catch (error) {
  fail(error);
}
