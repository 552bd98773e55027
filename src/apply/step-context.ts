import type { Address } from '../base/address.ts';
import type { EncordClient } from '../encord/client.ts';
import type { Observer } from '../encord/observer.ts';
import type { Graph, Node } from '../graph/graph.ts';
import type { Journal } from './journal.ts';

/** What running a step needs. */
export interface StepContext {
  /** A step that was begun is finished: a stop of the run does not cut its calls off. */
  readonly client: EncordClient;
  /** For calls that only wait: a stop ends them at once. */
  readonly waiting: EncordClient;
  readonly desired: Graph;
  /** What the plan was made from: writes that replace everything refuse when it is no longer so. */
  readonly planned: Graph;
  readonly observer: Observer;
  readonly journal: Journal;
  readonly now: () => number;
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
  readonly progress: (text: string) => void;
}

/** What a step did; `failed` when the platform is not as it should be now. */
export interface StepResult {
  readonly status: 'applied' | 'failed';
  readonly summary: string;
  readonly uuid?: string;
  /** The intent stays in the journal: whether the platform did it is not known, or it is still at work. */
  readonly pending?: boolean;
}

export const applied = (summary: string, uuid?: string): StepResult => ({
  status: 'applied',
  summary,
  ...(uuid === undefined ? {} : { uuid }),
});
export const failed = (summary: string, pending = false): StepResult => ({ status: 'failed', summary, pending });

/** The desired resource of an operation. */
export function desiredOf<K extends Node['kind']>(
  context: StepContext,
  address: Address,
  kind: K,
): Extract<Node, { kind: K }> {
  const node = context.desired.nodes.get(address);
  if (node?.kind !== kind) throw new TypeError(`${address} is not a declared ${kind}`);
  return node as Extract<Node, { kind: K }>;
}

/** What is on the platform now, as far as this run knows. */
export function currentOf<K extends Node['kind']>(
  context: StepContext,
  address: Address,
  kind: K,
): Extract<Node, { kind: K }> | undefined {
  const node = context.observer.nodes.get(address);
  return node?.kind === kind ? (node as Extract<Node, { kind: K }>) : undefined;
}
