import type { Address } from '../base/address.ts';

/** File of a resource: `resources/project.street~production.json`. Addresses hold letters, digits, `-`, `_`, `.` and `/`. */
export function resourcePath(address: Address): string {
  return `resources/${address.replaceAll('/', '~')}.json`;
}

/** File of the intent to create a resource or to register its items. */
export function intentPath(address: Address): string {
  return `intents/${address.replaceAll('/', '~')}.json`;
}

/** File of a plan that was made and may be approved. */
export function planPath(digest: string): string {
  return `plans/${digest}.json`;
}
