import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Editor } from '../../src/graph/editor.ts';
import { desiredEditor } from '../../src/graph/desired-ontology.ts';
import { desiredGraph } from '../../src/graph/desired.ts';
import { itemKey, keyOfUrls } from '../../src/graph/item-key.ts';
import { markerOf, newMarker, withMarker, withoutMarker } from '../../src/graph/marker.ts';
import { topologicalOrder } from '../../src/graph/order.ts';
import { forbiddenIn, safeText } from '../../src/graph/safe-text.ts';
import type { Declared, Model } from '../../src/manifest/model.ts';
import { SPECS, type SpecOf } from '../../src/manifest/schema/document.ts';
import type { Kind } from '../../src/manifest/schema/envelope.ts';
import { image } from '../apply/platform.ts';
import { STREET } from '../apply/street.ts';
import { BENCHMARK_QA } from '../workflow/benchmark-qa.ts';

const UUID = '11111111-2222-4333-8444-555555555555';
const at = () => ({ file: 'a.yaml', line: 1, column: 1 });

function declare<K extends Kind>(kind: K, name: string, spec: unknown, more: Partial<Declared<K>> = {}): Declared<K> {
  const parsed = SPECS[kind].parse(spec) as SpecOf<K>;
  return { kind, name, address: `${kind.toLowerCase()}.${name}`, spec: parsed, file: 'a.yaml', at, ...more };
}
const byName = <K extends Kind>(...list: Declared<K>[]) => new Map(list.map((one) => [one.name, one]));

function model(bindings: object, endpoint = 'https://api.encord.com'): Model {
  const pair = {
    ontology: 'street',
    benchmark: { title: 'B', workflowTemplate: 'qa', dataset: 'gold' },
    production: {
      title: 'P',
      workflowTemplate: 'qa',
      datasets: ['rest'],
      access: { groups: [{ group: 'people', role: 'annotator' }] },
    },
    routing: { stage: 'Benchmark Task?', pathways: { benchmark: 'YES', production: 'NO' } },
    evaluation: { stage: 'Consensus 1 Review', groundTruth: { stage: 'Complete' } },
  };
  const item = image('https://b/1.png');
  return {
    workspace: declare('Workspace', 'w', {
      environments: { live: { endpoint, bindings } },
      defaultEnvironment: 'live',
    }),
    folders: byName(
      declare('Folder', 'top', { title: 'Top' }),
      declare('Folder', 'in', { title: 'In', parent: 'top' }, { movedFrom: 'old' }),
    ),
    integrations: byName(declare('Integration', 'bucket', { cloud: 'aws' })),
    registrations: byName(declare('Registration', 'r', { folder: 'in', integration: 'bucket', source: 'r.json' })),
    datasets: byName(
      declare('Dataset', 'gold', { title: 'G', items: [{ registration: 'r' }] }),
      declare('Dataset', 'rest', { title: 'R', items: [] }),
    ),
    metadataSchemas: byName(
      declare('MetadataSchema', 'm', {
        fields: { city: { type: 'varchar' }, kind: { type: 'enum', values: ['b', 'a'] } },
      }),
    ),
    ontologies: byName(declare('Ontology', 'street', STREET, { address: 'ontology.street' })),
    workflowTemplates: byName(declare('WorkflowTemplate', 'qa', BENCHMARK_QA)),
    projectPairs: byName(declare('ProjectPair', 'street', pair)),
    contents: new Map([['r', { items: [item], digest: 'd' }]]),
  };
}

describe('the desired graph', () => {
  const bound = { workflowTemplates: { qa: UUID }, integrations: { bucket: UUID }, groups: { people: UUID } };

  test('resolves bindings and references, and the benchmark dataset joins production by itself', () => {
    const { graph, problems } = desiredGraph(model(bound), 'live');
    expect(problems).toEqual([]);
    expect(graph.nodes.get('project.street/benchmark')).toMatchObject({ datasets: ['dataset.gold'] });
    expect(graph.nodes.get('project.street/production')).toMatchObject({
      datasets: ['dataset.gold', 'dataset.rest'],
      workflowTemplate: 'workflow-template.qa',
      access: { groups: [{ group: UUID, role: 'annotator' }] },
    });
    expect(graph.nodes.get('registration.r')).toMatchObject({ folder: 'folder.in', integration: UUID });
    expect(graph.nodes.get('folder.in')).toMatchObject({ parent: 'folder.top', movedFrom: 'folder.old' });
    expect(graph.nodes.get('metadata-schema.m')).toMatchObject({
      fields: { city: { ty: 'variant', hint: 'varchar' }, kind: { ty: 'enum', values: ['a', 'b'] } },
    });
  });

  test('says which bindings are missing and where to put them, except in the sandbox', () => {
    const { problems } = desiredGraph(model({}), 'live');
    expect(problems.map((problem) => [problem.code, problem.severity])).toEqual([
      ['graph.binding-missing', 'error'],
      ['graph.binding-missing', 'warning'],
      ['graph.binding-missing', 'error'],
    ]);
    expect(problems[1]?.detail).toContain('bindings.workflowTemplates');
    expect(desiredGraph(model({}, 'sandbox'), 'live').problems).toEqual([]);
    const extra = desiredGraph(model({}, 'sandbox'), 'live', { workflowTemplates: { qa: UUID } });
    expect(extra.graph.nodes.get('workflow-template.qa')).toMatchObject({ uuid: UUID });
  });
});

describe('the editor JSON of a manifest', () => {
  const editorOf = (spec: unknown) =>
    desiredEditor(declare('Ontology', 'street', spec, { address: 'ontology.street' }));

  test('has the form that Encord’s SDK writes', () => {
    const { editor } = editorOf(STREET);
    expect(editor).toMatchObject({
      objects: [
        {
          id: '1',
          color: '#D33115',
          required: false,
          archived: false,
          attributes: [
            {
              id: '1.1',
              dynamic: false,
              options: [
                { id: '1.1.1', value: 'red' },
                { id: '1.1.2', label: 'Dark Blue', value: 'dark_blue' },
              ],
            },
          ],
        },
        { id: '2', color: '#123456' },
      ],
      classifications: [{ id: '1', attributes: [{ id: '1.1', name: 'Weather', type: 'radio' }] }],
    });
    expect(Editor.parse(editor)).toEqual(editor);
    expect(Object.keys((editor['objects'] as object[])[1] ?? {})).toEqual([
      'id',
      'name',
      'color',
      'shape',
      'featureNodeHash',
      'required',
      'archived',
    ]);
  });

  test('derives hashes from the address, so that they survive renames and reordering', () => {
    const reversed = {
      ...STREET,
      objects: STREET.objects?.toReversed().map((object) => ({ ...object, name: `New ${object.name}` })),
    };
    const hashes = (spec: unknown) =>
      new Map([...editorOf(spec).features].map(([hash, address]) => [`${address} ${hash}`, 1]));
    expect([...hashes(reversed).keys()].sort()).toEqual([...hashes(STREET).keys()].sort());
    for (const hash of editorOf(STREET).features.keys()) expect(hash).toMatch(/^[0-9a-f]{8}$/);
  });

  test('asks for no place where there is nothing to say: that parses the whole file once more', () => {
    const at = (): never => {
      throw new Error('a place was asked for');
    };
    const declared = { ...declare('Ontology', 'street', STREET, { address: 'ontology.street' }), at };
    expect(desiredEditor(declared).problems).toEqual([]);
  });

  test('takes an explicit hash and refuses one that two features have', () => {
    const twice = STREET.objects?.map((object) => ({ ...object, featureNodeHash: 'AbCd/123' }));
    const { features, problems } = editorOf({ ...STREET, objects: twice });
    expect(features.get('AbCd/123')).toBe('ontology.street/object.vehicle');
    expect(problems).toMatchObject([
      { code: 'graph.feature-hash-collision', address: 'ontology.street/object.person' },
    ]);
  });

  test('writes skeletons as templates that share the hash of their object', () => {
    const points = [
      { id: 'a', name: 'A', x: 0, y: 0 },
      { id: 'b', name: 'B', x: 1, y: 1 },
    ];
    const { editor } = editorOf({
      title: 'S',
      objects: [{ id: 'pose', name: 'Pose', shape: 'skeleton', skeleton: { points, edges: [['a', 'b']] } }],
    });
    const [object] = editor['objects'] as { featureNodeHash: string }[];
    expect(editor['skeleton_templates']).toMatchObject([
      {
        template: {
          feature_node_hash: object?.featureNodeHash,
          skeleton: { 0: { x: 0, value: 'a' }, 1: { y: 1 } },
          skeletonEdges: { 0: { 1: {} } },
        },
      },
    ]);
  });
});

describe('helpers of the graph', () => {
  test('an order puts everything after what it needs and does not depend on the input’s order', () => {
    const edges = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 30 });
    fc.assert(
      fc.property(edges, (pairs) => {
        const needs = (key: string) =>
          pairs.filter(([a, b]) => `n${Math.max(a, b)}` === key && a !== b).map(([a, b]) => `n${Math.min(a, b)}`);
        const keys = Array.from({ length: 13 }, (_, n) => `n${n}`);
        const order = topologicalOrder(keys, needs);
        expect([...order].sort()).toEqual([...keys].sort());
        for (const key of keys)
          for (const need of needs(key)) expect(order.indexOf(need)).toBeLessThan(order.indexOf(key));
        expect(topologicalOrder(keys.toReversed(), needs)).toEqual(order);
      }),
    );
  });

  test('a marker can be put behind any description and taken off again', () => {
    fc.assert(
      fc.property(
        fc.string().map((text) => text.trimEnd()),
        fc.nat(),
        (text, seed) => {
          fc.pre(markerOf(text) === undefined);
          let state = seed + 1;
          const marker = newMarker(() => (state = (state * 48271) % 2147483647) / 2147483647);
          expect(withoutMarker(withMarker(text, marker))).toBe(text);
          expect(markerOf(withMarker(text, marker))).toBe(marker);
          expect(withMarker(withMarker(text, marker), marker)).toBe(withMarker(text, marker));
        },
      ),
    );
  });

  test('an item is known by its exact URLs in order', () => {
    expect(itemKey(image('https://a/1'))).toBe(keyOfUrls(['https://a/1']));
    expect(keyOfUrls(['a', 'b'])).not.toBe(keyOfUrls(['b', 'a']));
    expect(keyOfUrls(['ab'])).not.toBe(keyOfUrls(['a', 'b']));
  });

  test('texts lose e-mail addresses and signatures, and nothing else', () => {
    expect(safeText('by mira@example.com and jo.x+y@sub.example.org')).toMatch(/^by person-\w{16} and person-\w{16}$/);
    expect(safeText('https://b/a.png?X-Amz-Signature=ab&x=1 rest')).toBe('https://b/a.png rest');
    for (const text of ['img@2x.png', '@handle', 'a @ b', 'Car & Co', 'https://b/a.png?version=3'])
      expect(safeText(text)).toBe(text);
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string(), fc.webUrl({ withQueryParameters: true })), (text) => {
        expect(forbiddenIn(safeText(text))).toBeUndefined();
      }),
    );
  });
});
