import type { z } from 'zod';
import { addressOf } from '../base/address.ts';
import type { Problem } from '../base/problem.ts';
import { quoted } from '../registration/quoted.ts';
import { correction, didYouMean, yamlScalar } from '../registration/suggest.ts';
import { member } from './allowed-keys.ts';
import type { Document } from './document.ts';
import type { Declared } from './model.ts';
import { API_VERSION, KINDS, manifestSchema, type Kind, type SpecOf } from './schema/document.ts';
import { Metadata, Name } from './schema/metadata.ts';
import { shapeProblems } from './shape-problems.ts';

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

const schemas = new Map<Kind, z.ZodType>();

/** The schema of a whole manifest of a kind; built once. */
export function schemaOf(kind: Kind): z.ZodType {
  let schema = schemas.get(kind);
  if (schema === undefined) {
    schema = manifestSchema(kind);
    schemas.set(kind, schema);
  }
  return schema;
}

/**
 * Checks one document; what is wrong with it comes back as problems, all of them. With `many` documents to come, compiling
 * the schemas pays; for a few it takes longer than it saves.
 */
export function declare(document: Document, many: boolean): Declaration {
  const { value } = document;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { problems: [notAManifest(document)] };
  }
  const claims = claimsOf(value);
  const { kind } = claims;
  if (kind === undefined) return { problems: [...envelopeProblems(document)] };
  const { name } = claims;
  const version = versionProblem(document);
  const schema = schemaOf(kind);
  const parsed = schema.safeParse(value, { jitless: !many });
  if (parsed.success) return { ...claims, declared: declared(kind, parsed.data as Manifest, document), problems: [] };
  const issues = parsed.error.issues.filter((issue) => version === undefined || issue.path[0] !== 'apiVersion');
  const address = name === undefined ? undefined : addressOfManifest(kind, name);
  const problems = [...(version ? [version] : []), ...shapeProblems(issues, schema, document, address)];
  return { ...claims, problems };
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
  const named = typeof name === 'string' && Name.safeParse(name).success;
  return { ...(kind && { kind }), ...(named && { name }) };
}

function* envelopeProblems(document: Document): Iterable<Problem> {
  const version = versionProblem(document);
  if (version) yield version;
  const kind = member(document.value, 'kind');
  if (typeof kind === 'string') {
    yield {
      code: 'manifest.unknown-kind',
      severity: 'error',
      summary: `There is no kind ${quoted(kind)}.`,
      detail: didYouMean(kind, KINDS, 'Kinds') ?? '',
      at: document.at(['kind']),
      ...correction(kind, KINDS, document.at(['kind']), yamlScalar),
    };
  } else {
    yield {
      code: kind === undefined ? 'manifest.missing-key' : 'manifest.wrong-type',
      severity: 'error',
      summary: kind === undefined ? 'The manifest lacks the key "kind".' : '"kind" must be one word.',
      detail: `Kinds: ${KINDS.join(', ')}.`,
      at: document.at(['kind']),
    };
  }
}

function versionProblem(document: Document): Problem | undefined {
  const version = member(document.value, 'apiVersion');
  if (version === API_VERSION) return undefined;
  const missing = version === undefined;
  return {
    code: missing ? 'manifest.missing-key' : 'manifest.unknown-version',
    severity: 'error',
    summary: missing
      ? 'The manifest lacks the key "apiVersion".'
      : `This Assay does not know the apiVersion ${quoted(String(version))}.`,
    detail: `Write \`apiVersion: ${API_VERSION}\`.`,
    at: document.at(['apiVersion']),
  };
}

function notAManifest(document: Document): Problem {
  return {
    code: 'manifest.not-a-manifest',
    severity: 'error',
    summary: 'This is not a manifest.',
    detail: 'A manifest has the keys apiVersion, kind, metadata and spec.',
    at: document.at([]),
  };
}
