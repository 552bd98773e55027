import { createHash } from 'node:crypto';
import type { GitHub } from './api.ts';
import { GitHubError } from './errors.ts';

/** A commit on a state ref, with its files by path. */
export interface RefContent {
  readonly commit: string;
  readonly tree: string;
  /** Object id by path. */
  readonly files: ReadonlyMap<string, string>;
}

export const ZERO_OID = '0'.repeat(40);

/**
 * What a commit holds. One request: a commit's id stands for its tree where GitHub reads trees, and the tree's own id follows
 * from its entries. A server that knows no tree by that id is asked for the commit first.
 */
export async function readRefAt(github: GitHub, commit: string): Promise<RefContent> {
  const { tree: entries, truncated } = await readTree(github, commit).catch(async (error: unknown) => {
    if (!(error instanceof GitHubError) || error.status !== 404) throw error;
    const place = { owner: github.owner, repo: github.repo, commit_sha: commit };
    const { data } = await github.call('safe', (octokit) => octokit.rest.git.getCommit(place));
    return readTree(github, data.tree.sha);
  });
  const tree = treeId(entries.filter((entry) => !entry.path.includes('/')));
  if (truncated)
    throw new GitHubError({
      method: 'GET',
      path: `git/trees/${commit}`,
      status: 200,
      message: 'the tree of the state is too large to be read at once',
      tries: 1,
    });
  const files = new Map<string, string>();
  for (const entry of entries) if (entry.type === 'blob' && entry.mode !== '120000') files.set(entry.path, entry.sha);
  return { commit, tree, files };
}

async function readTree(github: GitHub, sha: string) {
  const place = { owner: github.owner, repo: github.repo, tree_sha: sha, recursive: '1' };
  return (await github.call('safe', (octokit) => octokit.rest.git.getTree(place))).data;
}

/**
 * Git's object id of a tree: SHA-1 over `tree <length>`, a zero byte and the entries, each `<mode> <name>`, a zero byte and
 * the 20 bytes of its id. Folders are sorted as if their names ended in `/`, and their mode has no leading zero.
 */
export function treeId(
  entries: readonly { readonly path: string; readonly mode: string; readonly sha: string }[],
): string {
  const sorted = entries
    .map(({ path, mode, sha }) => ({
      key: Buffer.from(mode === '040000' ? `${path}/` : path),
      line: Buffer.concat([Buffer.from(`${mode.replace(/^0/, '')} ${path}\0`), Buffer.from(sha, 'hex')]),
    }))
    .toSorted((a, b) => Buffer.compare(a.key, b.key));
  const body = Buffer.concat(sorted.map(({ line }) => line));
  return createHash('sha1').update(`tree ${body.length}\0`).update(body).digest('hex');
}

/**
 * The commit that a ref points to; undefined only when there is no such ref. GitHub says 404 also to a token that may not
 * see the repository: a list of the refs that begin so is empty only for one that may.
 */
export async function readRefHead(github: GitHub, ref: string): Promise<string | undefined> {
  const place = { owner: github.owner, repo: github.repo, ref: ref.replace(/^refs\//, '') };
  try {
    return (await github.call('safe', (octokit) => octokit.rest.git.getRef(place))).data.object.sha;
  } catch (error) {
    if (!(error instanceof GitHubError) || error.status !== 404) throw error;
    const { data } = await github.call('safe', (octokit) => octokit.rest.git.listMatchingRefs(place));
    return data.find((one) => one.ref === ref)?.object.sha;
  }
}

const BLOBS_PER_QUERY = 100;

interface BlobText {
  readonly text: string | null;
  readonly isBinary: boolean | null;
  readonly isTruncated: boolean;
}

/** Texts of blobs by object id, a hundred a request; a binary one is null. `told` learns the repository's id on the way. */
export async function readTexts(
  github: GitHub,
  oids: readonly string[],
  told?: (repositoryId: string) => void,
): Promise<Map<string, string | null>> {
  const texts = new Map<string, string | null>();
  for (let at = 0; at < oids.length; at += BLOBS_PER_QUERY) {
    const part = oids.slice(at, at + BLOBS_PER_QUERY);
    const fields = part
      .map((oid, index) => `b${index}: object(oid: "${oid}") { ... on Blob { text isBinary isTruncated } }`)
      .join(' ');
    const query = `query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { id ${fields} } }`;
    const answer = await github.call('safe', (octokit) =>
      octokit.graphql<{
        repository: ({ readonly id: string } & Readonly<Record<string, unknown>>) | null;
      }>(query, {
        owner: github.owner,
        name: github.repo,
      }),
    );
    if (answer.repository) told?.(answer.repository.id);
    part.forEach((oid, index) => {
      const blob = answer.repository?.[`b${index}`] as BlobText | null | undefined;
      texts.set(oid, blob && !blob.isBinary && !blob.isTruncated ? (blob.text ?? null) : null);
    });
  }
  return texts;
}

/** Bytes of one blob. */
export async function readBlob(github: GitHub, oid: string): Promise<Buffer> {
  const { data } = await github.call('safe', (octokit) =>
    octokit.rest.git.getBlob({ owner: github.owner, repo: github.repo, file_sha: oid }),
  );
  return Buffer.from(data.content, 'base64');
}

/**
 * Makes a commit of changed files on top of another one and tells what it holds; objects that no ref points to change
 * nothing, so this may be repeated.
 */
export async function writeCommit(
  github: GitHub,
  base: RefContent | undefined,
  files: ReadonlyMap<string, string | Uint8Array | null>,
  message: string,
): Promise<RefContent> {
  const place = { owner: github.owner, repo: github.repo };
  const entries: { path: string; mode: '100644'; type: 'blob'; sha?: string | null; content?: string }[] = [];
  for (const [path, content] of files) {
    const entry = { path, mode: '100644', type: 'blob' } as const;
    if (content === null) {
      // Removing what is not there is an error on GitHub.
      if (base?.files.has(path)) entries.push({ ...entry, sha: null });
    } else if (typeof content === 'string') entries.push({ ...entry, content });
    else {
      const blob = { content: Buffer.from(content).toString('base64'), encoding: 'base64' };
      const { data } = await github.call('safe', (octokit) => octokit.rest.git.createBlob({ ...place, ...blob }));
      entries.push({ ...entry, sha: data.sha });
    }
  }
  const { data: tree } = await github.call('safe', (octokit) =>
    octokit.rest.git.createTree({ ...place, tree: entries, ...(base ? { base_tree: base.tree } : {}) }),
  );
  const { data: commit } = await github.call('safe', (octokit) =>
    octokit.rest.git.createCommit({ ...place, message, tree: tree.sha, parents: base ? [base.commit] : [] }),
  );
  const after = new Map(base?.files);
  for (const [path, content] of files) {
    if (content === null) after.delete(path);
    else after.set(path, blobId(content));
  }
  return { commit: commit.sha, tree: tree.sha, files: after };
}

/** Git's object id of a blob: SHA-1 over `blob <length>`, a zero byte and the content. */
export function blobId(content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** The repository's node id, for GraphQL. */
export async function repositoryId(github: GitHub): Promise<string> {
  const query = 'query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { id } }';
  const answer = await github.call('safe', (octokit) =>
    octokit.graphql<{ repository: { id: string } | null }>(query, { owner: github.owner, name: github.repo }),
  );
  if (!answer.repository)
    throw new GitHubError({
      method: 'POST',
      path: '/graphql',
      status: 404,
      message: `the token cannot see ${github.owner}/${github.repo}`,
      tries: 1,
    });
  return answer.repository.id;
}
