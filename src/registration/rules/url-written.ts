import { shownUrl } from '../shown-url.ts';
import type { RegistrationRule } from '../rule.ts';

export const R005: RegistrationRule = {
  code: 'registration.R005',
  severity: 'error',
  means: 'A URL is missing, empty, or holds blanks.',
  fix: 'Write the URL exactly as the bucket shows it; a blank is written %20.',
  item({ urls }, report) {
    for (const { url, at, known } of urls) {
      if (known !== undefined && /\s/.test(url)) report(at, `The URL ${shownUrl(url)} holds a blank.`);
    }
  },
};
