import type { RegistrationRow } from '../rule.ts';

export const R024: RegistrationRow = {
  code: 'registration.R024',
  severity: 'error',
  means: '`dicomMetadata.tags` lacks one of the 22 tags that Encord needs.',
  fix: 'Add the missing tags, with null where a file has no value, or remove `dicomMetadata`.',
};
