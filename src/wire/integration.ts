import { z } from 'zod';
import { Guid, resultOf } from './page.ts';
import { v2Object } from './v2-object.ts';

export const CloudIntegration = v2Object({ integrationUuid: Guid, title: z.string() });
export type CloudIntegration = z.infer<typeof CloudIntegration>;
export const CloudIntegrationList = resultOf(CloudIntegration);
