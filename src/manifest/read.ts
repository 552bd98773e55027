import { dirname, join } from 'node:path';
import type { Problem } from '../base/problem.ts';
import type { Files } from '../base/world.ts';
import { readFailureProblem } from './read-failure.ts';
import { MAX_MANIFEST_BYTES, MAX_SOURCE_BYTES, readTextFile, type ReadSource, type SourceText } from './source-text.ts';

/** A manifest file: path relative to the workspace folder with `/`, and its text. */
export interface ManifestText {
  readonly file: string;
  readonly text: string;
}

const WORKSPACE_FILES = ['assay.yaml', 'assay.yml'];
const FOLDERS = ['manifests', 'projects'];

/** The nearest folder at or above `cwd` (absolute) that holds `assay.yaml`; undefined when there is none. */
export async function findWorkspace(files: Files, cwd: string): Promise<string | undefined> {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const names = await files.list(folder);
    if (names.some((entry) => entry.kind === 'file' && WORKSPACE_FILES.includes(entry.name))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/**
 * Reads the workspace file and every `.yaml` and `.yml` below `manifests/` and `projects/`, in order of their paths.
 * Links and hidden names are passed over.
 */
export async function readManifests(
  files: Files,
  root: string,
): Promise<{ readonly texts: readonly ManifestText[]; readonly problems: readonly Problem[] }> {
  const paths = (await files.list(root))
    .filter((entry) => entry.kind === 'file' && WORKSPACE_FILES.includes(entry.name))
    .map((entry) => entry.name);
  for (const folder of FOLDERS) {
    const top = (await files.list(root)).find((entry) => entry.name === folder);
    if (top?.kind === 'folder') paths.push(...(await yamlBelow(files, root, folder)));
  }
  const texts: ManifestText[] = [];
  const problems: Problem[] = [];
  for (const file of paths.toSorted()) {
    const read = await readTextFile(files, join(root, file), MAX_MANIFEST_BYTES);
    if ('text' in read) texts.push({ file, text: read.text });
    else problems.push(readFailureProblem(file, read.failure, { file, line: 1, column: 1 }));
  }
  return { texts, problems };
}

async function yamlBelow(files: Files, root: string, folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await files.list(join(root, folder))) {
    if (entry.name.startsWith('.')) continue;
    const path = `${folder}/${entry.name}`;
    if (entry.kind === 'folder') found.push(...(await yamlBelow(files, root, path)));
    else if (entry.kind === 'file' && /\.ya?ml$/.test(entry.name)) found.push(path);
  }
  return found;
}

/** A reader of registration files below `root` that follows no link and reads each file once. */
export function sourceReader(files: Files, root: string): ReadSource {
  const read = new Map<string, Promise<SourceText>>();
  const folders = new Map<string, ReturnType<Files['list']>>();
  const list = (folder: string): ReturnType<Files['list']> => {
    const entries = folders.get(folder) ?? files.list(folder);
    folders.set(folder, entries);
    return entries;
  };
  return (file) => {
    const known = read.get(file);
    if (known !== undefined) return known;
    const text = readBelow(files, list, root, file);
    read.set(file, text);
    return text;
  };
}

async function readBelow(files: Files, list: Files['list'], root: string, file: string): Promise<SourceText> {
  let folder = root;
  const parts = file.split('/');
  for (const [index, part] of parts.entries()) {
    const entry = (await list(folder)).find((one) => one.name === part);
    const wanted = index === parts.length - 1 ? 'file' : 'folder';
    if (entry?.kind === 'other') return { failure: 'link' };
    if (entry?.kind !== wanted) return { failure: 'missing' };
    folder = join(folder, part);
  }
  return readTextFile(files, folder, MAX_SOURCE_BYTES);
}
