// Writes the JSON Schemas of every manifest kind to schema/. `npm run build` calls it; a test compares the two.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../src/manifest/json-schemas.ts';

const folder = join(import.meta.dirname, '../schema');
mkdirSync(folder, { recursive: true });
const schemas = jsonSchemas();
for (const name of readdirSync(folder)) if (!schemas.has(name)) rmSync(join(folder, name));
for (const [name, text] of schemas) writeFileSync(join(folder, name), text);
