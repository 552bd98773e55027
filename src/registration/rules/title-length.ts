import type { RegistrationRule } from '../rule.ts';

const MAX = 300;

export const R007: RegistrationRule = {
  code: 'registration.R007',
  severity: 'error',
  means: 'A title is empty or longer than 300 characters.',
  fix: 'Shorten it, or leave it out: the title is then taken from the URL.',
  item({ title }, report) {
    if (typeof title?.value !== 'string') return;
    // Never more characters than units: nearly all titles are settled here.
    if (title.value.length > 0 && title.value.length <= MAX) return;
    const length = [...title.value].length;
    if (length === 0) report(title, 'The title is empty.');
    else if (length > MAX) report(title, `The title has ${length} characters; ${MAX} are allowed.`);
  },
};
