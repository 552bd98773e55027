import { sha256 } from '../base/canonical.ts';

/** Share `index` (from 1) of `of` shares of the data units, and so of their tasks. */
export interface Share {
  readonly index: number;
  readonly of: number;
}

/** Matrices of GitHub Actions have at most 256 jobs. */
export const MOST_SHARES = 256;

/** Reads `2/4`; undefined when it is not a share of at most 256. */
export function parseShare(text: string): Share | undefined {
  const match = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text);
  const [index, of] = [Number(match?.[1]), Number(match?.[2])];
  return match && index <= of && of <= MOST_SHARES ? { index, of } : undefined;
}

/**
 * The share, from 1, in which the tasks of a data unit are read: a function of the data unit alone, so that ground truth,
 * all submissions for it, and what is stored of it meet in one share whatever the order of listings.
 */
export function shareOf(dataHash: string, of: number): number {
  return (Number.parseInt(sha256(dataHash.toLowerCase()).slice(0, 12), 16) % of) + 1;
}

/** Whether a data unit is in a share; without a share, always. */
export function isIn(share: Share | undefined, dataHash: string): boolean {
  return share === undefined || shareOf(dataHash, share.of) === share.index;
}
