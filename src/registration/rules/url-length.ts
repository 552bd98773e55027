import type { RegistrationRule } from '../rule.ts';

const MAX_BYTES = 16_384;

export const R006: RegistrationRule = {
  code: 'registration.R006',
  severity: 'error',
  means: 'A URL is longer than 16 KB.',
  fix: 'Shorten the path in the bucket.',
  item({ urls }, report) {
    for (const { url, at } of urls) {
      if (url.length > MAX_BYTES || Buffer.byteLength(url) > MAX_BYTES) report(at, 'This URL is longer than 16 KB.');
    }
  },
};
