import type { LooseObjects } from './loose-objects.ts';

export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  readonly size?: number;
}

export interface TreeChange {
  readonly path: string;
  readonly mode: string;
  /** Null removes the path. */
  readonly sha: string | null;
}

interface Entry {
  readonly mode: string;
  readonly sha: string;
}

const TREE = '40000';
const BLOB_MODES = new Set(['100644', '100755', '120000']);

/** The entries of a commit's or a tree's tree in git's order; trees among them, and their contents where `recursive`. */
export function listTree(objects: LooseObjects, sha: string, recursive: boolean): TreeEntry[] | undefined {
  const tree = readTree(objects, sha);
  return tree && list(objects, tree, recursive, '');
}

function list(objects: LooseObjects, tree: ReadonlyMap<string, Entry>, recursive: boolean, above: string): TreeEntry[] {
  return [...tree].flatMap(([name, entry]) => {
    const path = above + name;
    if (entry.mode !== TREE) {
      const size = objects.read('blob', entry.sha)!.length;
      return [{ path, mode: entry.mode, type: 'blob', sha: entry.sha, size }];
    }
    const own = { path, mode: '040000', type: 'tree', sha: entry.sha };
    return recursive ? [own, ...list(objects, readTree(objects, entry.sha)!, true, `${path}/`)] : [own];
  });
}

/**
 * A tree from a base (a commit or a tree) and changes; a file replaces a folder of its name, and a folder a file. Throws at
 * a path or a blob that git refuses, and, as GitHub does, at the removal of what is not there.
 */
export function writeTree(objects: LooseObjects, base: string | undefined, changes: readonly TreeChange[]): string {
  const tree = base === undefined ? new Map<string, Entry>() : readTree(objects, base);
  if (!tree) throw new Error(`fatal: failed to unpack tree object ${base}`);
  const parted = changes.map((change) => ({ ...change, parts: change.path.split('/') }));
  return write(objects, tree, parted) ?? objects.write('tree', '');
}

type Parted = TreeChange & { readonly parts: readonly string[] };

/** The tree's id, nothing when it became empty: git keeps no empty folders. */
function write(
  objects: LooseObjects,
  before: ReadonlyMap<string, Entry>,
  changes: readonly Parted[],
): string | undefined {
  const tree = new Map(before);
  const below = new Map<string, Parted[]>();
  for (const change of changes) {
    const [name = '', ...rest] = change.parts;
    if (name === '' || name === '.' || name === '..' || name.toLowerCase() === '.git' || name.includes('\0'))
      throw new Error(`error: Invalid path '${change.path}'`);
    if (rest.length > 0) {
      below.set(name, [...(below.get(name) ?? []), { ...change, parts: rest }]);
    } else if (change.sha === null) {
      if (tree.get(name)?.mode === TREE || !tree.delete(name)) throw new Error(`error: '${change.path}' is not there`);
    } else {
      if (!BLOB_MODES.has(change.mode) || !objects.read('blob', change.sha))
        throw new Error(`error: invalid object ${change.mode} ${change.sha} for '${change.path}'`);
      tree.set(name, { mode: change.mode, sha: change.sha });
    }
  }
  for (const [name, inside] of below) {
    const there = tree.get(name);
    const folder = there?.mode === TREE ? readTree(objects, there.sha)! : new Map<string, Entry>();
    const sha = write(objects, folder, inside);
    if (sha) tree.set(name, { mode: TREE, sha });
    else if (there?.mode === TREE) tree.delete(name);
  }
  return tree.size === 0 ? undefined : objects.write('tree', textOf(tree));
}

/** As git sorts them: by bytes, a folder as if its name ended in a slash. */
function textOf(tree: ReadonlyMap<string, Entry>): Buffer {
  const entries = [...tree].map(([name, entry]) => ({
    key: Buffer.from(entry.mode === TREE ? `${name}/` : name),
    bytes: Buffer.concat([Buffer.from(`${entry.mode} ${name}\0`), Buffer.from(entry.sha, 'hex')]),
  }));
  return Buffer.concat(entries.toSorted((a, b) => Buffer.compare(a.key, b.key)).map(({ bytes }) => bytes));
}

function readTree(objects: LooseObjects, sha: string): Map<string, Entry> | undefined {
  const bytes = objects.read('tree', sha);
  if (!bytes) {
    const commit = objects.read('commit', sha);
    return commit && readTree(objects, commit.toString('utf8', 5, 45));
  }
  const tree = new Map<string, Entry>();
  for (let at = 0; at < bytes.length;) {
    const blank = bytes.indexOf(' ', at);
    const end = bytes.indexOf(0, blank);
    const sha1 = bytes.toString('hex', end + 1, end + 21);
    tree.set(bytes.toString('utf8', blank + 1, end), { mode: bytes.toString('utf8', at, blank), sha: sha1 });
    at = end + 21;
  }
  return tree;
}
