// Prints what CHANGELOG.md says about a version, for the release workflow: `npm run release-notes v1.2.3`. Refuses a tag that
// is not the version of the sources, or that the changelog does not know.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The part of the changelog about a tag `v<version>`; `version` is that of package.json. Throws what is wrong with the tag. */
export function releaseNotes(tag: string, version: string, changelog: string): string {
  if (tag !== `v${version}`) throw new Error(`the tag is ${tag}, and the sources are of version ${version}`);
  const parts = changelog.split(/^## /m).slice(1);
  const part = parts.find((one) => one.split('\n', 1)[0]?.replace(/[[\]]/g, '').split(' ')[0] === version);
  const notes = part?.slice(part.indexOf('\n')).trim();
  if (!notes) throw new Error(`CHANGELOG.md says nothing about ${version}: give "Unreleased" its number and a date`);
  return `${notes}\n`;
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  process.stdout.write(releaseNotes(process.argv[2] ?? '', version, readFileSync(join(root, 'CHANGELOG.md'), 'utf8')));
}
