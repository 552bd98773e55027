import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const GUIDE = join(import.meta.dirname, '../../../shared/data/encord-guide');

export const hasGuide = existsSync(join(GUIDE, 'benchmark_routing.py'));

/** One repair of a script of the guide, and why it is needed. */
export interface Patch {
  readonly from: string;
  readonly to: string;
  readonly because: string;
}

/** A script of the guide as it was published, with the patches in place. Throws when a patch does not fit exactly once. */
export function patchedScript(name: string, patches: readonly Patch[]): string {
  let text = readFileSync(join(GUIDE, name), 'utf8');
  for (const { from, to } of patches) {
    const parts = text.split(from);
    if (parts.length !== 2) throw new Error(`${name} holds ${JSON.stringify(from)} ${parts.length - 1} times`);
    text = parts.join(to);
  }
  return text;
}

const python = (text: string): string => JSON.stringify(text);

interface Place {
  readonly url: string;
  readonly keyFile: string;
}

/** What benchmark_routing.py needs to run to its end, and to do what it says. */
export function routingPatches(
  place: Place,
  ids: { readonly project: string; readonly benchmarkDataset: string; readonly stage: string },
): readonly Patch[] {
  return [
    { from: '"<project_hash>"', to: python(ids.project), because: 'a placeholder' },
    { from: '"<benchmark_dataset_hash>"', to: python(ids.benchmarkDataset), because: 'a placeholder' },
    { from: '"<private_key_path>"', to: python(place.keyFile), because: 'a placeholder' },
    {
      from: 'ssh_private_key_path=SSH_PATH',
      to: `ssh_private_key_path=SSH_PATH, domain=${python(place.url)}`,
      because: 'the platform is the sandbox',
    },
    { from: '"Benchmark Task?"', to: python(ids.stage), because: 'our template has another title for the stage' },
    {
      from: 'in benchmark_dataset}',
      to: 'in benchmark_dataset.data_rows}',
      because: 'a Dataset cannot be iterated over: TypeError before anything is routed',
    },
    {
      from: 'task.data_hash in',
      to: 'str(task.data_hash) in',
      because: 'a task has a UUID and a row a string: never equal, every task would go to NO',
    },
  ];
}

/** What sample_evaluation.py needs to run to its end. */
export function evaluationPatches(
  place: Place,
  ids: { readonly production: string; readonly groundTruth: string },
): readonly Patch[] {
  return [
    {
      from: '"<private_key_path>"',
      to: `${python(place.keyFile)}, domain=${python(place.url)}`,
      because: 'a placeholder, and the platform is the sandbox',
    },
    { from: '"<production_project_hash>"', to: python(ids.production), because: 'a placeholder' },
    { from: '"<groundtruth_project_hash>"', to: python(ids.groundTruth), because: 'a placeholder' },
    {
      from: 'task_option.branch_name == ',
      to: 'task_option.label_branch_name == ',
      because: 'options of consensus tasks have no branch_name: AttributeError at the first task',
    },
  ];
}
