import { WorkflowTemplate } from '../../workflow/template.ts';
import type { Store } from './database.ts';

/** A workflow template made through the admin API; undefined when there is none with this uuid. */
export function templateByUuid(store: Store, uuid: string): WorkflowTemplate | undefined {
  const row = store.get<{ spec: string }>('SELECT spec FROM workflow_templates WHERE uuid = ?', uuid);
  return row && WorkflowTemplate.parse(JSON.parse(row.spec));
}
