import { join } from 'node:path';
import type { World } from '../base/world.ts';
import { cleanLine } from '../base/clean.ts';
import type { Problem } from '../base/problem.ts';
import { codeSpan } from '../report/markdown.ts';
import { counted } from '../report/words.ts';
import embedded from './embedded-files.json' with { type: 'json' };
import { list, text } from './options.ts';
import { resolvePath } from './resolve-path.ts';
import { stopped } from './result.ts';
import type { Run } from './run.ts';
import {
  below,
  isActionAddress,
  isPlainFolder,
  PLACEHOLDER,
  repositoryRoot,
  WORKFLOW_FOLDER,
  workflowText,
} from './workflow-files.ts';

/**
 * `init`: writes the example workspace that this program carries, and the workflows where GitHub looks for them: at the top of
 * the repository around it. A file that is already there stays as it is.
 */
export const run: Run = async (options, world) => {
  const root = resolvePath(world.cwd, list(options, 'arguments')[0] ?? '.');
  const action = text(options, 'action');
  if (action !== undefined && !isActionAddress(action)) return stopped([wrongAction(action)], 2);
  const problems: Problem[] = [];
  const files = Object.entries<string>(embedded).filter(([path]) => !path.startsWith(WORKFLOW_FOLDER));
  const { written, kept } = await writeNew(
    files.map(([path, content]) => [path, join(root, path), content]),
    world,
  );
  const workflows: string[] = [];
  if (options['workflows'] !== false) {
    const top = await repositoryRoot(world.files, root);
    const folder = below(top, root);
    if (isPlainFolder(folder)) {
      const result = await writeNew(workflowFiles(top, { folder, action }), world);
      workflows.push(...result.written);
      written.push(...result.written);
      kept.push(...result.kept);
    } else problems.push(oddFolder);
  }
  const lines = [
    `${counted(written.length, 'file')} written to ${cleanLine(root)}${kept.length > 0 ? `, ${kept.length} kept as they were` : ''}.`,
    'Next: read assay.yaml, then run `assay validate`, `assay plan` and `assay apply` there.',
    ...(workflows.length > 0 ? nextOnGitHub(action) : []),
  ];
  return {
    problems,
    data: { version: 1, root, written, kept, action: action ?? null },
    exit: 0,
    text: (style) => [...written.map((file) => `  ${style.green('+')} ${file}`), ...lines].join('\n'),
    markdown: () =>
      [...written.map((file) => `- ${codeSpan(file)}`), '', ...lines.flatMap((line) => [line, ''])]
        .join('\n')
        .trimEnd(),
  };
};

type NewFile = readonly [shown: string, path: string, content: string];

/** The carried workflows, to be written below the top of the repository. */
function workflowFiles(
  top: string,
  place: { readonly folder: string; readonly action: string | undefined },
): NewFile[] {
  const up = place.folder === '' ? '' : '../'.repeat(place.folder.split('/').length);
  return Object.entries<string>(embedded)
    .filter(([path]) => path.startsWith(WORKFLOW_FOLDER))
    .map(([path, content]) => [`${up}${path}`, join(top, path), workflowText(content, place)]);
}

async function writeNew(files: readonly NewFile[], world: World): Promise<{ written: string[]; kept: string[] }> {
  const written: string[] = [];
  const kept: string[] = [];
  for (const [shown, path, content] of files) {
    const isNew = await world.files.createExclusive(path, content);
    (isNew ? written : kept).push(shown);
  }
  return { written, kept };
}

/** What is left to do before the workflows work. */
function nextOnGitHub(action: string | undefined): string[] {
  const replace = `In ${WORKFLOW_FOLDER} replace ${PLACEHOLDER} by owner/repository@commit of the Action’s release; \`assay validate\` says where it still stands.`;
  return [
    ...(action === undefined ? [replace] : []),
    'On GitHub make an environment named production, and put the secrets ENCORD_SSH_KEY and ASSAY_PSEUDONYM_KEY into it.',
  ];
}

function wrongAction(given: string): Problem {
  return {
    code: 'init.action-wrong',
    severity: 'error',
    summary: `"${cleanLine(given, 100)}" is not an address of the Action with a commit.`,
    detail:
      'Write owner/repository@commit with all 40 digits of the commit. `git ls-remote https://github.com/owner/repository v1` shows the one of a tag.',
  };
}

const oddFolder: Problem = {
  code: 'init.folder-odd',
  severity: 'warning',
  summary:
    'No workflows were written: the path of the folder has characters that GitHub’s path filters read in their own way.',
  detail: 'Use a path of letters, digits, ".", "_" and "-", or copy the files of examples/workflows by hand.',
};
