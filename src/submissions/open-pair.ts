import type { Problem } from '../base/problem.ts';
import { startProgress, type Work } from '../base/progress.ts';
import type { World } from '../base/world.ts';
import type { EncordClient } from '../encord/client.ts';
import type { EvaluationSettings } from '../evaluation/settings.ts';
import type { BoundPair } from '../routing/bound-pair.ts';
import { checkPseudonymKey, type Pseudonyms } from '../state/pseudonyms.ts';
import type { StateView } from '../state/store.ts';
import type { StoredWindow } from './collect.ts';
import { knownLabels } from './known-labels.ts';
import { formatOntologyFile, readOntologyFile, type OntologyFile } from './ontology-file.ts';
import { continued, isOfOthers, openPairIndex, projectsOf, readPairIndex, type PairIndex } from './pair-index.ts';
import { pseudonymsCountedAs } from './counted-as.ts';
import type { Source } from './read-submissions.ts';
import { resolveEvaluation } from './resolve.ts';
import type { Share } from './share.ts';
import { readStoredWindow } from './stored-window.ts';

/** One pair, and how it is to be evaluated. */
export interface PairOptions {
  readonly client: EncordClient;
  readonly bound: BoundPair;
  readonly ontology: OntologyFile;
  readonly pseudonyms: Pseudonyms;
  readonly settings: EvaluationSettings;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((text: string) => void) | undefined;
  /** Starts a thread to score in, where there is more than one processor. */
  readonly startThread?: World['startThread'];
}

/** A pair whose contract holds, with what the state knows of it. */
export interface OpenedPair {
  readonly source: Source;
  /** What this run goes on from. */
  readonly before: PairIndex;
  /** As it lies in the state under the name of the pair: another one where that is of projects which the pair has no more. */
  readonly inState: PairIndex;
  readonly stored: StoredWindow;
  readonly ontology: OntologyFile;
  /** As it is stored beside a snapshot. */
  readonly ontologyText: string;
  /** To be written with the first result: which pseudonym key this state has. */
  readonly keyFile: { readonly path: string; readonly content: string } | undefined;
}

/** Reads what the state knows of a pair, or of a share of its data units, and proves that it may be evaluated. */
export async function openPair(
  options: PairOptions,
  view: StateView,
  share?: Share,
): Promise<{ readonly opened?: OpenedPair; readonly problems: Problem[] }> {
  const { client, bound, pseudonyms } = options;
  const { pair } = bound;
  const keyFile = await checkPseudonymKey(view, pseudonyms);
  const known = await openPairIndex(view, pair);
  const inState = await readPairIndex(view, pair.name);
  const projects = projectsOf(bound);
  const before = continued(known, projects);
  const counted = pseudonymsCountedAs(pair.spec.evaluation.annotators, pseudonyms);
  const stored = await readStoredWindow(view, before, counted, share);
  const { resolved, problems } = await resolveEvaluation(client, bound);
  const ontologyText = formatOntologyFile(options.ontology);
  const ontology = readOntologyFile(ontologyText);
  if ('code' in ontology) problems.push({ ...ontology, at: pair.at(['spec', 'ontology']), address: pair.address });
  if (isOfOthers(known, projects)) problems.push(begunAnew(bound, known));
  if (!resolved || 'code' in ontology) return { problems };
  const progress = (work: Work) => startProgress(work, options.now, options.progress, `${pair.name}: `);
  const source = { client, bound, resolved, pseudonyms, known: knownLabels(), progress };
  return { opened: { source, before, inState, stored, ontology, ontologyText, keyFile }, problems };
}

function begunAnew({ pair }: BoundPair, { window }: PairIndex): Problem {
  return {
    code: 'submissions.projects-changed',
    severity: 'note',
    summary: `${pair.name}: ${window?.submissions ?? 0} stored submissions are of other projects or of another benchmark dataset than the pair has now, so they do not count any more`,
    detail: `A new window begins with what is submitted now. What was scored stays in the state, see ${window?.result ?? ''}.`,
    at: pair.at([]),
    address: pair.address,
  };
}
