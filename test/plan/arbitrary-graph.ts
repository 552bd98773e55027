import * as fc from 'fast-check';
import { ontologyNode } from '../apply/street.ts';
import type { Graph, Node } from '../../src/graph/graph.ts';
import { itemKey, metadataKey } from '../../src/graph/item-key.ts';
import type { RegistrationItem } from '../../src/registration/item.ts';
import { BENCHMARK_QA } from '../workflow/benchmark-qa.ts';
import { graphOf, image } from '../apply/platform.ts';

const text = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const role = fc.constantFrom('user', 'admin');
const access = fc.option(
  fc.record({
    exclusive: fc.boolean(),
    groups: fc.uniqueArray(fc.record({ group: fc.uuid(), role }), { maxLength: 3, selector: (entry) => entry.group }),
  }),
  { nil: undefined },
);

/** Desired graphs of up to a few resources of every kind, with references that resolve. */
export const arbitraryGraph: fc.Arbitrary<Graph> = fc
  .record({
    folders: fc.array(fc.record({ title: text, description: fc.option(text, { nil: undefined }), access }), {
      minLength: 1,
      maxLength: 4,
    }),
    registrations: fc.array(fc.record({ folder: fc.nat(), items: fc.nat(4), upsert: fc.boolean() }), {
      minLength: 1,
      maxLength: 3,
    }),
    datasets: fc.array(fc.record({ title: text, registrations: fc.array(fc.nat(), { maxLength: 3 }), access }), {
      minLength: 1,
      maxLength: 3,
    }),
    pairs: fc.array(fc.record({ title: text, datasets: fc.array(fc.nat(), { maxLength: 2 }) }), { maxLength: 2 }),
    objects: fc.uniqueArray(fc.constantFrom('car', 'person', 'tree', 'sign'), { minLength: 1 }),
    fields: fc.dictionary(fc.constantFrom('city', 'day', 'camera'), fc.constantFrom('varchar', 'number')),
  })
  .map(({ folders, registrations, datasets, pairs, objects, fields }) => {
    const nodes: Node[] = folders.map(({ description, access: who, ...folder }, n) => ({
      kind: 'folder',
      address: `folder.f${n}`,
      ...folder,
      ...(description === undefined ? {} : { description }),
      ...(who === undefined ? {} : { access: who }),
      parent: n === 0 ? null : `folder.f${n - 1}`,
    }));
    registrations.forEach(({ folder, items, upsert }, n) => {
      nodes.push({
        kind: 'registration',
        address: `registration.r${n}`,
        folder: `folder.f${folder % folders.length}`,
        skipDuplicateUrls: true,
        upsertMetadata: upsert,
        onUnitError: 'fail',
        items: Array.from({ length: items }, (_, i) => image(`s3://b/${n}/${i}`)),
      });
    });
    datasets.forEach(({ title, access: who, registrations: held }, n) => {
      nodes.push({
        kind: 'dataset',
        address: `dataset.d${n}`,
        title,
        ...(who === undefined ? {} : { access: who }),
        registrations: [...new Set(held.map((r) => `registration.r${r % registrations.length}`))],
      });
    });
    const list = objects.map((id) => ({ id, name: id.toUpperCase(), shape: 'polygon' as const }));
    nodes.push(ontologyNode({ title: 'O', objects: list }, 'o'));
    nodes.push({ kind: 'workflow-template', address: 'workflow-template.t', uuid: 'x', template: BENCHMARK_QA });
    const wire = Object.entries(fields).map(([key, hint]) => [key, { ty: 'variant', hint }] as const);
    nodes.push({ kind: 'metadata-schema', address: 'metadata-schema.m', fields: Object.fromEntries(wire) });
    pairs.forEach(({ title, datasets: held }, n) => {
      for (const projectRole of ['benchmark', 'production'] as const) {
        nodes.push({
          kind: 'project',
          address: `project.p${n}/${projectRole}`,
          role: projectRole,
          title,
          ontology: 'ontology.o',
          workflowTemplate: 'workflow-template.t',
          datasets: [
            ...new Set([
              'dataset.d0',
              ...(projectRole === 'production' ? held : []).map(
                (d) => `dataset.d${typeof d === 'number' ? d % datasets.length : 0}`,
              ),
            ]),
          ],
        });
      }
    });
    return graphOf(nodes);
  });

/** The platform as it is once a desired graph was applied. */
export function observedAfter(desired: Graph): Graph {
  const keysOf = (address: string): Map<string, string> => {
    const node = desired.nodes.get(address);
    const items: readonly RegistrationItem[] = node?.kind === 'registration' ? node.items : [];
    return new Map(items.map((item) => [itemKey(item), `uuid-${itemKey(item)}`]));
  };
  return graphOf(
    [...desired.nodes.values()].map((node): Node => {
      const uuid = `id-of-${node.address}`;
      switch (node.kind) {
        case 'registration':
          return {
            ...node,
            items: [],
            observedKeys: keysOf(node.address),
            observedMetadata: new Map([...keysOf(node.address).keys()].map((key) => [key, metadataKey({})])),
          };
        case 'dataset':
          return { ...node, uuid, linkedOf: new Map(node.registrations.map((r) => [r, new Set(keysOf(r).keys())])) };
        case 'folder':
        case 'ontology':
        case 'project':
          return { ...node, uuid };
        case 'metadata-schema':
        case 'workflow-template':
          return node;
      }
    }),
  );
}
