import { shownUrl } from '../shown-url.ts';
import type { RegistrationRule, SourceUrl } from '../rule.ts';

/** Between two registrations the rules about manifests look for it. */
export const R017: RegistrationRule = {
  code: 'registration.R017',
  severity: 'error',
  means:
    'The same URL stands twice: in one file (error), in benchmark and production data (error), or elsewhere (warning).',
  fix: 'Keep one of the two. A benchmark image that is also production data would be labelled without being scored.',
  content(items, report) {
    const first = new Map<string, SourceUrl>();
    for (const { urls } of items) {
      for (const one of urls) {
        if (one.known === undefined) continue;
        if (first.has(one.url)) report(one.at, `The URL ${shownUrl(one.url)} stands twice in this registration.`);
        else first.set(one.url, one);
      }
    }
  },
};
