// Everything that is generated: schemas, embedded files, tables and action inputs, then dist/.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import './schemas.ts';
import { bundle } from './bundle.ts';
import { EMBEDDED, embeddedFiles } from './embed.ts';
import { generatedTables } from './tables.ts';

const root = join(import.meta.dirname, '..');
writeFileSync(join(root, EMBEDDED), embeddedFiles(root));
for (const [path, text] of generatedTables(root)) writeFileSync(join(root, path), text);
bundle(root, join(root, 'dist'));
