import { z } from 'zod';

/**
 * Encord's ontology editor JSON as its SDK 0.1.211 reads it, with every other key kept: what is written back must hold
 * what others put there.
 */
export interface EditorAttribute {
  id: string;
  name: string;
  type: string;
  featureNodeHash: string;
  required?: boolean | null | undefined;
  archived?: boolean | null | undefined;
  dynamic?: boolean | null | undefined;
  options?: EditorOption[] | null | undefined;
  [key: string]: unknown;
}

export interface EditorOption {
  id: string;
  label: string;
  value: string;
  featureNodeHash: string;
  archived?: boolean | null | undefined;
  options?: EditorAttribute[] | null | undefined;
  [key: string]: unknown;
}

const Id = z.union([z.string(), z.number()]).transform(String);
const Flag = z.boolean().nullish();

export const EditorOption: z.ZodType<EditorOption> = z.looseObject({
  id: Id,
  label: z.string(),
  value: z.string(),
  featureNodeHash: z.string(),
  archived: Flag,
  get options() {
    return z.array(EditorAttribute).nullish();
  },
});

export const EditorAttribute: z.ZodType<EditorAttribute> = z.looseObject({
  id: Id,
  name: z.string(),
  type: z.string(),
  featureNodeHash: z.string(),
  required: Flag,
  archived: Flag,
  dynamic: Flag,
  get options() {
    return z.array(EditorOption).nullish();
  },
});

export const EditorObject = z.looseObject({
  id: Id,
  name: z.string(),
  color: z.string(),
  shape: z.string(),
  featureNodeHash: z.string(),
  required: Flag,
  archived: Flag,
  attributes: z.array(EditorAttribute).nullish(),
});
export type EditorObject = z.infer<typeof EditorObject>;

export const EditorClassification = z.looseObject({
  id: Id,
  featureNodeHash: z.string(),
  level: z.string().nullish(),
  attributes: z.array(EditorAttribute),
});
export type EditorClassification = z.infer<typeof EditorClassification>;

export const SkeletonTemplate = z.looseObject({
  template: z.looseObject({ feature_node_hash: z.string(), skeleton: z.record(z.string(), z.looseObject({})) }),
});
export type SkeletonTemplate = z.infer<typeof SkeletonTemplate>;

export const Editor = z.looseObject({
  objects: z.array(EditorObject),
  classifications: z.array(EditorClassification),
  skeleton_templates: z.array(SkeletonTemplate).nullish(),
});
export type Editor = z.infer<typeof Editor>;

/** Every featureNodeHash of an editor JSON in the order of the tree, archived ones included. */
export function hashesOf(editor: Editor): string[] {
  const hashes: string[] = [];
  const attributes = (list: readonly EditorAttribute[] | null | undefined): void => {
    for (const attribute of list ?? []) {
      hashes.push(attribute.featureNodeHash);
      for (const option of attribute.options ?? []) {
        hashes.push(option.featureNodeHash);
        attributes(option.options);
      }
    }
  };
  for (const object of editor.objects) {
    hashes.push(object.featureNodeHash);
    attributes(object.attributes);
  }
  for (const classification of editor.classifications) {
    hashes.push(classification.featureNodeHash);
    attributes(classification.attributes);
  }
  return hashes;
}
