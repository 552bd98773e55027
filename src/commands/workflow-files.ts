import { dirname, join, relative, sep } from 'node:path';
import type { Place } from '../base/place.ts';
import type { Problem } from '../base/problem.ts';
import type { Files } from '../base/world.ts';

/** What stands in a workflow until somebody says which release of the Action it uses. */
export const PLACEHOLDER = `acme/assay@${'0'.repeat(40)}`;
export const WORKFLOW_FOLDER = '.github/workflows';
const ADDRESS = /^[A-Za-z0-9][\w.-]*\/[\w.-]+@[0-9a-f]{40}$/;
/** More files than a repository has; each is looked at only for the placeholder. */
const MOST = 200;

/** `owner/repository@commit`, the commit in full. */
export function isActionAddress(text: string): boolean {
  return ADDRESS.test(text) && !text.endsWith('0'.repeat(40));
}

/** The nearest folder at or above `folder` that holds `.git`: GitHub looks for workflows there. `folder` when there is none. */
export async function repositoryRoot(files: Files, folder: string): Promise<string> {
  for (let at = folder; ; at = dirname(at)) {
    if ((await files.list(at)).some((entry) => entry.name === '.git')) return at;
    if (dirname(at) === at) return folder;
  }
}

/** A folder below another with `/`; '' for the same. */
export function below(root: string, folder: string): string {
  return relative(root, folder).split(sep).join('/');
}

/** Whether GitHub's path filters and YAML take a folder as it is written. */
export function isPlainFolder(folder: string): boolean {
  return /^(?:[A-Za-z0-9_][\w.-]*(?:\/[A-Za-z0-9_][\w.-]*)*)?$/.test(folder);
}

/** A carried workflow for a workspace in a folder of its repository ('' = the root), with the Action's address if it is known. */
export function workflowText(
  text: string,
  { folder, action }: { folder: string; action?: string | undefined },
): string {
  const addressed = action === undefined ? text : text.replaceAll(`${PLACEHOLDER} # v1`, action);
  if (folder === '') return addressed;
  return addressed
    .replaceAll(/^( +)(command: .+)$/gm, `$1$2\n$1directory: ${folder}`)
    .replaceAll(
      /^( +paths: )\[(.+)\]$/gm,
      (_, key: string, list: string) => `${key}[${list.replaceAll(/'(.+?)'/g, `'${folder}/$1'`)}]`,
    );
}

/** One warning about the workflows of a repository (absolute) that still have the placeholder; `folder` is the workspace in it. */
export async function placeholderProblems(files: Files, root: string, folder: string): Promise<Problem[]> {
  const names = (await files.list(join(root, WORKFLOW_FOLDER)))
    .filter((entry) => entry.kind === 'file' && /\.ya?ml$/.test(entry.name))
    .slice(0, MOST);
  const places: Place[] = [];
  for (const { name } of names) {
    const file = `${WORKFLOW_FOLDER}/${name}`;
    const text = (await files.readText(join(root, file))) ?? '';
    const offset = text.search(/\bacme\/assay(?:\/[\w./-]+)?@0{40}/);
    if (offset < 0) continue;
    const lines = text.slice(0, offset).split('\n');
    places.push({ file, line: lines.length, column: (lines.at(-1) ?? '').length + 1 });
  }
  const [at, ...others] = places;
  if (!at) return [];
  const which =
    others.length === 0 ? `The workflow ${at.file} names` : `${places.length} workflows in ${WORKFLOW_FOLDER} name`;
  const related = others.map((place) => ({ summary: 'the same here', at: place }));
  return [
    {
      code: 'github.action-placeholder',
      severity: 'warning',
      summary: `${which} no release of the Action yet.`,
      detail: `Replace ${PLACEHOLDER} by owner/repository@commit, the full commit of the release that you use.`,
      // Places are below the workspace; the workflows of a repository with several stand above it.
      ...(folder === '' ? { at, ...(related.length > 0 ? { related } : {}) } : {}),
    },
  ];
}
