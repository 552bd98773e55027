import type { Address } from '../base/address.ts';
import type { Place } from '../base/place.ts';
import type { RegistrationContent } from '../registration/item.ts';
import type { SpecOf } from './schema/document.ts';
import type { Kind } from './schema/envelope.ts';

export type Path = readonly (string | number)[];

/** One validated manifest. `at(path)` is the place of a value inside the document, `at(path, 'key')` that of its key. */
export interface Declared<K extends Kind> {
  readonly kind: K;
  readonly name: string;
  readonly address: Address;
  readonly movedFrom?: string;
  readonly adopt?: string;
  readonly spec: SpecOf<K>;
  readonly file: string;
  readonly at: (path: Path, on?: 'key' | 'value') => Place;
}

/** Everything that a workspace declares, validated, by name within its kind. References are known to resolve. */
export interface Model {
  readonly workspace: Declared<'Workspace'>;
  readonly folders: ReadonlyMap<string, Declared<'Folder'>>;
  readonly integrations: ReadonlyMap<string, Declared<'Integration'>>;
  readonly registrations: ReadonlyMap<string, Declared<'Registration'>>;
  readonly datasets: ReadonlyMap<string, Declared<'Dataset'>>;
  readonly metadataSchemas: ReadonlyMap<string, Declared<'MetadataSchema'>>;
  readonly ontologies: ReadonlyMap<string, Declared<'Ontology'>>;
  readonly workflowTemplates: ReadonlyMap<string, Declared<'WorkflowTemplate'>>;
  readonly projectPairs: ReadonlyMap<string, Declared<'ProjectPair'>>;
  /** Normalised items of each registration, by its name. */
  readonly contents: ReadonlyMap<string, RegistrationContent>;
}
