import { addressOf, type Address } from '../base/address.ts';
import { invariant } from '../base/invariant.ts';
import type { Problem } from '../base/problem.ts';
import type { Declared, Model, Path } from '../manifest/model.ts';
import type { ProjectAccess, ResourceAccess } from '../manifest/schema/access.ts';
import type { Kind } from '../manifest/schema/envelope.ts';
import { desiredAccess } from './access.ts';
import { desiredEditor } from './desired-ontology.ts';
import type { Access, Graph, Node, ProjectNode } from './graph.ts';
import { wireField } from './metadata-fields.ts';

/** Ids that only the platform can give, by manifest name. */
export interface Bindings {
  readonly workflowTemplates: Readonly<Record<string, string>>;
  readonly integrations: Readonly<Record<string, string>>;
  readonly groups: Readonly<Record<string, string>>;
}

export interface DesiredGraph {
  readonly graph: Graph;
  readonly problems: readonly Problem[];
}

const PREFIX = {
  Folder: 'folder',
  Registration: 'registration',
  Dataset: 'dataset',
  Ontology: 'ontology',
  WorkflowTemplate: 'workflow-template',
  MetadataSchema: 'metadata-schema',
  ProjectPair: 'project',
} as const satisfies Partial<Record<Kind, string>>;

/** Address of a project of a pair: `project.street/production`. */
export function projectAddress(pair: string, role: 'benchmark' | 'production'): Address {
  return `${addressOf('project', pair)}/${role}`;
}

/**
 * What a workspace asks of one environment, as resources that refer to each other by address. Bindings of the environment
 * are resolved; `extra` adds ids that are not in the workspace file (the embedded sandbox gives them). The benchmark
 * dataset joins the production project by itself. Throws nothing; a binding that is missing is a problem.
 */
export function desiredGraph(model: Model, environmentName: string, extra: Partial<Bindings> = {}): DesiredGraph {
  const builder = new GraphBuilder(model, environmentName, extra);
  builder.build();
  return { graph: { nodes: builder.nodes }, problems: builder.problems };
}

class GraphBuilder {
  readonly nodes = new Map<Address, Node>();
  readonly problems: Problem[] = [];
  readonly #model: Model;
  readonly #environment: string;
  readonly #sandbox: boolean;
  readonly #bindings: Bindings;

  constructor(model: Model, environmentName: string, extra: Partial<Bindings>) {
    const environment = model.workspace.spec.environments[environmentName];
    invariant(environment !== undefined, `the workspace has no environment "${environmentName}"`);
    this.#model = model;
    this.#environment = environmentName;
    this.#sandbox = environment.endpoint === 'sandbox';
    const own = environment.bindings;
    this.#bindings = {
      workflowTemplates: { ...own?.workflowTemplates, ...extra.workflowTemplates },
      integrations: { ...own?.integrations, ...extra.integrations },
      groups: { ...own?.groups, ...extra.groups },
    };
  }

  build(): void {
    const { folders, registrations, datasets, ontologies, workflowTemplates, metadataSchemas, projectPairs } =
      this.#model;
    for (const declared of folders.values()) this.#folder(declared);
    for (const declared of metadataSchemas.values()) {
      const fields = Object.entries(declared.spec.fields).map(([key, field]) => [key, wireField(field)] as const);
      this.#add({
        kind: 'metadata-schema',
        ...this.#base(declared, 'MetadataSchema'),
        fields: Object.fromEntries(fields),
      });
    }
    for (const declared of registrations.values()) this.#registration(declared);
    for (const declared of datasets.values()) {
      const { title, description, items, access } = declared.spec;
      this.#add({
        kind: 'dataset',
        ...this.#base(declared, 'Dataset'),
        title,
        ...(description === undefined ? {} : { description }),
        registrations: [...new Set(items.map((item) => addressOf('registration', item.registration)))],
        ...this.#access(declared, ['spec', 'access'], access),
      });
    }
    for (const declared of ontologies.values()) {
      const { title, description, access } = declared.spec;
      const { problems, ...content } = desiredEditor(declared);
      this.problems.push(...problems);
      this.#add({
        kind: 'ontology',
        ...this.#base(declared, 'Ontology'),
        title,
        ...(description === undefined ? {} : { description }),
        ...content,
        ...this.#access(declared, ['spec', 'access'], access),
      });
    }
    for (const declared of workflowTemplates.values()) this.#workflowTemplate(declared);
    for (const declared of projectPairs.values()) this.#pair(declared);
  }

  #folder(declared: Declared<'Folder'>): void {
    const { title, description, parent, clientMetadata, access } = declared.spec;
    this.#add({
      kind: 'folder',
      ...this.#base(declared, 'Folder'),
      title,
      ...(description === undefined ? {} : { description }),
      parent: parent === undefined ? null : addressOf('folder', parent),
      ...(clientMetadata === undefined ? {} : { clientMetadata }),
      ...this.#access(declared, ['spec', 'access'], access),
    });
  }

  #registration(declared: Declared<'Registration'>): void {
    const { folder, integration, onUnitError } = declared.spec;
    const content = this.#model.contents.get(declared.name);
    const bound = integration === undefined ? undefined : this.#bindings.integrations[integration];
    if (integration !== undefined && bound === undefined && !this.#sandbox) {
      this.#missing(declared, ['spec', 'integration'], 'integrations', integration, 'error', 'Settings, Integrations');
    }
    this.#add({
      kind: 'registration',
      ...this.#base(declared, 'Registration'),
      folder: addressOf('folder', folder),
      ...(bound === undefined ? {} : { integration: bound }),
      skipDuplicateUrls: declared.spec.skipDuplicateUrls,
      upsertMetadata: declared.spec.upsertMetadata,
      onUnitError,
      items: content?.items ?? [],
    });
  }

  #workflowTemplate(declared: Declared<'WorkflowTemplate'>): void {
    const uuid = this.#bindings.workflowTemplates[declared.name];
    if (uuid === undefined && !this.#sandbox) {
      this.#missing(
        declared,
        ['metadata', 'name'],
        'workflowTemplates',
        declared.name,
        'warning',
        'Workflow templates',
      );
    }
    this.#add({
      kind: 'workflow-template',
      ...this.#base(declared, 'WorkflowTemplate'),
      ...(uuid === undefined ? { unbound: true } : { uuid }),
      template: declared.spec,
    });
  }

  #pair(declared: Declared<'ProjectPair'>): void {
    const { ontology, benchmark, production } = declared.spec;
    const benchmarkDataset = addressOf('dataset', benchmark.dataset);
    const others = production.datasets.map((name) => addressOf('dataset', name));
    if (declared.adopt !== undefined) {
      this.problems.push({
        code: 'graph.pair-adopted',
        severity: 'error',
        summary: `adopt on the ProjectPair "${declared.name}" does not say which of its two projects it means`,
        detail: 'Write adopt inside spec.benchmark and spec.production.',
        at: declared.at(['metadata', 'adopt'], 'key'),
        address: declared.address,
      });
    }
    for (const role of ['benchmark', 'production'] as const) {
      const spec = declared.spec[role];
      const node: ProjectNode = {
        kind: 'project',
        address: projectAddress(declared.name, role),
        at: declared.at(['spec', role]),
        ...(spec.adopt === undefined ? {} : { uuid: spec.adopt.toLowerCase() }),
        ...(declared.movedFrom === undefined ? {} : { movedFrom: projectAddress(declared.movedFrom, role) }),
        role,
        title: spec.title,
        ...(spec.description === undefined ? {} : { description: spec.description }),
        ontology: addressOf('ontology', ontology),
        workflowTemplate: addressOf('workflow-template', spec.workflowTemplate),
        datasets: role === 'benchmark' ? [benchmarkDataset] : [...new Set([benchmarkDataset, ...others])],
        ...(spec.tags === undefined ? {} : { tags: spec.tags.toSorted() }),
        ...this.#access(declared, ['spec', role, 'access'], spec.access),
      };
      this.#add(node);
    }
  }

  #add(node: Node): void {
    this.nodes.set(node.address, node);
  }

  #base(declared: Declared<Kind>, kind: keyof typeof PREFIX): Pick<Node, 'address' | 'at' | 'uuid' | 'movedFrom'> {
    return {
      address: addressOf(PREFIX[kind], declared.name),
      at: declared.at(['metadata', 'name']),
      ...(declared.adopt === undefined ? {} : { uuid: declared.adopt.toLowerCase() }),
      ...(declared.movedFrom === undefined ? {} : { movedFrom: addressOf(PREFIX[kind], declared.movedFrom) }),
    };
  }

  #access(
    declared: Declared<Kind>,
    path: Path,
    access: ResourceAccess | ProjectAccess | undefined,
  ): { access?: Access } {
    const resolved = desiredAccess(access, (name, index) => {
      const group = this.#bindings.groups[name];
      if (group === undefined && !this.#sandbox) {
        this.#missing(declared, [...path, 'groups', index, 'group'], 'groups', name, 'error', 'the group list');
      }
      return group?.toLowerCase();
    });
    if (resolved === undefined) return {};
    const { users, ...rest } = resolved;
    if (users === undefined || (declared.kind !== 'Folder' && declared.kind !== 'Ontology'))
      return { access: resolved };
    this.problems.push({
      code: 'graph.people-not-possible',
      severity: 'warning',
      summary: `the API cannot give single people access to the ${declared.kind.toLowerCase()} "${declared.name}"`,
      detail: 'List a group instead, or give access in the web app.',
      at: declared.at([...path, 'users'], 'key'),
      address: declared.address,
    });
    return { access: rest };
  }

  #missing(
    declared: Declared<Kind>,
    path: Path,
    what: keyof Bindings,
    name: string,
    severity: 'error' | 'warning',
    where: string,
  ): void {
    this.problems.push({
      code: 'graph.binding-missing',
      severity,
      summary: `the environment "${this.#environment}" has no binding for "${name}"`,
      detail: `Copy its id from Encord's web app (${where}) into spec.environments.${this.#environment}.bindings.${what} of the workspace file.`,
      at: declared.at(path),
      address: declared.address,
    });
  }
}
