import { NO_STATE } from '../base/advice.ts';
import type { Problem } from '../base/problem.ts';
import type { World } from '../base/world.ts';
import { GitHubError } from '../github/errors.ts';
import { postedHeads, type PostedHead } from '../github/posted-heads.ts';
import { NO_ENTRIES, verifyLedger } from '../state/ledger.ts';
import { openWorkspace } from './connect.ts';
import { defaultBranch, openGitHub, runContext } from './github-access.ts';
import { stopped } from './result.ts';
import type { Run } from './run.ts';

/** So many merged pull requests are asked what they say about the ledger. */
const LOOK_BACK = 20;

/**
 * `state verify`: checks the hash chain of the ledger, and with a token that it still holds every head that was posted on
 * the pull requests merged last; says what it cannot prove.
 */
export const run: Run = async (options, world) => {
  const { workspace, problems } = await openWorkspace(options, world, 'state verify');
  if (!workspace) return stopped(problems);
  const { location } = workspace.store;
  const view = await workspace.store.view();
  if (view.serial === 0) return stopped([...problems, noState(location)], 3);
  const check = await verifyLedger(view);
  const posted = await whatWasPosted(workspace.environmentName, world);
  const missing = posted.heads.filter(
    (one) => one.serial > view.serial || (one.ledgerHead !== NO_ENTRIES && !check.hashes.has(one.ledgerHead)),
  );
  const faults = [...check.faults, ...missing.map(isMissing)].map(broken);
  const sentence =
    faults.length === 0
      ? `The ledger in ${location} is whole: ${check.entries} entries, state ${view.lineage} at serial ${view.serial}.`
      : `The ledger in ${location} is broken.`;
  const proof =
    posted.heads.length === 0
      ? 'No merged pull request was found that says what the ledger was.'
      : `It was compared with what ${posted.heads.length} merged pull requests say it was.`;
  const limits =
    'Not proven: that nobody with write access replaced the whole chain and edited those comments too, and who an entry’s run belonged to.';
  return {
    problems: [...problems, ...posted.problems, ...faults],
    data: {
      version: 1,
      entries: check.entries,
      lineage: view.lineage,
      serial: view.serial,
      head: view.ledgerHead,
      posted: posted.heads,
    },
    exit: faults.length === 0 ? 0 : 1,
    text: () => [sentence, proof, limits].join('\n'),
    markdown: () => [sentence, proof, limits].join('\n\n'),
  };
};

async function whatWasPosted(
  environment: string,
  world: World,
): Promise<{ readonly heads: readonly PostedHead[]; readonly problems: readonly Problem[] }> {
  const github = await openGitHub(world);
  if (!github) return { heads: [], problems: [] };
  try {
    const base = await defaultBranch(github, await runContext(world));
    return { heads: await postedHeads(github, { base, environment, limit: LOOK_BACK }), problems: [] };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return { heads: [], problems: [notCompared(error)] };
  }
}

function isMissing({ pull, serial, ledgerHead }: PostedHead): string {
  return `pull request ${pull} says that the ledger ended with ${ledgerHead.slice(0, 12)} at serial ${serial}; it has no such entry any more`;
}

function broken(summary: string): Problem {
  return {
    code: 'state.ledger-broken',
    severity: 'error',
    summary,
    detail: 'Somebody changed the state by hand. Restore it from its history before anything writes to it.',
  };
}

function notCompared(error: GitHubError): Problem {
  return {
    code: 'state.not-compared',
    severity: 'warning',
    summary: `the ledger was not compared with the comments on merged pull requests: ${error.message}`,
    detail: 'The token needs pull-requests: read.',
  };
}

function noState(location: string): Problem {
  return { code: 'state.none', severity: 'error', summary: `there is no state in ${location}`, detail: NO_STATE };
}
