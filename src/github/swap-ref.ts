import type { GitHub } from './api.ts';
import { GitHubError, hasNoGraphQL } from './errors.ts';
import { readRefHead, repositoryId, ZERO_OID } from './git-data.ts';

export interface RefSwapOptions {
  readonly github: GitHub;
  readonly ref: string;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** The repository's node id, where it is known without asking. */
  readonly repositoryId?: () => string | undefined;
}

/** Other writers may put so many commits on top of ours before we look. */
const LONGEST_WALK = 100;
const LOOKS = 3;

/**
 * Moves one ref from the commit that was read to a child of it, only if nobody moved it in between.
 *
 * GraphQL's `updateRefs` compares the old value. A server that does not know it (old GitHub Enterprise Server: the field
 * or its input type is unknown, or there is no GraphQL at all) gets REST without force: `POST git/refs` refuses a ref that
 * exists, `PATCH git/refs/{ref}` refuses what is no fast-forward. Our commit has the commit that was read as its only
 * parent, so it is a fast-forward from exactly that commit and its ancestors: whoever wrote in between makes it refused.
 * What REST cannot see is a ref that somebody forced back to an ancestor meanwhile; then our commit brings back what was
 * forced away, and loses nothing. The ref is read once more just before, so that this takes a force within that moment.
 */
export class RefSwap {
  readonly #options: RefSwapOptions;
  #id: string | undefined;
  #compares: boolean | undefined;

  constructor(options: RefSwapOptions) {
    this.#options = options;
  }

  /**
   * Whether the ref holds our commit now, at its tip or below other commits. `before` zeros = the ref must not exist. What
   * was refused or not answered is decided by what the ref says; throws `GitHubError` when it cannot be moved at all.
   */
  async swap(before: string, after: string): Promise<boolean> {
    const { github, ref, sleep } = this.#options;
    for (let look = 1; ; look += 1) {
      try {
        if (await this.#send(before, after)) return true;
      } catch (error) {
        const refused = error instanceof GitHubError && (error.status === 401 || error.status === 403);
        if (refused || (error instanceof Error && error.name === 'AbortError')) throw error;
        const head = (await readRefHead(github, ref)) ?? ZERO_OID;
        if (head === after) return true;
        if (head !== before) return this.#isBelow(head, after, before);
        // Nothing happened yet: reads may lag behind writes, so look again before giving up.
        if (look >= LOOKS) throw error;
        await sleep(1000 * look);
        continue;
      }
      const head = (await readRefHead(github, ref)) ?? ZERO_OID;
      return head === after || (head !== before && (await this.#isBelow(head, after, before)));
    }
  }

  /** True = moved; false = the ref was seen to stand elsewhere; throws what GitHub refused. */
  async #send(before: string, after: string): Promise<boolean> {
    if (this.#compares !== false) {
      try {
        await this.#compareAndSwap(before, after);
        this.#compares = true;
        return true;
      } catch (error) {
        if (this.#compares === true || !isUnknownToServer(error)) throw error;
        this.#compares = false;
      }
    }
    return this.#fastForward(before, after);
  }

  async #compareAndSwap(before: string, after: string): Promise<void> {
    const { github, ref } = this.#options;
    this.#id ??= this.#options.repositoryId?.() ?? (await repositoryId(github));
    const mutation = 'mutation($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }';
    const update = { name: ref, beforeOid: before, afterOid: after, force: false };
    const input = { repositoryId: this.#id, refUpdates: [update] };
    await github.call('never', (octokit) => octokit.graphql(mutation, { input }));
  }

  async #fastForward(before: string, after: string): Promise<boolean> {
    const { github, ref } = this.#options;
    const place = { owner: github.owner, repo: github.repo };
    if (before === ZERO_OID) {
      await github.call('never', (octokit) => octokit.rest.git.createRef({ ...place, ref, sha: after }));
      return true;
    }
    if ((await readRefHead(github, ref)) !== before) return false;
    const name = ref.replace(/^refs\//, '');
    await github.call('never', (octokit) =>
      octokit.rest.git.updateRef({ ...place, ref: name, sha: after, force: false }),
    );
    return true;
  }

  /** Whether our commit was accepted and others wrote on top of it: every commit of the state has one parent. */
  async #isBelow(head: string, after: string, before: string): Promise<boolean> {
    const { github } = this.#options;
    let commit: string | undefined = head === ZERO_OID ? undefined : head;
    for (let steps = 0; commit !== undefined && commit !== before && steps < LONGEST_WALK; steps += 1) {
      if (commit === after) return true;
      const sha: string = commit;
      const { data } = await github.call('safe', (octokit) =>
        octokit.rest.git.getCommit({ owner: github.owner, repo: github.repo, commit_sha: sha }),
      );
      commit = data.parents[0]?.sha;
    }
    return false;
  }
}

/** Whether a server does not have the mutation at all: the field, its input type, or GraphQL is unknown to it. */
function isUnknownToServer(error: unknown): boolean {
  if (hasNoGraphQL(error)) return true;
  const types = error instanceof GitHubError ? error.types : [];
  return types.some((type) => type === 'undefinedField' || type === 'variableRequiresValidType');
}
