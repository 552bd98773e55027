import { addressOf } from '../base/address.ts';
import { EncordAnswerError, EncordError } from '../encord/errors.ts';
import { listIntegrations } from '../encord/api/integrations.ts';
import { getProject } from '../encord/api/projects.ts';
import type { Declared } from '../manifest/model.ts';
import { workflowOf } from '../routing/bound-pair.ts';
import { resolveRouting } from '../routing/resolve.ts';
import { checksAsMarkdown, checksAsText, type Check } from '../report/doctor.ts';
import { checkPseudonymKey } from '../state/pseudonyms.ts';
import { readResources } from '../state/resources.ts';
import { verifyLedger } from '../state/ledger.ts';
import { checkContract } from '../workflow/contract.ts';
import { projectAddress } from '../graph/desired.ts';
import { connect, type Connection } from './connect.ts';
import { flag } from './options.ts';
import { stopped, worstExit } from './result.ts';
import type { Run } from './run.ts';
import { waitingCheck } from './waiting-check.ts';

/** `doctor`: everything that must hold before the other commands can work, and what a person must click. Reads only. */
export const run: Run = async (options, world) => {
  const { connection, problems } = await connect({ ...options, 'dry-run': true }, world, 'doctor', {
    incomplete: true,
  });
  if (!connection) return stopped(problems);
  try {
    const failures: EncordError[] = [];
    const checks: Check[] = [
      {
        title: 'Manifests',
        status: 'ok',
        detail: `${connection.desired.nodes.size} resources in the environment "${connection.environmentName}"`,
      },
      await answered('Key', 'the key’s user', failures, () => keyCheck(connection)),
    ];
    if (failures.length === 0) {
      checks.push(
        ...(await integrationChecks(connection, failures)),
        ...(await pairChecks(connection, failures, world.now())),
      );
    }
    checks.push(...(await stateChecks(connection)));
    if (flag(options, 'probe') && !failures.some(isFatal)) {
      const { probeChecks } = await import('./probe.ts');
      checks.push(...(await probeChecks(connection.client, await projectsOf(connection), failures)));
    }
    const failed = checks.some((check) => check.status === 'fail');
    return {
      // Missing bindings are checks of their own here.
      problems: problems.filter((one) => one.code !== 'graph.binding-missing'),
      data: { version: 1, environment: connection.environmentName, domain: connection.client.domain, checks },
      exit: worstExit([failed ? 1 : 0, failures.some(saysNothing) ? 3 : 0]),
      text: (style) => checksAsText(checks, style),
      markdown: () => checksAsMarkdown(checks),
    };
  } finally {
    await connection.close();
  }
};

/** A check that asks the platform; a call that failed is what it finds. `what` is what the call was about. */
async function answered(
  title: string,
  what: string,
  failures: EncordError[],
  ask: () => Promise<Check>,
): Promise<Check> {
  // The next call would only wait as long.
  if (failures.some(saysNothing)) return { title, status: 'warn', detail: 'not checked: the platform does not answer' };
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof EncordError)) throw error;
    failures.push(error);
    return { title, status: 'fail', detail: error.message, todo: [error.adviceAbout(what)] };
  }
}

/** Whether the platform did not answer, or in a way that says nothing about what was checked. */
function saysNothing(error: EncordError): boolean {
  return !(error instanceof EncordAnswerError) || ![401, 403, 404].includes(error.status);
}

/** Whether every further call would fail alike. */
function isFatal(error: EncordError): boolean {
  return saysNothing(error) || (error instanceof EncordAnswerError && error.status === 401);
}

async function keyCheck({ client }: Connection): Promise<Check> {
  await listIntegrations(client);
  return { title: 'Key', status: 'ok', detail: `${client.domain} accepts it` };
}

async function integrationChecks(
  { client, model, environment, sandbox }: Connection,
  failures: EncordError[],
): Promise<Check[]> {
  const bound = sandbox?.bindings.integrations ?? environment.bindings?.integrations ?? {};
  const checks: Check[] = [];
  let known: ReadonlyMap<string, string> | undefined;
  for (const name of model.integrations.keys()) {
    const uuid = bound[name];
    const title = `Integration ${name}`;
    if (!uuid) {
      const todo = [`Make it in Encord (Settings, Integrations) and put its id under bindings.integrations.${name}.`];
      checks.push({ title, status: 'manual', todo });
      continue;
    }
    const check = await answered(title, addressOf('integration', name), failures, async () => {
      known ??= new Map((await listIntegrations(client)).map((one) => [one.integrationUuid, one.title]));
      const found = known.get(uuid);
      if (found !== undefined) return { title, status: 'ok', detail: found };
      return {
        title,
        status: 'fail',
        detail: `the key sees no integration with the id ${uuid}`,
        todo: ['Share the integration with the key’s user, or correct the binding.'],
      };
    });
    checks.push(check);
  }
  return checks;
}

async function pairChecks(connection: Connection, failures: EncordError[], now: number): Promise<Check[]> {
  const { model, store, environment, sandbox } = connection;
  const resources = await readResources(await store.view());
  const templates = sandbox?.bindings.workflowTemplates ?? environment.bindings?.workflowTemplates ?? {};
  const checks: Check[] = [...model.workflowTemplates.keys()].map((name): Check => {
    if (templates[name]) return { title: `Workflow template ${name}`, status: 'ok', detail: templates[name] };
    return {
      title: `Workflow template ${name}`,
      status: 'manual',
      todo: [
        `Build it in Encord (Workflows) as the manifest says and put its id under bindings.workflowTemplates.${name}.`,
      ],
    };
  });
  for (const [name, pair] of model.projectPairs) {
    for (const role of ['benchmark', 'production'] as const) {
      const address = projectAddress(name, role);
      const title = `Pair ${name}, ${role} project`;
      const uuid = resources.get(address)?.uuid;
      if (uuid === undefined) {
        checks.push({ title, status: 'warn', detail: 'not created yet', todo: ['Run `assay apply`.'] });
        continue;
      }
      const check = await answered(title, address, failures, () =>
        projectCheck(title, { pair, role, uuid }, connection),
      );
      checks.push(check);
      if (role === 'benchmark' || check.status !== 'ok') continue;
      const waiting = `Pair ${name}, tasks to route`;
      checks.push(
        await answered(waiting, address, failures, () => routeCheck(waiting, { pair, uuid, now }, connection)),
      );
    }
  }
  return checks;
}

async function projectCheck(
  title: string,
  {
    pair,
    role,
    uuid,
  }: {
    readonly pair: Declared<'ProjectPair'>;
    readonly role: 'benchmark' | 'production';
    readonly uuid: string;
  },
  { model, client }: Connection,
): Promise<Check> {
  const template = model.workflowTemplates.get(pair.spec[role].workflowTemplate)?.spec;
  const project = await getProject(client, uuid);
  const workflow = workflowOf(project.workflow?.stages ?? []);
  if (!template) return { title, status: 'ok', detail: project.title };
  const { mismatches, unproven } = checkContract(template, workflow);
  const routing =
    role === 'production' ? resolveRouting(pair, template, workflow).problems.map((one) => one.summary) : [];
  const wrong = [...new Set([...mismatches, ...routing])];
  if (wrong.length > 0)
    return {
      title,
      status: 'fail',
      detail: wrong.join('; '),
      todo: [
        `Make the project’s workflow agree with ${addressOf('workflow-template', pair.spec[role].workflowTemplate)}.`,
      ],
    };
  return {
    title,
    status: 'ok',
    detail: 'the contract holds as far as the API shows it',
    todo: unproven.map((one) => `Check by eye in Encord: ${one}.`),
  };
}

async function routeCheck(
  title: string,
  { pair, uuid, now }: { readonly pair: Declared<'ProjectPair'>; readonly uuid: string; readonly now: number },
  { client }: Connection,
): Promise<Check> {
  const wanted = pair.spec.routing.stage;
  const stage = (await getProject(client, uuid)).workflow?.stages.find((one) => one.title === wanted);
  if (!stage) return { title, status: 'warn', detail: `not checked: the project has no stage "${wanted}"` };
  return waitingCheck(title, client, uuid, stage, now);
}

async function stateChecks({ store, pseudonyms }: Connection): Promise<Check[]> {
  const view = await store.view();
  const ledger = await verifyLedger(view);
  await checkPseudonymKey(view, pseudonyms);
  return [
    ledger.faults.length === 0
      ? {
          title: 'State',
          status: 'ok',
          detail: `${store.location}, serial ${view.serial}, ${ledger.entries} ledger entries`,
        }
      : {
          title: 'State',
          status: 'fail',
          detail: ledger.faults.join('; '),
          todo: ['Restore the state from its history.'],
        },
    { title: 'Pseudonyms', status: 'ok', detail: `key ${pseudonyms.keyId}` },
  ];
}

/** uuids of the projects that the state knows. */
async function projectsOf({ store, desired }: Connection): Promise<string[]> {
  const resources = await readResources(await store.view());
  const projects = [...desired.nodes.values()].filter((node) => node.kind === 'project');
  return projects.flatMap((node) => resources.get(node.address)?.uuid ?? []);
}
