import type { Address } from '../base/address.ts';
import { compareText } from '../base/address.ts';
import type { Problem } from '../base/problem.ts';
import type { OntologyIndex } from '../labels/ontology-index.ts';

/** How labels are compared, with every default filled in. Shares are in [0, 1]; features are keyed by canonical address. */
export interface EvaluationSettings {
  /** Least similarity at which a ground-truth object and a submitted one can be a pair. */
  readonly threshold: number;
  /** Cuts areas at the border of the image before they are compared. */
  readonly clipToImage: boolean;
  /** Nothing to label and nothing labelled counts as one correct decision. */
  readonly emptyIsCorrect: boolean;
  /** `prefer` pairs objects of the same feature first, `ignore` pairs by similarity alone. */
  readonly matchLabels: 'prefer' | 'ignore';
  readonly features: Readonly<Record<Address, FeatureSettings>>;
  /** Least score of a submission that passes. */
  readonly pass: { readonly score: number };
  readonly scorer: 'built-in';
}

export interface FeatureSettings {
  readonly threshold?: number;
  readonly weight?: number;
}

/** The `evaluation:` part of a project pair as far as scoring reads it; features by their ids, `vehicle/colour`. */
export interface EvaluationSpec {
  readonly defaults?:
    | {
        readonly threshold?: number | undefined;
        readonly clipToImage?: boolean | undefined;
        readonly emptyIsCorrect?: boolean | undefined;
        readonly matchLabels?: 'prefer' | 'ignore' | undefined;
      }
    | undefined;
  readonly features?:
    | Readonly<Record<string, { readonly threshold?: number | undefined; readonly weight?: number | undefined }>>
    | undefined;
  readonly pass?: { readonly score?: number | undefined } | undefined;
  readonly scorer?: string | undefined;
}

export const DEFAULT_SETTINGS: EvaluationSettings = {
  threshold: 0.5,
  clipToImage: true,
  emptyIsCorrect: true,
  matchLabels: 'prefer',
  features: {},
  pass: { score: 0.8 },
  scorer: 'built-in',
};

/**
 * Fills in defaults and turns feature ids into canonical addresses. A feature that the ontology does not have, an id that
 * names an object and a classification at once, and a scorer other than `built-in` are problems.
 */
export function resolveSettings(
  spec: EvaluationSpec,
  ontology: OntologyIndex,
): { readonly settings: EvaluationSettings; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const features: [Address, FeatureSettings][] = [];
  for (const [id, values] of Object.entries(spec.features ?? {})) {
    const found = ontology.byShortForm.get(id) ?? [];
    if (found.length !== 1) {
      problems.push(found.length === 0 ? unknownFeature(id, ontology) : ambiguousFeature(id));
      continue;
    }
    features.push([
      found[0]!.address,
      {
        ...(values.threshold === undefined ? {} : { threshold: values.threshold }),
        ...(values.weight === undefined ? {} : { weight: values.weight }),
      },
    ]);
  }
  if (spec.scorer !== undefined && spec.scorer !== 'built-in') problems.push(foreignScorer(spec.scorer));
  features.sort(([a], [b]) => compareText(a, b));
  const { defaults } = spec;
  return {
    settings: {
      threshold: defaults?.threshold ?? DEFAULT_SETTINGS.threshold,
      clipToImage: defaults?.clipToImage ?? DEFAULT_SETTINGS.clipToImage,
      emptyIsCorrect: defaults?.emptyIsCorrect ?? DEFAULT_SETTINGS.emptyIsCorrect,
      matchLabels: defaults?.matchLabels ?? DEFAULT_SETTINGS.matchLabels,
      features: Object.fromEntries(features),
      pass: { score: spec.pass?.score ?? DEFAULT_SETTINGS.pass.score },
      scorer: 'built-in',
    },
    problems,
  };
}

function unknownFeature(id: string, ontology: OntologyIndex): Problem {
  const known = [...ontology.byShortForm.keys()].filter((key) => !key.includes('/')).slice(0, 20);
  return {
    code: 'evaluation.feature-unknown',
    severity: 'error',
    summary: `The evaluation names the feature "${id}", which the ontology does not have.`,
    detail: known.length > 0 ? `It has ${known.join(', ')}, and what is nested below them.` : 'The ontology is empty.',
  };
}

function ambiguousFeature(id: string): Problem {
  return {
    code: 'evaluation.feature-ambiguous',
    severity: 'error',
    summary: `The feature "${id}" names an object and a classification.`,
    detail: 'Give one of the two another id in the ontology.',
  };
}

function foreignScorer(scorer: string): Problem {
  return {
    code: 'evaluation.scorer-unsupported',
    severity: 'error',
    summary: `The scorer "${scorer}" cannot be run.`,
    detail: 'Use `scorer: built-in`.',
  };
}
