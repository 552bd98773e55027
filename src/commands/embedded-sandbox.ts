import { join } from 'node:path';
import { z } from 'zod';
import { digestOf } from '../base/canonical.ts';
import type { World } from '../base/world.ts';
import type { Bindings } from '../graph/desired.ts';
import type { Model } from '../manifest/model.ts';
import { createSandbox, type Sandbox } from '../sandbox/create-sandbox.ts';

/** The sandbox of an environment with `endpoint: sandbox`, in this process, on `.assay/<environment>.sqlite`. */
export interface EmbeddedSandbox {
  readonly fetch: typeof fetch;
  readonly admin: Sandbox['admin'];
  readonly privateKey: string;
  /** Ids that its admin gave for templates, integrations and groups of the manifests. */
  readonly bindings: Bindings;
  close(): Promise<void>;
}

const Bound = z.strictObject({
  version: z.literal(1),
  workflowTemplates: z.record(z.string(), z.strictObject({ uuid: z.guid(), digest: z.string() })),
  integrations: z.record(z.string(), z.guid()),
  groups: z.record(z.string(), z.guid()),
});
type Bound = z.infer<typeof Bound>;

/**
 * Opens the sandbox and gives it what on Encord a person makes in the web app: workflow templates, integrations, groups. A
 * template that changed in its manifest becomes a new one, as on Encord.
 */
export async function openEmbeddedSandbox(
  workspace: { readonly root: string; readonly environmentName: string; readonly model: Model },
  world: World,
): Promise<EmbeddedSandbox> {
  const { root, environmentName, model } = workspace;
  const database = join(root, '.assay', `${environmentName}.sqlite`);
  const file = join(root, '.assay', `${environmentName}.sandbox.json`);
  // Made empty first, so that the folder is there and only its owner can read the keys inside. Never replaced: another run
  // may have begun it just now.
  const fresh = await world.files.createExclusive(database, '', { mode: 0o600 });
  const sandbox = await createSandbox({
    database,
    now: world.now,
    random: world.random,
    sleep: world.sleep,
    onWarning: (error) => world.log.warn(String(error)),
  });
  const stored = fresh ? undefined : Bound.safeParse(parseJson(await world.files.readText(file)));
  const before: Bound = stored?.success
    ? stored.data
    : { version: 1, workflowTemplates: {}, integrations: {}, groups: {} };
  const bound = bind(sandbox, model, before);
  if (digestOf(bound) !== digestOf(before)) await world.files.write(file, `${JSON.stringify(bound, undefined, 2)}\n`);
  return {
    fetch: (input, init) => sandbox.fetch(input, init),
    admin: sandbox.admin,
    privateKey: sandbox.owner().privateKey,
    bindings: {
      workflowTemplates: Object.fromEntries(
        Object.entries(bound.workflowTemplates).map(([name, one]) => [name, one.uuid]),
      ),
      integrations: bound.integrations,
      groups: bound.groups,
    },
    close: () => sandbox.close(),
  };
}

function bind(sandbox: Sandbox, model: Model, before: Bound): Bound {
  const workflowTemplates: Bound['workflowTemplates'] = {};
  for (const [name, declared] of model.workflowTemplates) {
    const digest = digestOf(declared.spec);
    const known = before.workflowTemplates[name];
    workflowTemplates[name] =
      known?.digest === digest ? known : { uuid: sandbox.admin.createWorkflowTemplate(declared.spec).uuid, digest };
  }
  const integrations: Bound['integrations'] = {};
  for (const [name, declared] of model.integrations) {
    const { cloud, strictClientOnly } = declared.spec;
    integrations[name] =
      before.integrations[name] ?? sandbox.admin.createIntegration({ title: name, cloud, strictClientOnly }).uuid;
  }
  const groups: Bound['groups'] = {};
  for (const name of groupNames(model))
    groups[name] = before.groups[name] ?? sandbox.admin.createGroup({ name, members: [] }).uuid;
  return { version: 1, workflowTemplates, integrations, groups };
}

function groupNames(model: Model): Set<string> {
  const named = (
    access: { readonly groups?: readonly { readonly group: string }[] | undefined } | undefined,
  ): string[] => (access?.groups ?? []).map((one) => one.group);
  return new Set([
    ...[...model.folders.values()].flatMap((one) => named(one.spec.access)),
    ...[...model.datasets.values()].flatMap((one) => named(one.spec.access)),
    ...[...model.ontologies.values()].flatMap((one) => named(one.spec.access)),
    ...[...model.projectPairs.values()].flatMap((one) => [
      ...named(one.spec.benchmark.access),
      ...named(one.spec.production.access),
    ]),
  ]);
}

function parseJson(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
