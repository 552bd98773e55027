import type { IntegrationFacts } from '../integration.ts';
import { quoted } from '../quoted.ts';
import type { KnownUrl, RegistrationRule } from '../rule.ts';

export const R008: RegistrationRule = {
  code: 'registration.R008',
  severity: 'error',
  means: 'A URL is in another cloud, or at another host, than its integration reads.',
  fix: 'Correct the URL, name another integration, or add the host to `hosts` of the integration.',
  item({ urls }, report, { integration }) {
    if (integration === undefined) return;
    for (const { known, at } of urls) {
      if (known === undefined || fits(known, integration)) continue;
      const cloud = known.cloud === undefined || known.cloud === integration.cloud ? '' : ` (${known.cloud})`;
      report(
        at,
        `The host ${quoted(known.host)}${cloud} is not one that the integration (${integration.cloud}) reads.`,
      );
    }
  },
};

function fits(url: KnownUrl, integration: IntegrationFacts): boolean {
  if (integration.hosts !== undefined)
    return integration.hosts.some((host) => hostMatches(url.host, host.toLowerCase()));
  if (integration.cloud === 's3-compatible') return url.cloud === undefined || url.cloud === 'aws';
  return url.cloud === integration.cloud;
}

function hostMatches(host: string, allowed: string): boolean {
  return allowed.startsWith('*.') ? host.endsWith(allowed.slice(1)) : host === allowed;
}
