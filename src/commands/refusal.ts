import type { Address } from '../base/address.ts';
import type { Problem } from '../base/problem.ts';
import { adviceFor } from '../encord/advice.ts';
import { EncordAnswerError } from '../encord/errors.ts';
import type { Graph } from '../graph/graph.ts';
import { readResources } from '../state/resources.ts';
import type { Resource } from '../state/resource.ts';
import type { StateStore } from '../state/store.ts';

/**
 * A refusal of the platform in the words of the repository: which resource it is about, by its address and with the place of
 * its manifest, why, and what to do. Undefined for what is no refusal: a lost connection, an answer that cannot be read.
 */
export function refusalProblem(
  error: unknown,
  known: ReadonlyMap<Address, Resource>,
  desired: Graph,
): Problem | undefined {
  if (!(error instanceof EncordAnswerError) || error.status < 400 || error.status >= 500) return undefined;
  const address = addressIn(error, known);
  const at = address === undefined ? undefined : desired.nodes.get(address)?.at;
  return {
    code: 'encord.refused',
    severity: 'error',
    summary: address === undefined ? error.message : `${address}: ${error.message}`,
    detail: adviceFor(error, address ?? 'the resource'),
    ...(address === undefined ? {} : { address }),
    ...(at === undefined ? {} : { at }),
  };
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** The first id of the call that the state knows; ids below it, as those of stages, are parts of that resource. */
function addressIn(error: EncordAnswerError, known: ReadonlyMap<Address, Resource>): Address | undefined {
  const ids = [...(error.resource === undefined ? [] : [error.resource]), ...(error.path.match(UUID) ?? [])];
  const byUuid = new Map([...known.values()].map((one) => [one.uuid?.toLowerCase(), one.address]));
  return ids.flatMap((id) => byUuid.get(id.toLowerCase()) ?? []).at(0);
}

/** Does some work; a refusal of the platform becomes a problem, everything else is thrown on. */
export async function tellRefusal<T>(
  { store, desired }: { readonly store: StateStore; readonly desired: Graph },
  work: () => Promise<T>,
): Promise<{ readonly value: T } | { readonly refused: Problem }> {
  try {
    return { value: await work() };
  } catch (error) {
    if (!(error instanceof EncordAnswerError)) throw error;
    const refused = refusalProblem(error, await readResources(await store.view()), desired);
    if (refused === undefined) throw error;
    return { refused };
  }
}
