import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { hasErrors } from '../../src/base/problem.ts';
import { loadWorkspace } from '../../src/manifest/load.ts';
import { createSandbox, type Sandbox } from '../../src/sandbox/create-sandbox.ts';
import { listen } from '../../src/sandbox/listen.ts';
import { diskFiles } from '../../src/world.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Environment of `assay.yaml` that leads to the served sandbox. */
const ENVIRONMENT = 'served';

/** A workspace in a folder of its own, with a sandbox behind a socket as its platform. */
export interface ServedWorkspace {
  readonly folder: string;
  readonly url: string;
  /** File with the owner's private key, mode 0600. */
  readonly keyFile: string;
  readonly sandbox: Sandbox;
  /** Stops serving; the folder stays and can be served or copied again. */
  stop(): Promise<void>;
  /** Stops serving and removes the folder. */
  remove(): Promise<void>;
}

/** What stands between the socket and the sandbox. */
export type Front = (serve: Sandbox['serve']) => Sandbox['serve'];

/** Copies the repository's example to a new folder; `change` may rewrite it before it is served for the first time. */
export async function newWorkspace(change: (folder: string) => void = () => undefined): Promise<ServedWorkspace> {
  const folder = emptyFolder();
  for (const name of ['assay.yaml', 'manifests', 'projects', 'data']) {
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  }
  change(folder);
  return serveWorkspace(folder);
}

/** A copy of a stopped workspace with everything that its platform and its state hold. */
export function copyOf(folder: string, front?: Front): Promise<ServedWorkspace> {
  const copy = emptyFolder();
  cpSync(folder, copy, { recursive: true });
  return serveWorkspace(copy, front);
}

function emptyFolder(): string {
  return temporaryFolder('served');
}

/** Serves the sandbox of a folder; the first time, its admin makes the templates and integrations that the manifests name. */
export async function serveWorkspace(folder: string, front: Front = (serve) => serve): Promise<ServedWorkspace> {
  const sandbox = await createSandbox({
    database: join(folder, 'platform.sqlite'),
    now: Date.now,
    random: Math.random,
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
  const listening = await listen({ ...sandbox, serve: front(sandbox.serve) }, { host: '127.0.0.1', port: 0 });
  const keyFile = join(folder, 'platform.key');
  writeFileSync(keyFile, sandbox.owner().privateKey, { mode: 0o600 });
  await bindOnce(folder, sandbox);
  change(folder, ({ spec }) => {
    const environment = spec.environments[ENVIRONMENT];
    if (environment) environment.endpoint = listening.url;
  });
  let serving = true;
  const stop = async (): Promise<void> => {
    if (!serving) return;
    serving = false;
    await listening.close();
    await sandbox.close();
  };
  return {
    folder,
    url: listening.url,
    keyFile,
    sandbox,
    stop,
    async remove() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface WorkspaceFile {
  spec: {
    environments: Record<string, { endpoint: string; bindings?: Record<string, Record<string, string>> }>;
    defaultEnvironment: string;
  };
}

function change(folder: string, edit: (workspace: WorkspaceFile) => void): void {
  const file = join(folder, 'assay.yaml');
  const workspace = parse(readFileSync(file, 'utf8')) as WorkspaceFile;
  edit(workspace);
  writeFileSync(file, stringify(workspace));
}

async function bindOnce(folder: string, sandbox: Sandbox): Promise<void> {
  const { model, problems } = await loadWorkspace(diskFiles, folder);
  if (!model || hasErrors(problems)) throw new Error(`the workspace is wrong: ${JSON.stringify(problems)}`);
  change(folder, ({ spec }) => {
    if (spec.environments[ENVIRONMENT]) return;
    const workflowTemplates = [...model.workflowTemplates].map(
      ([name, one]) => [name, sandbox.admin.createWorkflowTemplate(one.spec).uuid] as const,
    );
    const integrations = [...model.integrations].map(
      ([
        name,
        {
          spec: { cloud, strictClientOnly },
        },
      ]) => {
        return [name, sandbox.admin.createIntegration({ title: name, cloud, strictClientOnly }).uuid] as const;
      },
    );
    spec.environments[ENVIRONMENT] = {
      endpoint: 'http://127.0.0.1:1',
      bindings: {
        workflowTemplates: Object.fromEntries(workflowTemplates),
        integrations: Object.fromEntries(integrations),
      },
    };
    spec.defaultEnvironment = ENVIRONMENT;
  });
}
