import { cleanLine } from '../base/clean.ts';
import type { Problem, Severity } from '../base/problem.ts';

const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };
/** The runner shows ten annotations of each kind a step and cuts a message at 4,096 characters. */
const SHOWN = 10;
const LONGEST = 4000;

/**
 * Workflow commands that show problems in the files of a pull request; `folder` is the workspace folder relative to the
 * repository ('' = its root). The tenth of a kind says how many are not shown.
 */
export function annotations(problems: readonly Problem[], folder = ''): string[] {
  const severities: readonly Severity[] = ['error', 'warning', 'note'];
  return severities.flatMap((severity) => {
    const all = problems.filter((problem) => problem.severity === severity);
    const shown = all.length > SHOWN ? all.slice(0, SHOWN - 1) : all;
    const rest = all.length - shown.length;
    const lines = shown.map((problem) => annotation(problem, folder));
    if (rest > 0) lines.push(workflowCommand(COMMAND[severity], {}, `and ${rest} more, see the job summary`));
    return lines;
  });
}

function annotation(problem: Problem, folder: string): string {
  const { at } = problem;
  const properties: Record<string, string> = {};
  if (at) {
    properties['file'] = folder === '' ? at.file : `${folder}/${at.file}`;
    properties['line'] = String(at.line);
    properties['col'] = String(at.column);
    if (at.endLine !== undefined) properties['endLine'] = String(at.endLine);
    if (at.endColumn !== undefined && at.endLine === at.line) properties['endColumn'] = String(at.endColumn);
  }
  properties['title'] = cleanLine(problem.code);
  const detail = (problem.detail ?? '').split('\n').map((line) => cleanLine(line, 1000));
  const message = [cleanLine(problem.summary, 1000), ...detail.filter((line) => line !== '')].join('\n');
  return workflowCommand(COMMAND[problem.severity], properties, message.slice(0, LONGEST));
}

/** `::name key=value::message`, escaped as the runner unescapes it (ActionCommand of the runner's sources). */
export function workflowCommand(name: string, properties: Readonly<Record<string, string>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  return `::${name}${list.length > 0 ? ` ${list.join(',')}` : ''}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
    .replaceAll('##[', '##\u200B[');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
