import { join } from 'node:path';
import { sha256 } from '../base/canonical.ts';
import type { Fix, Problem } from '../base/problem.ts';
import type { Files, World } from '../base/world.ts';
import type { GitHub } from '../github/api.ts';
import { readDiffLines } from '../github/diff-lines.ts';
import { GitHubError } from '../github/errors.ts';
import type { RunContext } from '../github/event.ts';
import { postSuggestions, type Suggestion } from '../github/suggestions.ts';
import { codeSpan, prose } from '../report/markdown.ts';
import { openGitHub, runContext } from './github-access.ts';

type Fixable = Problem & { readonly fix: Fix };
/** A longer line is not written again. */
const LONGEST = 1000;

/**
 * Posts the known corrections of problems as suggestions on the pull request of this run. Only on lines that its diff shows and
 * that say at its head what they say here; only in the same repository: a fork's token cannot. `folder` is the workspace
 * relative to the repository, `root` the workspace (absolute).
 */
export async function suggestFixes(
  problems: readonly Problem[],
  { root, folder }: { readonly root: string; readonly folder: string },
  world: World,
): Promise<{ readonly problems: readonly Problem[]; readonly posted: number }> {
  const nothing = { problems: [], posted: 0 };
  const context = await runContext(world);
  if (!context?.pull || context.event !== 'pull_request' || context.pull.fork) return nothing;
  const fixable = problems.filter((one): one is Fixable => one.fix !== undefined);
  if (fixable.length === 0) return nothing;
  const github = await openGitHub(world);
  if (!github) return { problems: [noToken], posted: 0 };
  const path = (file: string): string => (folder === '' ? file : `${folder}/${file}`);
  try {
    return await suggestOn(github, context.pull);
  } catch (error) {
    // What was found wrong is told all the same.
    if (!(error instanceof GitHubError)) throw error;
    return { problems: [notSuggested(error)], posted: 0 };
  }

  async function suggestOn(hub: GitHub, pull: NonNullable<RunContext['pull']>): ReturnType<typeof suggestFixes> {
    const shown = await readDiffLines(hub, pull.number, new Set(fixable.map((one) => path(one.fix.at.file))));
    const suggestions: Suggestion[] = [];
    for (const [file, inFile] of Map.groupBy(fixable, (one) => one.fix.at.file)) {
      const inDiff = shown.get(path(file));
      if (inDiff) suggestions.push(...(await suggestionsIn(join(root, file), path(file), inFile, inDiff, world.files)));
    }
    if (suggestions.length === 0) return nothing;
    const { outcome, posted } = await postSuggestions(hub, pull, suggestions);
    const told = { posted: [], none: [], 'read-only': [readOnly], refused: [refused] }[outcome];
    return { problems: told, posted };
  }
}

async function suggestionsIn(
  file: string,
  path: string,
  problems: readonly Fixable[],
  inDiff: ReadonlyMap<number, string>,
  files: Files,
): Promise<Suggestion[]> {
  const lines = ((await files.readText(file)) ?? '').split('\n');
  const seen = new Map<string, number>();
  const found: Suggestion[] = [];
  for (const [line, onLine] of [...Map.groupBy(problems, (one) => one.fix.at.line)].toSorted(([a], [b]) => a - b)) {
    const before = lines[line - 1];
    if (before === undefined || before.length > LONGEST || inDiff.get(line) !== before || !isPlain(before)) continue;
    const text = corrected(
      before,
      onLine.map((one) => one.fix),
    );
    if (text === before || !isPlain(text)) continue;
    const key = JSON.stringify([path, before, text]);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    const reason = onLine.map((one) => `${prose(one.summary)} (${codeSpan(one.code)})`).join('\n');
    found.push({ path, line, text, reason, id: `${sha256(key).slice(0, 24)}.${count}` });
  }
  return found;
}

/** A line with its corrections, from its end to its start; of two that overlap the first counts. */
function corrected(line: string, fixes: readonly Fix[]): string {
  let text = line;
  let from = Number.POSITIVE_INFINITY;
  for (const { at, text: right } of fixes.toSorted((a, b) => b.at.column - a.at.column)) {
    if (at.endColumn > from) continue;
    text = text.slice(0, at.column - 1) + right + text.slice(at.endColumn - 1);
    from = at.column;
  }
  return text;
}

/** Text that a reader sees as it is: nothing invisible that a click on "commit suggestion" would write. */
function isPlain(line: string): boolean {
  return line.isWellFormed() && !/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/u.test(line);
}

function notSuggested(error: GitHubError): Problem {
  return {
    code: 'github.suggestions-failed',
    severity: 'warning',
    summary: `corrections were not suggested: ${error.message}`,
    ...(error.advice === undefined ? {} : { detail: error.advice }),
  };
}

const readOnly: Problem = {
  code: 'github.suggestions-read-only',
  severity: 'note',
  summary: 'corrections were not suggested: this run’s token may not write to pull requests',
  detail: 'Give the job `pull-requests: write`, or leave `suggest` out.',
};
const refused: Problem = {
  code: 'github.suggestions-refused',
  severity: 'note',
  summary: 'corrections were not suggested: GitHub does not take them for these lines',
  detail: 'The pull request has probably moved on; its next run suggests them.',
};
const noToken: Problem = {
  code: 'github.token-missing',
  severity: 'note',
  summary: 'corrections were not suggested: there is no GitHub token',
  detail: 'Leave the input github-token of the Action at its default, or set GITHUB_TOKEN.',
};
