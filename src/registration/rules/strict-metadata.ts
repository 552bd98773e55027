import { ENTRY_KINDS } from '../entry-kinds.ts';
import type { RegistrationRule } from '../rule.ts';

const NEEDED = new Set(['image', 'video', 'audio']);

export const R014: RegistrationRule = {
  code: 'registration.R014',
  severity: 'error',
  means:
    'The integration is strictly client-only, so that the platform cannot read the file: media metadata is required.',
  fix: 'Add the media metadata block of the entry, with all its fields.',
  item({ item, media, entry }, report, { integration }) {
    if (integration?.strictClientOnly !== true || !NEEDED.has(item.type) || media.length > 0) return;
    const key = ENTRY_KINDS.find((kind) => kind.type === item.type)?.media?.key;
    report(entry, `This entry needs "${key}": the integration is strictly client-only.`);
  },
};
