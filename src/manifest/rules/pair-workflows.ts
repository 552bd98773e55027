import { edgesOf } from '../../workflow/edges.ts';
import type { Stage, WorkflowTemplate } from '../../workflow/template.ts';
import type { Declared } from '../model.ts';
import type { Declarations } from '../rule.ts';

export interface PairWorkflows {
  readonly pair: Declared<'ProjectPair'>;
  readonly benchmark: WorkflowTemplate | undefined;
  readonly production: WorkflowTemplate | undefined;
}

/** Every project pair with the templates of its two projects, where they are declared. */
export function pairWorkflows({ of }: Declarations): PairWorkflows[] {
  const templates = of('WorkflowTemplate');
  return [...of('ProjectPair').values()].map((pair) => ({
    pair,
    benchmark: templates.get(pair.spec.benchmark.workflowTemplate)?.spec,
    production: templates.get(pair.spec.production.workflowTemplate)?.spec,
  }));
}

export function stageOf(template: WorkflowTemplate, name: string): Stage | undefined {
  return template.stages.find((stage) => stage.name === name);
}

export function stageNames(template: WorkflowTemplate, type?: Stage['type']): string[] {
  return template.stages.filter((stage) => type === undefined || stage.type === type).map((stage) => stage.name);
}

/** Where a task that is sent to a stage can come to rest: the stage itself, or what the routers behind it lead to. */
export function landings(template: WorkflowTemplate, name: string): Stage[] {
  const seen = new Set<string>();
  const found: Stage[] = [];
  const visit = (at: string): void => {
    if (seen.has(at)) return;
    seen.add(at);
    const stage = stageOf(template, at);
    if (stage === undefined) return;
    if (stage.type === 'percentage_router' || stage.type === 'user_router')
      edgesOf(stage).forEach((edge) => visit(edge.to));
    else found.push(stage);
  };
  visit(name);
  return found;
}
