import { describe, expect, test } from 'vitest';
import type { Attribute } from '../../src/manifest/schema/ontology.ts';
import { mergeEditor } from '../../src/plan/diff/merge-editor.ts';
import { ontologyNode, STREET } from '../apply/street.ts';

const street = ontologyNode();
type Json = Record<string, unknown>;
const copy = (editor: object): { objects: Json[]; classifications: Json[] } & Json => structuredClone(editor) as never;
const withObjects = (change: (objects: typeof STREET.objects & object) => unknown) => {
  const spec = structuredClone(STREET);
  change(spec.objects ?? []);
  return ontologyNode(spec);
};

describe('merging an ontology', () => {
  test('changes nothing when the platform has what the manifest says', () => {
    const merged = mergeEditor(street, street.editor);
    expect(merged.changes).toEqual([]);
    expect(merged.editor).toEqual(street.editor);
  });

  test('keeps every key that it does not know, at every depth', () => {
    const theirs = copy(street.editor);
    theirs['settings'] = { theme: 1 };
    theirs.objects[0]!['relations'] = [{ to: 'x' }];
    (theirs.objects[0]!['attributes'] as Json[])[0]!['hotkey'] = 'c';
    const changed = withObjects((objects) => objects.push({ id: 'tree', name: 'Tree', shape: 'polygon' }));
    const { editor, added } = mergeEditor(changed, theirs);
    expect(added).toBe(1);
    expect(editor).toMatchObject({
      settings: { theme: 1 },
      objects: [{ relations: [{ to: 'x' }], attributes: [{ hotkey: 'c' }] }, {}, { name: 'Tree', id: '3' }],
    });
  });

  test('gives a new feature the next free id and leaves the others theirs', () => {
    const theirs = copy(street.editor);
    theirs.objects[1]!['id'] = '7';
    const changed = withObjects((objects) => {
      objects.push({
        id: 'tree',
        name: 'Tree',
        shape: 'polygon',
        attributes: [{ id: 'kind', name: 'Kind', type: 'text' }],
      });
      objects.push({ id: 'sign', name: 'Sign', shape: 'point' });
    });
    const objects = (mergeEditor(changed, theirs).editor as ReturnType<typeof copy>).objects;
    expect(objects.map((object) => object['id'])).toEqual(['1', '7', '8', '9']);
    expect((objects[2]!['attributes'] as Json[])[0]!['id']).toBe('8.1');
  });

  test('archives what left the manifest instead of dropping it, once', () => {
    const without = withObjects((objects) => objects.pop());
    const merged = mergeEditor(without, street.editor);
    expect(merged).toMatchObject({
      archived: 1,
      noticeable: 1,
      editor: { objects: [{}, { name: 'Person', archived: true }] },
    });
    expect(mergeEditor(without, merged.editor).changes).toEqual([]);
    expect(mergeEditor(street, merged.editor)).toMatchObject({ editor: street.editor, noticeable: 0 });
  });

  test('knows a renamed feature by its id and keeps its hash', () => {
    const renamed = withObjects((objects) => (objects[0]!.name = 'Car'));
    const merged = mergeEditor(renamed, street.editor);
    expect(merged.changes).toEqual([{ field: 'ontology.street/object.vehicle name', from: 'Vehicle', to: 'Car' }]);
    expect(merged.noticeable).toBe(1);
  });

  test('lets the hash of the platform win: remembered first, then by name and type', () => {
    const theirs = copy(street.editor);
    theirs.objects[0]!['featureNodeHash'] = 'AbC+/123';
    const byName = mergeEditor(street, theirs);
    expect(byName.changes).toEqual([]);
    expect(byName.hashes.get('ontology.street/object.vehicle')).toBe('AbC+/123');
    const renamed = withObjects((objects) => (objects[0]!.name = 'Car'));
    const remembered = mergeEditor(renamed, theirs, byName.hashes);
    expect(remembered).toMatchObject({
      added: 0,
      archived: 0,
      editor: { objects: [{ featureNodeHash: 'AbC+/123', name: 'Car' }, {}] },
    });
  });

  test.each<[string, (objects: NonNullable<typeof STREET.objects>) => unknown, RegExp]>([
    ['another shape', (objects) => (objects[0]!.shape = 'polygon'), /shape is bounding_box/],
    ['another type', (objects) => ((objects[0]!.attributes![0] as Attribute).type = 'checklist'), /type is radio/],
    ['a dynamic flag', (objects) => ((objects[0]!.attributes![0] as Attribute).dynamic = true), /dynamic/],
  ])('refuses %s for a feature that exists', (_what, change, why) => {
    expect(
      mergeEditor(withObjects(change), street.editor)
        .refused.map((one) => one.why)
        .join(),
    ).toMatch(why);
  });

  test('leaves alone what the manifest does not say: colour, required flag, option value', () => {
    const theirs = copy(street.editor);
    Object.assign(theirs.objects[0]!, { color: '#000000', required: true });
    const options = (theirs.objects[0]!['attributes'] as { options: Json[] }[])[0]!.options;
    options[0]!['value'] = 'RED_1';
    expect(mergeEditor(street, theirs).changes).toEqual([]);
    theirs.objects[1]!['color'] = '#000000';
    expect(mergeEditor(street, theirs).changes).toMatchObject([{ field: 'ontology.street/object.person color' }]);
  });
});
