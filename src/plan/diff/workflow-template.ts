import type { WorkflowTemplateNode } from '../../graph/graph.ts';
import { contractDigest } from '../../workflow/contract.ts';
import type { Draft } from '../draft.ts';

/** The API cannot make templates: where the environment gives no id, a person makes it and writes the id down. */
export function diffWorkflowTemplate(desired: WorkflowTemplateNode): Draft[] {
  if (desired.uuid !== undefined) return [];
  const name = desired.address.slice('workflow-template.'.length);
  return [
    {
      operation: 'manual',
      address: desired.address,
      level: 'safe',
      summary: `make the workflow template "${desired.template.title}" in the web app and put its id into bindings.workflowTemplates.${name} of the environment`,
      reason: 'the API cannot create workflow templates, and the environment has no id for this one',
      facts: { stages: desired.template.stages.length },
      content: { contract: contractDigest(desired.template) },
    },
  ];
}
