import type { Declared } from '../manifest/model.ts';
import type { WorkflowStage } from '../wire/project.ts';
import type { ObservedWorkflow } from '../workflow/contract.ts';
import type { WorkflowTemplate } from '../workflow/template.ts';

/** A pair with the ids that the state knows. */
export interface BoundPair {
  readonly pair: Declared<'ProjectPair'>;
  /** uuids of the two projects and of the benchmark dataset. */
  readonly benchmarkProject: string;
  readonly productionProject: string;
  readonly benchmarkDataset: string;
  readonly productionTemplate: WorkflowTemplate;
}

/** A project's stages in the form that contracts are checked in. */
export function workflowOf(stages: readonly WorkflowStage[]): ObservedWorkflow {
  return {
    stages: stages.map((stage) => ({
      uuid: stage.uuid,
      title: stage.title,
      type: stage.stageType,
      ...(stage.pathways ? { pathways: stage.pathways } : {}),
    })),
  };
}
