import type { Address } from '../../base/address.ts';
import type { Graph, Node } from '../../graph/graph.ts';
import type { Known } from '../../graph/known.ts';
import type { Problem } from '../../base/problem.ts';

/** What observing found besides the resources themselves. Counts are by address. */
export interface PlanFacts {
  /** Resources that were known or adopted by uuid and that the platform does not have (any more). */
  readonly gone: ReadonlySet<Address>;
  /** Uuids of objects with the title of a resource that is to be created, made by somebody else. */
  readonly sameTitle: ReadonlyMap<Address, readonly string[]>;
}

export const NO_FACTS: PlanFacts = { gone: new Set(), sameTitle: new Map() };

export interface DiffContext {
  readonly desired: Graph;
  readonly observed: Graph;
  readonly known: Known;
  readonly facts: PlanFacts;
  readonly source: 'platform' | 'state';
  /** Problems found while comparing. */
  readonly report: (problem: Problem) => void;
  /** Says that something which is no operation will not be done, with the reason. */
  readonly refuseChange: (address: Address, reason: string) => void;
  /** Refuses the operation with this key at apply, with the reason. */
  readonly refuse: (key: string, reason: string) => void;
}

/** The observed resource of an address when it is of this kind. */
export function observedOf<K extends Node['kind']>(
  graph: Graph,
  address: Address,
  kind: K,
): Extract<Node, { kind: K }> | undefined {
  const node = graph.nodes.get(address);
  return node?.kind === kind ? (node as Extract<Node, { kind: K }>) : undefined;
}

/** Why something is to be created: it never was, or it vanished. */
export function creationReason(context: DiffContext, address: Address): { reason: string; again: boolean } {
  if (context.facts.gone.has(address)) {
    return { reason: 'the platform no longer has it, although Assay created or adopted it', again: true };
  }
  const others = context.facts.sameTitle.get(address)?.length ?? 0;
  const hint =
    others === 0
      ? ''
      : others === 1
        ? '; one of the same title is left alone'
        : `; ${others} of the same title are left alone`;
  return { reason: `declared and not on the platform${hint}`, again: false };
}

/** Whether the platform differs from what Assay last saw: somebody changed it there. */
export function driftReason(drifted: boolean): string {
  return drifted ? 'changed on the platform since Assay last saw it' : 'the manifest differs from the platform';
}
