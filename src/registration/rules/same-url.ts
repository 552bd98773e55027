import { fileOfUrl } from '../file-of-url.ts';
import { SeenUrls } from '../seen-urls.ts';
import { shownUrl } from '../shown-url.ts';
import type { RegistrationRule } from '../rule.ts';

/** Between two registrations the rules about manifests look for it. */
export const R017: RegistrationRule = {
  code: 'registration.R017',
  severity: 'error',
  means:
    'The same URL stands twice, in whatever spelling: in one file (error), in benchmark and production data (error), or elsewhere (warning).',
  fix: 'Keep one of the two. A benchmark image that is also production data would be labelled without being scored.',
  content() {
    const seen = new SeenUrls();
    return ({ urls }, report) => {
      for (const { url, at, known } of urls) {
        if (known === undefined) continue;
        const file = fileOfUrl(url);
        if (seen.add(file)) continue;
        const spelled = file === url ? '' : ', perhaps spelled differently';
        report(at, `The URL ${shownUrl(url)} stands twice in this registration${spelled}.`);
      }
    };
  },
};
