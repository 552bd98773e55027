import { z } from 'zod';
import { canonicalJson } from '../base/canonical.ts';
import { StateDamagedError } from '../state/errors.ts';
import { readStateFile, stateJson } from '../state/parse-file.ts';
import type { BoundPair } from '../routing/bound-pair.ts';
import type { StateView } from '../state/store.ts';

const Canary = z.strictObject({ task: z.string(), landed: z.string(), ok: z.boolean(), at: z.string() });

/** uuids of the two projects and of the benchmark dataset. */
export const PairProjects = z.strictObject({ benchmark: z.string(), production: z.string(), dataset: z.string() });
export type PairProjects = z.infer<typeof PairProjects>;

/** What evaluating remembers of a pair. */
export const PairIndex = z.strictObject({
  version: z.literal(1),
  /** The window that was stored last. */
  window: z
    .strictObject({
      /** sha256 of the snapshot's text and of its ontology file. */
      snapshot: z.string(),
      ontology: z.string(),
      scorer: z.string(),
      submissions: z.int(),
      /** Digest of the evaluation document, and the paths of the result. */
      document: z.string(),
      result: z.string(),
      perSubmission: z.string(),
      /** From where it was read. Absent in what was stored before that was noted. */
      projects: PairProjects.optional(),
    })
    .optional(),
  /** Where the first task went, by contract and action. */
  canaries: z.record(z.string(), Canary),
  /** Tasks that a run was about to archive and has not been seen to finish. */
  archiving: z.array(z.string()),
});
export type PairIndex = z.infer<typeof PairIndex>;

const NOTHING: PairIndex = { version: 1, canaries: {}, archiving: [] };

export function pairIndexPath(pair: string): string {
  return `submissions/${pair}.json`;
}

/** What is remembered of a pair; nothing of one that was never evaluated. */
export async function readPairIndex(view: StateView, pair: string): Promise<PairIndex> {
  return (await readStateFile(view, pairIndexPath(pair), PairIndex)) ?? NOTHING;
}

/** A pair by its name, and by the one that it had before, where its manifest still says so. */
export interface NamedPair {
  readonly name: string;
  readonly movedFrom?: string;
}

/** What is remembered of a pair, under its former name where nothing is under its own. */
export async function knownPairIndex(view: StateView, { name, movedFrom }: NamedPair): Promise<PairIndex> {
  const index = await readPairIndex(view, name);
  return index.window === undefined && movedFrom !== undefined ? readPairIndex(view, movedFrom) : index;
}

/**
 * The same where a run begins. Throws `StateDamagedError` where results of the pair are stored and the file is gone: a run that
 * began anew would forget what was scored and show it as if nobody had worked.
 */
export async function openPairIndex(view: StateView, pair: NamedPair): Promise<PairIndex> {
  const index = await knownPairIndex(view, pair);
  if (index.window !== undefined) return index;
  const names = [pair.name, ...(pair.movedFrom === undefined ? [] : [pair.movedFrom])];
  const results = await view.list('evaluations/');
  for (const name of names) {
    const result = results.findLast((other) => other.endsWith(`.${name}.json`));
    if (result !== undefined)
      throw new StateDamagedError(`${pairIndexPath(name)} does not know of ${result}, which was stored with it`);
  }
  return index;
}

export function projectsOf(bound: BoundPair): PairProjects {
  return { benchmark: bound.benchmarkProject, production: bound.productionProject, dataset: bound.benchmarkDataset };
}

/**
 * What a run goes on from: nothing where the stored window was read from other projects than the pair has now. What was
 * submitted there must not be measured by another ground truth.
 */
export function continued(index: PairIndex, projects: PairProjects): PairIndex {
  return isOfOthers(index, projects) ? NOTHING : index;
}

/** Whether the stored window was read from other projects than the pair has now. */
export function isOfOthers({ window }: PairIndex, projects: PairProjects): boolean {
  return window?.projects !== undefined && canonicalJson(window.projects) !== canonicalJson(projects);
}

export function pairIndexFile(pair: string, index: PairIndex): readonly [path: string, content: string] {
  return [pairIndexPath(pair), stateJson(index)];
}
