import type { RegistrationRule } from '../rule.ts';

export const R013: RegistrationRule = {
  code: 'registration.R013',
  severity: 'error',
  means: 'An image sequence (`createVideo: true`) needs an integration that may write to the bucket.',
  fix: 'Set `createVideo` to false, or give the integration write access and say `write: true` in its manifest.',
  item({ createVideo, entry }, report, { integration }) {
    if (createVideo && integration !== undefined && !integration.write) {
      report(entry, '"createVideo" writes a video to the bucket, which the integration may not do.');
    }
  },
};
