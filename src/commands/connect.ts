import { join } from 'node:path';
import { hasErrors, type Problem } from '../base/problem.ts';
import type { World } from '../base/world.ts';
import type { EncordClient } from '../encord/client.ts';
import { createClient } from '../encord/create-client.ts';
import { readKey } from '../encord/key.ts';
import { desiredGraph, type Bindings } from '../graph/desired.ts';
import type { Graph } from '../graph/graph.ts';
import { findWorkspace } from '../manifest/read.ts';
import { loadWorkspace } from '../manifest/load.ts';
import type { Model } from '../manifest/model.ts';
import type { Environment } from '../manifest/schema/workspace.ts';
import { openPseudonyms, type Pseudonyms } from '../state/pseudonyms.ts';
import type { Run, StateStore } from '../state/store.ts';
import { VERSION } from '../version.ts';
import { flag, text, type Options } from './options.ts';
import { openEmbeddedSandbox, type EmbeddedSandbox } from './embedded-sandbox.ts';
import { isWorkflowRunAlive } from './github-access.ts';
import { allowedHosts, keyFor } from './key-for.ts';
import { openStore } from './open-store.ts';
import { resolvePath } from './resolve-path.ts';
import { isLocalRunAlive, runId } from './run-identity.ts';

/** A workspace with one of its environments, before anything outside is touched. */
export interface Workspace {
  readonly root: string;
  readonly model: Model;
  readonly environmentName: string;
  readonly environment: Environment;
  readonly run: Run;
  readonly store: StateStore;
  /** Whether the run that holds a lease still works; undefined = nobody knows. */
  readonly isRunAlive: (run: string) => Promise<boolean | undefined>;
  /** Warnings and notes of the manifests. */
  readonly problems: readonly Problem[];
}

/** A workspace connected to its platform. */
export interface Connection extends Workspace {
  readonly client: EncordClient;
  readonly desired: Graph;
  readonly pseudonyms: Pseudonyms;
  readonly sandbox?: EmbeddedSandbox;
  close(): Promise<void>;
}

/**
 * Loads the manifests and opens the state of an environment. Problems with severity error mean there is no workspace.
 * `stateOf` says where the state is kept instead of manifests that are not believed.
 */
export async function openWorkspace(
  options: Options,
  world: World,
  command: string,
  stateOf?: (environment: string) => Environment['state'],
): Promise<{ workspace?: Workspace; problems: readonly Problem[] }> {
  const given = text(options, 'directory');
  const root = given ? resolvePath(world.cwd, given) : await findWorkspace(world.files, world.cwd);
  if (root === undefined) {
    return {
      problems: [
        {
          code: 'workspace.not-found',
          severity: 'error',
          summary: 'there is no assay.yaml here or in a folder above',
          detail: 'Go to the folder of the workspace, name it with --directory, or make one with `assay init`.',
        },
      ],
    };
  }
  const { model, problems } = await loadWorkspace(world.files, root);
  if (!model || hasErrors(problems)) return { problems };
  const { environments, defaultEnvironment } = model.workspace.spec;
  const environmentName = text(options, 'environment') ?? defaultEnvironment;
  const declared = Object.hasOwn(environments, environmentName) ? environments[environmentName] : undefined;
  if (!declared) {
    const unknown: Problem = {
      code: 'workspace.environment-unknown',
      severity: 'error',
      summary: `the workspace has no environment "${environmentName}"`,
      detail: `Its environments: ${Object.keys(environments).join(', ')}.`,
      at: model.workspace.at(['spec', 'environments']),
    };
    return { problems: [...problems, unknown] };
  }
  const environment: Environment = stateOf ? { ...declared, state: stateOf(environmentName) } : declared;
  const run: Run = { id: runId(world), command };
  const store = await openStore({ root, environmentName, environment }, run, world);
  const isRunAlive = async (other: string): Promise<boolean | undefined> =>
    isLocalRunAlive(other, world) ?? isWorkflowRunAlive(other, world);
  return { workspace: { root, model, environmentName, environment, run, store, isRunAlive, problems }, problems };
}

/** Opens the workspace and its platform: the embedded sandbox, or an address with a key. */
export async function connect(
  options: Options,
  world: World,
  command: string,
  how: {
    /** Go on although bindings are missing: what they name is then not there. */ readonly incomplete?: boolean;
    /** Let only calls through that read, and make no pseudonym key: another machine could not know it. */
    readonly readOnly?: boolean;
  } = {},
): Promise<{ connection?: Connection; problems: readonly Problem[] }> {
  const opened = await openWorkspace(options, world, command);
  if (!opened.workspace) return { problems: opened.problems };
  const { workspace } = opened;
  const { environment, environmentName, root, model } = workspace;
  const sandbox = environment.endpoint === 'sandbox' ? await openEmbeddedSandbox(workspace, world) : undefined;
  try {
    const bindings: Partial<Bindings> = sandbox?.bindings ?? {};
    const { graph: desired, problems } = desiredGraph(model, environmentName, bindings);
    const all = [...workspace.problems, ...problems];
    if (hasErrors(problems) && how.incomplete !== true) {
      await sandbox?.close();
      return { problems: all };
    }
    const domain = sandbox ? 'http://127.0.0.1' : environment.endpoint;
    const { key, problem } = sandbox ? { key: await readKey(sandbox.privateKey) } : await keyFor(domain, world);
    if (!key) return { problems: [...all, ...(problem ? [problem] : [])] };
    const client = createClient({
      domain,
      key,
      fetch: sandbox?.fetch ?? world.fetch,
      now: world.now,
      random: world.random,
      sleep: world.sleep,
      signal: world.signal,
      onWait: tellWaits(world),
      dryRun: flag(options, 'dry-run') || how.readOnly === true,
      allowedHosts: allowedHosts(world.env),
      userAgent: `assay/${VERSION}`,
    });
    const keyFile = join(root, '.assay', `${environmentName}.pseudonym-key`);
    const pseudonymKey = world.env['ASSAY_PSEUDONYM_KEY'];
    if (how.readOnly && !pseudonymKey && (await world.files.readText(keyFile)) === undefined) {
      await sandbox?.close();
      return { problems: [...all, pseudonymKeyMissing()] };
    }
    const pseudonyms = await openPseudonyms({ files: world.files, path: keyFile, key: pseudonymKey });
    const close = async (): Promise<void> => sandbox?.close();
    return {
      connection: { ...workspace, client, desired, pseudonyms, close, problems: all, ...(sandbox ? { sandbox } : {}) },
      problems: all,
    };
  } catch (error) {
    await sandbox?.close();
    throw error;
  }
}

/** Milliseconds; calls run side by side, and when one must wait, most must. */
const TOLD_EVERY = 10_000;

function tellWaits({ log, now }: World): (text: string) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (text) => {
    if (now() - last < TOLD_EVERY) return;
    last = now();
    log.info(text);
  };
}

function pseudonymKeyMissing(): Problem {
  return {
    code: 'shards.pseudonym-key-missing',
    severity: 'error',
    summary: 'There is no pseudonym key, so every shard would give the annotators other names.',
    detail:
      'Set ASSAY_PSEUDONYM_KEY to the same secret of at least 16 characters in every shard and where they are merged.',
  };
}
