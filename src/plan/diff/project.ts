import { digestOf } from '../../base/canonical.ts';
import type { ProjectNode } from '../../graph/graph.ts';
import { knownOf } from '../../graph/known.ts';
import { checkContract } from '../../workflow/contract.ts';
import type { Draft } from '../draft.ts';
import { keyOf } from '../draft.ts';
import { diffAccess } from './access.ts';
import { itemsIn } from './dataset.ts';
import { changedFields, count } from './compare.ts';
import { creationReason, observedOf, type DiffContext } from './context.ts';

export function diffProject(desired: ProjectNode, context: DiffContext): Draft[] {
  const observed = observedOf(context.observed, desired.address, 'project');
  const drafts = observed ? diffExisting(desired, observed, context) : [createProject(desired, context)];
  drafts.push(...diffAccess(desired, observed));
  if (observed) {
    checkProjectContract(desired, observed, drafts, context);
    checkTemplateChanged(desired, context);
  }
  return drafts;
}

function createProject(desired: ProjectNode, context: DiffContext): Draft {
  const { address, title, description, ontology, workflowTemplate, datasets } = desired;
  const { reason, again } = creationReason(context, address);
  const links = datasets.flatMap((dataset) => {
    const node = context.desired.nodes.get(dataset);
    return node?.kind === 'dataset' ? node.registrations.map((registration) => `link ${dataset} ${registration}`) : [];
  });
  return {
    operation: 'create',
    address,
    level: again ? 'risky' : 'safe',
    summary: `create the ${desired.role} project "${title}"`,
    reason,
    changes: changedFields({ title, description, ontology, workflowTemplate, datasets }, {}),
    facts: { datasets: datasets.length },
    needs: [
      `create ${ontology}`,
      `manual ${workflowTemplate}`,
      ...datasets.map((dataset) => `create ${dataset}`),
      ...links,
    ],
    content: { title, description, ontology, workflowTemplate, datasets: datasets.toSorted() },
  };
}

function diffExisting(desired: ProjectNode, observed: ProjectNode, context: DiffContext): Draft[] {
  const { address, title, description, tags } = desired;
  const drafts: Draft[] = [];
  const changes = changedFields({ title, description, tags }, { ...observed });
  if (changes.length > 0) {
    drafts.push({
      operation: 'manual',
      address,
      detail: 'settings',
      level: 'safe',
      summary: `change ${changes.map((change) => change.field).join(' and ')} of the project "${observed.title}" in the web app`,
      reason: 'the API cannot change them',
      changes,
      content: Object.fromEntries(changes.map((change) => [change.field, change.to])),
    });
  }
  if (observed.ontology !== desired.ontology) {
    drafts.push({
      operation: 'manual',
      address,
      detail: 'ontology',
      level: 'destructive',
      summary: `replace the ontology of the project "${title}" by ${desired.ontology} in the web app`,
      reason: 'the API cannot replace the ontology of a project; labels of the old ontology are lost',
      changes: [{ field: 'ontology', from: observed.ontology, to: desired.ontology }],
      facts: { tasks: observed.datasets.reduce((sum, dataset) => sum + itemsIn(dataset, context), 0) },
      content: { ontology: desired.ontology },
    });
  }
  for (const dataset of desired.datasets) {
    if (observed.datasets.includes(dataset)) continue;
    const node = context.desired.nodes.get(dataset);
    const registrations = node?.kind === 'dataset' ? node.registrations : [];
    drafts.push({
      operation: 'attach',
      address,
      detail: dataset,
      level: 'safe',
      summary: `attach ${dataset} to the project "${title}"`,
      reason: 'listed in the manifest and not attached',
      facts: { tasks: itemsIn(dataset, context) },
      needs: [`create ${dataset}`, ...registrations.map((registration) => `link ${dataset} ${registration}`)],
      content: { dataset },
    });
  }
  for (const dataset of observed.datasets) {
    if (desired.datasets.includes(dataset)) continue;
    if (!context.desired.nodes.has(dataset) && !context.known.has(dataset)) {
      context.report({
        code: 'plan.unmanaged-dataset',
        severity: 'warning',
        summary: `the project "${title}" holds a dataset that no manifest declares (${dataset})`,
        detail:
          desired.role === 'benchmark'
            ? 'A benchmark project holds only its own dataset: detach the other one in the web app, or adopt it.'
            : 'It is left alone. Declare it with `adopt` and list it in spec.production.datasets, or detach it in the web app.',
        ...(desired.at === undefined ? {} : { at: desired.at }),
        address,
      });
      continue;
    }
    const tasks = itemsIn(dataset, context);
    drafts.push({
      operation: 'detach',
      address,
      detail: dataset,
      level: 'destructive',
      summary: `detach ${dataset} from the project "${title}": ${count(tasks, 'task')} with their labels are lost`,
      reason: 'attached and not listed in the manifest',
      facts: { tasks },
      content: { dataset },
    });
  }
  return drafts;
}

function checkProjectContract(
  desired: ProjectNode,
  observed: ProjectNode,
  drafts: readonly Draft[],
  context: DiffContext,
): void {
  const template = context.desired.nodes.get(desired.workflowTemplate);
  if (template?.kind !== 'workflow-template' || observed.workflow === undefined) return;
  const { mismatches } = checkContract(template.template, observed.workflow);
  if (mismatches.length === 0) return;
  context.report({
    code: 'plan.contract',
    severity: 'error',
    summary: `the workflow of the project "${desired.title}" is not the one that ${desired.workflowTemplate} declares: ${mismatches.join('; ')}`,
    detail:
      'The workflow of a project cannot be changed through the API. Correct the manifest, or the workflow in the web app; until then nothing is written to this project.',
    ...(desired.at === undefined ? {} : { at: desired.at }),
    address: desired.address,
  });
  for (const draft of drafts) context.refuse(keyOf(draft), 'the workflow of the project does not match its template');
}

/** A project keeps the workflow that it was made with, and the API shows only its stages and pathways. */
function checkTemplateChanged(desired: ProjectNode, context: DiffContext): void {
  const template = context.desired.nodes.get(desired.workflowTemplate);
  const before = knownOf(context.known, desired)?.observed['templateDigest'];
  if (template?.kind !== 'workflow-template' || typeof before !== 'string') return;
  if (before === digestOf(template.template)) return;
  context.report({
    code: 'plan.template-changed',
    severity: 'warning',
    summary: `${desired.workflowTemplate} says something else than when the project "${desired.title}" was last applied`,
    detail:
      'A project keeps its workflow, and the API shows neither numbers of annotators nor where rejected tasks go. Change it in the web app as the manifest says. This is said once.',
    ...(template.at === undefined ? {} : { at: template.at }),
    address: desired.address,
  });
}
