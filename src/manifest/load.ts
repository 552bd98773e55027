import { compareProblems, hasErrors, type Problem } from '../base/problem.ts';
import type { Files } from '../base/world.ts';
import { quoted } from '../registration/quoted.ts';
import { createCareful, whenNeeded, type Careful } from './careful.ts';
import { claimsOf, declare, type AnyDeclared } from './declare.ts';
import type { Document } from './document.ts';
import type { Declared, Model } from './model.ts';
import { quickDocuments } from './quick.ts';
import { readContents } from './read-contents.ts';
import { readManifests, sourceReader, type ManifestText } from './read.ts';
import { applyRule, type Declarations } from './rule.ts';
import { RULES } from './rules/index.ts';
import { sharedUrls, type SharedUrl } from './rules/shared-urls.ts';
import { KINDS, type Kind } from './schema/envelope.ts';
import type { ReadSource } from './source-text.ts';

export interface Loaded {
  /** Only when no problem is an error. */
  readonly model?: Model;
  /** All problems of all files, sorted. */
  readonly problems: readonly Problem[];
  readonly documents: readonly Document[];
  /** The manifest files that were read. */
  readonly files: readonly ManifestText[];
}

/** Reads and checks the workspace in a folder (absolute, the one that holds `assay.yaml`). Throws what the disk throws. */
export async function loadWorkspace(files: Files, root: string): Promise<Loaded> {
  const { texts, problems } = await readManifests(files, root);
  return withPlaces(texts, sourceReader(files, root), problems);
}

/** The same for texts in memory; `readSource` gives registration files by their path relative to the workspace. */
export async function loadTexts(texts: readonly ManifestText[], readSource: ReadSource): Promise<Loaded> {
  return withPlaces(texts, readSource, []);
}

/** Only the verdict on a workspace: what `loadWorkspace` finds, without places for those who go on with the model. */
export async function checkWorkspace(files: Files, root: string): Promise<Loaded> {
  const { texts, problems } = await readManifests(files, root);
  return load(texts, sourceReader(files, root), problems, createCareful());
}

async function withPlaces(
  texts: readonly ManifestText[],
  readSource: ReadSource,
  earlier: readonly Problem[],
): Promise<Loaded> {
  const careful = createCareful();
  const loaded = await load(texts, readSource, earlier, careful);
  await careful.loadParser();
  return loaded;
}

async function load(
  texts: readonly ManifestText[],
  readSource: ReadSource,
  earlier: readonly Problem[],
  careful: Careful,
): Promise<Loaded> {
  const files = texts.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  const problems: Problem[] = [...earlier];
  const documents: Document[] = [];
  const broken: unknown[] = [];
  for (const { file, text } of files) {
    const quick = quickDocuments(file, text, careful);
    if (quick) {
      addAll(documents, quick);
      continue;
    }
    const parsed = (await careful.loadParser()).parseText(file, text);
    addAll(documents, parsed.documents);
    addAll(broken, parsed.broken);
    addAll(problems, parsed.problems);
    if (parsed.documents.length + parsed.broken.length + parsed.problems.length === 0) problems.push(emptyFile(file));
  }
  const {
    all,
    claimed,
    kinds,
    problems: shapes,
  } = await whenNeeded(careful, () => declareAll(documents, broken, careful));
  addAll(problems, shapes);
  const of = byKind(all.map(({ declared }) => declared));
  const registrations = all.flatMap(({ declared, document }) =>
    declared.kind === 'Registration' ? [{ declared, document }] : [],
  );
  const read = await whenNeeded(careful, () => readContents(registrations, of('Integration'), readSource));
  addAll(problems, read.problems);
  const none: ReadonlySet<string> = new Set();
  let shared: readonly SharedUrl[] | undefined;
  const declarations: Declarations = {
    all: all.map(({ declared }) => declared),
    of,
    names: (kind) => claimed.get(kind) ?? none,
    any: (kind) => kinds.has(kind),
    contents: read.contents,
    shared: () => (shared ??= sharedUrls(read.contents)),
  };
  // A file that does not parse may hold the workspace: its absence is then not told.
  const unread =
    earlier.some(({ code }) => code !== 'manifest.file-elsewhere') ||
    problems.some((problem) => problem.code.startsWith('manifest.yaml-'));
  for (const rule of RULES) {
    if (rule.code === 'manifest.workspace-missing' && unread) continue;
    addAll(problems, await whenNeeded(careful, () => applyRule(rule, declarations)));
  }
  problems.sort(compareProblems);
  const model = hasErrors(problems) ? undefined : toModel(declarations);
  return { ...(model && { model }), problems, documents, files };
}

/** `push(...more)` passes everything on the stack, which a hostile file can overflow. */
function addAll<T>(list: T[], more: Iterable<T>): void {
  for (const one of more) list.push(one);
}

function emptyFile(file: string): Problem {
  return {
    code: 'manifest.empty-file',
    severity: 'warning',
    summary: `The file ${quoted(file)} holds no manifest.`,
    detail: 'What it declared before is not declared any more. Delete the file if that is meant.',
    at: { file, line: 1, column: 1 },
  };
}

interface DeclaredAll {
  readonly all: readonly { readonly declared: AnyDeclared; readonly document: Document }[];
  readonly claimed: ReadonlyMap<Kind, ReadonlySet<string>>;
  readonly kinds: ReadonlySet<Kind>;
  readonly problems: readonly Problem[];
}

function declareAll(documents: readonly Document[], broken: readonly unknown[], careful: Careful): DeclaredAll {
  const all: { declared: AnyDeclared; document: Document }[] = [];
  const claimed = new Map<Kind, Set<string>>();
  const kinds = new Set<Kind>();
  const problems: Problem[] = [];
  const claim = ({ kind, name }: ReturnType<typeof claimsOf>): void => {
    if (kind === undefined) return;
    kinds.add(kind);
    if (name !== undefined) claimed.set(kind, (claimed.get(kind) ?? new Set()).add(name));
  };
  for (const document of documents) {
    const { declared, problems: found, ...claims } = declare(document, careful);
    addAll(problems, found);
    if (declared) all.push({ declared, document });
    claim(claims);
  }
  for (const value of broken) claim(claimsOf(value));
  return { all, claimed, kinds, problems };
}

function byKind(all: readonly AnyDeclared[]): Declarations['of'] {
  const maps = new Map<Kind, Map<string, AnyDeclared>>(KINDS.map((kind) => [kind, new Map()]));
  for (const declared of all) {
    const map = maps.get(declared.kind)!;
    if (!map.has(declared.name)) map.set(declared.name, declared);
  }
  return <K extends Kind>(kind: K) =>
    maps.get(kind) as ReadonlyMap<string, AnyDeclared> as ReadonlyMap<string, Declared<K>>;
}

function toModel({ of, contents }: Declarations): Model | undefined {
  const [workspace] = of('Workspace').values();
  return (
    workspace && {
      workspace,
      folders: of('Folder'),
      integrations: of('Integration'),
      registrations: of('Registration'),
      datasets: of('Dataset'),
      metadataSchemas: of('MetadataSchema'),
      ontologies: of('Ontology'),
      workflowTemplates: of('WorkflowTemplate'),
      projectPairs: of('ProjectPair'),
      contents,
    }
  );
}
