import type { Problem } from '../base/problem.ts';
import { quoted } from '../registration/quoted.ts';
import { correction, didYouMean, yamlScalar } from '../registration/suggest.ts';
import type { Document } from './document.ts';
import { member } from './member.ts';
import { schemaOf } from './schema/document.ts';
import { API_VERSION, KINDS, type Kind } from './schema/envelope.ts';
import { shapeProblems } from './shape-problems.ts';

/** A manifest as its schema reads it, or everything that is wrong with it alone. */
export type Judgement = { readonly kind: Kind; readonly value: unknown } | { readonly problems: readonly Problem[] };

/** Checks a document against the schema of its kind. `address` is that of the manifest, where its name could be read. */
export function judgeShape(document: Document, kind: Kind | undefined, address: string | undefined): Judgement {
  const { value } = document;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { problems: [notAManifest(document)] };
  }
  if (kind === undefined) return { problems: [...envelopeProblems(document)] };
  const version = versionProblem(document);
  const schema = schemaOf(kind);
  // Compiling a schema takes longer than it saves: only manifests with a mistake come here.
  const parsed = schema.safeParse(value, { jitless: true });
  if (parsed.success) return { kind, value: parsed.data };
  const issues = parsed.error.issues.filter((issue) => version === undefined || issue.path[0] !== 'apiVersion');
  return { problems: [...(version ? [version] : []), ...shapeProblems(issues, schema, document, address)] };
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
