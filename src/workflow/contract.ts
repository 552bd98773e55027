import { compareText } from '../base/address.ts';
import { digestOf } from '../base/canonical.ts';
import { edgesOf } from './edges.ts';
import type { Stage, WorkflowTemplate } from './template.ts';

/** A project's workflow as Encord's API shows it: no routers, no edges but the pathways of agent stages. */
export interface ObservedWorkflow {
  readonly stages: readonly {
    readonly uuid: string;
    readonly title: string;
    /** Upper case as on the wire: ANNOTATION, REVIEW, CONSENSUS_ANNOTATION, CONSENSUS_REVIEW, DONE, AGENT. */
    readonly type: string;
    readonly pathways?: readonly { readonly uuid: string; readonly title: string; readonly destinationUuid: string }[];
  }[];
}

export interface ContractResult {
  /** Sentences about what differs; empty = the contract holds as far as the API can show. */
  readonly mismatches: readonly string[];
  /** Sentences about what the API cannot show, for the checklist: edges, routers, annotator counts. */
  readonly unproven: readonly string[];
}

const WIRE_TYPE: Readonly<Record<Stage['type'], string | undefined>> = {
  agent: 'AGENT',
  annotation: 'ANNOTATION',
  review: 'REVIEW',
  consensus_annotation: 'CONSENSUS_ANNOTATION',
  consensus_review: 'CONSENSUS_REVIEW',
  done: 'DONE',
  percentage_router: undefined,
  user_router: undefined,
};

/** Stages that the API lists under this template, in the template's order. */
export function visibleStages(template: WorkflowTemplate): Stage[] {
  return template.stages.filter((stage) => WIRE_TYPE[stage.type] !== undefined);
}

/**
 * Compares a template's contract with a project's workflow: stages by title and type, both ways, and for agent stages
 * pathway names and destinations. A destination that is a router in the template cannot be compared.
 */
export function checkContract(template: WorkflowTemplate, observed: ObservedWorkflow): ContractResult {
  const mismatches: string[] = [];
  const unproven: string[] = [];
  const byTitle = new Map<string, ObservedWorkflow['stages'][number]>();
  for (const stage of observed.stages) {
    if (byTitle.has(stage.title)) mismatches.push(`two stages of the project are called "${stage.title}"`);
    byTitle.set(stage.title, stage);
  }
  const byUuid = new Map(observed.stages.map((stage) => [stage.uuid, stage]));
  const wanted = visibleStages(template);
  const wantedNames = new Set(wanted.map((stage) => stage.name));
  for (const stage of wanted) {
    const found = byTitle.get(stage.name);
    if (!found) {
      mismatches.push(`the project has no stage "${stage.name}"`);
      continue;
    }
    const type = WIRE_TYPE[stage.type];
    if (found.type !== type) mismatches.push(`the stage "${stage.name}" is ${found.type}, the template says ${type}`);
    if (stage.type === 'agent') mismatches.push(...comparePathways(stage, found, byUuid, wantedNames));
    if (stage.type === 'consensus_annotation') {
      unproven.push(`"${stage.name}" has ${stage.annotators} annotators`);
    }
    for (const edge of edgesOf(stage)) {
      if (stage.type !== 'agent') unproven.push(`"${edge.from}" ${edge.label} leads to "${edge.to}"`);
      else if (!wantedNames.has(edge.to))
        unproven.push(`the pathway ${edge.label} of "${edge.from}" leads to "${edge.to}"`);
    }
  }
  for (const stage of template.stages) {
    if (WIRE_TYPE[stage.type] !== undefined) continue;
    for (const edge of edgesOf(stage)) unproven.push(`the router "${edge.from}" sends ${edge.label} to "${edge.to}"`);
  }
  for (const stage of observed.stages) {
    if (!wantedNames.has(stage.title))
      mismatches.push(`the project has a stage "${stage.title}" that the template does not know`);
  }
  return { mismatches, unproven };
}

function comparePathways(
  stage: Extract<Stage, { type: 'agent' }>,
  found: ObservedWorkflow['stages'][number],
  byUuid: ReadonlyMap<string, ObservedWorkflow['stages'][number]>,
  visible: ReadonlySet<string>,
): string[] {
  const mismatches: string[] = [];
  const pathways = new Map((found.pathways ?? []).map((pathway) => [pathway.title, pathway]));
  for (const [name, destination] of Object.entries(stage.pathways)) {
    const pathway = pathways.get(name);
    if (!pathway) {
      mismatches.push(`the stage "${stage.name}" has no pathway "${name}"`);
      continue;
    }
    const leadsTo = byUuid.get(pathway.destinationUuid)?.title;
    if (visible.has(destination) && leadsTo !== destination) {
      mismatches.push(
        `the pathway "${name}" of "${stage.name}" leads to ${leadsTo === undefined ? 'a router' : `"${leadsTo}"`}, the template says "${destination}"`,
      );
    }
  }
  for (const name of pathways.keys()) {
    if (!(name in stage.pathways))
      mismatches.push(`the stage "${stage.name}" has a pathway "${name}" that the template does not know`);
  }
  return mismatches;
}

/** Identity of a contract: a canary that proved one version proves nothing about another. */
export function contractDigest(template: WorkflowTemplate): string {
  const stages = template.stages.toSorted((a, b) => compareText(a.name, b.name));
  return digestOf({ start: template.start, stages });
}
