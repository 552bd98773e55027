import type { Problem } from '../base/problem.ts';
import { verifyLedger } from '../state/ledger.ts';
import { openWorkspace } from './connect.ts';
import { stopped } from './result.ts';
import type { Run } from './run.ts';

/** `state verify`: checks the hash chain of the ledger, and says what it cannot prove. */
export const run: Run = async (options, world) => {
  const { workspace, problems } = await openWorkspace(options, world, 'state verify');
  if (!workspace) return stopped(problems);
  const view = await workspace.store.view();
  const check = await verifyLedger(view);
  const faults = check.faults.map((summary): Problem => ({
    code: 'state.ledger-broken',
    severity: 'error',
    summary,
    detail: 'Somebody changed the state by hand. Restore it from its history before anything writes to it.',
  }));
  const sentence =
    faults.length === 0
      ? `The ledger in ${workspace.store.location} is whole: ${check.entries} entries, state ${view.lineage} at serial ${view.serial}.`
      : `The ledger in ${workspace.store.location} is broken.`;
  const limits =
    'Not proven: that nobody with write access replaced the whole chain. Compare serial and head with the ones posted on merged pull requests.';
  return {
    problems: [...problems, ...faults],
    data: { version: 1, entries: check.entries, lineage: view.lineage, serial: view.serial, head: view.ledgerHead },
    exit: faults.length === 0 ? 0 : 1,
    text: () => `${sentence}\n${limits}`,
    markdown: () => `${sentence}\n\n${limits}`,
  };
};
