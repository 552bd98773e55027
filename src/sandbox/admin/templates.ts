import { checkTemplate } from '../../workflow/check-template.ts';
import { WorkflowTemplate } from '../../workflow/template.ts';
import type { Context } from '../context.ts';
import { AdminRefusal, readAdminBody } from './admin-refusal.ts';

/** Stores a workflow template; the body is the spec of a WorkflowTemplate manifest. Every call makes a new one. */
export function createTemplate(context: Context, body: unknown): { uuid: string } {
  const spec = readAdminBody(WorkflowTemplate, body);
  const faults = checkTemplate(spec);
  if (faults.length > 0) throw new AdminRefusal(faults.map((fault) => ({ ...fault, severity: 'error' as const })));
  const uuid = context.uuid();
  context.store.run(
    'INSERT INTO workflow_templates (uuid, title, spec, created_at) VALUES (?, ?, ?, ?)',
    uuid,
    spec.title,
    JSON.stringify(spec),
    context.now(),
  );
  return { uuid };
}
