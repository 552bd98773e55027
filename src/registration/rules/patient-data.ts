import type { RegistrationRule } from '../rule.ts';

/** Words and forms under which hospitals write who a patient is. */
const PATIENT =
  /(^|[^a-z])(patient[ _-]?(id|name)|mrn|ssn|dob|date[ _-]of[ _-]birth)([^a-z]|$)|\b\d{3}-\d{2}-\d{4}\b|\b\p{Lu}{2,}\^\p{Lu}{2,}/iu;

export const R025: RegistrationRule = {
  code: 'registration.R025',
  severity: 'warning',
  means: 'A title looks as if it said who a patient is.',
  fix: 'Use a pseudonym: titles are shown to everybody in the project.',
  item({ title }, report) {
    // The title itself is not repeated: the message goes into logs and comments.
    if (typeof title?.value === 'string' && PATIENT.test(title.value))
      report(title, 'This title may hold personal data of a patient.');
  },
};
