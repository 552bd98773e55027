import { edgesOf } from './edges.ts';
import type { WorkflowTemplate } from './template.ts';

/** A mistake inside a template, with the path to it in the spec (for the place in the manifest). */
export interface TemplateFault {
  readonly code: string;
  readonly summary: string;
  readonly detail: string;
  readonly path: readonly (string | number)[];
}

/**
 * What a template must hold to be a runnable graph: unique stage names, every edge leads to a stage, the start exists,
 * every stage is reachable, every stage can reach a done stage, a consensus annotation is followed by a consensus review
 * and a consensus review follows nothing else, percentages of a router add up to 100.
 */
export function checkTemplate(template: WorkflowTemplate): TemplateFault[] {
  const faults: TemplateFault[] = [];
  const index = new Map<string, number>();
  template.stages.forEach((stage, at) => {
    if (index.has(stage.name)) {
      faults.push({
        code: 'workflow.duplicate-stage',
        summary: `two stages are called "${stage.name}"`,
        detail: 'Stage names are how edges and projects refer to a stage; give one of them another name.',
        path: ['stages', at, 'name'],
      });
    } else index.set(stage.name, at);
  });
  const typeOf = (name: string): string | undefined => template.stages[index.get(name) ?? -1]?.type;
  if (!index.has(template.start)) {
    faults.push({
      code: 'workflow.unknown-stage',
      summary: `start names the stage "${template.start}", which does not exist`,
      detail: `Stages are: ${[...index.keys()].join(', ')}.`,
      path: ['start'],
    });
  }
  const edges = template.stages.flatMap((stage, at) =>
    edgesOf(stage).map((edge) => ({ ...edge, at, type: stage.type })),
  );
  for (const edge of edges) {
    if (!index.has(edge.to)) {
      faults.push({
        code: 'workflow.unknown-stage',
        summary: `${edge.label} of the stage "${edge.from}" leads to "${edge.to}", which does not exist`,
        detail: `Stages are: ${[...index.keys()].join(', ')}.`,
        path: ['stages', edge.at],
      });
    } else if ((edge.type === 'consensus_annotation') !== (typeOf(edge.to) === 'consensus_review')) {
      faults.push({
        code: 'workflow.consensus-order',
        summary: `the edge from "${edge.from}" to "${edge.to}" separates a consensus annotation from its consensus review`,
        detail: 'A consensus annotation stage leads to a consensus review stage, and only it does.',
        path: ['stages', edge.at],
      });
    }
  }
  template.stages.forEach((stage, at) => {
    if (stage.type !== 'percentage_router') return;
    const sum = stage.routes.reduce((total, route) => total + route.percent, 0);
    if (Math.abs(sum - 100) > 1e-9) {
      faults.push({
        code: 'workflow.router-percentages',
        summary: `the percentages of the router "${stage.name}" add up to ${sum}, not to 100`,
        detail: 'Every task must go somewhere.',
        path: ['stages', at, 'routes'],
      });
    }
  });
  if (faults.length > 0) return faults;
  const forward = reach([template.start], (name) => edges.filter((edge) => edge.from === name).map((edge) => edge.to));
  const done = template.stages.filter((stage) => stage.type === 'done').map((stage) => stage.name);
  const backward = reach(done, (name) => edges.filter((edge) => edge.to === name).map((edge) => edge.from));
  template.stages.forEach((stage, at) => {
    if (!forward.has(stage.name)) {
      faults.push({
        code: 'workflow.unreachable-stage',
        summary: `no task can reach the stage "${stage.name}"`,
        detail: `Nothing leads to it from the start "${template.start}". Connect it or remove it.`,
        path: ['stages', at, 'name'],
      });
    } else if (!backward.has(stage.name)) {
      faults.push({
        code: 'workflow.endless-stage',
        summary: `a task in the stage "${stage.name}" can never be done`,
        detail: 'Every stage needs a way to a stage of type done.',
        path: ['stages', at, 'name'],
      });
    }
  });
  return faults;
}

function reach(start: readonly string[], next: (name: string) => readonly string[]): Set<string> {
  const seen = new Set(start);
  const queue = [...start];
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    for (const other of next(name)) {
      if (!seen.has(other)) {
        seen.add(other);
        queue.push(other);
      }
    }
  }
  return seen;
}
