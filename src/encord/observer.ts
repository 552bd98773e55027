import type { Address } from '../base/address.ts';
import type { Problem } from '../base/problem.ts';
import type {
  Access,
  DatasetNode,
  FolderNode,
  Graph,
  MetadataSchemaNode,
  Node,
  OntologyNode,
  ProjectNode,
  RegistrationNode,
} from '../graph/graph.ts';
import { knownOf, type Known } from '../graph/known.ts';
import { metadataWithoutMarker, withoutMarker } from '../graph/marker.ts';
import { topologicalLevels } from '../graph/order.ts';
import { referencesOf } from '../graph/references.ts';
import { datasetUsers, getDataset, listDataRows } from './api/datasets.ts';
import { getFolder } from './api/folders.ts';
import { groupsOf } from './api/groups.ts';
import { getMetadataSchema } from './api/metadata-schema.ts';
import { getOntology } from './api/ontologies.ts';
import { getProject, projectDatasets, projectTags, projectUsers } from './api/projects.ts';
import type { EncordClient } from './client.ts';
import { accessNode, observedWorkflow, parseMetadata } from './convert.ts';
import { EncordAnswerError } from './errors.ts';
import { NO_ITEMS, readFolderItems, type FolderItems, type FolderWish } from './observe-items.ts';
import { folderWish, heldOf, itemsHeld, registrationSeen } from './observe-registration.ts';
import { findByTitle, type Findable } from './observe-lookup.ts';
import { rememberedHashes, rememberedRegistration } from './remembered.ts';

/** What a journal holds about creates that may not have been answered. */
export interface PendingCreate {
  readonly title?: string | undefined;
  readonly marker?: string | undefined;
}

export interface ObserverOptions {
  readonly intents?: ReadonlyMap<Address, PendingCreate>;
  /** Resources that are known to be on the platform already, from an earlier observation. */
  readonly seed?: Graph;
}

/**
 * Reads the platform resource by resource. A resource is found by the id that the manifest adopts, by the id that is
 * remembered, or by the marker of a create that was not answered; nothing is ever found by its title alone.
 */
export class Observer {
  readonly nodes = new Map<Address, Node>();
  readonly gone = new Set<Address>();
  readonly sameTitle = new Map<Address, readonly string[]>();
  readonly problems: Problem[] = [];
  readonly #client: EncordClient;
  readonly #desired: Graph;
  readonly #known: Known;
  readonly #intents: ReadonlyMap<Address, PendingCreate>;
  readonly #uuids = new Map<Address, string>();
  readonly #items = new Map<string, Promise<FolderItems>>();
  readonly #reported = new Map<Address, Record<string, string>>();

  constructor(client: EncordClient, desired: Graph, known: Known, options: ObserverOptions = {}) {
    this.#client = client;
    this.#desired = desired;
    this.#known = known;
    this.#intents = options.intents ?? new Map();
    for (const node of options.seed?.nodes.values() ?? []) {
      this.nodes.set(node.address, node);
      if (node.uuid !== undefined) this.#uuids.set(node.address, node.uuid);
    }
  }

  /** Reads everything that the manifests declare, parents before children, levels in parallel. */
  async all(): Promise<void> {
    const nodes = this.#desired.nodes;
    const needsOf = (address: Address): readonly Address[] => {
      const node = nodes.get(address)!;
      return node.kind === 'dataset' ? this.#registrationsOf(node) : referencesOf(node);
    };
    for (const level of topologicalLevels(nodes.keys(), needsOf)) {
      await Promise.all(level.map((address) => this.#observe(nodes.get(address)!)));
    }
  }

  /** The id of a resource on the platform, as far as it is known. */
  uuidOf(address: Address): string | undefined {
    return this.#uuids.get(address);
  }

  /** The id that the state remembers, for what is no longer declared. */
  knownUuidOf(address: Address): string | undefined {
    return this.#known.get(address)?.uuid;
  }

  /** Notes an id that a create answered. */
  created(address: Address, uuid: string): void {
    this.#uuids.set(address, uuid);
    this.gone.delete(address);
  }

  /** Notes ids that an upload job reported for items whose URL cannot be read back. */
  reported(registration: Address, uuids: Readonly<Record<string, string>>): void {
    this.#reported.set(registration, { ...this.#reported.get(registration), ...uuids });
  }

  /** Replaces what is known of a resource after it was written. */
  set(node: Node): void {
    this.nodes.set(node.address, node);
  }

  /** Reads one declared resource again. When that fails, what was known of it stays known. */
  async refresh(address: Address): Promise<Node | undefined> {
    const desired = this.#desired.nodes.get(address);
    if (desired === undefined) return undefined;
    if (desired.kind === 'registration') this.#items.delete(this.#uuids.get(desired.folder) ?? '');
    const before = this.nodes.get(address);
    this.nodes.delete(address);
    await this.#observe(desired).catch((error: unknown) => {
      if (before !== undefined) this.nodes.set(address, before);
      throw error;
    });
    return this.nodes.get(address);
  }

  /** Looks for the object of a create that was not answered, by its marker. */
  async findMarked(
    node: FolderNode | DatasetNode | OntologyNode | ProjectNode,
    marker: string,
    title = node.title,
  ): Promise<string | undefined> {
    const candidates = await findByTitle(this.#client, node.kind, title);
    const marked = candidates.filter((candidate) => candidate.marker === marker);
    if (marked.length > 1) {
      this.problems.push({
        code: 'encord.created-twice',
        severity: 'warning',
        summary: `${node.address} exists ${marked.length} times on the platform with one marker`,
        detail: `Assay keeps ${marked[0]?.uuid ?? ''}; archive the others: ${marked
          .slice(1)
          .map((other) => other.uuid)
          .join(', ')}.`,
        address: node.address,
      });
    }
    return marked[0]?.uuid;
  }

  async #observe(desired: Node): Promise<void> {
    const node = await this.#read(desired);
    if (node === undefined) return;
    this.nodes.set(desired.address, node);
    if (node.uuid !== undefined) this.#uuids.set(desired.address, node.uuid);
  }

  async #read(desired: Node): Promise<Node | undefined> {
    switch (desired.kind) {
      case 'folder':
        return this.#found(desired, (uuid) => this.#folder(desired, uuid));
      case 'dataset':
        return this.#found(desired, (uuid) => this.#dataset(desired, uuid));
      case 'ontology':
        return this.#found(desired, (uuid) => this.#ontology(desired, uuid));
      case 'project':
        return this.#found(desired, (uuid) => this.#project(desired, uuid));
      case 'registration':
        return this.#registration(desired);
      case 'metadata-schema': {
        const fields = (await getMetadataSchema(this.#client)) ?? {};
        return { kind: 'metadata-schema', address: desired.address, fields } satisfies MetadataSchemaNode;
      }
      case 'workflow-template':
        return desired;
    }
  }

  async #found<T extends Node>(
    desired: Extract<Node, { kind: Findable }>,
    read: (uuid: string) => Promise<T>,
  ): Promise<T | undefined> {
    const { address } = desired;
    const uuid =
      this.#uuids.get(address) ?? desired.uuid ?? knownOf(this.#known, desired)?.uuid ?? (await this.#search(desired));
    if (uuid === undefined) return undefined;
    try {
      return await read(uuid.toLowerCase());
    } catch (error) {
      if (!(error instanceof EncordAnswerError) || error.status !== 404) throw error;
      this.gone.add(address);
      this.#uuids.delete(address);
      return undefined;
    }
  }

  async #search(desired: Extract<Node, { kind: Findable }>): Promise<string | undefined> {
    const intent = this.#intents.get(desired.address);
    if (intent?.marker !== undefined) {
      const uuid = await this.findMarked(desired, intent.marker, intent.title);
      if (uuid !== undefined) return uuid;
    }
    const parent =
      desired.kind !== 'folder' ? undefined : desired.parent === null ? null : this.#uuids.get(desired.parent);
    if (desired.kind === 'folder' && parent === undefined) return undefined;
    const others = await findByTitle(this.#client, desired.kind, desired.title, parent);
    if (others.length > 0)
      this.sameTitle.set(
        desired.address,
        others.map((other) => other.uuid),
      );
    return undefined;
  }

  async #folder(desired: FolderNode, uuid: string): Promise<FolderNode> {
    const folder = await getFolder(this.#client, uuid);
    const groups = desired.access?.groups === undefined ? [] : await groupsOf(this.#client, 'folder', uuid);
    return {
      kind: 'folder',
      address: desired.address,
      uuid: folder.uuid,
      title: folder.name,
      description: folder.description,
      parent: folder.parent === null ? null : this.#addressOf(folder.parent),
      clientMetadata: metadataWithoutMarker(parseMetadata(folder.clientMetadata)),
      ...this.#access(desired.access, () => accessNode('folder', groups, [])),
    };
  }

  async #dataset(desired: DatasetNode, uuid: string): Promise<DatasetNode> {
    const [dataset, rows] = await Promise.all([getDataset(this.#client, uuid), listDataRows(this.#client, uuid)]);
    const linked = new Map<string, string>();
    for (const row of rows) linked.set((row.backing_item_uuid ?? row.data_hash).toLowerCase(), row.data_hash);
    const linkedOf = new Map<Address, ReadonlySet<string>>();
    const claimed = new Set<string>();
    for (const registration of this.#registrationsOf(desired)) {
      const keys = new Set<string>();
      const declared = desired.registrations.includes(registration);
      for (const [key, item] of await this.itemsOf(registration)) {
        if (!linked.has(item.toLowerCase())) continue;
        // What another registration of the dataset lists is not held for the sake of one that left it.
        if (!declared && claimed.has(item.toLowerCase())) continue;
        keys.add(key);
        claimed.add(item.toLowerCase());
      }
      linkedOf.set(registration, keys);
    }
    const { access } = desired;
    const groups = access?.groups === undefined ? [] : await groupsOf(this.#client, 'dataset', uuid);
    const users = access?.users === undefined ? [] : await datasetUsers(this.#client, uuid);
    return {
      kind: 'dataset',
      address: desired.address,
      uuid: dataset.dataset_hash,
      title: dataset.title,
      description: withoutMarker(dataset.description ?? ''),
      registrations: [...linkedOf].filter(([, keys]) => keys.size > 0).map(([address]) => address),
      linked,
      linkedOf,
      linkedElsewhere: linked.size - claimed.size,
      ...this.#access(access, () => accessNode('resource', groups, users)),
    };
  }

  async #ontology(desired: OntologyNode, uuid: string): Promise<OntologyNode> {
    const ontology = await getOntology(this.#client, uuid);
    const groups = desired.access?.groups === undefined ? [] : await groupsOf(this.#client, 'ontology', uuid);
    return {
      kind: 'ontology',
      address: desired.address,
      uuid: ontology.ontologyUuid,
      title: ontology.title,
      description: withoutMarker(ontology.description),
      editor: ontology.editor,
      knownHashes: rememberedHashes(desired.address, knownOf(this.#known, desired)),
      ...this.#access(desired.access, () => accessNode('resource', groups, [])),
    };
  }

  async #project(desired: ProjectNode, uuid: string): Promise<ProjectNode> {
    const [project, datasets] = await Promise.all([
      getProject(this.#client, uuid),
      projectDatasets(this.#client, uuid),
    ]);
    const { access } = desired;
    const groups = access?.groups === undefined ? [] : await groupsOf(this.#client, 'project', uuid);
    const users = access?.users === undefined ? [] : await projectUsers(this.#client, uuid);
    const creator = String(project['creatorEmail'] ?? '').toLowerCase();
    const named = new Set(access?.users?.map((user) => user.email));
    const tags = desired.tags === undefined ? undefined : await projectTags(this.#client, uuid);
    const workflow = observedWorkflow(project);
    return {
      kind: 'project',
      address: desired.address,
      uuid: project.projectHash,
      role: desired.role,
      title: project.title,
      description: withoutMarker(project.description),
      ontology: this.#addressOf(project.ontologyHash),
      workflowTemplate: desired.workflowTemplate,
      datasets: datasets.map((dataset) => this.#addressOf(dataset.datasetHash)).sort(),
      ...(tags === undefined ? {} : { tags: tags.map((tag) => tag.name).sort() }),
      observedOntology: project.ontologyHash,
      observedDatasets: datasets.map((dataset) => dataset.datasetHash),
      ...(workflow === undefined ? {} : { workflow }),
      // Who made the project is not removed by `exclusive`: that would be Assay's own key.
      ...this.#access(access, () =>
        accessNode(
          'project',
          groups,
          users.filter((user) => user.userEmail.toLowerCase() !== creator || named.has(creator)),
        ),
      ),
    };
  }

  async #registration(desired: RegistrationNode): Promise<RegistrationNode | undefined> {
    const folder = this.#uuids.get(desired.folder);
    if (folder === undefined) return undefined;
    const present = await this.#folderItems(folder);
    const remembered = rememberedRegistration(knownOf(this.#known, desired));
    const before = remembered.folder === undefined ? undefined : this.#presentAddress(remembered.folder);
    const elsewhere = before === undefined || before === desired.folder ? undefined : this.#uuidOfKnown(before);
    const old = elsewhere === undefined ? undefined : { address: before!, present: await this.#formerItems(elsewhere) };
    return registrationSeen(this.#client, {
      desired,
      folder,
      present,
      remembered,
      reported: this.#reported.get(desired.address),
      old,
    });
  }

  /** Declared registrations of a dataset, and those that it held when it was last seen. */
  #registrationsOf(desired: DatasetNode): Address[] {
    const known = knownOf(this.#known, desired)?.observed['linked'];
    const before = Object.keys((known ?? {}) as object).map((address) => this.#presentAddress(address));
    return [...new Set([...desired.registrations, ...before])];
  }

  /** Item uuid by key of a registration, declared or only remembered. */
  async itemsOf(registration: Address): Promise<ReadonlyMap<string, string>> {
    const node = this.#desired.nodes.get(registration);
    if (node?.kind === 'registration') {
      let observed = this.nodes.get(registration);
      if (observed === undefined) {
        await this.#observe(node);
        observed = this.nodes.get(registration);
      }
      return observed?.kind === 'registration' ? itemsHeld(observed) : new Map();
    }
    const remembered = rememberedRegistration(this.#known.get(registration));
    const folder = remembered.folder === undefined ? undefined : this.#uuidOfKnown(remembered.folder);
    if (folder === undefined) return new Map();
    return heldOf(remembered, await this.#formerItems(folder));
  }

  #folderItems(folder: string): Promise<FolderItems> {
    const known = this.#items.get(folder);
    if (known) return known;
    const reading = readFolderItems(this.#client, folder, this.#wishFor(folder));
    this.#items.set(folder, reading);
    return reading;
  }

  /** Items of a folder that the manifests may no longer declare: nothing, when it is gone. */
  async #formerItems(folder: string): Promise<FolderItems> {
    return this.#folderItems(folder).catch((error: unknown) => {
      if (error instanceof EncordAnswerError && error.status === 404) return NO_ITEMS;
      throw error;
    });
  }

  #wishFor(folder: string): FolderWish {
    const nodes = [...this.#desired.nodes.values()].filter((node) => node.kind === 'registration');
    return folderWish(
      nodes.filter((node) => this.#uuids.get(node.folder) === folder),
      nodes.map((node) => rememberedRegistration(knownOf(this.#known, node))),
    );
  }

  #uuidOfKnown(address: Address): string | undefined {
    return this.#uuids.get(address) ?? this.#known.get(address)?.uuid;
  }

  /** The address that a remembered one has now (`moved`). */
  #presentAddress(address: Address): Address {
    for (const node of this.#desired.nodes.values()) if (node.movedFrom === address) return node.address;
    return address;
  }

  #addressOf(uuid: string): Address {
    const lower = uuid.toLowerCase();
    for (const [address, other] of this.#uuids) if (other.toLowerCase() === lower) return address;
    for (const resource of this.#known.values()) if (resource.uuid?.toLowerCase() === lower) return resource.address;
    return `uuid:${lower}`;
  }

  #access(wanted: Access | undefined, make: () => Access): { access?: Access } {
    return wanted === undefined ? {} : { access: make() };
  }
}
