import { z } from 'zod';
import { ApiError, invalid } from '../api-error.ts';
import type { Caller, Context, RestRoute } from '../context.ts';
import { readPayload } from '../payload.ts';
import { isoTime } from '../timestamps.ts';

const HINTS = ['number', 'varchar', 'text', 'boolean', 'datetime', 'uuid'] as const;

/** A type of the organisation's metadata schema as Encord SDK 0.1.211 reads and writes it; keys that it does not name are kept. */
const Type: z.ZodType<Record<string, unknown>> = z.lazy(() =>
  z.discriminatedUnion('ty', [
    z.looseObject({ ty: z.literal('variant'), hint: z.enum(HINTS) }),
    z.looseObject({ ty: z.literal('enum'), values: z.array(z.string().min(1)).min(1).max(256) }),
    z.looseObject({ ty: z.literal('embedding'), size: z.int().min(1).max(4096) }),
    z.looseObject({ ty: z.literal('geospatial') }),
    z.looseObject({ ty: z.literal('tombstone'), deleted_ty: Type.nullish() }),
    z.looseObject({ ty: z.literal('number') }),
    z.looseObject({ ty: z.literal('boolean') }),
    z.looseObject({ ty: z.literal('varchar') }),
    z.looseObject({ ty: z.literal('datetime') }),
    z.looseObject({ ty: z.literal('text') }),
    z.looseObject({ ty: z.literal('uuid') }),
    z.looseObject({ ty: z.literal('user') }),
  ]),
);

const Key = z.string().regex(/^(?!\$)(?!keyframes$)[\p{L}\p{N}\-_ .]{1,300}$/u, { error: 'not a metadata key' });
const Schema = z.record(Key, Type);
const LegacySchema = z.record(Key, z.string().min(1).max(50));

interface Stored {
  readonly uuid: string;
  readonly schema: string;
  readonly created_at: number;
  readonly updated_at: number;
}

function stored(context: Context): Stored | undefined {
  return context.store.get<Stored>('SELECT uuid, schema, created_at, updated_at FROM metadata_schema WHERE id = 1');
}

function save(context: Context, caller: Caller, schema: Record<string, unknown>): null {
  if (!caller.admin) throw new ApiError('AUTHORISATION_ERROR', 'only workspace admins change the metadata schema');
  context.store.run(
    `INSERT INTO metadata_schema (id, uuid, schema, created_at, updated_at) VALUES (1, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET schema = excluded.schema, updated_at = excluded.updated_at`,
    context.uuid(),
    JSON.stringify(schema),
    context.now(),
    context.now(),
  );
  return null;
}

/** The names that the legacy form has for scalars; Encord SDK 0.1.211 reads no others. */
const LEGACY_NAMES: Readonly<Record<string, string>> = {
  varchar: 'string',
  uuid: 'string',
  user: 'string',
  text: 'long_string',
};

/** The legacy spelling of a type: that of its scalar, else its name. */
function legacyName(type: Record<string, unknown>): string {
  const name = String(type['ty'] === 'variant' ? type['hint'] : type['ty']);
  return LEGACY_NAMES[name] ?? name;
}

function typeOfLegacy(name: string): Record<string, unknown> {
  const hint = { string: 'varchar', long_string: 'text' }[name] ?? name;
  if ((HINTS as readonly string[]).includes(hint)) return { ty: 'variant', hint };
  if (hint === 'geospatial') return { ty: 'geospatial' };
  throw invalid(`metadata schema: "${name}" is no type`);
}

export const metadataSchemaRoutes: readonly RestRoute[] = [
  {
    method: 'GET',
    path: 'organisation/client-metadata-schema-v2',
    handle(context) {
      const row = stored(context);
      return row ? (JSON.parse(row.schema) as unknown) : null;
    },
  },
  {
    method: 'POST',
    path: 'organisation/client-metadata-schema-v2',
    handle: (context, caller, call) => save(context, caller, readPayload(Schema, call.body, 'metadata schema')),
  },
  {
    method: 'GET',
    path: 'organisation/client-metadata-schema',
    handle(context) {
      const row = stored(context);
      if (!row) return null;
      const schema = JSON.parse(row.schema) as Record<string, Record<string, unknown>>;
      return {
        uuid: row.uuid,
        metadataSchema: Object.fromEntries(
          Object.entries(schema).flatMap(([key, type]) =>
            type['ty'] === 'tombstone' ? [] : [[key, legacyName(type)] as const],
          ),
        ),
        organisationId: 1,
        createdAt: isoTime(row.created_at),
        updatedAt: isoTime(row.updated_at),
      };
    },
  },
  {
    method: 'POST',
    path: 'organisation/client-metadata-schema',
    handle(context, caller, call) {
      const schema = readPayload(LegacySchema, call.body, 'metadata schema');
      const row = stored(context);
      const present = row ? (JSON.parse(row.schema) as Record<string, Record<string, unknown>>) : {};
      // What the legacy form cannot spell out (values of an enum, size of an embedding) stays as it is.
      const types = Object.entries(schema).map(([key, name]) => {
        const own = present[key];
        return [key, own && legacyName(own) === name ? own : typeOfLegacy(name)] as const;
      });
      return save(context, caller, Object.fromEntries(types));
    },
  },
];
