import { expect, test } from 'vitest';
import { checkEditor } from '../../src/sandbox/check-editor.ts';
import { openSandbox } from './running.ts';
import { ownerOf } from './signer.ts';

const colour = {
  id: '1.1',
  name: 'Colour',
  type: 'radio',
  featureNodeHash: 'attr0001',
  required: false,
  options: [
    {
      id: '1.1.1',
      label: 'Red',
      value: 'red',
      featureNodeHash: 'opt00001',
      options: [{ id: '1.1.1.1', name: 'Shade', type: 'text', featureNodeHash: 'attr0002', required: false }],
    },
  ],
};
const editor = {
  objects: [
    {
      id: '1',
      name: 'Car',
      color: '#D33115',
      shape: 'bounding_box',
      featureNodeHash: 'aaaa0001',
      attributes: [colour],
      later: 1,
    },
  ],
  classifications: [
    {
      id: '1',
      featureNodeHash: 'cls00001',
      attributes: [{ id: '1.1', name: 'Weather', type: 'text', featureNodeHash: 'attr0006', required: false }],
    },
  ],
};

test('an editor that the SDK could write has no faults', () => {
  expect(checkEditor(editor)).toEqual([]);
  expect(checkEditor(templateOf(structuredClone(editor), {}))).toEqual([]);
});

test.each<[string, (copy: typeof editor) => unknown, RegExp]>([
  ['a shape that the SDK cannot read', (copy) => (copy.objects[0]!.shape = 'relation'), /shape is not known/],
  ['an attribute type that the SDK cannot read', (copy) => (colourOf(copy).type = 'relation'), /type is not known/],
  ['a hash that occurs twice', (copy) => (colourOf(copy).featureNodeHash = 'aaaa0001'), /same featureNodeHash/],
  [
    'a nested hash that occurs twice',
    (copy) => (colourOf(copy).options[0]!.options[0]!.featureNodeHash = 'cls00001'),
    /same/,
  ],
  ['a missing hash', (copy) => (copy.classifications[0]!.featureNodeHash = ''), /featureNodeHash is missing/],
  ['a classification without attribute', (copy) => (copy.classifications[0]!.attributes = []), /exactly one attribute/],
  ['a list that is none', (copy) => Object.assign(copy, { objects: {} }), /objects is not a list/],
  [
    'an object without name',
    (copy) => Object.assign(copy.objects[0]!, { name: null }),
    /objects\[0\]\.name is missing/,
  ],
  ['an id of an object that is no number', (copy) => (copy.objects[0]!.id = 'one'), /objects\[0\]\.id/],
  ['an id of an attribute that is no path of numbers', (copy) => (colourOf(copy).id = '1.a'), /attributes\[0\]\.id/],
  ['an id of an option that is empty', (copy) => (colourOf(copy).options[0]!.id = ''), /options\[0\]\.id/],
  [
    'an attribute that does not say whether it is required',
    (copy) => Object.assign(colourOf(copy), { required: undefined }),
    /required is neither true nor false/,
  ],
  [
    'attributes that are null',
    (copy) => Object.assign(copy.objects[0]!, { attributes: null }),
    /attributes is not a list/,
  ],
  [
    'nested options that are null',
    (copy) => Object.assign(colourOf(copy).options[0]!, { options: null }),
    /options is not a list/,
  ],
  ['templates that are null', (copy) => Object.assign(copy, { skeleton_templates: null }), /templates is not a list/],
  ['a template that is none', (copy) => Object.assign(copy, { skeleton_templates: [{}] }), /templates\[0\]\.template/],
  ['a template without points', (copy) => templateOf(copy, { skeleton: undefined }), /template\.skeleton is/],
  ['a point without a place', (copy) => templateOf(copy, { skeleton: { 0: { name: 'p', x: 0 } } }), /skeleton\.0\.y/],
  ['edges that are none', (copy) => templateOf(copy, { skeletonEdges: { 0: 1 } }), /skeletonEdges\.0/],
])('%s is refused by name', (_name, spoil, message) => {
  const copy = structuredClone(editor);
  spoil(copy);
  expect(checkEditor(copy).join('\n')).toMatch(message);
});

const TRIANGLE = {
  name: 'Tri',
  width: 0.2,
  height: 0.3,
  shape: 'skeleton',
  feature_node_hash: 'skt00001',
  skeleton: { 0: { x: 0, y: 0, name: 'p0', color: '#ff0000', value: 'p0', featureHash: 'sk000001' } },
  skeletonEdges: { 0: { 1: { color: '#000000' } } },
};

function templateOf(copy: typeof editor, change: Readonly<Record<string, unknown>>): unknown {
  return Object.assign(copy, { skeleton_templates: [{ template: { ...TRIANGLE, ...change } }] });
}

function colourOf(copy: typeof editor): typeof colour {
  return copy.objects[0]!.attributes[0]!;
}

test('an ontology nested beyond any sense is refused, not a crash', () => {
  let attribute: Record<string, unknown> = { id: 'x', name: 'x', type: 'text', featureNodeHash: 'deep' };
  for (let depth = 0; depth < 5000; depth += 1) {
    const option = { id: 'o', label: 'o', value: 'o', featureNodeHash: `o${depth}`, options: [attribute] };
    attribute = { id: 'x', name: 'x', type: 'radio', featureNodeHash: `a${depth}`, options: [option] };
  }
  expect(
    checkEditor({ ...editor, objects: [{ ...editor.objects[0], attributes: [attribute] }] }).length,
  ).toBeGreaterThan(0);
});

test('saving replaces the whole and keeps keys that nobody knows; a refused save changes nothing', async () => {
  const sandbox = await openSandbox();
  const owner = ownerOf(sandbox);
  const created = await owner.rest('POST', 'ontologies', { title: 'o', description: '', editor });
  const path = `ontologies/${created.body.ontologyUuid}`;
  expect((await owner.rest('GET', path)).body.editor).toEqual(editor);
  const bad = { title: 'p', description: '', editor: { ...editor, objects: [...editor.objects, ...editor.objects] } };
  expect(await owner.rest('PUT', path, bad)).toMatchObject({ status: 400 });
  expect((await owner.rest('GET', path)).body).toMatchObject({ title: 'o', editor });
  expect(await owner.rest('PUT', path, { title: 'p', description: 'q', editor })).toMatchObject({ status: 200 });
  expect((await owner.rest('GET', 'ontologies?titleLike=P%25&descEq=q')).body.results).toHaveLength(1);
  await sandbox.close();
});
