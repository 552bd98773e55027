import { member } from './member.ts';
import schemas from './quick-schemas.json' with { type: 'json' };
import type { Kind } from './schema/envelope.ts';

/** What the generated JSON Schemas (draft 2020-12) use of that language; the generator refuses any other word. */
export interface Shape {
  readonly type?: string;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Shape;
  readonly prefixItems?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape | true>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Shape | false;
  readonly propertyNames?: Shape;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly not?: Shape;
  readonly default?: unknown;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Shape>>;
}

const REFUSED = Symbol('refused');
type Read = (shape: Shape | true, value: unknown) => unknown;

/**
 * A manifest (JSON value) as its kind's schema reads it, a copy with every default in place; nothing where the schema might
 * refuse it. Goes by the generated JSON Schemas, because zod takes longer to load than everything else that `validate` does;
 * what is wrong is then told by zod. A test holds both to the same values.
 */
export function quickShape(kind: Kind, value: unknown): unknown {
  const shapes: Readonly<Record<Kind, unknown>> = schemas;
  const root = shapes[kind] as Shape;
  const read: Read = (shape, one) => (shape === true ? one : readAs(shape, one, root, read));
  const result = read(root, value);
  return result === REFUSED ? undefined : result;
}

function readAs(shape: Shape, value: unknown, root: Shape, read: Read): unknown {
  if (shape.const !== undefined && value !== shape.const) return REFUSED;
  if (shape.enum && !shape.enum.includes(value as string)) return REFUSED;
  if (shape.not && read(shape.not, value) !== REFUSED) return REFUSED;
  let result = readType(shape, value, read);
  if (shape.$ref !== undefined && result !== REFUSED) {
    const target = shape.$ref === '#' ? root : root.$defs?.[shape.$ref.slice('#/$defs/'.length)];
    result = target ? read(target, value) : REFUSED;
  }
  if (shape.anyOf && result !== REFUSED) result = firstOf(shape.anyOf, value, read);
  if (shape.oneOf && result !== REFUSED) {
    const fitting = shape.oneOf.map((one) => read(one, value)).filter((one) => one !== REFUSED);
    if (fitting.length !== 1) return REFUSED;
    // Beside a type it only says which keys go together.
    if (shape.type === undefined) [result] = fitting;
  }
  return result;
}

function firstOf(shapes: readonly Shape[], value: unknown, read: Read): unknown {
  for (const shape of shapes) {
    const result = read(shape, value);
    if (result !== REFUSED) return result;
  }
  return REFUSED;
}

function readType(shape: Shape, value: unknown, read: Read): unknown {
  switch (shape.type) {
    case 'string':
      return typeof value === 'string' && fits(shape, value) ? value : REFUSED;
    case 'number':
    case 'integer':
      return isNumber(shape, value) ? value : REFUSED;
    case 'boolean':
      return typeof value === 'boolean' ? value : REFUSED;
    case 'null':
      return value === null ? value : REFUSED;
    case 'array':
      return Array.isArray(value) ? readList(shape, value, read) : REFUSED;
    case 'object':
      return readObject(shape, value, read);
    default:
      return shape.properties ? readObject(shape, value, read) : value;
  }
}

/** An address that no parser of URLs writes differently before it judges it. */
const PLAIN_URL = /^https?:\/\/[!-[\]-~]+$/i;

const patterns = new Map<string, RegExp>();

function fits(shape: Shape, text: string): boolean {
  const { length } = text;
  if (length < (shape.minLength ?? 0) || length > (shape.maxLength ?? Infinity)) return false;
  if (shape.format === 'uri' && !(PLAIN_URL.test(text) && URL.canParse(text))) return false;
  if (shape.pattern === undefined) return true;
  let pattern = patterns.get(shape.pattern);
  if (!pattern) patterns.set(shape.pattern, (pattern = new RegExp(shape.pattern)));
  return pattern.test(text);
}

function isNumber(shape: Shape, value: unknown): boolean {
  if (shape.type === 'integer' ? !Number.isSafeInteger(value) : !Number.isFinite(value)) return false;
  return (value as number) >= (shape.minimum ?? -Infinity) && (value as number) <= (shape.maximum ?? Infinity);
}

function readList(
  { items, prefixItems, minItems = 0, maxItems = Infinity }: Shape,
  list: unknown[],
  read: Read,
): unknown {
  if (list.length < minItems || list.length > maxItems) return REFUSED;
  const result: unknown[] = [];
  for (const [index, item] of list.entries()) {
    const shape = prefixItems?.[index] ?? items;
    if (!shape) return REFUSED;
    const one = read(shape, item);
    if (one === REFUSED) return REFUSED;
    result.push(one);
  }
  return result;
}

function readObject(shape: Shape, value: unknown, read: Read): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return REFUSED;
  const { properties = {}, required = [], additionalProperties } = shape;
  const keys = Object.keys(value);
  if (keys.length < (shape.minProperties ?? 0) || keys.length > (shape.maxProperties ?? Infinity)) return REFUSED;
  if (required.some((key) => !Object.hasOwn(value, key))) return REFUSED;
  const result: Record<string, unknown> = {};
  const take = (key: string, known: Shape | true, one: unknown): boolean => {
    const value = read(known, one);
    if (value !== REFUSED) result[key] = value;
    return value !== REFUSED;
  };
  for (const [key, known] of Object.entries(properties)) {
    const given = Object.hasOwn(value, key);
    if (!given && (known === true || known.default === undefined)) continue;
    if (!take(key, known, given ? member(value, key) : (known as Shape).default)) return REFUSED;
  }
  for (const key of keys) {
    if (Object.hasOwn(properties, key)) continue;
    if (additionalProperties === false) return REFUSED;
    if (shape.propertyNames && read(shape.propertyNames, key) === REFUSED) return REFUSED;
    if (!take(key, additionalProperties ?? true, member(value, key))) return REFUSED;
  }
  return result;
}
