import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadWorkspace } from '../../src/manifest/load.ts';
import { findWorkspace } from '../../src/manifest/read.ts';
import { resolveSource } from '../../src/manifest/resolve-source.ts';
import { diskFiles } from '../../src/world.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const WORKSPACE = `apiVersion: assay/v1
kind: Workspace
metadata: { name: test }
spec:
  environments: { sandbox: { endpoint: sandbox } }
  defaultEnvironment: sandbox
`;
const folderNamed = (name: string) =>
  `apiVersion: assay/v1\nkind: Folder\nmetadata: { name: ${name} }\nspec: { title: T }\n`;
const registration = (source: string) =>
  `${folderNamed('f')}---\napiVersion: assay/v1\nkind: Registration\nmetadata: { name: r }\nspec: { folder: f, source: ${source} }\n`;
const DATA = '{"images":[{"objectUrl":"https://a.s3.amazonaws.com/1.jpg"}]}';

let root = '';
beforeEach(() => {
  root = temporaryFolder('read');
  write('assay.yaml', WORKSPACE);
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, data: string | Uint8Array): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), data);
}

const codes = async () => (await loadWorkspace(diskFiles, root)).problems.map((problem) => problem.code);

describe('a workspace on disk', () => {
  test('is found from any folder below it, and not from outside', async () => {
    write('manifests/a/b/c.yaml', '');
    expect(await findWorkspace(diskFiles, join(root, 'manifests/a/b'))).toBe(root);
    expect(await findWorkspace(diskFiles, root)).toBe(root);
    expect(await findWorkspace(diskFiles, dirname(root))).toBeUndefined();
  });

  test('is assay.yaml, and YAML at any depth of manifests/ and projects/, but nothing else', async () => {
    write('manifests/one.yaml', folderNamed('one'));
    write('manifests/deep/er/two.yml', folderNamed('two'));
    write('projects/three.yaml', folderNamed('three'));
    for (const file of [
      'other/x.yaml',
      'x.yaml',
      'manifests/x.json',
      'manifests/.x.yaml',
      'manifests/.git/x.yaml',
      'manifests/x.yaml.bak',
    ]) {
      write(file, 'not: [a manifest');
    }
    const { model, files } = await loadWorkspace(diskFiles, root);
    expect([...model!.folders.keys()].toSorted()).toEqual(['one', 'three', 'two']);
    expect(files.map(({ file }) => file)).toEqual([
      'assay.yaml',
      'manifests/deep/er/two.yml',
      'manifests/one.yaml',
      'projects/three.yaml',
    ]);
    expect(model!.folders.get('two')!.file).toBe('manifests/deep/er/two.yml');
  });

  test('does not follow links, neither to files nor to folders', async () => {
    const outside = temporaryFolder('outside');
    writeFileSync(join(outside, 'x.yaml'), folderNamed('x'));
    mkdirSync(join(root, 'manifests'));
    symlinkSync(join(outside, 'x.yaml'), join(root, 'manifests/link.yaml'));
    symlinkSync(outside, join(root, 'manifests/folder'));
    symlinkSync(outside, join(root, 'projects'));
    const { model, problems } = await loadWorkspace(diskFiles, root);
    rmSync(outside, { recursive: true });
    expect(model!.folders.size).toBe(0);
    expect(problems.map(({ code, severity, at }) => [code, severity, at?.file])).toEqual([
      ['manifest.file-link', 'warning', 'manifests/folder'],
      ['manifest.file-link', 'warning', 'manifests/link.yaml'],
      ['manifest.file-link', 'warning', 'projects'],
    ]);
  });

  test('a registration file is read once, relative to its manifest, and never through a link', async () => {
    write('data/a.json', DATA);
    write('manifests/deep/r.yaml', registration('../../data/a.json'));
    expect(await codes()).toEqual([]);
    symlinkSync(join(root, 'data'), join(root, 'linked'));
    write('manifests/deep/r.yaml', registration('../../linked/a.json'));
    expect(await codes()).toEqual(['manifest.file-link']);
    write('manifests/deep/r.yaml', registration('../../data'));
    expect(await codes()).toEqual(['manifest.file-missing']);
  });

  test('a byte order mark is no content, and shifts no column', async () => {
    write('manifests/a.yaml', `\uFEFF${folderNamed('a').replace('apiVersion', 'apiversion')}`);
    const { problems } = await loadWorkspace(diskFiles, root);
    expect(problems.map(({ code, at }) => [code, at?.line, at?.column])).toEqual([
      ['manifest.missing-key', 1, 1],
      ['manifest.unknown-key', 1, 1],
    ]);
  });

  test('a file that is not UTF-8, and one that is too large, are told as such', async () => {
    write('manifests/a.yaml', Buffer.from([0x61, 0xff, 0xfe]));
    write('manifests/b.yaml', '#'.repeat(4_000_001));
    expect(await codes()).toEqual(['manifest.file-encoding', 'manifest.file-too-large']);
  });

  test('a broken file does not make its names unknown to others', async () => {
    write('manifests/a.yaml', `${folderNamed('a')}extra: [\n`);
    write('manifests/b.yaml', folderNamed('b').replace('title: T', 'title: T, parent: a'));
    expect(new Set(await codes())).toEqual(new Set(['manifest.yaml-syntax']));
  });
});

describe('the path of a source', () => {
  test.each([
    ['manifests/a.yaml', '../data/a.json', 'data/a.json'],
    ['manifests/x/a.yaml', './b.csv', 'manifests/x/b.csv'],
    ['assay.yaml', 'data//a.json', 'data/a.json'],
    ['manifests/a.yaml', 'x/../../a.json', 'a.json'],
  ])('from %s, %s is %s', (manifest, source, expected) => expect(resolveSource(manifest, source)).toBe(expected));

  test.each([
    '/etc/passwd',
    '../../x.json',
    '..',
    'C:/x.json',
    'a\\b.json',
    '\\\\host\\x',
    '../..',
    'a\0b',
    '..//../x',
  ])('%s does not stay inside', (source) => expect(resolveSource('manifests/a.yaml', source)).toBeUndefined());
});
