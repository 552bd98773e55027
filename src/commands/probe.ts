import { z } from 'zod';
import { listDataRows, listDatasets } from '../encord/api/datasets.ts';
import { listLabelRows } from '../encord/api/label-rows.ts';
import { getProject, listProjects } from '../encord/api/projects.ts';
import type { EncordClient } from '../encord/client.ts';
import { EncordAnswerError, EncordError } from '../encord/errors.ts';
import { restPath } from '../encord/rest-path.ts';
import type { Check } from '../report/doctor.ts';
import type { Decision } from '../sandbox/decisions/decision.ts';
import { CONSENSUS_BRANCH, PRIORITY, TASK_PAGES as PAGES } from '../sandbox/decisions/projects.ts';
import { DATA_HASH } from '../sandbox/decisions/storage.ts';
import { ERROR_CODES, LEGACY_STATUS, LISTING_ORDER, UNKNOWN_OPERATION } from '../sandbox/decisions/wire.ts';
import type { Project } from '../wire/project.ts';
import { TASK_PAGES, type StageType } from '../wire/task.ts';

/** What a workspace answered: whether it is what the sandbox does, or undefined where there was nothing to tell by. */
interface Answer {
  readonly agrees: boolean | undefined;
  readonly saw: string;
}

interface Probe {
  readonly name: string;
  readonly decision: Decision;
  readonly ask: (client: EncordClient, projects: readonly Project[]) => Promise<Answer>;
}

/** An id that nothing has. */
const NOBODY = '00000000-0000-4000-8000-000000000000';
/** Projects that are looked at. */
const PROJECTS = 4;
const STATUSES = new Set(['NEW', 'ASSIGNED', 'COMPLETED', 'SKIPPED', 'REOPENED', 'RELEASED']);

const nothing = (saw: string): Answer => ({ agrees: undefined, saw });

/** What can be asked without writing. Each names the decision of the sandbox that it confirms or corrects. */
export const PROBES: readonly Probe[] = [
  {
    name: 'UNKNOWN_OPERATION',
    decision: UNKNOWN_OPERATION,
    ask: async (client) => {
      const path = 'assay-probe';
      const error = await refusalOf(client.rest({ method: 'GET', path, repeat: 'safe', answer: z.unknown() }));
      return error
        ? { agrees: error.status === 404, saw: `v2: ${error.status} ${error.code}` }
        : nothing('v2: an answer');
    },
  },
  {
    name: 'ERROR_CODES',
    decision: ERROR_CODES,
    ask: async (client) => {
      const error = await refusalOf(getProject(client, NOBODY));
      if (!error) return { agrees: false, saw: 'an answer for a project that does not exist' };
      return { agrees: error.status === 404, saw: `${error.status} ${error.code} for a project that does not exist` };
    },
  },
  {
    name: 'LEGACY_STATUS',
    decision: LEGACY_STATUS,
    ask: async (client) => {
      const error = await refusalOf(listDataRows(client, NOBODY));
      if (!error) return { agrees: false, saw: 'an answer for a dataset that does not exist' };
      return {
        agrees: error.httpStatus === error.status,
        saw: `HTTP ${error.httpStatus} with ${error.code} in the envelope`,
      };
    },
  },
  {
    name: 'LISTING_ORDER',
    decision: LISTING_ORDER,
    ask: async (client) => {
      const times = (await listDatasets(client)).map((dataset) => Date.parse(String(dataset.createdAt)));
      if (times.length < 2 || times.some(Number.isNaN)) return nothing('fewer than two datasets');
      const sorted = times.every((time, at) => at === 0 || time >= (times[at - 1] ?? 0));
      return { agrees: sorted, saw: `${times.length} datasets ${sorted ? 'oldest first' : 'in another order'}` };
    },
  },
  { name: 'TASK_PAGES', decision: PAGES, ask: askPages },
  {
    name: 'PRIORITY',
    decision: PRIORITY,
    ask: async (client, projects) => {
      const rows = (await rowsOf(client, projects)).filter((row) => row.label_hash === null && row.priority != null);
      const others = new Set(rows.map((row) => row.priority).filter((priority) => priority !== PRIORITY.initial));
      if (rows.length === 0) return nothing('no task that nobody has touched');
      const list = [...others].slice(0, 3).join(', ');
      return { agrees: others.size === 0, saw: others.size === 0 ? `${rows.length} tasks` : `priorities ${list}` };
    },
  },
  {
    name: 'CONSENSUS_BRANCH',
    decision: CONSENSUS_BRANCH,
    ask: async (client, projects) => {
      const rows = (await rowsOf(client, projects)).filter((row) => row.branch_name !== 'main');
      if (rows.length === 0) return nothing('no branch of a consensus stage');
      const other = rows.filter((row) => !/^consensus-[0-9a-f]{8}-\d+$/.test(row.branch_name));
      const late = rows.filter((row) => row.label_hash === null).length;
      // A name may hold a person's address: only its form is told.
      const form = other[0]?.branch_name.replaceAll(/\p{L}/gu, 'x').replaceAll(/\d/g, '0').slice(0, 60);
      const saw = [
        `${rows.length} rows`,
        ...(form === undefined ? [] : [`${other.length} with branches of the form "${form}"`]),
        ...(late === 0 ? [] : [`${late} without label_hash`]),
      ];
      return { agrees: other.length === 0 && late === 0, saw: saw.join(', ') };
    },
  },
  {
    name: 'DATA_HASH',
    decision: DATA_HASH,
    ask: async (client) => {
      const [dataset] = await listDatasets(client);
      const rows = dataset ? await listDataRows(client, dataset.datasetUuid) : [];
      const same = rows.filter((row) => row.backing_item_uuid?.toLowerCase() === row.data_hash.toLowerCase()).length;
      if (rows.length === 0) return nothing('no dataset with data');
      return { agrees: same === 0, saw: `${same} of ${rows.length} rows have the id of their item` };
    },
  },
];

/**
 * Asks a workspace what can be asked without writing, and compares with what the sandbox does. A difference is a warning:
 * Assay was tested against the sandbox, so its makers should hear of it. Sends only reading calls.
 */
export async function probeChecks(
  client: EncordClient,
  known: readonly string[],
  /** Gets what the platform did not answer, or refused. */
  failures: EncordError[],
): Promise<Check[]> {
  const checks: Check[] = [];
  const projects = await projectsOf(client, known).catch((error: unknown) => {
    if (!(error instanceof EncordError)) throw error;
    failures.push(error);
    const title = 'Probes that look at projects';
    checks.push({ title, status: 'fail', detail: error.message, todo: [error.adviceAbout('the project')] });
    return [];
  });
  for (const { name, decision, ask } of PROBES) {
    const title = `Probe ${name}: ${decision.question}`;
    try {
      const { agrees, saw } = await ask(client, projects);
      if (agrees === undefined) checks.push({ title, status: 'manual', detail: `cannot be told: ${saw}` });
      else if (agrees) checks.push({ title, status: 'ok', detail: `as the sandbox: ${saw}` });
      else {
        const todo = [`The sandbox does otherwise: ${decision.decision} Please report it with the name ${name}.`];
        checks.push({ title, status: 'warn', detail: saw, todo });
      }
    } catch (error) {
      if (!(error instanceof EncordError)) throw error;
      if (isStrange(error)) {
        const todo = [`Please report it with the name ${name}.`];
        checks.push({ title, status: 'warn', detail: error.message, todo });
        continue;
      }
      failures.push(error);
      checks.push({ title, status: 'fail', detail: error.message, todo: [error.advice] });
      // The others would only wait as long.
      break;
    }
  }
  checks.push(unknownValues(projects));
  return checks;
}

/** Whether the workspace itself answered, and otherwise than any documented one; else it is the network, or a busy server. */
function isStrange(error: EncordError): boolean {
  return error instanceof EncordAnswerError && error.status < 500 && ![401, 407, 429].includes(error.status);
}

async function refusalOf(work: Promise<unknown>): Promise<EncordAnswerError | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof EncordAnswerError && isStrange(error)) return error;
    throw error;
  }
}

/** Projects that Assay made, and otherwise some that the key can see. */
async function projectsOf(client: EncordClient, known: readonly string[]): Promise<Project[]> {
  if (known.length > 0) return Promise.all(known.slice(0, PROJECTS).map((uuid) => getProject(client, uuid)));
  const uuids: string[] = [];
  for await (const project of listProjects(client)) {
    uuids.push(project.projectHash);
    if (uuids.length === PROJECTS) break;
  }
  return Promise.all(uuids.map((uuid) => getProject(client, uuid)));
}

async function rowsOf(client: EncordClient, projects: readonly Project[]) {
  const lists = projects.map((project) => listLabelRows(client, project.projectHash, { includeAllBranches: true }));
  return (await Promise.all(lists)).flat();
}

async function askPages(client: EncordClient, projects: readonly Project[]): Promise<Answer> {
  let largest = 0;
  const unknown = new Set<string>();
  for (const project of projects) {
    for (const stage of project.workflow?.stages ?? []) {
      if (!Object.hasOwn(TASK_PAGES, stage.stageType)) continue;
      const page = await client.rest({
        method: 'GET',
        path: restPath`projects/${project.projectHash}/workflow/stages/${stage.uuid}/tasks`,
        repeat: 'safe',
        answer: TASK_PAGES[stage.stageType as StageType],
      });
      for (const task of page.results as readonly { readonly status?: string }[]) {
        if (task.status !== undefined && !STATUSES.has(task.status)) unknown.add(task.status);
      }
      const size = page.results.length;
      if (unknown.size > 0) return { agrees: false, saw: `tasks of the status ${[...unknown].slice(0, 3).join(', ')}` };
      if (size > PAGES.size || (page.nextPageToken && size !== PAGES.size))
        return { agrees: false, saw: `a page of ${size} tasks` };
      if (page.nextPageToken) return { agrees: true, saw: `a page of ${size} tasks, and more to come` };
      largest = Math.max(largest, size);
    }
  }
  return nothing(`no stage has more than one page; the largest has ${largest} tasks`);
}

function unknownValues(projects: readonly Project[]): Check {
  const title = 'Probe of values: which stage types are there?';
  const types = new Set(projects.flatMap((project) => project.workflow?.stages.map((stage) => stage.stageType) ?? []));
  const strange = [...types].filter((type) => !Object.hasOwn(TASK_PAGES, type));
  if (strange.length === 0) return { title, status: 'ok', detail: `${types.size} types, all known` };
  const todo = ['Please report them: this version of Assay leaves stages of these types alone.'];
  return { title, status: 'warn', detail: `unknown: ${strange.slice(0, 5).join(', ')}`, todo };
}
