import { quoted } from '../quoted.ts';
import type { RegistrationRule } from '../rule.ts';

const ENCORD_NAMESPACE = '$encord';

export const R018: RegistrationRule = {
  code: 'registration.R018',
  severity: 'error',
  means: 'A key of the client metadata has a character that is not allowed, or is reserved.',
  fix: 'Use letters, digits, "-", "_", "." and blanks; not "keyframes", and no "$" at the start.',
  item({ item, clientMetadata }, report) {
    for (const { key, keyStart, keyEnd } of clientMetadata?.entries ?? []) {
      if (/^(?!keyframes$)[A-Za-z0-9\-_ .]+$/.test(key)) continue;
      // Encord's own namespace: key frames, frame metadata and embeddings of a video.
      if (key === ENCORD_NAMESPACE && item.type === 'video') continue;
      const at = keyEnd > keyStart ? { start: keyStart, end: keyEnd } : { start: keyStart };
      report(
        at,
        key === ''
          ? 'A key of the client metadata is empty.'
          : `The key ${quoted(key)} is not allowed in client metadata.`,
      );
    }
  },
};
