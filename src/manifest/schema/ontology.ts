import { z } from 'zod';
import { OntologyAccess } from './access.ts';
import { Description, Title } from './metadata.ts';

/** Identity of a feature within its parent; stable across renames, so it is never derived from the name. */
export const FeatureId = z.string().regex(/^[a-z0-9]([a-z0-9_-]{0,61}[a-z0-9])?$/, 'must be 1 to 63 lower case letters, digits, dashes or underscores');
const FeatureName = z.string().min(1).max(300);
const Hash = z.string().min(1).max(64).optional().describe('Only for imported ontologies: the featureNodeHash that the platform already has.');
const Archived = z.boolean().optional().describe('Kept with its labels, but no longer offered to annotators.');
const Color = z.string().regex(/^#[0-9A-Fa-f]{6}$/, 'must be a colour like "#D33115"');

export interface Option {
  id: string;
  label: string;
  value?: string | undefined;
  attributes?: Attribute[] | undefined;
  archived?: boolean | undefined;
  featureNodeHash?: string | undefined;
}

export interface Attribute {
  id: string;
  name: string;
  type: 'radio' | 'checklist' | 'text' | 'numeric';
  required?: boolean | undefined;
  dynamic?: boolean | undefined;
  options?: Option[] | undefined;
  archived?: boolean | undefined;
  featureNodeHash?: string | undefined;
}

export const Option: z.ZodType<Option> = z.strictObject({
  id: FeatureId,
  label: FeatureName,
  value: z.string().min(1).max(300).optional().describe('Default: the label in lower case with "_" for blanks.'),
  get attributes() {
    return z.array(Attribute).optional().describe('Asked when this option is chosen. Only options of a radio nest.');
  },
  archived: Archived,
  featureNodeHash: Hash,
});

export const Attribute: z.ZodType<Attribute> = z.strictObject({
  id: FeatureId,
  name: FeatureName,
  type: z.enum(['radio', 'checklist', 'text', 'numeric']),
  required: z.boolean().optional(),
  dynamic: z.boolean().optional().describe('May differ from frame to frame. Only on objects.'),
  get options() {
    return z.array(Option).optional();
  },
  archived: Archived,
  featureNodeHash: Hash,
});

export const SHAPES = [
  'bounding_box', 'rotatable_bounding_box', 'polygon', 'polyline', 'point', 'skeleton', 'bitmask', 'cuboid', 'cuboid_2d',
  'segmentation', 'circle', 'ellipse', 'audio', 'text', 'time_range',
] as const;

export const ObjectFeature = z.strictObject({
  id: FeatureId,
  name: FeatureName,
  shape: z.enum(SHAPES),
  color: Color.optional().describe('Default: the next of Encord’s own colours.'),
  required: z.boolean().optional(),
  attributes: z.array(Attribute).optional(),
  skeleton: z
    .strictObject({
      points: z.array(z.strictObject({ id: FeatureId, name: FeatureName, x: z.number(), y: z.number(), color: Color.optional(), featureHash: Hash })).min(1),
      edges: z.array(z.tuple([FeatureId, FeatureId])).optional(),
      width: z.number().optional(),
      height: z.number().optional(),
    })
    .optional(),
  archived: Archived,
  featureNodeHash: Hash,
});
export type ObjectFeature = z.infer<typeof ObjectFeature>;

export const ClassificationFeature = z.strictObject({
  id: FeatureId,
  name: FeatureName,
  type: z.enum(['radio', 'checklist', 'text', 'numeric']),
  required: z.boolean().optional(),
  global: z.boolean().optional().describe('One answer for the whole data unit.'),
  options: z.array(Option).optional(),
  archived: Archived,
  featureNodeHash: Hash,
  attributeNodeHash: Hash.describe('Only for imported ontologies: the featureNodeHash of the root attribute.'),
});
export type ClassificationFeature = z.infer<typeof ClassificationFeature>;

export const Ontology = z.strictObject({
  title: Title,
  description: Description.optional(),
  objects: z.array(ObjectFeature).default([]),
  classifications: z.array(ClassificationFeature).default([]),
  access: OntologyAccess.optional(),
});
export type Ontology = z.infer<typeof Ontology>;
