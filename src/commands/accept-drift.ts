import { join, relative } from 'node:path';
import type { Problem } from '../base/problem.ts';
import { sha256 } from '../base/canonical.ts';
import type { World } from '../base/world.ts';
import type { GitHub } from '../github/api.ts';
import { propose, readTextAt, type Base } from '../github/propose.ts';
import { replaceScalar, type EditStep } from '../manifest/edit.ts';
import type { Declared, Model } from '../manifest/model.ts';
import type { Operation, Plan } from '../plan/plan.ts';
import { codeSpan } from '../report/markdown.ts';
import type { Workspace } from './connect.ts';

const LISTS: Readonly<Record<string, string>> = {
  object: 'objects',
  classification: 'classifications',
  attribute: 'attributes',
  option: 'options',
};

export interface Accepted {
  readonly pull?: number;
  readonly problems: readonly Problem[];
}

/**
 * Makes a pull request that writes the live values of a resource into its manifest. Plain values can be accepted: titles,
 * descriptions, names and colours of features. Everything else is named, with what to do by hand.
 */
export async function acceptDrift(
  github: GitHub,
  drift: Plan,
  address: string,
  workspace: Workspace,
  base: Base,
  world: World,
): Promise<Accepted> {
  const operations = drift.operations.filter((one) => one.address === address);
  if (operations.length === 0) return { problems: [nothingThere(address, drift)] };
  const repository = world.env['GITHUB_WORKSPACE'] ?? world.cwd;
  const pathOf = (file: string): string => relative(repository, join(workspace.root, file)).replaceAll('\\', '/');
  const texts = new Map<string, string>();
  const rows: string[] = [];
  const left: string[] = [];
  for (const change of operations.flatMap((operation) => fieldsOf(operation))) {
    const place = placeOf(address, change.field, workspace.model);
    const value = change.from;
    // What is checked out here may be older than the branch: written onto it, it would take changes back.
    const text = place && (texts.get(place.file) ?? (await readTextAt(github, base, pathOf(place.file))));
    const edited =
      place && text !== undefined && isPlain(value)
        ? replaceScalar(text, place.document, place.path, value)
        : undefined;
    if (!place || edited === undefined) left.push(change.field);
    else {
      texts.set(place.file, edited);
      rows.push(acceptedRow(change.field, change.to, value));
    }
  }
  const problems = left.length === 0 ? [] : [byHand(address, left)];
  if (texts.size === 0) return { problems };
  const files = new Map([...texts].map(([file, text]) => [pathOf(file), text]));
  const { number } = await propose(github, {
    base,
    branch: `assay/accept/${address.replaceAll(/[^A-Za-z0-9._-]/g, '-')}-${sha256(rows.join('\n')).slice(0, 8)}`,
    files,
    title: `Accept what ${address} is on ${workspace.environmentName}`,
    body: `The platform has other values than the manifests. This writes the live ones into the manifests:\n\n${rows.join('\n')}`,
  });
  return { pull: number, problems };
}

/** One line of the pull request's text. */
export function acceptedRow(field: string, from: unknown, to: unknown): string {
  return `- ${codeSpan(field)}: ${codeSpan(String(from))} → ${codeSpan(String(to))}`;
}

function fieldsOf({ operation, changes }: Operation): Operation['changes'] {
  return operation === 'update' || operation === 'manual' ? changes : [];
}

interface EditPlace {
  readonly file: string;
  readonly document: { readonly kind: string; readonly name: string };
  readonly path: readonly EditStep[];
}

/** Where the manifest says a field of a resource; undefined for what is not one plain value. */
function placeOf(address: string, field: string, model: Model): EditPlace | undefined {
  const [, kind = '', name = '', role] = /^([a-z-]+)\.([^/]+)(?:\/(benchmark|production))?$/.exec(address) ?? [];
  const at = (declared: Declared<'Folder' | 'Dataset' | 'Ontology' | 'ProjectPair'> | undefined, path: EditStep[]) =>
    declared && { file: declared.file, document: { kind: declared.kind, name: declared.name }, path };
  const plain = field === 'title' || field === 'description';
  switch (kind) {
    case 'folder':
      return plain ? at(model.folders.get(name), ['spec', field]) : undefined;
    case 'dataset':
      return plain ? at(model.datasets.get(name), ['spec', field]) : undefined;
    case 'project':
      return plain && role ? at(model.projectPairs.get(name), ['spec', role, field]) : undefined;
    case 'ontology': {
      if (plain) return at(model.ontologies.get(name), ['spec', field]);
      const path = featurePath(address, field);
      return path && at(model.ontologies.get(name), path);
    }
    default:
      return undefined;
  }
}

/** `ontology.street/object.vehicle/attribute.colour name` → objects, vehicle, attributes, colour, name. */
function featurePath(address: string, field: string): EditStep[] | undefined {
  const [feature = '', key, more] = field.split(' ');
  if (key === undefined || more !== undefined || !feature.startsWith(`${address}/`)) return undefined;
  const steps: EditStep[] = ['spec'];
  for (const part of feature.slice(address.length + 1).split('/')) {
    const dot = part.indexOf('.');
    const list = LISTS[part.slice(0, dot)];
    if (list === undefined) return undefined;
    steps.push(list, { id: part.slice(dot + 1) });
  }
  return [...steps, key];
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function nothingThere(address: string, drift: Plan): Problem {
  const known = [...new Set(drift.operations.map((one) => one.address))].slice(0, 10).join(', ');
  return {
    code: 'drift.address-unknown',
    severity: 'error',
    summary: `nothing differs at "${address}"`,
    detail: known === '' ? 'Nothing differs anywhere.' : `What differs: ${known}.`,
  };
}

function byHand(address: string, fields: readonly string[]): Problem {
  return {
    code: 'drift.accept-by-hand',
    severity: 'warning',
    summary: `${address}: ${fields.length === 1 ? 'a difference' : `${fields.length} differences`} cannot be written into the manifest by itself`,
    detail: `Write it by hand, or let the next apply put it back: ${fields.slice(0, 10).join(', ')}.`,
  };
}
