import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas, quickSchemas } from '../src/manifest/json-schemas.ts';
import { EMBEDDED, embeddedFiles } from './embed.ts';
import { manifestsPage } from './manifest-docs.ts';
import { problemsPage } from './problems.ts';
import { withDecisions } from './sandbox-decisions.ts';
import { generatedTables } from './tables.ts';
import { derivedWorkflows } from './workflows.ts';

/** Every generated file but dist/, as it must be now, by path relative to the repository. */
export function generatedFiles(root: string): Map<string, string> {
  const files = generatedTables(root);
  files.set(EMBEDDED, embeddedFiles(root));
  files.set('docs/problems.md', problemsPage(readFileSync(join(root, 'docs/problems.md'), 'utf8')));
  files.set(
    'docs/sandbox.md',
    withDecisions(files.get('docs/sandbox.md') ?? readFileSync(join(root, 'docs/sandbox.md'), 'utf8')),
  );
  files.set('src/manifest/quick-schemas.json', quickSchemas());
  files.set('docs/manifests.md', manifestsPage(root));
  for (const [name, text] of jsonSchemas()) files.set(`schema/${name}`, text);
  for (const [path, text] of derivedWorkflows(root)) files.set(path, text);
  return files;
}
