import type { DatasetNode, FolderNode, OntologyNode, ProjectNode } from '../../graph/graph.ts';
import { MARKER_KEY, withMarker } from '../../graph/marker.ts';
import { checkContract } from '../../workflow/contract.ts';
import { createDataset } from '../../encord/api/datasets.ts';
import { createFolder } from '../../encord/api/folders.ts';
import { createOntology } from '../../encord/api/ontologies.ts';
import { createProject } from '../../encord/api/projects.ts';
import { isUnanswered } from '../../encord/errors.ts';
import { applied, currentOf, failed, type StepContext, type StepResult } from '../step-context.ts';

export type Creatable = FolderNode | DatasetNode | OntologyNode | ProjectNode;

const LOOKS = 4;

/**
 * Creates what may not be created twice. The marker is in the journal already. When an earlier run, or this one, sent the
 * create and got no answer, the object is looked for by its marker before anything is sent again.
 */
export async function runCreate(node: Creatable, sentBefore: boolean, context: StepContext): Promise<StepResult> {
  const marker = context.journal.intents.get(node.address)?.marker;
  if (marker === undefined) return failed('there is no journal entry for it');
  let uuid = sentBefore ? await context.observer.findMarked(node, marker) : undefined;
  const found = uuid !== undefined;
  if (uuid === undefined) {
    try {
      uuid = await send(node, marker, context);
    } catch (error) {
      if (!isUnanswered(error)) throw error;
      uuid = await lookAgain(node, marker, context);
      if (uuid === undefined) {
        return failed(
          `${node.kind} "${node.title}": no answer, and it cannot be found yet; the next run looks again`,
          true,
        );
      }
    }
  }
  context.observer.created(node.address, uuid);
  const now = await context.observer.refresh(node.address);
  if (now === undefined) return { ...failed(`the new ${node.kind} cannot be read back`, true), uuid };
  const done = `${node.kind} "${node.title}" ${found ? 'was created by an earlier run' : 'created'}`;
  if (node.kind === 'project') {
    const mismatches = contractMismatches(node, context);
    if (mismatches.length > 0) {
      return { ...failed(`${done}, but its workflow is not the declared one: ${mismatches.join('; ')}`), uuid };
    }
  }
  return applied(done, uuid);
}

async function send(node: Creatable, marker: string, context: StepContext): Promise<string> {
  const { client, observer, desired } = context;
  const uuidOf = (address: string): string => {
    const uuid = observer.uuidOf(address) ?? desired.nodes.get(address)?.uuid;
    if (uuid === undefined) throw new TypeError(`${node.address} needs ${address}, which is not on the platform`);
    return uuid;
  };
  switch (node.kind) {
    case 'folder': {
      const folder = await createFolder(client, {
        name: node.title,
        ...(node.description === undefined ? {} : { description: node.description }),
        ...(node.parent === null ? {} : { parent: uuidOf(node.parent) }),
        clientMetadata: { ...node.clientMetadata, [MARKER_KEY]: marker },
      });
      return folder.uuid;
    }
    case 'dataset': {
      const dataset = { title: node.title, description: withMarker(node.description, marker) };
      return (await createDataset(client, dataset)).datasetUuid;
    }
    case 'ontology': {
      const { title, description, editor } = node;
      const ontology = { title, description: withMarker(description, marker), editor };
      return (await createOntology(client, ontology)).ontologyUuid;
    }
    case 'project': {
      return createProject(client, {
        title: node.title,
        description: withMarker(node.description, marker),
        datasets: node.datasets.map(uuidOf),
        ontology: uuidOf(node.ontology),
        workflowTemplate: uuidOf(node.workflowTemplate),
      });
    }
  }
}

async function lookAgain(node: Creatable, marker: string, context: StepContext): Promise<string | undefined> {
  for (let look = 0; look < LOOKS; look += 1) {
    const uuid = await context.observer.findMarked(node, marker);
    if (uuid !== undefined) return uuid;
    if (look < LOOKS - 1) await context.sleep(500 * 2 ** look, context.signal);
  }
  return undefined;
}

function contractMismatches(node: ProjectNode, context: StepContext): readonly string[] {
  const template = context.desired.nodes.get(node.workflowTemplate);
  const workflow = currentOf(context, node.address, 'project')?.workflow;
  if (template?.kind !== 'workflow-template' || workflow === undefined) return [];
  return checkContract(template.template, workflow).mismatches;
}
