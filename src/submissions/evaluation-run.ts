import type { EvaluationDocument, PerSubmission } from '../evaluation/document.ts';
import type { Archived } from './archive.ts';
import type { Finding } from './findings.ts';
import type { PreparedPair } from './prepare.ts';
import { ontologyPath, snapshotPath } from './snapshot-file.ts';
import type { HeldTask } from './submission.ts';

/** What evaluating a pair came to. */
export interface EvaluationRun {
  readonly version: 1;
  readonly pair: string;
  /** Of the whole window: every stored submission, and those of this run. */
  readonly document: EvaluationDocument;
  readonly perSubmission: readonly PerSubmission[];
  /** `scored` and `known` count submissions, the others tasks. */
  readonly counts: {
    readonly waiting: number;
    readonly scored: number;
    readonly known: number;
    readonly held: number;
    readonly archived: number;
    readonly changed: number;
    readonly failed: number;
  };
  readonly held: readonly HeldTask[];
  readonly findings: readonly Finding[];
  readonly snapshot?: { readonly path: string; readonly ontologyPath: string; readonly sha256: string };
  /** E-mail addresses by pseudonym. Never to be stored, and shown only where the manifest asks for it. */
  readonly people: ReadonlyMap<string, string>;
  readonly requests: number;
}

/** `stored`: whether the window is in the state. */
export function evaluationRun(
  prepared: PreparedPair,
  archived: Pick<Archived, 'tasks' | 'changed' | 'failed' | 'people'>,
  more: { readonly stored: boolean; readonly requests: number },
): EvaluationRun {
  const { options, gathered, decision, packed, ontology, scored, people } = prepared;
  const { sha256 } = packed;
  return {
    version: 1,
    pair: options.bound.pair.name,
    document: scored.document,
    perSubmission: scored.perSubmission,
    counts: {
      waiting: gathered.waiting,
      scored: decision.fresh.length + decision.rescored.length,
      known: decision.known.length,
      held: decision.held.length,
      archived: archived.tasks.length,
      changed: archived.changed,
      failed: archived.failed,
    },
    held: decision.held,
    findings: gathered.findings,
    ...(more.stored ? { snapshot: { path: snapshotPath(sha256), ontologyPath: ontologyPath(ontology), sha256 } } : {}),
    people: new Map([...people, ...archived.people]),
    requests: prepared.requests + more.requests,
  };
}
