import { addressOf } from '../base/address.ts';
import { EncordAnswerError, EncordError } from '../encord/errors.ts';
import type { EncordClient } from '../encord/client.ts';
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

/** `doctor`: everything that must hold before the other commands can work, and what a person must click. Reads only. */
export const run: Run = async (options, world) => {
  const { connection, problems } = await connect({ ...options, 'dry-run': true }, world, 'doctor', {
    incomplete: true,
  });
  if (!connection) return stopped(problems);
  try {
    const checks: Check[] = [
      {
        title: 'Manifests',
        status: 'ok',
        detail: `${connection.desired.nodes.size} resources in the environment "${connection.environmentName}"`,
      },
      ...(await keyChecks(connection)),
    ];
    if (checks.every((check) => check.status !== 'fail')) {
      checks.push(...(await integrationChecks(connection)), ...(await pairChecks(connection)));
    }
    checks.push(...(await stateChecks(connection)));
    if (flag(options, 'probe') && checks.every((check) => check.title !== 'Key' || check.status === 'ok')) {
      const { probeChecks } = await import('./probe.ts');
      checks.push(...(await probeChecks(connection.client, await projectsOf(connection))));
    }
    const failed = checks.some((check) => check.status === 'fail');
    const unreachable = checks.some((check) => check.title === 'Key' && check.detail?.includes('could not be reached'));
    return {
      // Missing bindings are checks of their own here.
      problems: problems.filter((one) => one.code !== 'graph.binding-missing'),
      data: { version: 1, environment: connection.environmentName, domain: connection.client.domain, checks },
      exit: worstExit([failed ? 1 : 0, unreachable ? 3 : 0]),
      text: (style) => checksAsText(checks, style),
      markdown: () => checksAsMarkdown(checks),
    };
  } finally {
    await connection.close();
  }
};

async function keyChecks({ client }: Connection): Promise<Check[]> {
  try {
    await listIntegrations(client);
    return [{ title: 'Key', status: 'ok', detail: `${client.domain} accepts it` }];
  } catch (error) {
    if (!(error instanceof EncordError)) throw error;
    const refused = error instanceof EncordAnswerError && (error.status === 401 || error.status === 403);
    return [
      {
        title: 'Key',
        status: 'fail',
        detail: error.message,
        todo: [
          refused
            ? 'Add the public key in Encord (Settings, Public keys), and check that the endpoint is of your region.'
            : 'Check the network, proxy settings and the endpoint in assay.yaml.',
        ],
      },
    ];
  }
}

async function integrationChecks({ client, model, environment, sandbox }: Connection): Promise<Check[]> {
  const known = new Map((await listIntegrations(client)).map((one) => [one.integrationUuid, one.title]));
  const bound = sandbox?.bindings.integrations ?? environment.bindings?.integrations ?? {};
  return [...model.integrations.keys()].map((name): Check => {
    const uuid = bound[name];
    const title = `Integration ${name}`;
    if (!uuid)
      return {
        title,
        status: 'manual',
        todo: [`Make it in Encord (Settings, Integrations) and put its id under bindings.integrations.${name}.`],
      };
    const found = known.get(uuid);
    if (found === undefined)
      return {
        title,
        status: 'fail',
        detail: `the key sees no integration with the id ${uuid}`,
        todo: ['Share the integration with the key’s user, or correct the binding.'],
      };
    return { title, status: 'ok', detail: found };
  });
}

async function pairChecks(connection: Connection): Promise<Check[]> {
  const { model, client, store, environment, sandbox } = connection;
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
      const uuid = resources.get(projectAddress(name, role))?.uuid;
      checks.push(await projectCheck(client, pair, role, uuid, connection));
    }
  }
  return checks;
}

async function projectCheck(
  client: EncordClient,
  pair: Declared<'ProjectPair'>,
  role: 'benchmark' | 'production',
  uuid: string | undefined,
  { model }: Connection,
): Promise<Check> {
  const title = `Pair ${pair.name}, ${role} project`;
  if (!uuid) return { title, status: 'warn', detail: 'not created yet', todo: ['Run `assay apply`.'] };
  const template = model.workflowTemplates.get(pair.spec[role].workflowTemplate)?.spec;
  try {
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
  } catch (error) {
    if (!(error instanceof EncordAnswerError)) throw error;
    return {
      title,
      status: 'fail',
      detail: error.message,
      todo: ['Give the key’s user access to the project, or remove it from the state.'],
    };
  }
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
