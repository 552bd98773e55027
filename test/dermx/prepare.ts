import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resourcePath } from '../../src/state/resource-path.ts';
import { assayJson } from '../guide/run-assay.ts';
import { serveWorkspace, type ServedWorkspace } from '../guide/served-workspace.ts';
import { loadSubmissions, loadTruth } from './load.ts';
import { readDermx } from './read.ts';
import { GROUND_TRUTH_LABELLER, writeDermxWorkspace } from './workspace.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/**
 * A stopped workspace whose platform holds the data set: the truth in the benchmark project, every other labeller's labels
 * submitted in the production project, nothing evaluated. Copy it for each run, and remove it. `images` limits it to the
 * first n images.
 */
export async function prepareDermx(matchLabels: 'prefer' | 'ignore', images = Infinity): Promise<ServedWorkspace> {
  const rows = await readDermx(images);
  const folder = temporaryFolder('dermx');
  writeDermxWorkspace(folder, rows, matchLabels);
  const workspace = await serveWorkspace(folder);
  try {
    await assayJson(workspace, ['apply', '--yes']);
    const { sandbox } = workspace;
    const truth = rows.filter(({ labeller }) => labeller === GROUND_TRUTH_LABELLER);
    const others = rows.filter(({ labeller }) => labeller !== GROUND_TRUTH_LABELLER);
    await loadTruth(sandbox, dermxProject(workspace, 'benchmark'), truth);
    const { pairs } = await assayJson<{ pairs: readonly { routed: { benchmark: number } }[] }>(workspace, ['route']);
    const routed = pairs[0]?.routed.benchmark;
    if (routed !== truth.length) throw new Error(`${routed} of ${truth.length} tasks were routed`);
    await loadSubmissions(sandbox, dermxProject(workspace, 'production'), others);
    const refused = sandbox.admin.requests().filter(({ unknown, status }) => unknown || status >= 400);
    if (refused.length > 0) throw new Error(`loading met refusals: ${JSON.stringify(refused.slice(0, 3))}`);
    await workspace.stop();
    return workspace;
  } catch (error) {
    await workspace.remove();
    throw error;
  }
}

/** Uuid of one of the pair's projects. */
export function dermxProject({ folder }: { readonly folder: string }, role: 'benchmark' | 'production'): string {
  const file = join(folder, '.assay/served', resourcePath(`project.dermx/${role}`));
  return (JSON.parse(readFileSync(file, 'utf8')) as { uuid: string }).uuid;
}
