import { addressOf } from '../base/address.ts';
import type { Problem } from '../base/problem.ts';
import type { Careful } from './careful.ts';
import type { Document } from './document.ts';
import { member } from './member.ts';
import type { Declared } from './model.ts';
import { quickShape } from './quick-shape.ts';
import type { SpecOf } from './schema/document.ts';
import { KINDS, NAME, type Kind } from './schema/envelope.ts';
import type { Metadata } from './schema/metadata.ts';

/** Any manifest; `kind` tells which. */
export type AnyDeclared = { readonly [K in Kind]: Declared<K> }[Kind];

/** One document checked against the schema of its kind, with its kind and name as far as they could be read. */
export interface Declaration {
  readonly declared?: AnyDeclared;
  readonly kind?: Kind;
  readonly name?: string;
  readonly problems: readonly Problem[];
}

const ADDRESS_KIND: Readonly<Record<Kind, string>> = {
  Workspace: 'workspace',
  Folder: 'folder',
  Integration: 'integration',
  Registration: 'registration',
  Dataset: 'dataset',
  MetadataSchema: 'metadata-schema',
  Ontology: 'ontology',
  WorkflowTemplate: 'workflow-template',
  ProjectPair: 'project',
};

/** The address of a manifest: `folder.street`, `project.street` for a project pair. */
export function addressOfManifest(kind: Kind, name: string): string {
  return addressOf(ADDRESS_KIND[kind], name);
}

/** Checks one document; what is wrong with it comes back as problems, all of them. Throws `CarefulMissing` before `careful` is loaded, where it is needed. */
export function declare(document: Document, careful: Careful): Declaration {
  const claims = claimsOf(document.value);
  const { kind, name } = claims;
  const quick = kind && quickShape(kind, document.value);
  if (kind && quick) return { ...claims, declared: declared(kind, quick as Manifest, document), problems: [] };
  const address = kind && name && addressOfManifest(kind, name);
  const judged = careful.judge().judgeShape(document, kind, address);
  if ('problems' in judged) return { ...claims, problems: judged.problems };
  return { ...claims, declared: declared(judged.kind, judged.value as Manifest, document), problems: [] };
}

interface Manifest {
  readonly metadata: Metadata;
  readonly spec: SpecOf<Kind>;
}

function declared(kind: Kind, manifest: Manifest, document: Document): AnyDeclared {
  const { name, moved, adopt } = manifest.metadata;
  return {
    kind,
    name,
    address: addressOfManifest(kind, name),
    ...(moved && { movedFrom: moved.from }),
    ...(adopt !== undefined && { adopt }),
    spec: manifest.spec,
    file: document.file,
    at: document.at,
  } as AnyDeclared;
}

/** Kind and name of a plain value, as far as they can be read. */
export function claimsOf(value: unknown): { readonly kind?: Kind; readonly name?: string } {
  const kind = KINDS.find((one) => one === member(value, 'kind'));
  const name = member(member(value, 'metadata'), 'name');
  const named = typeof name === 'string' && NAME.test(name);
  return { ...(kind && { kind }), ...(named && { name }) };
}
