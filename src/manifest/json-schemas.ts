import { z } from 'zod';
import { KINDS, manifestSchema, type Kind } from './schema/document.ts';

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
