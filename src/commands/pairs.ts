import type { Problem } from '../base/problem.ts';
import { NO_STATE } from '../base/advice.ts';
import { addressOf } from '../base/address.ts';
import { projectAddress } from '../graph/desired.ts';
import type { Model } from '../manifest/model.ts';
import type { BoundPair } from '../routing/bound-pair.ts';
import { readResource } from '../state/resources.ts';
import type { StateView } from '../state/store.ts';
import type { Workspace } from './connect.ts';
import { list, type Options } from './options.ts';

/** The pairs that a command is about, with the ids that the state knows; a pair that was never applied is a problem. */
export async function boundPairs(
  workspace: Workspace,
  options: Options,
  view?: StateView,
): Promise<{ readonly pairs: readonly BoundPair[]; readonly problems: readonly Problem[] }> {
  const { model, store, environmentName } = workspace;
  const wanted = list(options, 'pair');
  const problems: Problem[] = unknownPairs(model, wanted);
  const state = view ?? (await store.view());
  const uuidOf = async (address: string) => (await readResource(state, address))?.uuid;
  const pairs: BoundPair[] = [];
  for (const [name, pair] of model.projectPairs) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const [benchmarkProject, productionProject, benchmarkDataset] = await Promise.all([
      uuidOf(projectAddress(name, 'benchmark')),
      uuidOf(projectAddress(name, 'production')),
      uuidOf(addressOf('dataset', pair.spec.benchmark.dataset)),
    ]);
    const productionTemplate = model.workflowTemplates.get(pair.spec.production.workflowTemplate)?.spec;
    if (benchmarkProject && productionProject && benchmarkDataset && productionTemplate) {
      pairs.push({ pair, benchmarkProject, productionProject, benchmarkDataset, productionTemplate });
      continue;
    }
    problems.push({
      code: 'workspace.pair-not-applied',
      severity: 'error',
      summary: `${name}: the state of "${environmentName}" knows no projects for this pair`,
      detail: state.serial === 0 ? NO_STATE : 'Run `assay apply` first.',
      at: pair.at([]),
      address: pair.address,
    });
  }
  return { pairs, problems };
}

/** A problem for each pair that is wanted and that no manifest declares. */
export function unknownPairs({ projectPairs }: Pick<Model, 'projectPairs'>, wanted: readonly string[]): Problem[] {
  return wanted
    .filter((name) => !projectPairs.has(name))
    .map((name) => ({
      code: 'workspace.pair-unknown',
      severity: 'error',
      summary: `there is no project pair "${name}"`,
      detail: `Pairs: ${[...projectPairs.keys()].join(', ') || 'none'}.`,
    }));
}
