import { checkTemplate } from '../../workflow/check-template.ts';
import type { Rule, RuleRow } from '../rule.ts';

const row = (code: string, means: string, fix: string): RuleRow => ({ code, severity: 'error', means, fix });

export const templateFaults: Rule = {
  code: 'workflow.unknown-stage',
  severity: 'error',
  means: '`start`, or an edge of a stage, names a stage that the template does not have.',
  fix: 'Write the name of a stage exactly as in its `name`.',
  also: [
    row('workflow.duplicate-stage', 'Two stages of a template have the same name.', 'Give one of them another name.'),
    row(
      'workflow.consensus-order',
      'A consensus annotation is not followed by a consensus review, or a consensus review follows something else.',
      'Put the two directly behind each other.',
    ),
    row('workflow.router-percentages', 'The percentages of a router do not add up to 100.', 'Correct the numbers.'),
    row('workflow.unreachable-stage', 'No task can reach a stage.', 'Connect it, or remove it.'),
    row('workflow.endless-stage', 'A task in a stage can never be done.', 'Give it a way to a stage of type `done`.'),
  ],
  *check({ of }) {
    for (const template of of('WorkflowTemplate').values()) {
      for (const fault of checkTemplate(template.spec)) {
        yield {
          code: fault.code,
          summary: `${fault.summary.charAt(0).toUpperCase()}${fault.summary.slice(1)}.`,
          detail: fault.detail,
          at: template.at(['spec', ...fault.path]),
          address: template.address,
        };
      }
    }
  },
};
