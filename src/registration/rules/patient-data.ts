import type { RegistrationRule } from '../rule.ts';

/** Words and numbers under which hospitals write who a patient is. */
const WORDS = /(^|[^a-z])(patient[ _-]?(id|name)|mrn|ssn|dob|date[ _-]of[ _-]birth)([^a-z]|$)|\b\d{3}-\d{2}-\d{4}\b/i;
/** Making a pattern of all letters takes longer than checking a hundred titles, and nearly none has a "^", as DICOM writes names. */
const namesPatient = (title: string): boolean =>
  WORDS.test(title) || (title.includes('^') && /\b\p{Lu}{2,}\^\p{Lu}{2,}/iu.test(title));

export const R025: RegistrationRule = {
  code: 'registration.R025',
  severity: 'warning',
  means: 'A title looks as if it said who a patient is.',
  fix: 'Use a pseudonym: titles are shown to everybody in the project.',
  item({ title }, report) {
    // The title itself is not repeated: the message goes into logs and comments.
    if (typeof title?.value === 'string' && namesPatient(title.value))
      report(title, 'This title may hold personal data of a patient.');
  },
};
