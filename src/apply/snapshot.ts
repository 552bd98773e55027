import { sha256 } from '../base/canonical.ts';
import { listLabelRows } from '../encord/api/label-rows.ts';
import { safeText, safeValue } from '../graph/safe-text.ts';
import type { Operation } from '../plan/plan.ts';
import { stateJson } from '../state/parse-file.ts';
import { detailOf } from './run-step.ts';
import { currentOf, type StepContext } from './step-context.ts';

/** What was there before an operation that replaces or loses something, as a file of the state. */
export interface BeforeSnapshot {
  /** Named by the digest of the content. */
  readonly path: string;
  readonly content: string;
  /** Counts, for the ledger. */
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * What an operation is about to replace (the editor JSON of an ontology, the metadata schema) or to lose (the rows, tasks and
 * label rows of what is detached). Undefined for operations that do neither. Sends only reading calls.
 */
export async function snapshotBefore(operation: Operation, context: StepContext): Promise<BeforeSnapshot | undefined> {
  const found = await contentBefore(operation, context);
  if (found === undefined) return undefined;
  const { address, key, digest } = operation;
  const content = stateJson({ version: 1, address, key, digest, ...found });
  return { path: `snapshots/${sha256(content)}.json`, content, counts: found.counts };
}

interface Content {
  readonly counts: Readonly<Record<string, number>>;
  readonly before: Readonly<Record<string, unknown>>;
}

async function contentBefore(operation: Operation, context: StepContext): Promise<Content | undefined> {
  const seen = context.planned.nodes.get(operation.address);
  const detail = detailOf(operation);
  if (operation.operation === 'update' && detail === '' && seen?.kind === 'ontology') {
    const { title, description = '', editor } = seen;
    return {
      counts: operation.facts,
      before: { uuid: seen.uuid, title, description: safeText(description), editor: safeValue(editor) },
    };
  }
  if (operation.operation === 'update' && seen?.kind === 'metadata-schema') {
    return { counts: { fields: Object.keys(seen.fields).length }, before: { fields: safeValue(seen.fields) } };
  }
  if (operation.operation !== 'detach') return undefined;
  if (seen?.kind === 'project' && seen.uuid !== undefined) return detachedFromProject(seen.uuid, detail, context);
  if (seen?.kind !== 'dataset') return undefined;
  const items = await context.observer.itemsOf(detail);
  const rows = [...items.values()].flatMap((item) => {
    const dataHash = seen.linked?.get(item.toLowerCase());
    return dataHash === undefined ? [] : [{ item, dataHash }];
  });
  return { counts: { rows: rows.length }, before: { registration: detail, rows } };
}

async function detachedFromProject(project: string, dataset: string, context: StepContext): Promise<Content> {
  const uuid = context.observer.uuidOf(dataset) ?? context.observer.knownUuidOf(dataset);
  const all = await listLabelRows(context.client, project, { includeAllBranches: true });
  const labelRows = all
    .filter((row) => row.dataset_hash.toLowerCase() === uuid?.toLowerCase())
    .map((row) => ({
      dataHash: row.data_hash,
      dataTitle: safeText(row.data_title),
      branch: safeText(row.branch_name),
      labelHash: row.label_hash ?? null,
      status: row.label_status,
      stage: row.workflow_graph_node?.title ?? null,
    }));
  const linked = currentOf(context, dataset, 'dataset')?.linked?.size;
  const counts = {
    tasks: linked ?? new Set(labelRows.map((row) => row.dataHash)).size,
    labelRows: labelRows.filter((row) => row.labelHash !== null).length,
  };
  return { counts, before: { project, dataset, datasetUuid: uuid ?? null, labelRows } };
}
