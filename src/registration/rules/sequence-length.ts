import type { RegistrationRule } from '../rule.ts';

const MAX_FRAMES = 32_767;
const ADVISED_FRAMES = 15_000;

export const R012: RegistrationRule = {
  code: 'registration.R012',
  severity: 'error',
  means: 'An image sequence has more than 32,767 frames (error) or more than 15,000 (warning).',
  fix: 'Split the sequence.',
  item({ item, createVideo, entry }, report) {
    if (!createVideo || item.type !== 'imageGroup') return;
    const count = item.urls.length;
    if (count > MAX_FRAMES) report(entry, `This sequence has ${count} frames; ${MAX_FRAMES} are possible.`);
    else if (count > ADVISED_FRAMES) {
      report(entry, `This sequence has ${count} frames; up to ${ADVISED_FRAMES} are advised.`, { severity: 'warning' });
    }
  },
};
