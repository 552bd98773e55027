import { unreachable } from '../base/invariant.ts';
import type { Node } from '../graph/graph.ts';
import type { Operation } from '../plan/plan.ts';
import { applied, failed, type StepContext, type StepResult } from './step-context.ts';
import { runAccess, runAccessRemoval, type Accessible } from './run/access.ts';
import { runAttach, runDetach, runLink, runUnlink } from './run/attach.ts';
import { runCreate, type Creatable } from './run/create.ts';
import { runFolderMove, runFolderUpdate, runMetadataSchemaUpdate, runOntologyUpdate } from './run/update.ts';

/** What an operation adds to its key: `link dataset.a registration.b` → `registration.b`. */
export function detailOf(operation: Pick<Operation, 'key' | 'operation' | 'address'>): string {
  return operation.key.slice(operation.operation.length + 1 + operation.address.length + 1);
}

export function isUpload(operation: Operation): boolean {
  if (!operation.address.startsWith('registration.')) return false;
  return operation.operation === 'create' || (operation.operation === 'update' && detailOf(operation) === 'metadata');
}

export function isCreatable(node: Node | undefined): node is Creatable {
  return node !== undefined && ['folder', 'dataset', 'ontology', 'project'].includes(node.kind);
}

/**
 * Runs one operation that is not an upload. `sentBefore`: an earlier run may have sent this create. Errors of the
 * platform are thrown; what the platform did otherwise than asked is a failed result.
 */
export async function runStep(operation: Operation, sentBefore: boolean, context: StepContext): Promise<StepResult> {
  const node = context.desired.nodes.get(operation.address);
  const detail = detailOf(operation);
  switch (operation.operation) {
    case 'create':
      return isCreatable(node) ? runCreate(node, sentBefore, context) : noSuch(operation);
    case 'update':
      return runUpdate(operation, node, detail, context);
    case 'link':
      return node?.kind === 'dataset' ? runLink(node, detail, context) : noSuch(operation);
    case 'attach':
      return node?.kind === 'project' ? runAttach(node, detail, context) : noSuch(operation);
    case 'detach':
      if (node?.kind === 'dataset') return runUnlink(node, detail, context);
      return node?.kind === 'project' ? runDetach(node, detail, context) : noSuch(operation);
    case 'adopt':
    case 'move':
    case 'forget':
      return applied(operation.summary, context.observer.uuidOf(operation.address));
    case 'manual':
      return failed(operation.summary);
    default:
      return unreachable(operation.operation);
  }
}

async function runUpdate(
  operation: Operation,
  node: Node | undefined,
  detail: string,
  context: StepContext,
): Promise<StepResult> {
  if (detail === 'access' || detail === 'access-removal') {
    if (!isAccessible(node)) return noSuch(operation);
    return detail === 'access' ? runAccess(node, context) : runAccessRemoval(node, context);
  }
  if (node?.kind === 'folder')
    return detail === 'parent' ? runFolderMove(node, context) : runFolderUpdate(node, context);
  if (node?.kind === 'ontology') return runOntologyUpdate(node, context);
  if (node?.kind === 'metadata-schema') return runMetadataSchemaUpdate(node, context);
  return noSuch(operation);
}

function isAccessible(node: Node | undefined): node is Accessible {
  return isCreatable(node);
}

function noSuch(operation: Operation): StepResult {
  return failed(`${operation.key} does not fit the manifests; plan again`);
}
