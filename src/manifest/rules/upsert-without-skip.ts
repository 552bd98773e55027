import type { Rule } from '../rule.ts';

/** The manifest's flags win over the file's, so this stands beside the rule of the same name about files. */
export const upsertWithoutSkip: Rule = {
  code: 'registration.R021',
  severity: 'error',
  means: '`upsertMetadata` is set without `skipDuplicateUrls`; it would do nothing.',
  fix: 'Set `skipDuplicateUrls: true`, or remove `upsertMetadata`.',
  *check({ of }) {
    for (const registration of of('Registration').values()) {
      const { skipDuplicateUrls, upsertMetadata } = registration.spec;
      if (!upsertMetadata || skipDuplicateUrls) continue;
      yield {
        summary: '"upsertMetadata" does nothing without "skipDuplicateUrls".',
        detail: 'Write `skipDuplicateUrls: true`, or remove `upsertMetadata`.',
        at: registration.at(['spec', 'upsertMetadata'], 'key'),
        address: registration.address,
      };
    }
  },
};
