import { z } from 'zod';
import { manifestSchema } from './schema/document.ts';
import { KINDS, type Kind } from './schema/envelope.ts';

/** File name of the JSON Schema of a kind: `project-pair.schema.json`. */
export function schemaFile(kind: Kind): string {
  return `${kind.replaceAll(/(?<!^)([A-Z])/g, '-$1').toLowerCase()}.schema.json`;
}

/**
 * JSON Schemas (draft 2020-12) of every kind by file name, for editors, and `manifest.schema.json` for files that hold
 * several kinds. The same text on every run.
 */
export function jsonSchemas(): ReadonlyMap<string, string> {
  const schemas = new Map<string, string>();
  for (const kind of KINDS) {
    schemas.set(schemaFile(kind), print({ title: `Assay manifest: ${kind}`, ...kindSchema(kind) }));
  }
  schemas.set('manifest.schema.json', print(anyKind()));
  return schemas;
}

/** Words for people, and those that a pattern says more exactly. */
const UNUSED = new Set(['$schema', 'title', 'description']);
const USED = new Set(
  'type const enum minLength maxLength pattern format minimum maximum minItems maxItems items prefixItems properties required additionalProperties propertyNames minProperties maxProperties anyOf oneOf not default $ref $defs'.split(
    ' ',
  ),
);

/** The schemas of all kinds without words for people, as `quickShape` reads them. Throws for a word that it does not know. */
export function quickSchemas(): string {
  const kinds = KINDS.map((kind) => [kind, withoutWords(kindSchema(kind) as JsonSchema)]);
  return `${JSON.stringify(Object.fromEntries(kinds))}\n`;
}

type JsonSchema = Readonly<Record<string, unknown>>;

function withoutWords(schema: JsonSchema): JsonSchema {
  const inner = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inner);
    return typeof value === 'object' && value !== null ? withoutWords(value as JsonSchema) : value;
  };
  const each = (map: object) => Object.fromEntries(Object.entries(map).map(([key, value]) => [key, inner(value)]));
  const words = Object.entries(schema).filter(([word]) => !UNUSED.has(word));
  return Object.fromEntries(
    words.map(([word, value]) => {
      if (!USED.has(word)) throw new Error(`quickShape cannot read "${word}" in a JSON Schema`);
      if (word === 'properties' || word === '$defs') return [word, each(value as object)];
      return [word, word === 'default' || word === 'const' || word === 'enum' ? value : inner(value)];
    }),
  );
}

function kindSchema(kind: Kind): object {
  return z.toJSONSchema(manifestSchema(kind), { target: 'draft-2020-12', io: 'input', override: tidy });
}

/** What a schema of zod says beside JSON Schema: the largest safe integer as every maximum helps nobody in an editor. */
function tidy({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
}

function anyKind(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Assay manifest of any kind',
    type: 'object',
    required: ['apiVersion', 'kind', 'metadata', 'spec'],
    properties: { kind: { enum: KINDS } },
    allOf: KINDS.map((kind) => ({
      if: { not: { required: ['kind'], properties: { kind: { const: kind } } } },
      else: { $ref: schemaFile(kind) },
    })),
  };
}

function print(schema: object): string {
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
