/** Shapes and attribute types of Encord SDK 0.1.211; any other makes every read of the ontology fail in the SDK. */
const SHAPES = new Set([
  'bounding_box',
  'polygon',
  'point',
  'skeleton',
  'polyline',
  'rotatable_bounding_box',
  'bitmask',
  'audio',
  'text',
  'cuboid',
  'cuboid_2d',
  'segmentation',
  'circle',
  'ellipse',
  'time_range',
]);
const TYPES = new Set(['radio', 'checklist', 'text', 'numeric']);

type Json = Readonly<Record<string, unknown>>;

/**
 * What is wrong with an editor JSON, as sentences; empty = the SDK can read it. Hashes must be unique over objects,
 * classifications, attributes and options; a skeleton template may share the hash of its object. Unknown keys are fine.
 */
export function checkEditor(editor: unknown): string[] {
  const faults: string[] = [];
  if (!isObject(editor)) return ['editor is not an object'];
  const hashes = new Map<string, string>();
  const check: Check = { faults, hashes };
  for (const [at, object] of listOf(editor, 'objects', 'editor', faults).entries()) {
    checkObject(check, object, `objects[${at}]`);
  }
  for (const [at, classification] of listOf(editor, 'classifications', 'editor', faults).entries()) {
    checkClassification(check, classification, `classifications[${at}]`);
  }
  if (editor['skeleton_templates'] === undefined) return faults;
  for (const [at, entry] of listOf(editor, 'skeleton_templates', 'editor', faults).entries()) {
    checkTemplate(faults, isObject(entry) ? entry['template'] : undefined, `skeleton_templates[${at}].template`);
  }
  return faults;
}

function checkTemplate(faults: string[], value: unknown, where: string): void {
  if (!isObject(value)) return void faults.push(`${where} is not an object`);
  if (typeof value['name'] !== 'string') faults.push(`${where}.name is missing`);
  for (const key of ['width', 'height']) {
    if (typeof value[key] !== 'number') faults.push(`${where}.${key} is no number`);
  }
  for (const [point, place] of membersOf(value, 'skeleton', where, faults)) {
    const path = `${where}.skeleton.${point}`;
    if (!isObject(place)) {
      faults.push(`${path} is not an object`);
      continue;
    }
    if (typeof place['name'] !== 'string') faults.push(`${path}.name is missing`);
    for (const key of ['x', 'y']) if (typeof place[key] !== 'number') faults.push(`${path}.${key} is no number`);
  }
  for (const [from, edges] of membersOf(value, 'skeletonEdges', where, faults)) {
    const good = isObject(edges) && Object.values(edges).every((edge) => isObject(edge));
    if (!good) faults.push(`${where}.skeletonEdges.${from} is no map of edges`);
  }
}

function membersOf(owner: Json, key: string, where: string, faults: string[]): [string, unknown][] {
  const value = owner[key];
  if (isObject(value)) return Object.entries(value);
  faults.push(`${where}.${key} is not an object`);
  return [];
}

interface Check {
  readonly faults: string[];
  readonly hashes: Map<string, string>;
}

function checkObject(check: Check, value: unknown, where: string): void {
  if (!isObject(value)) return void check.faults.push(`${where} is not an object`);
  hash(check, value, where);
  number(check, value, where);
  for (const key of ['name', 'color'] as const) text(check, value, key, where);
  if (typeof value['shape'] !== 'string' || !SHAPES.has(value['shape']))
    check.faults.push(`${where}.shape is not known`);
  checkAttributes(check, value, where, 0);
}

function checkClassification(check: Check, value: unknown, where: string): void {
  if (!isObject(value)) return void check.faults.push(`${where} is not an object`);
  hash(check, value, where);
  number(check, value, where);
  if (!Array.isArray(value['attributes']) || value['attributes'].length !== 1) {
    check.faults.push(`${where} needs exactly one attribute`);
  }
  checkAttributes(check, value, where, 0);
}

/** Deep enough for any form, shallow enough for the stack. */
const DEPTH = 50;

function checkAttributes(check: Check, owner: Json, where: string, depth: number): void {
  if (owner['attributes'] === undefined) return;
  for (const [at, attribute] of listOf(owner, 'attributes', where, check.faults).entries()) {
    checkAttribute(check, attribute, `${where}.attributes[${at}]`, depth);
  }
}

function checkAttribute(check: Check, value: unknown, where: string, depth: number): void {
  if (!isObject(value)) return void check.faults.push(`${where} is not an object`);
  if (depth > DEPTH) return void check.faults.push(`${where} is nested too deeply`);
  hash(check, value, where);
  path(check, value, where);
  text(check, value, 'name', where);
  if (typeof value['required'] !== 'boolean') check.faults.push(`${where}.required is neither true nor false`);
  const type = value['type'];
  if (typeof type !== 'string' || !TYPES.has(type)) return void check.faults.push(`${where}.type is not known`);
  if (type !== 'radio' && type !== 'checklist') return;
  if (value['options'] === undefined) return;
  for (const [at, option] of listOf(value, 'options', where, check.faults).entries()) {
    const place = `${where}.options[${at}]`;
    if (!isObject(option)) {
      check.faults.push(`${place} is not an object`);
      continue;
    }
    hash(check, option, place);
    path(check, option, place);
    for (const key of ['label', 'value'] as const) text(check, option, key, place);
    if (option['options'] === undefined) continue;
    for (const [index, nested] of listOf(option, 'options', place, check.faults).entries()) {
      if (type === 'checklist') check.faults.push(`${place}: options of a checklist do not nest`);
      checkAttribute(check, nested, `${place}.options[${index}]`, depth + 1);
    }
  }
}

function hash(check: Check, value: Json, where: string): void {
  const found = value['featureNodeHash'];
  if (typeof found !== 'string' || found === '' || found.length > 100) {
    return void check.faults.push(`${where}.featureNodeHash is missing`);
  }
  const other = check.hashes.get(found);
  if (other !== undefined) check.faults.push(`${where} and ${other} have the same featureNodeHash`);
  else check.hashes.set(found, where);
}

/** The id of an object or classification. */
function number(check: Check, { id }: Json, where: string): void {
  const good = typeof id === 'string' ? /^\d{1,9}$/.test(id) : typeof id === 'number';
  if (!good) check.faults.push(`${where}.id is no number`);
}

/** The id of an attribute or option: `1.2.1`, as text. */
function path(check: Check, { id }: Json, where: string): void {
  if (typeof id !== 'string' || !/^\d{1,9}(?:\.\d{1,9})*$/.test(id)) {
    check.faults.push(`${where}.id is no text of numbers and dots`);
  }
}

function text(check: Check, value: Json, key: string, where: string): void {
  if (typeof value[key] !== 'string') check.faults.push(`${where}.${key} is missing`);
}

function listOf(owner: Json, key: string, where: string, faults: string[]): readonly unknown[] {
  const value = owner[key];
  if (Array.isArray(value)) return value;
  faults.push(`${where}.${key} is not a list`);
  return [];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
