import type { RegistrationRule } from '../rule.ts';

const MAX_BYTES = 10_000_000;

export const R020: RegistrationRule = {
  code: 'registration.R020',
  severity: 'error',
  means: 'The client metadata of an item is larger than 10 MB.',
  fix: 'Keep only what is searched for.',
  item({ item, clientMetadata }, report) {
    // The text is never shorter than what it says by more than escapes are, so that most items need no measuring.
    if (clientMetadata === undefined || clientMetadata.end - clientMetadata.start < MAX_BYTES / 4) return;
    const bytes = Buffer.byteLength(JSON.stringify(item.clientMetadata));
    if (bytes > MAX_BYTES)
      report(clientMetadata, `The client metadata has ${Math.ceil(bytes / 1e6)} MB; 10 MB are allowed.`);
  },
};
