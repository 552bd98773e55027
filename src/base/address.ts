/**
 * An address is the stable name of a managed thing: `folder.street`, `ontology.street/object.vehicle/attribute.colour`,
 * `project.street/production`. Names come from manifests, so an address survives renamed titles and moved files.
 */
export type Address = string;

/** `addressOf('ontology', 'street')` → `ontology.street`. */
export function addressOf(kind: string, name: string): Address {
  return `${kind}.${name}`;
}

/** `under('ontology.street', 'object', 'vehicle')` → `ontology.street/object.vehicle`. */
export function under(parent: Address, kind: string, name: string): Address {
  return `${parent}/${kind}.${name}`;
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
