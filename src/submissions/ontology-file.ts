import { z } from 'zod';
import type { Address } from '../base/address.ts';
import { canonicalJson } from '../base/canonical.ts';
import type { Problem } from '../base/problem.ts';
import { safeValue } from '../graph/safe-text.ts';
import type { EditorAttribute, EditorJson, EditorOption } from '../labels/editor.ts';

/** An ontology as scoring needs it. `addresses`: canonical address by featureNodeHash, as far as a manifest gives them. */
export interface OntologyFile {
  readonly editor: EditorJson;
  readonly name: string;
  readonly addresses: ReadonlyMap<string, Address>;
}

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
  assay: z.looseObject({ name: z.string(), addresses: z.record(z.string(), z.string()) }).optional(),
});

/**
 * The `ontology.json` beside a snapshot: Encord's editor JSON with one key more, `assay`, which holds the ontology's name and
 * addresses, so that `score` names features as the manifest did.
 */
export function formatOntologyFile(ontology: OntologyFile): string {
  const assay = { name: ontology.name, addresses: Object.fromEntries(ontology.addresses) };
  return `${canonicalJson(safeValue({ ...ontology.editor, assay }))}\n`;
}

/** Reads editor JSON with or without our key, or an answer of Encord's API whose `editor` it is. */
export function readOntologyFile(text: string): OntologyFile | Problem {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return unreadable(error instanceof Error ? error.message.slice(0, 200) : 'it is not JSON');
  }
  const inner = typeof value === 'object' && value !== null && 'editor' in value ? value.editor : value;
  const parsed = Editor.safeParse(inner);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return unreadable(`${issue?.path.map(String).join('.') || 'the top level'}: ${issue?.message ?? 'wrong shape'}`);
  }
  const { assay, ...editor } = parsed.data;
  return { editor, name: assay?.name ?? 'ontology', addresses: new Map(Object.entries(assay?.addresses ?? {})) };
}

function unreadable(reason: string): Problem {
  return {
    code: 'submissions.ontology-unreadable',
    severity: 'error',
    summary: 'This is not the editor JSON of an ontology.',
    detail: `It needs objects and classifications as Encord writes them: ${reason}.`,
  };
}
