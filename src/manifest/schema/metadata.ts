import { z } from 'zod';
import { NAME } from './envelope.ts';

/** Identity of a declared thing within its kind: lower case letters, digits and dashes, 1 to 63 characters. */
export const Name = z
  .string()
  .regex(NAME, 'must be 1 to 63 lower case letters, digits or dashes, not starting or ending with a dash');

/** An id given by the platform. Looser than RFC 4122, as the platform's own ids are. */
export const PlatformId = z.guid();

export const Title = z.string().min(1).max(300);
export const Description = z.string().max(10_000);

export const Metadata = z.strictObject({
  name: Name.describe('Identity of this resource; references use it. A changed name needs `moved: { from: <old name> }`.'),
  moved: z.strictObject({ from: Name }).optional().describe('The former name; nothing is created or forgotten.'),
  adopt: PlatformId.optional().describe('Id of an existing object on the platform that this manifest takes over.'),
});
export type Metadata = z.infer<typeof Metadata>;

/** Free client metadata. Keys as Encord allows them; values are any JSON but null at the top level. */
export const ClientMetadata = z.record(
  z.string().regex(/^(?!\$)(?!keyframes$)[A-Za-z0-9\-_ .]+$/, 'must be letters, digits, "-", "_", " ", "." and not start with "$"'),
  z
    .json()
    .refine((value) => value !== null, 'must not be null')
    .meta({ not: { type: 'null' } }),
);
