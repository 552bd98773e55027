import type { Declared } from '../../src/manifest/model.ts';
import { desiredEditor } from '../../src/graph/desired-ontology.ts';
import type { Graph, Node, ProjectNode } from '../../src/graph/graph.ts';
import { Ontology } from '../../src/manifest/schema/ontology.ts';
import type { z } from 'zod';
import { BENCHMARK_QA } from '../workflow/benchmark-qa.ts';
import { graphOf, image, type Platform } from './platform.ts';

export const ESTABLISH = {
  title: 'Establish',
  start: 'Annotate 1',
  stages: [
    { name: 'Annotate 1', type: 'annotation' as const, next: 'Review 1' },
    { name: 'Review 1', type: 'review' as const, approve: 'Complete', reject: 'Annotate 1' },
    { name: 'Complete', type: 'done' as const },
  ],
};

export const STREET: z.input<typeof Ontology> = {
  title: 'Street',
  objects: [
    {
      id: 'vehicle',
      name: 'Vehicle',
      shape: 'bounding_box',
      attributes: [
        {
          id: 'colour',
          name: 'Colour',
          type: 'radio',
          options: [
            { id: 'red', label: 'Red' },
            { id: 'blue', label: 'Dark Blue' },
          ],
        },
      ],
    },
    { id: 'person', name: 'Person', shape: 'polygon', color: '#123456' },
  ],
  classifications: [
    {
      id: 'weather',
      name: 'Weather',
      type: 'radio',
      options: [
        { id: 'sun', label: 'Sun' },
        { id: 'rain', label: 'Rain' },
      ],
    },
  ],
};

export function ontologyNode(
  spec: z.input<typeof Ontology> = STREET,
  name = 'street',
): Extract<Node, { kind: 'ontology' }> {
  const parsed = Ontology.parse(spec);
  const declared: Declared<'Ontology'> = {
    kind: 'Ontology',
    name,
    address: `ontology.${name}`,
    spec: parsed,
    file: 'ontology.yaml',
    at: () => ({ file: 'ontology.yaml', line: 1, column: 1 }),
  };
  const { editor, features, defaulted } = desiredEditor(declared);
  return { kind: 'ontology', address: declared.address, title: parsed.title, editor, features, defaulted };
}

export interface Street {
  readonly templates: { readonly benchmark: string; readonly production: string };
  readonly integration: string;
}

export function bind(platform: Platform): Street {
  return {
    integration: platform.integration,
    templates: {
      benchmark: platform.sandbox.admin.createWorkflowTemplate(ESTABLISH).uuid,
      production: platform.sandbox.admin.createWorkflowTemplate(BENCHMARK_QA).uuid,
    },
  };
}

/** One complete Benchmark QA set-up: folder, two registrations, two datasets, ontology, two projects. */
export function streetNodes(street: Street, counts: { benchmark?: number; production?: number } = {}): Node[] {
  const urls = (name: string, count: number) =>
    Array.from({ length: count }, (_, n) => image(`https://bucket.s3.eu-west-1.amazonaws.com/${name}/${n}.png`));
  const registration = (name: string, count: number): Node => ({
    kind: 'registration',
    address: `registration.${name}`,
    folder: 'folder.street',
    integration: street.integration,
    skipDuplicateUrls: true,
    upsertMetadata: false,
    onUnitError: 'fail',
    items: urls(name, count),
  });
  const project = (role: ProjectNode['role'], template: string, datasets: string[]): ProjectNode => ({
    kind: 'project',
    address: `project.street/${role}`,
    role,
    title: `Street ${role}`,
    description: `The ${role} project`,
    ontology: 'ontology.street',
    workflowTemplate: template,
    datasets,
  });
  return [
    { kind: 'metadata-schema', address: 'metadata-schema.all', fields: { city: { ty: 'variant', hint: 'varchar' } } },
    { kind: 'folder', address: 'folder.top', title: 'Top', parent: null },
    {
      kind: 'folder',
      address: 'folder.street',
      title: 'Street scenes',
      description: 'Pictures of streets',
      parent: 'folder.top',
      clientMetadata: { team: 'a' },
    },
    registration('benchmark', counts.benchmark ?? 3),
    registration('production', counts.production ?? 5),
    { kind: 'dataset', address: 'dataset.benchmark', title: 'Street A', registrations: ['registration.benchmark'] },
    {
      kind: 'dataset',
      address: 'dataset.production',
      title: 'Street B',
      description: 'B',
      registrations: ['registration.production'],
    },
    ontologyNode(),
    {
      kind: 'workflow-template',
      address: 'workflow-template.establish',
      uuid: street.templates.benchmark,
      template: ESTABLISH,
    },
    {
      kind: 'workflow-template',
      address: 'workflow-template.qa',
      uuid: street.templates.production,
      template: BENCHMARK_QA,
    },
    project('benchmark', 'workflow-template.establish', ['dataset.benchmark']),
    project('production', 'workflow-template.qa', ['dataset.benchmark', 'dataset.production']),
  ];
}

export function streetGraph(street: Street, counts?: { benchmark?: number; production?: number }): Graph {
  return graphOf(streetNodes(street, counts));
}
