import type { RegistrationRow } from '../rule.ts';

export const R021: RegistrationRow = {
  code: 'registration.R021',
  severity: 'error',
  means: 'The upsert flag is set without the one that skips duplicate URLs; it would do nothing.',
  fix: 'Set the skip flag, too, or remove the upsert flag.',
};
