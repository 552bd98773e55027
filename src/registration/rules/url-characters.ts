import { shownUrl } from '../shown-url.ts';
import type { RegistrationRule } from '../rule.ts';

export const R023: RegistrationRule = {
  code: 'registration.R023',
  severity: 'warning',
  means: 'A URL holds "+", "%20", "#" or "?", which clouds and signers read in different ways.',
  fix: 'Check that Encord shows the file, or rename it in the bucket.',
  item({ urls }, report) {
    for (const { url, known, at } of urls) {
      if (known === undefined) continue;
      const found = ['+', '%20', '#', '?'].find((one) =>
        (one === '#' || one === '?' ? known.query : known.path).includes(one),
      );
      if (found !== undefined) report(at, `The URL ${shownUrl(url)} holds "${found}".`);
    }
  },
};
