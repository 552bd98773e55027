// Writes src/commands/embedded-files.json: what `assay init` and `assay demo` write, taken from this repository's own workspace.
// `npm run build` calls it; `npm run check` and a test compare.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { jsonSchemas } from '../src/manifest/json-schemas.ts';
import { examples } from './workflows.ts';

export const EMBEDDED = 'src/commands/embedded-files.json';

// The sandbox is made again on every machine; keys and locks belong to one machine. The state of other environments stays.
const IGNORED = `.assay/sandbox/
.assay/*/local/
.assay/*.sqlite*
.assay/*.sandbox.json
.assay/*.key
.assay/*.pseudonym-key
`;

/** Text of the embedded files as JSON, by path in the new workspace, sorted. */
export function embeddedFiles(root: string): string {
  const patterns = ['assay.yaml', 'manifests/**/*.yaml', 'projects/**/*.yaml', 'data/**/*.{json,csv,ndjson}'];
  const files: Record<string, string> = { '.gitignore': IGNORED };
  for (const path of globSync(patterns, { cwd: root, followSymbolicLinks: false })) {
    const text = readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');
    files[path] = text.replace(/^(# yaml-language-server: \$schema=(?:\.\.\/)*)schema\//m, '$1.assay/schema/');
  }
  for (const { name, text } of examples(root)) files[`.github/workflows/assay-${name}.yml`] = text;
  for (const [name, text] of jsonSchemas()) files[`.assay/schema/${name}`] = text;
  const sorted = Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), undefined, 1)}\n`;
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  writeFileSync(join(root, EMBEDDED), embeddedFiles(root));
}
