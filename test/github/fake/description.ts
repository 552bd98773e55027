import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';

// GitHub's own description of its API decides what the fake may accept and answer.
type Json = Record<string, any>;
const description = JSON.parse(readFileSync(join(import.meta.dirname, 'github-openapi.json'), 'utf8')) as Json;

/** OpenAPI 3.0 → JSON Schema: `nullable` becomes a union with null. */
function withNull(value: any): any {
  if (Array.isArray(value)) return value.map(withNull);
  if (value === null || typeof value !== 'object') return value;
  const { nullable, ...rest } = value;
  const out: Json = {};
  for (const [key, inner] of Object.entries(rest)) out[key] = withNull(inner);
  if (nullable !== true) return out;
  if (typeof out['type'] === 'string') {
    out['type'] = [out['type'], 'null'];
    if (Array.isArray(out['enum']) && !out['enum'].includes(null)) out['enum'] = [...out['enum'], null];
    return out;
  }
  return { anyOf: [out, { type: 'null' }] };
}

const ajv = new Ajv({ strict: false, allErrors: true });
(formats as unknown as (ajv: Ajv) => void)(ajv);
ajv.addFormat('repo.nwo', true);
const converted = withNull(description) as Json;
ajv.addSchema({ $id: 'gh', ...converted });
const compiled = new Map<string, ValidateFunction>();

function resolve(schema: any): any {
  return schema?.$ref
    ? resolve(
        schema.$ref
          .split('/')
          .slice(1)
          .reduce((at: any, key: string) => at[key], converted),
      )
    : schema;
}

function validator(pointer: readonly string[]): ValidateFunction {
  const reference = `gh#/${pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
  let found = compiled.get(reference);
  if (!found) compiled.set(reference, (found = ajv.compile({ $ref: reference })));
  return found;
}

export interface Operation {
  readonly path: string;
  readonly method: string;
  readonly params: Readonly<Record<string, string>>;
}

/** The described operation that a request names, longest literal path first. */
export function findOperation(method: string, pathname: string): Operation | undefined {
  for (const path of Object.keys(converted['paths'])
    .sort((a, b) => b.split('{').length - a.split('{').length || b.length - a.length)
    .reverse()) {
    const names: string[] = [];
    const pattern = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      names.push(name);
      return name === 'ref' ? '(.+)' : '([^/]+)';
    });
    const match = new RegExp(`^${pattern}$`).exec(pathname);
    if (!match || !converted['paths'][path][method.toLowerCase()]) continue;
    return {
      path,
      method: method.toLowerCase(),
      params: Object.fromEntries(names.map((name, at) => [name, decodeURIComponent(match[at + 1]!)])),
    };
  }
  return undefined;
}

/** What is wrong with a request body and query: GitHub's schema, and keys that GitHub does not know, at any depth. */
export function requestFaults(operation: Operation, body: unknown, query: URLSearchParams): string[] {
  const described = converted['paths'][operation.path][operation.method];
  const faults = queryFaults(
    (described.parameters ?? []).map((one: any) => resolve(one)),
    query,
  );
  const schema = described.requestBody?.content?.['application/json']?.schema;
  if (!schema) return body === undefined ? faults : [...faults, 'a body where none is described'];
  if (body === undefined) return described.requestBody.required ? [...faults, 'the body is missing'] : faults;
  const pointer = ['paths', operation.path, operation.method, 'requestBody', 'content', 'application/json', 'schema'];
  const check = validator(pointer);
  if (!check(body)) faults.push(...sentences(check));
  return [...faults, ...unknownKeys(schema, body).map((key) => `unknown request key ${key}`)];
}

function queryFaults(parameters: readonly any[], query: URLSearchParams): string[] {
  const faults: string[] = [];
  const known = new Map(parameters.filter((one) => one.in === 'query').map((one) => [one.name, one]));
  for (const [key, value] of query) {
    const parameter = known.get(key);
    if (!parameter) {
      faults.push(`unknown query parameter ${key}`);
      continue;
    }
    const schema = resolve(parameter.schema);
    const typed =
      schema.type === 'integer' || schema.type === 'number'
        ? Number(value === '' ? Number.NaN : value)
        : schema.type === 'boolean'
          ? { true: true, false: false }[value]
          : value;
    const check = ajv.compile(schema.anyOf || schema.oneOf ? {} : schema);
    if (!check(typed)) faults.push(...sentences(check).map((one) => `query parameter ${key}: ${one}`));
    if (query.getAll(key).length > 1) faults.push(`the query parameter ${key} stands twice`);
  }
  for (const [name, one] of known) if (one.required && !query.has(name)) faults.push(`no query parameter ${name}`);
  return faults;
}

function sentences(check: ValidateFunction): string[] {
  return (check.errors ?? []).slice(0, 5).map((error) => `${error.instancePath || '/'} ${error.message}`);
}

/** Keys at any depth that no branch of the description has. The description leaves them open; GitHub ignores or never sends them. */
function unknownKeys(raw: any, value: unknown, at = ''): string[] {
  if (value === null || typeof value !== 'object') return [];
  const branches = branchesOf(raw);
  if (Array.isArray(value)) {
    const items = branches.flatMap((one) => (one.items ? [one.items] : []));
    return items.length === 0
      ? []
      : value.flatMap((one, index) => unknownKeys({ anyOf: items }, one, `${at}/${index}`));
  }
  const objects = branches.filter((one) => one.properties);
  if (objects.length === 0 || branches.some((one) => one.additionalProperties)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const described = objects.flatMap((one) => (key in one.properties ? [one.properties[key]] : []));
    return described.length === 0 ? [`${at}/${key}`] : unknownKeys({ anyOf: described }, inner, `${at}/${key}`);
  });
}

function branchesOf(raw: any): any[] {
  const schema = resolve(raw);
  if (!schema) return [];
  return [schema, ...['anyOf', 'oneOf', 'allOf'].flatMap((key) => (schema[key] ?? []).flatMap(branchesOf))];
}

/** What is wrong with an answer, by GitHub's schema for that status; also keys that GitHub does not send. */
export function answerFaults(operation: Operation, status: number, body: unknown): string[] {
  const responses = converted['paths'][operation.path][operation.method].responses;
  const entry = responses[String(status)];
  if (!entry) return status >= 400 ? [] : [`status ${status} is not described`];
  const schema = resolve(entry).content?.['application/json']?.schema;
  if (!schema) return [];
  const pointer = entry.$ref
    ? [...entry.$ref.split('/').slice(1), 'content', 'application/json', 'schema']
    : ['paths', operation.path, operation.method, 'responses', String(status), 'content', 'application/json', 'schema'];
  const check = validator(pointer);
  return [
    ...(check(body) ? [] : sentences(check)),
    ...unknownKeys(schema, body).map((key) => `unknown answer key ${key}`),
  ];
}

/** Fills required fields that a part leaves out with the smallest valid value, so that answers have GitHub's full shape. */
export function complete(schemaName: string, part: Json): Json {
  const schema = converted['components'].schemas[schemaName];
  if (!schema) throw new Error(`GitHub's description has no schema ${schemaName}`);
  return fill(schema, part) as Json;
}

function fill(raw: any, value: any): any {
  const schema = resolve(raw);
  const choice = schema.anyOf ?? schema.oneOf;
  if (value === undefined && choice)
    return choice.some((one: any) => one.type === 'null') ? null : fill(choice[0], undefined);
  const object =
    choice && value !== null && typeof value === 'object'
      ? (choice.map(resolve).find((one: any) => one.properties) ?? schema)
      : schema.allOf?.[0]
        ? { ...resolve(schema.allOf[0]), ...schema }
        : schema;
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    const out: Json = { ...value };
    for (const [key, inner] of Object.entries((object.properties ?? {}) as Json)) {
      if (key in out) {
        if (out[key] !== null && typeof out[key] === 'object' && !Array.isArray(out[key]))
          out[key] = fill(inner, out[key]);
      } else if (object.required?.includes(key)) out[key] = fill(inner, undefined);
    }
    return out;
  }
  if (value !== undefined) return value;
  const types = [object.type].flat();
  if (types.includes('null')) return null;
  if (object.enum) return object.enum[0];
  if (object.properties || types.includes('object')) return fill(object, {});
  if (types.includes('array')) return [];
  if (types.includes('integer') || types.includes('number')) return 0;
  if (types.includes('boolean')) return false;
  if (object.format === 'uri') return 'https://github.com/x';
  if (object.format === 'date-time') return '2026-01-01T00:00:00Z';
  return '';
}
