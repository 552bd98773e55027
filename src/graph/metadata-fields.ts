import type { MetadataSchema } from '../manifest/schema/storage.ts';

type Field = MetadataSchema['fields'][string];
type WireField = Readonly<Record<string, unknown>>;

/** A manifest's metadata field as Encord's SDK 0.1.211 writes it (`client-metadata-schema-v2`). */
export function wireField(field: Field): WireField {
  switch (field.type) {
    case 'enum':
      return { ty: 'enum', values: field.values.toSorted() };
    case 'embedding':
      return { ty: 'embedding', size: field.size, api: null };
    case 'geospatial':
      return { ty: 'geospatial' };
    case 'number':
    case 'boolean':
    case 'varchar':
    case 'text':
    case 'datetime':
    case 'uuid':
      return { ty: 'variant', hint: field.type };
  }
}

/**
 * What a wire field means, for comparing: a server may answer a hinted variant as the concrete type, sort an enum's
 * values, or add settings of its own.
 */
export function meaningOfField(field: WireField): string {
  const ty = String(field['ty']);
  if (ty === 'variant') return String(field['hint']);
  if (ty === 'enum' && Array.isArray(field['values'])) return `enum ${field['values'].map(String).sort().join(' | ')}`;
  if (ty === 'embedding') return `embedding ${String(field['size'])}`;
  return ty;
}
