import { invariant } from '../base/invariant.ts';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The path of a v2 call, with ids put in: `` restPath`projects/${uuid}/users` ``. Ids come from answers and manifests, where their
 * shape was checked; anything else could lead to another operation, so it is a bug and nothing is sent.
 */
export function restPath(fixed: TemplateStringsArray, ...ids: readonly string[]): string {
  return fixed.map((text, at) => text + (at < ids.length ? checkId(ids[at] ?? '') : '')).join('');
}

/** The id of a project, dataset, …, as it is; a bug when it is not a UUID. */
export function checkId(id: string): string {
  invariant(GUID.test(id), 'an id in a request to Encord is not a UUID');
  return id;
}
