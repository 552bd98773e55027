import { z } from 'zod';
import type { Address } from '../base/address.ts';
import { canonicalJson } from '../base/canonical.ts';
import type { EditorAttribute, EditorOption } from '../labels/editor.ts';
import { indexOntology, type OntologyIndex } from '../labels/ontology-index.ts';

const Assay = z.looseObject({ name: z.string(), addresses: z.record(z.string(), z.string()) });
const common = { featureNodeHash: z.string(), archived: z.boolean().nullish() };
const Option: z.ZodType<EditorOption> = z.looseObject({
  ...common,
  id: z.string(),
  label: z.string(),
  value: z.string(),
  get options() {
    return z.array(Attribute).nullish();
  },
});
const Attribute: z.ZodType<EditorAttribute> = z.looseObject({
  ...common,
  id: z.string(),
  name: z.string(),
  type: z.string(),
  required: z.boolean().nullish(),
  dynamic: z.boolean().nullish(),
  get options() {
    return z.array(Option).nullish();
  },
});
const Editor = z.looseObject({
  objects: z.array(
    z.looseObject({
      ...common,
      id: z.union([z.string(), z.number()]),
      name: z.string(),
      shape: z.string(),
      required: z.boolean().nullish(),
      attributes: z.array(Attribute).nullish(),
    }),
  ),
  classifications: z.array(
    z.looseObject({
      ...common,
      id: z.union([z.string(), z.number()]),
      level: z.string().nullish(),
      attributes: z.array(Attribute),
    }),
  ),
  assay: Assay.optional(),
});

/**
 * `ontology.json` of a snapshot: Encord's editor JSON with one key more, `assay`: the ontology's name and the canonical
 * address of every featureNodeHash, so that `score` names features as the manifest did.
 */
export function printOntology(
  editor: Readonly<Record<string, unknown>>,
  name: string,
  addresses: ReadonlyMap<string, Address>,
): string {
  return `${canonicalJson({ ...editor, assay: { name, addresses: Object.fromEntries(addresses) } })}\n`;
}

/** Reads editor JSON, with or without our key; also the whole answer of Encord's API, whose `editor` it is. */
export function parseOntology(text: string, fallbackName: string): OntologyIndex | { readonly reason: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { reason: error instanceof Error ? error.message.slice(0, 200) : 'it is not JSON' };
  }
  const inner = typeof value === 'object' && value !== null && 'editor' in value ? value.editor : value;
  const parsed = Editor.safeParse(inner);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { reason: `${issue?.path.map(String).join('.') || 'the top level'}: ${issue?.message ?? 'wrong shape'}` };
  }
  const { assay, ...editor } = parsed.data;
  const addresses = new Map(Object.entries(assay?.addresses ?? {}));
  return indexOntology(editor, assay?.name ?? fallbackName, addresses);
}
