import type { GitHub } from './api.ts';
import { recentlyMerged } from './approval.ts';
import { findComment } from './comment.ts';

/** What the outcome comment of an apply says about the state that it left. */
export interface PostedHead {
  readonly pull: number;
  readonly serial: number;
  /** Hash of the last entry of the ledger. */
  readonly ledgerHead: string;
}

/** The text that a later look recognises; `ledgerHead` stands in a code span. */
export function formatPostedHead({ serial, ledgerHead }: Omit<PostedHead, 'pull'>): string {
  return `State serial ${serial}, ledger \`${ledgerHead}\`.`;
}

/** What the outcome comments on the pull requests merged last say. One request, and one for each of at most `limit`. */
export async function postedHeads(
  github: GitHub,
  { base, environment, limit }: { readonly base: string; readonly environment: string; readonly limit: number },
): Promise<readonly PostedHead[]> {
  const heads: PostedHead[] = [];
  for (const { number: pull } of await recentlyMerged(github, base, limit)) {
    const { body = '' } = (await findComment(github, pull, `apply/${environment}`)) ?? {};
    const [, serial, ledgerHead] = /State serial (\d+), ledger `([0-9a-f]{64})`/.exec(body) ?? [];
    if (serial !== undefined && ledgerHead !== undefined) heads.push({ pull, serial: Number(serial), ledgerHead });
  }
  return heads;
}
