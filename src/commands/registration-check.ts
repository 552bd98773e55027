import { compareProblems, hasErrors, type Problem } from '../base/problem.ts';
import type { World } from '../base/world.ts';
import { MAX_SOURCE_BYTES, textParts, UnreadableFile } from '../manifest/source-text.ts';
import type { CheckOptions } from '../registration/check-registration.ts';
import type { Cloud } from '../registration/integration.ts';
import { summariseRegistration, type SummarisedRegistration } from '../registration/summarise-registration.ts';
import { registrationsAsMarkdown, registrationsAsText, type CheckedFile } from '../report/registration.ts';
import { fileProblem } from './given-file.ts';
import { flag, list, text } from './options.ts';
import { resolvePath } from './resolve-path.ts';
import type { Run } from './run.ts';

/** `registration check`: the files named, each against the format and its rules. Exit 1 when one of them has an error. */
export const run: Run = async (options, world) => {
  const cloud = text(options, 'integration') as Cloud | undefined;
  const template = flag(options, 'template');
  const integration = cloud && { cloud, strictClientOnly: false, write: false };
  const checked: { summary: CheckedFile; problems: readonly Problem[] }[] = [];
  for (const file of list(options, 'arguments')) {
    checked.push(await checkFile(file, { template, integration }, world));
  }
  const problems = checked.flatMap((one) => one.problems).toSorted(compareProblems);
  const files = checked.map((one) => one.summary);
  return {
    problems,
    data: {
      version: 1,
      files: files.map(({ file, summary, errors, warnings }) => ({
        file,
        items: summary?.items ?? null,
        digest: summary?.digest ?? null,
        errors,
        warnings,
      })),
    },
    exit: hasErrors(problems) ? 1 : 0,
    text: (style) => registrationsAsText(files, style),
    markdown: () => registrationsAsMarkdown(files),
  };
};

async function checkFile(
  given: string,
  options: CheckOptions,
  world: World,
): Promise<{ readonly summary: CheckedFile; readonly problems: readonly Problem[] }> {
  const file = given.replaceAll('\\', '/');
  const parts = textParts(world.files, resolvePath(world.cwd, given), MAX_SOURCE_BYTES);
  const { summary, problems } = await summariseRegistration({ file, parts, ...options }).catch(
    (error: unknown): SummarisedRegistration => {
      if (error instanceof UnreadableFile) return { problems: [fileProblem(given, error.failure)] };
      throw error;
    },
  );
  const count = (severity: string): number => problems.filter((one) => one.severity === severity).length;
  return { summary: { file, summary, errors: count('error'), warnings: count('warning') }, problems };
}
