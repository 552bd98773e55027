import type { Address } from '../base/address.ts';
import type { Problem } from '../base/problem.ts';
import { EncordAnswerError, EncordConnectionError, EncordError } from '../encord/errors.ts';
import type { Graph } from '../graph/graph.ts';
import { readResources } from '../state/resources.ts';
import type { Resource } from '../state/resource.ts';
import type { StateStore } from '../state/store.ts';

/**
 * A failed call in the words of the repository: which resource it is about, by its address and with the place of its
 * manifest, why, and what to do.
 */
export function failureProblem(error: EncordError, known: ReadonlyMap<Address, Resource>, desired: Graph): Problem {
  const address = addressIn(error, known);
  const at = address === undefined ? undefined : desired.nodes.get(address)?.at;
  return {
    code: codeOf(error),
    severity: 'error',
    summary: address === undefined ? error.message : `${address}: ${error.message}`,
    detail: error.adviceAbout(address ?? 'the resource'),
    ...(address === undefined ? {} : { address }),
    ...(at === undefined ? {} : { at }),
  };
}

/** Whether the platform understood and said no; everything else is no answer, or none that can be used. */
function isRefusal(error: EncordError): boolean {
  return error instanceof EncordAnswerError && error.status >= 400 && error.status < 500;
}

function codeOf(error: EncordError): string {
  if (isRefusal(error)) return 'encord.refused';
  if (error instanceof EncordAnswerError) return 'encord.answer';
  return error instanceof EncordConnectionError ? 'encord.connection' : 'encord.timeout';
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** The first id of the call that the state knows; ids below it, as those of stages, are parts of that resource. */
function addressIn(error: EncordError, known: ReadonlyMap<Address, Resource>): Address | undefined {
  const ids = [...(error.resource === undefined ? [] : [error.resource]), ...(error.path.match(UUID) ?? [])];
  const byUuid = new Map([...known.values()].map((one) => [one.uuid?.toLowerCase(), one.address]));
  return ids.flatMap((id) => byUuid.get(id.toLowerCase()) ?? []).at(0);
}

/** Does some work; a refusal of the platform becomes a problem, everything else is thrown on. */
export async function tellRefusal<T>(
  where: { readonly store: StateStore; readonly desired: Graph },
  work: () => Promise<T>,
): Promise<{ readonly value: T } | { readonly refused: Problem }> {
  const told = await tellFailure(where, work);
  if ('outage' in told && told.outage !== undefined) throw told.outage;
  return told;
}

/**
 * Does some work; a failed call becomes a problem. `outage` is there when the platform did not answer, or not so that it can
 * be used: what comes next would fail alike. Everything else is thrown on.
 */
export async function tellFailure<T>(
  { store, desired }: { readonly store: StateStore; readonly desired: Graph },
  work: () => Promise<T>,
): Promise<{ readonly value: T } | { readonly refused: Problem; readonly outage: EncordError | undefined }> {
  try {
    return { value: await work() };
  } catch (error) {
    if (!(error instanceof EncordError)) throw error;
    const refused = failureProblem(error, await readResources(await store.view()), desired);
    return { refused, outage: isRefusal(error) ? undefined : error };
  }
}
