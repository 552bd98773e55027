import { shownUrl } from '../shown-url.ts';
import type { RegistrationRule } from '../rule.ts';

export const R026: RegistrationRule = {
  code: 'registration.R026',
  severity: 'error',
  means: 'A URL is a placeholder, a relative path, or of no known form. In a template it is only a note.',
  fix: 'Write the whole URL: `https://<bucket>.s3.<region>.amazonaws.com/<key>`, or that of your cloud.',
  item({ urls }, report, { template }) {
    for (const { url, known, at } of urls) {
      if (known !== undefined) continue;
      report(at, `${shownUrl(url)} is not the whole URL of a file.`, template ? { severity: 'note' } : {});
    }
  },
};
