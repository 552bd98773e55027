import type { Problem } from '../base/problem.ts';
import type { World } from '../base/world.ts';
import type { Workspace } from './connect.ts';
import { openGitHub, runContext } from './github-access.ts';

/**
 * Why labels may not be stored from here: they hold the ground truth, and the state's branch and the artifacts of shards are
 * read by everybody in a public repository, unless `snapshots.allowInPublicRepository` says so. Asks GitHub where the event
 * does not say it; without a token it is the remote of a clone, whose readers nobody knows here.
 */
export async function groundTruthGuard(
  { model, environment }: Pick<Workspace, 'model' | 'environment'>,
  world: World,
  { shard }: { readonly shard: boolean },
): Promise<Problem | undefined> {
  const onGitHub = environment.state?.branch !== undefined || environment.state?.ref !== undefined;
  const context = await runContext(world);
  if (!onGitHub && !(shard && context)) return undefined;
  if (model.workspace.spec.snapshots?.allowInPublicRepository === true) return undefined;
  const github = await openGitHub(world);
  if (!github) return undefined;
  const isPrivate = context?.isPrivate ?? (await askPrivate(github));
  return isPrivate ? undefined : isPublic;
}

async function askPrivate(github: NonNullable<Awaited<ReturnType<typeof openGitHub>>>): Promise<boolean> {
  const { data } = await github.call('safe', (octokit) =>
    octokit.rest.repos.get({ owner: github.owner, repo: github.repo }),
  );
  return data.private;
}

const isPublic: Problem = {
  code: 'evaluate.public-repository',
  severity: 'error',
  summary: 'this repository is public, and what is evaluated holds the ground truth; nothing was stored',
  detail:
    'Keep the state in a private repository, or say `snapshots: { allowInPublicRepository: true }` in assay.yaml if everybody may read the labels.',
};
