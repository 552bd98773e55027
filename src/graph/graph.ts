import type { Address } from '../base/address.ts';
import type { Place } from '../base/place.ts';
import type { RegistrationItem } from '../registration/item.ts';
import type { WorkflowTemplate } from '../workflow/template.ts';

/** Access as plain data: group uuids and e-mail addresses with the manifest's role words, sorted. */
export interface Access {
  readonly exclusive: boolean;
  readonly groups?: readonly { readonly group: string; readonly role: string }[];
  readonly users?: readonly { readonly email: string; readonly role: string }[];
}

interface Base {
  readonly address: Address;
  /** Desired: where the manifest says so. */
  readonly at?: Place;
  /** Observed: the platform's id. Desired: only where `adopt` or a binding gives it. */
  readonly uuid?: string;
  /** Desired: the address this resource had before (`moved`). */
  readonly movedFrom?: Address;
}

export interface FolderNode extends Base {
  readonly kind: 'folder';
  readonly title: string;
  readonly description?: string;
  /** null = top level. */
  readonly parent: Address | null;
  readonly clientMetadata?: Readonly<Record<string, unknown>>;
  readonly access?: Access;
}

/** An item that is there and that nobody declares any more. The state knows no names. */
export interface LeftItem {
  readonly uuid: string;
  readonly name?: string;
  /** Whether only its uuid tells which one it is. */
  readonly unreadable?: true;
  /** Where it is, when that is not the folder of the registration. */
  readonly folder?: Address;
}

export interface RegistrationNode extends Base {
  readonly kind: 'registration';
  readonly folder: Address;
  /** uuid of the cloud integration. */
  readonly integration?: string;
  readonly skipDuplicateUrls: boolean;
  readonly upsertMetadata: boolean;
  readonly onUnitError: 'fail' | 'warn' | { readonly allow: number };
  /** Desired: what to register. Observed: [] (see `observedKeys`). */
  readonly items: readonly RegistrationItem[];
  /** Observed: uuid by `itemKey` of everything found in the folder; '' where only the state says that it is there. */
  readonly observedKeys?: ReadonlyMap<string, string>;
  /** Observed: what the folder still holds and the file no longer lists, by `itemKey`; `uuid` is '' as above. */
  readonly left?: ReadonlyMap<string, LeftItem>;
  /** Observed: declared items whose name on the platform is not their title. */
  readonly renamed?: readonly { readonly title: string; readonly name: string }[];
  /** Observed: `metadataKey` of the client metadata by `itemKey`, only where some item of the folder declares metadata. */
  readonly observedMetadata?: ReadonlyMap<string, string>;
  /** Known: keys that the platform could not register, and the digest of the content they were sent with. */
  readonly failed?: { readonly content: string; readonly keys: ReadonlySet<string> };
}

export interface DatasetNode extends Base {
  readonly kind: 'dataset';
  readonly title: string;
  readonly description?: string;
  readonly registrations: readonly Address[];
  readonly access?: Access;
  /** Observed: uuids of linked storage items, with the data hash of each. */
  readonly linked?: ReadonlyMap<string, string>;
  /** Observed: keys (`itemKey`) of the linked items of each registration. */
  readonly linkedOf?: ReadonlyMap<Address, ReadonlySet<string>>;
  /** Observed: linked items that belong to no known registration. */
  readonly linkedElsewhere?: number;
}

export interface OntologyNode extends Base {
  readonly kind: 'ontology';
  readonly title: string;
  readonly description?: string;
  /** Encord's editor JSON. Desired: with derived hashes where nothing is known yet. Observed: raw, unknown keys kept. */
  readonly editor: Readonly<Record<string, unknown>>;
  /** Desired: featureNodeHash → canonical address of every feature. */
  readonly features?: ReadonlyMap<string, Address>;
  /** Desired: where the manifest has a feature, by its canonical address. */
  readonly placeOf?: (feature: Address) => Place | undefined;
  /** Desired: fields by featureNodeHash that the manifest leaves out; what the platform has wins there. */
  readonly defaulted?: ReadonlyMap<string, readonly string[]>;
  /** Known: featureNodeHash by canonical address, from the time when Assay last wrote or adopted the ontology. */
  readonly knownHashes?: ReadonlyMap<Address, string>;
  readonly access?: Access;
}

export interface WorkflowTemplateNode extends Base {
  readonly kind: 'workflow-template';
  readonly template: WorkflowTemplate;
  /** Desired: whether this environment gives no id for it, so that a person must make it in the web app. */
  readonly unbound?: boolean;
}

export interface MetadataSchemaNode extends Base {
  readonly kind: 'metadata-schema';
  /** Encord's wire form: key → type object. */
  readonly fields: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface ProjectNode extends Base {
  readonly kind: 'project';
  readonly role: 'benchmark' | 'production';
  readonly title: string;
  readonly description?: string;
  readonly ontology: Address;
  readonly workflowTemplate: Address;
  readonly datasets: readonly Address[];
  readonly tags?: readonly string[];
  readonly access?: Access;
  /** To be remembered: digest of the declared workflow, most of which the API does not show. */
  readonly templateDigest?: string;
  /** Observed: raw uuids of ontology and datasets, and the workflow as the API shows it. */
  readonly observedOntology?: string;
  readonly observedDatasets?: readonly string[];
  readonly workflow?: import('../workflow/contract.ts').ObservedWorkflow;
}

export type Node =
  | FolderNode
  | RegistrationNode
  | DatasetNode
  | OntologyNode
  | WorkflowTemplateNode
  | MetadataSchemaNode
  | ProjectNode;

export type NodeKind = Node['kind'];

/** Desired or observed resources by address. */
export interface Graph {
  readonly nodes: ReadonlyMap<Address, Node>;
}
