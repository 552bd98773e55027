import { z } from 'zod';
import { Guid, resultOf } from './page.ts';

export const CloudIntegration = z.looseObject({ integrationUuid: Guid, title: z.string() });
export type CloudIntegration = z.infer<typeof CloudIntegration>;
export const CloudIntegrationList = resultOf(CloudIntegration);
