import { routePair } from '../../src/routing/route-pair.ts';
import { resolveSettings } from '../../src/evaluation/settings.ts';
import { indexOntology } from '../../src/labels/ontology-index.ts';
import { pseudonymsWith } from '../../src/state/pseudonyms.ts';
import { evaluatePair, type EvaluateOptions } from '../../src/submissions/evaluate-pair.ts';
import { STREET } from '../sandbox/workspace.ts';
import { NOW, openPlatform, type Platform, type PlatformOptions } from '../routing/platform.ts';

export const ANNOTATORS = ['ann.one@example.org', 'ann.two@example.org', 'ann.three@example.org'] as const;
const PROFILES = ['truth', 'careful', 'sloppy'] as const;
export const PSEUDONYMS = pseudonymsWith('a key for tests only');

/** Submits for `limit` (default: all) waiting consensus subtasks with three annotators of known quality. */
export function annotate(platform: Platform, limit?: number): void {
  platform.sandbox.admin.simulate({
    projectUuid: platform.bound.productionProject,
    stage: 'Consensus 1',
    annotators: ANNOTATORS.map((email, seed) => ({ email, profile: PROFILES[seed] ?? 'truth', seed })),
    ...(limit === undefined ? {} : { limit }),
  });
}

export function makeGroundTruth(platform: Platform): void {
  const annotators = [
    { email: 'expert@example.org', profile: 'truth' as const, seed: 0 },
    { email: 'chief@example.org', profile: 'reviewer' as const, seed: 0 },
  ];
  platform.sandbox.admin.simulate({ projectUuid: platform.bound.benchmarkProject, annotators });
}

/** A platform on which benchmark tasks with ground truth were routed and submitted by three annotators each. */
export async function openSubmitted(options: PlatformOptions = {}): Promise<Platform> {
  const platform = await openPlatform(options);
  makeGroundTruth(platform);
  const { client, bound, store } = platform;
  const { report, problems } = await routePair({ client, bound, store, dryRun: false, now: () => NOW });
  if (!report || problems.length > 0) throw new Error(`not routed: ${JSON.stringify(problems)}`);
  annotate(platform);
  return platform;
}

export const SETTINGS = resolveSettings({}, indexOntology(STREET, 'street')).settings;

export function evaluateOptions(platform: Platform, more: Partial<EvaluateOptions> = {}): EvaluateOptions {
  return {
    client: platform.client,
    bound: platform.bound,
    ontology: { editor: STREET, name: 'street', addresses: new Map() },
    store: platform.store,
    run: 'run-1',
    pseudonyms: PSEUDONYMS,
    settings: SETTINGS,
    dryRun: false,
    now: () => NOW,
    ...more,
  };
}

export const evaluate = (platform: Platform, more: Partial<EvaluateOptions> = {}) =>
  evaluatePair(evaluateOptions(platform, more));
