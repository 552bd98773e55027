import { appendFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { readInputs } from './action-inputs.ts';
import { breakCommands } from './base/clean.ts';
import { text } from './commands/options.ts';
import type { Verb } from './commands/verb.ts';
import type { Result } from './commands/result.ts';
import { annotations, workflowCommand } from './report/annotations.ts';
import { cut, fit, SUMMARY_BYTES } from './report/fit.ts';
import { safeJson } from './report/json.ts';
import { countProblems } from './report/count-problems.ts';
import { PLAIN } from './report/style.ts';
import { runVerb } from './run-cli.ts';
import { envelope, STOPPED } from './shell.ts';
import { stdout } from './streams.ts';
import { createShell } from './world.ts';

/**
 * The GitHub Action: inputs from the runner's variables, problems as annotations, the result as job summary, outputs, and
 * the whole result as a JSON file whose path is the output `json`.
 */
export async function main(): Promise<void> {
  const shell = createShell({ cwd: process.cwd(), inCi: true, onMask: maskAtRunner });
  const inputs = readInputs(process.env);
  if ('problem' in inputs) {
    stdout.write(annotations([inputs.problem]).join('\n') + '\n');
    process.exitCode = 2;
    return;
  }
  const { verb, options } = inputs;
  process.once('SIGINT', () => shell.stop(STOPPED));
  process.once('SIGTERM', () => shell.stop(STOPPED));
  const result = await runVerb(verb, options, shell);
  // Annotations name files from the root of the repository, where the runner starts; problems from that of the workspace.
  const folder = relative(process.cwd(), resolve(process.cwd(), text(options, 'directory') ?? '.'));
  const lines = annotations(result.problems, folder.replaceAll('\\', '/'));
  if (lines.length > 0) shell.world.out(`${lines.join('\n')}\n`);
  const said = result.text(PLAIN);
  if (said !== '') shell.world.out(breakCommands(`${said}\n`));
  await writeSummary(verb, result);
  const json = join(process.env['RUNNER_TEMP'] || process.cwd(), `assay-${verb.name.replaceAll(' ', '-')}.json`);
  writeFileSync(json, result.stdout ?? `${safeJson(envelope(verb.name, result))}\n`);
  writeOutputs({
    ...result.outputs,
    exit: String(result.exit),
    problems: String(result.problems.filter((problem) => problem.severity === 'error').length),
    json,
  });
  process.exitCode = result.exit;
}

/** Each long line of a secret is masked by itself: the runner would mask short ones everywhere. */
function maskAtRunner(secret: string): void {
  for (const line of secret.split(/\r?\n/)) {
    if (line.trim().length >= 8) stdout.write(`${workflowCommand('add-mask', {}, line.trim())}\n`);
  }
}

async function writeSummary(verb: Verb, result: Result): Promise<void> {
  const file = process.env['GITHUB_STEP_SUMMARY'];
  if (!file) return;
  const count = countProblems(result.problems);
  const head = `## assay ${verb.name}: ${result.exit === 0 ? '✅ fine' : `exit ${result.exit}`}${count === '' ? '' : `, ${count}`}`;
  // Cut by itself, or one long part would push out everything.
  const markdown = cut(result.markdown(), SUMMARY_BYTES * 0.7);
  const items =
    result.problems.length === 0 ? [] : (await import('./report/problems.ts')).problemItems(result.problems);
  const blocks = [head, ...(markdown === '' ? [] : [markdown]), ...items];
  appendFileSync(file, `${fit(blocks, SUMMARY_BYTES)}\n`);
}

/** The runner's file of outputs: each value between delimiters that it does not hold. */
function writeOutputs(outputs: Readonly<Record<string, string>>): void {
  const file = process.env['GITHUB_OUTPUT'];
  if (!file) return;
  const parts = Object.entries(outputs).map(([name, value]) => {
    let delimiter = 'end-of-output';
    while (value.includes(delimiter)) delimiter += '-x';
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
  });
  appendFileSync(file, parts.join(''));
}
