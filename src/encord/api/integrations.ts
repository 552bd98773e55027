import { CloudIntegrationList, type CloudIntegration } from '../../wire/integration.ts';
import type { EncordClient } from '../client.ts';

export async function listIntegrations(client: EncordClient): Promise<CloudIntegration[]> {
  const answer = await client.rest({
    method: 'GET',
    path: 'cloud-integrations',
    query: { includeOrgAccess: false },
    repeat: 'safe',
    answer: CloudIntegrationList,
  });
  return answer.result;
}
