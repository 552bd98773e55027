import { dirname, join } from 'node:path';
import type { Problem } from '../base/problem.ts';
import type { Files } from '../base/world.ts';
import { isNearlyYaml, nearlyKnown, passedOverProblems } from './passed-over.ts';
import { readFailureProblem } from './read-failure.ts';
import {
  MAX_MANIFEST_BYTES,
  MAX_SOURCE_BYTES,
  readTextFile,
  textParts,
  UnreadableFile,
  type ReadSource,
} from './source-text.ts';

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
 * Hidden names are passed over, and so are links, which a warning names: what lies behind one would look as if it had left the
 * manifests. A warning also names manifests beside these places, as far as what is listed anyhow shows them.
 */
export async function readManifests(
  files: Files,
  root: string,
): Promise<{ readonly texts: readonly ManifestText[]; readonly problems: readonly Problem[] }> {
  const paths: string[] = [];
  const links: string[] = [];
  const passed = { files: [] as string[], folders: [] as string[], known: [] as string[] };
  for (const { name, kind } of await files.list(root)) {
    if (!WORKSPACE_FILES.includes(name) && !FOLDERS.includes(name)) {
      if (name.startsWith('.')) continue;
      if (kind === 'file' && (/\.ya?ml$/.test(name) || isNearlyYaml(name))) passed.files.push(name);
      if (kind === 'folder' && nearlyKnown(name, FOLDERS)) passed.folders.push(name);
    } else if (kind === 'other') links.push(name);
    else if (kind === 'file' && WORKSPACE_FILES.includes(name)) paths.push(name);
    else if (kind === 'folder' && FOLDERS.includes(name)) {
      passed.known.push(name);
      await yamlBelow(files, root, name, { paths, links, nearly: passed.files });
    }
  }
  const texts: ManifestText[] = [];
  const problems: Problem[] = links.map((file) => ({
    ...readFailureProblem(file, 'link', { file, line: 1, column: 1 }),
    severity: 'warning',
  }));
  problems.push(...(await passedOverProblems(files, root, passed, FOLDERS)));
  for (const file of paths.toSorted()) {
    const read = await readTextFile(files, join(root, file), MAX_MANIFEST_BYTES);
    if ('text' in read) texts.push({ file, text: read.text });
    else problems.push(readFailureProblem(file, read.failure, { file, line: 1, column: 1 }));
  }
  return { texts, problems };
}

async function yamlBelow(
  files: Files,
  root: string,
  folder: string,
  found: { readonly paths: string[]; readonly links: string[]; readonly nearly: string[] },
): Promise<void> {
  for (const entry of await files.list(join(root, folder))) {
    if (entry.name.startsWith('.')) continue;
    const path = `${folder}/${entry.name}`;
    if (entry.kind === 'folder') await yamlBelow(files, root, path, found);
    else if (entry.kind === 'other') found.links.push(path);
    else if (/\.ya?ml$/.test(entry.name)) found.paths.push(path);
    else if (isNearlyYaml(entry.name)) found.nearly.push(path);
  }
}

/** A reader of registration files below `root` that follows no link. */
export function sourceReader(files: Files, root: string): ReadSource {
  const folders = new Map<string, ReturnType<Files['list']>>();
  const list = (folder: string): ReturnType<Files['list']> => {
    const entries = folders.get(folder) ?? files.list(folder);
    folders.set(folder, entries);
    return entries;
  };
  return (file) => partsBelow(files, list, root, file);
}

async function* partsBelow(files: Files, list: Files['list'], root: string, file: string): AsyncIterable<string> {
  let folder = root;
  const parts = file.split('/');
  for (const [index, part] of parts.entries()) {
    const entry = (await list(folder)).find((one) => one.name === part);
    const wanted = index === parts.length - 1 ? 'file' : 'folder';
    if (entry?.kind === 'other') throw new UnreadableFile('link');
    if (entry?.kind !== wanted) throw new UnreadableFile('missing');
    folder = join(folder, part);
  }
  yield* textParts(files, folder, MAX_SOURCE_BYTES);
}
