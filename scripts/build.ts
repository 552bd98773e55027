// Everything that is generated: schemas, embedded files, tables, action inputs, pages of the docs; then dist/.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundle } from './bundle.ts';
import { generatedFiles } from './generated-files.ts';

const root = join(import.meta.dirname, '..');
const files = generatedFiles(root);
for (const name of readdirSync(join(root, 'schema'))) {
  if (!files.has(`schema/${name}`)) rmSync(join(root, 'schema', name));
}
for (const [path, text] of files) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
bundle(root, join(root, 'dist'));
