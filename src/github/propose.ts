import type { GitHub } from './api.ts';
import { GitHubError } from './errors.ts';
import { readBlob, readRefAt, readRefHead, writeCommit, type RefContent } from './git-data.ts';

/** The head of a branch, on which a proposal is built. */
export interface Base {
  readonly branch: string;
  readonly content: RefContent;
}

/** Two requests. Throws `GitHubError` when there is no such branch. */
export async function readBase(github: GitHub, branch: string): Promise<Base> {
  const head = await readRefHead(github, `refs/heads/${branch}`);
  if (head === undefined) throw unknownBase(branch);
  return { branch, content: await readRefAt(github, head) };
}

/** A regular file as the base has it; undefined where it has none. One request. */
export async function readTextAt(github: GitHub, { content }: Base, path: string): Promise<string | undefined> {
  const oid = content.files.get(path);
  return oid === undefined ? undefined : new TextDecoder().decode(await readBlob(github, oid));
}

/** A change that somebody must review: files on a branch of their own, and a pull request. */
export interface Proposal {
  readonly base: Base;
  /** Without `refs/heads/`; the same proposal has the same branch, so that it is not made twice. */
  readonly branch: string;
  readonly files: ReadonlyMap<string, string>;
  readonly title: string;
  readonly body: string;
}

/** Number of the pull request; one that is open already stays as it is. At most six requests. */
export async function propose(
  github: GitHub,
  { base, branch, files, title, body }: Proposal,
): Promise<{ readonly number: number; readonly made: boolean }> {
  const place = { owner: github.owner, repo: github.repo };
  const { data: open } = await github.call('safe', (octokit) =>
    octokit.rest.pulls.list({ ...place, state: 'open', head: `${github.owner}:${branch}`, per_page: 1 }),
  );
  if (open[0]) return { number: open[0].number, made: false };
  const made = await writeCommit(github, base.content, files, title);
  await pointBranch(github, branch, made.commit);
  const { data: pull } = await github.call('never', (octokit) =>
    octokit.rest.pulls.create({ ...place, base: base.branch, head: branch, title: title.slice(0, 250), body }),
  );
  return { number: pull.number, made: true };
}

/** A branch that was left by a closed proposal is moved. */
async function pointBranch(github: GitHub, branch: string, sha: string): Promise<void> {
  const place = { owner: github.owner, repo: github.repo };
  const known = await readRefHead(github, `refs/heads/${branch}`);
  if (known === undefined) {
    await github.call('never', (octokit) => octokit.rest.git.createRef({ ...place, ref: `refs/heads/${branch}`, sha }));
  } else if (known !== sha) {
    await github.call('never', (octokit) =>
      octokit.rest.git.updateRef({ ...place, ref: `heads/${branch}`, sha, force: true }),
    );
  }
}

function unknownBase(base: string): GitHubError {
  return new GitHubError({
    method: 'GET',
    path: `git/ref/heads/${base}`,
    status: 404,
    message: `there is no branch ${base}`,
    tries: 1,
  });
}
