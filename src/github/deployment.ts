import type { GitHub } from './api.ts';
import { GitHubError } from './errors.ts';

export interface DeploymentRecord {
  /** Commit that was applied. */
  readonly sha: string;
  readonly environment: string;
  readonly state: 'success' | 'failure';
  readonly description: string;
  readonly logUrl: string;
  /** Digest of the plan, serial of the state, …: what an auditor looks for. */
  readonly payload: Readonly<Record<string, string | number>>;
}

/** Writes a deployment and its final status, so that GitHub's pages show what was applied where. Two requests. */
export async function recordDeployment(github: GitHub, record: DeploymentRecord): Promise<void> {
  const place = { owner: github.owner, repo: github.repo };
  const { data } = await github.call('never', (octokit) =>
    octokit.rest.repos.createDeployment({
      ...place,
      ref: record.sha,
      environment: record.environment,
      auto_merge: false,
      required_contexts: [],
      description: record.description.slice(0, 140),
      payload: { ...record.payload },
    }),
  );
  if (!('id' in data)) return;
  await github.call('safe', (octokit) =>
    octokit.rest.repos.createDeploymentStatus({
      ...place,
      deployment_id: data.id,
      state: record.state,
      description: record.description.slice(0, 140),
      log_url: record.logUrl,
    }),
  );
}

/** Whether Assay ever recorded a deployment to this environment. A token that may not see deployments does not know. */
export async function wasDeployed(github: GitHub, environment: string): Promise<boolean> {
  try {
    const { data } = await github.call('safe', (octokit) =>
      octokit.rest.repos.listDeployments({ owner: github.owner, repo: github.repo, environment, per_page: 100 }),
    );
    // The environment of a job makes records too, without what ours say.
    return data.some(({ payload }) => {
      const said = typeof payload === 'string' ? payload : JSON.stringify(payload);
      return /\bserial\\?":[1-9]/.test(said) && said.includes('ledger');
    });
  } catch (error) {
    if (error instanceof GitHubError && (error.status === 403 || error.status === 404)) return false;
    throw error;
  }
}
