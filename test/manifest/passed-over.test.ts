import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { Files } from '../../src/base/world.ts';
import { loadWorkspace } from '../../src/manifest/load.ts';
import { diskFiles } from '../../src/world.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const WORKSPACE =
  'apiVersion: assay/v1\nkind: Workspace\nmetadata: { name: test }\nspec:\n  environments: { sandbox: { endpoint: sandbox } }\n  defaultEnvironment: sandbox\n';
const FOLDER = '# A comment\n---\napiVersion: "assay/v1"\nkind: Folder\nmetadata: { name: f }\nspec: { title: T }\n';
const OTHER = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: f }\n';

let root = '';
beforeEach(() => {
  root = temporaryFolder('passed-over');
  write('assay.yaml', WORKSPACE);
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

async function warnings(files: Files = diskFiles): Promise<string[]> {
  const { model, problems } = await loadWorkspace(files, root);
  expect(model, 'a warning stops nothing').toBeDefined();
  return problems.map((one) => `${one.severity} ${one.code} ${one.at?.file} ${one.detail}`);
}

test.each([
  ['street.yaml', 'Move it into the folder manifests/.'],
  ['assay-production.yml', 'Move it into the folder manifests/.'],
  ['Manifests/a.yaml', 'Rename the folder Manifests to manifests.'],
  ['manifest/deep/a.yml', 'Rename the folder manifest to manifests.'],
  ['mainfests/a.yaml', 'Rename the folder mainfests to manifests.'],
  ['project/a.yaml', 'Rename the folder project to projects.'],
  ['manifests/a.YAML', 'Let its name end in .yaml.'],
  ['manifests/deep/a.yaml.txt', 'Let its name end in .yaml.'],
  ['projects/a.yalm', 'Let its name end in .yaml.'],
])('a manifest in %s is not read, and a warning names it', async (file, detail) => {
  write(file, FOLDER);
  expect(await warnings()).toEqual([`warning manifest.file-elsewhere ${file} ${detail}`]);
});

test('a project pair at the root belongs into projects/, and a folder that is there already takes the others’ manifests', async () => {
  write('pair.yaml', FOLDER.replace('Folder', 'ProjectPair'));
  write('manifests/a.yaml', FOLDER);
  write('manifest/b.yaml', FOLDER);
  write('manifest/c.yaml', FOLDER);
  expect(await warnings()).toEqual([
    'warning manifest.file-elsewhere manifest/b.yaml Move the manifests of the folder manifest into the folder manifests/.',
    'warning manifest.file-elsewhere pair.yaml Move it into the folder projects/.',
  ]);
});

test('another workspace file at the root is named, and does not hide that assay.yaml has no Workspace', async () => {
  write('assay-production.yaml', WORKSPACE);
  const merged = 'warning manifest.file-elsewhere assay-production.yaml Put what it says into assay.yaml.';
  expect(await warnings()).toEqual([merged]);
  write('assay.yaml', FOLDER);
  const { problems } = await loadWorkspace(diskFiles, root);
  expect(problems.map(({ code }) => code)).toEqual(['manifest.workspace-missing', 'manifest.file-elsewhere']);
});

test('what is not a manifest of ours, hidden, a copy, an example, or behind a link brings nothing', async () => {
  for (const file of [
    'examples/a.yaml',
    'docs/manifests/a.yaml',
    'other/a.yaml',
    '.hidden.yaml',
    '.manifests/a.yaml',
    'manifests/.a.YAML',
    'manifests/a.yaml.bak',
    'manifests/a.md',
    'manifest/.git/a.yaml',
    'node_modules/a.yaml',
    'notes.txt',
  ]) {
    write(file, FOLDER);
  }
  for (const file of ['compose.yaml', 'project/build.yaml', 'manifests/b.YML', 'manifests/c.yaml.txt'])
    write(file, OTHER);
  write('values.yaml', 'text: |\n  apiVersion: assay/v1\n  kind: Folder\n');
  write('empty.yml', '');
  write('binary.yaml', '\u0000\uFFFD'.repeat(5000));
  symlinkSync(join(root, 'examples'), join(root, 'Projects'));
  symlinkSync(join(root, 'examples/a.yaml'), join(root, 'linked.yaml'));
  expect(await warnings()).toEqual([]);
});

test('no folder is listed and no file is opened but what looks misplaced, and only its beginning is read', async () => {
  write('manifests/a.yaml', FOLDER);
  for (const file of ['src/a.ts', 'examples/a.yaml', 'README.md', 'manifests/notes.md']) write(file, FOLDER);
  write('compose.yaml', `# ${'x'.repeat(3_000_000)}\n${FOLDER}`);
  const asked: string[] = [];
  let bytes = 0;
  const files: Files = {
    ...diskFiles,
    list: (path) => (asked.push(path), diskFiles.list(path)),
    async stream(path) {
      asked.push(path);
      const stream = await diskFiles.stream(path);
      if (!stream || !path.endsWith('compose.yaml')) return stream;
      return (async function* () {
        for await (const chunk of stream) {
          bytes += chunk.byteLength;
          yield chunk;
        }
      })();
    },
  };
  expect(await warnings(files)).toEqual([]);
  expect(asked.map((path) => path.slice(root.length)).toSorted()).toEqual([
    '',
    '/assay.yaml',
    '/compose.yaml',
    '/manifests',
    '/manifests/a.yaml',
  ]);
  expect(bytes).toBeLessThan(200_000);
});
