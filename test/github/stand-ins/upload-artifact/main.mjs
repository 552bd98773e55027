import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

const input = (name) => process.env[`INPUT_${name.toUpperCase()}`] || '';
const folder = join(process.env.ARTIFACTS, process.env.GITHUB_RUN_ID, input('name'));
if (existsSync(folder) && input('overwrite') === 'true') rmSync(folder, { recursive: true });
if (existsSync(folder)) throw new Error(`409: the artifact ${input('name')} is there already`);
const file = input('path');
if (existsSync(file)) {
  mkdirSync(folder, { recursive: true });
  copyFileSync(file, join(folder, basename(file)));
} else if (input('if-no-files-found') !== 'ignore') throw new Error(`there is no ${file}`);
