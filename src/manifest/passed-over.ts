import { join } from 'node:path';
import type { Problem } from '../base/problem.ts';
import type { Files } from '../base/world.ts';
import { quoted } from '../registration/quoted.ts';

/** Characters in which a manifest has shown itself; a longer comment before it hides it. */
const BEGINNING = 4096;
/** How deep a folder with a misspelt name is looked through. */
const DEPTH = 3;

/** What was passed over and may hold manifests, as paths relative to the workspace. */
export interface PassedOver {
  /** Files of the root, and files of the known folders with an ending that is not read. */
  readonly files: readonly string[];
  readonly folders: readonly string[];
  /** The known folders that are there. */
  readonly known: readonly string[];
}

/** Whether a file's ending was probably meant to be `.yaml`: another casing, a slip, or an editor's `.txt` behind it. */
export function isNearlyYaml(name: string): boolean {
  return /\.y[aml]{2,3}(?:\.txt)?$/i.test(name) && !/\.ya?ml$/.test(name);
}

/** The known folder that a folder's name was probably meant to be. */
export function nearlyKnown(name: string, known: readonly string[]): string | undefined {
  return known.find((one) => one !== name && letters(one) === letters(name));
}

/** Without casing, order and every `s`: singular, plural and swapped letters are alike. */
function letters(name: string): string {
  return [...name.toLowerCase().replaceAll('s', '')].toSorted().join('');
}

/**
 * A warning for every manifest among what was passed over, one for each folder. Only files that begin as a manifest count:
 * the same names are used for other things.
 */
export async function passedOverProblems(
  files: Files,
  root: string,
  { files: paths, folders, known }: PassedOver,
  knownFolders: readonly string[],
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const file of paths) {
    const kind = await kindOf(files, join(root, file));
    if (kind === undefined) continue;
    problems.push(notRead(file, file.includes('/') ? 'Let its name end in .yaml.' : whereTo(kind)));
  }
  for (const folder of folders) {
    const meant = nearlyKnown(folder, knownFolders);
    const file = meant && (await firstManifest(files, root, folder, DEPTH));
    if (!file) continue;
    const name = quoted(folder).slice(1, -1);
    problems.push(
      notRead(
        file,
        known.includes(meant)
          ? `Move the manifests of the folder ${name} into the folder ${meant}/.`
          : `Rename the folder ${name} to ${meant}.`,
      ),
    );
  }
  return problems;
}

function whereTo(kind: string): string {
  if (kind === 'Workspace') return 'Put what it says into assay.yaml.';
  return `Move it into the folder ${kind === 'ProjectPair' ? 'projects' : 'manifests'}/.`;
}

function notRead(file: string, detail: string): Problem {
  return {
    code: 'manifest.file-elsewhere',
    severity: 'warning',
    summary: `The manifest ${quoted(file)} is not read: only assay.yaml and .yaml and .yml files below manifests/ and projects/ are.`,
    detail,
    at: { file, line: 1, column: 1 },
  };
}

async function firstManifest(files: Files, root: string, folder: string, depth: number): Promise<string | undefined> {
  const entries = (await files.list(join(root, folder))).filter(({ name }) => !name.startsWith('.'));
  for (const { name, kind } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${folder}/${name}`;
    if (kind === 'file' && /\.ya?ml$/.test(name) && (await kindOf(files, join(root, path)))) return path;
    const below = kind === 'folder' && depth > 1 ? await firstManifest(files, root, path, depth - 1) : undefined;
    if (below) return below;
  }
  return undefined;
}

/** The kind of a file that begins as a manifest of ours. */
async function kindOf(files: Files, path: string): Promise<string | undefined> {
  const stream = await files.stream(path);
  if (!stream) return undefined;
  for await (const chunk of stream) {
    const text = new TextDecoder().decode(chunk.subarray(0, BEGINNING));
    return /^apiVersion:[ \t]*["']?assay\//m.test(text) ? /^kind:[ \t]*["']?(\w+)/m.exec(text)?.[1] : undefined;
  }
  return undefined;
}
