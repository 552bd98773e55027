import type { GitHub } from './api.ts';

/** Lines of files at the head of a pull request that its diff shows, with their text: where a review may comment. */
export type DiffLines = ReadonlyMap<string, ReadonlyMap<number, string>>;

/** Reads which lines a pull request's diff shows of the wanted files; GitHub lists at most 3,000 files. */
export async function readDiffLines(github: GitHub, pull: number, wanted: ReadonlySet<string>): Promise<DiffLines> {
  const found = new Map<string, ReadonlyMap<number, string>>();
  for (let page = 1; page <= 30; page += 1) {
    const { data } = await github.call('safe', (octokit) =>
      octokit.rest.pulls.listFiles({
        owner: github.owner,
        repo: github.repo,
        pull_number: pull,
        per_page: 100,
        page,
      }),
    );
    for (const { filename, patch } of data) {
      if (patch !== undefined && wanted.has(filename)) found.set(filename, linesOfPatch(patch));
    }
    if (data.length < 100 || found.size === wanted.size) break;
  }
  return found;
}

/** The new side of a unified diff's hunks: added lines and those around them, by number. */
export function linesOfPatch(patch: string): Map<number, string> {
  const lines = new Map<number, string>();
  let next = 0;
  for (const line of patch.split('\n')) {
    const hunk = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line);
    if (hunk) next = Number(hunk[1]);
    else if (line.startsWith('+') || line.startsWith(' ')) lines.set(next++, line.slice(1));
  }
  return lines;
}
