import { listDataRows, listDatasets } from '../../src/encord/api/datasets.ts';
import { findFolders } from '../../src/encord/api/folders.ts';
import { listItems } from '../../src/encord/api/items.ts';
import { listLabelRows } from '../../src/encord/api/label-rows.ts';
import { listOntologies } from '../../src/encord/api/ontologies.ts';
import { getProject, listProjects, projectDatasets } from '../../src/encord/api/projects.ts';
import { listTasks } from '../../src/encord/api/tasks.ts';
import { newestDocument } from '../../src/commands/stored-results.ts';
import { readIntents } from '../../src/state/intent.ts';
import { LEASE_PATH } from '../../src/state/lease.ts';
import { readLedger, verifyLedger } from '../../src/state/ledger.ts';
import { readResources } from '../../src/state/resources.ts';
import type { StageType } from '../../src/wire/task.ts';
import type { Small } from './small-workspace.ts';

/** Everything on the platform by titles and URLs, without ids, so that two platforms can be compared and a double shows. */
export async function platformOf({ client }: Small): Promise<Record<string, unknown>> {
  const folders: Record<string, string[]> = {};
  for await (const folder of findFolders(client)) {
    const items: string[] = [];
    for await (const item of listItems(client, folder.uuid)) items.push(item.name);
    folders[`${folder.name}${folder.name in folders ? ' (again)' : ''}`] = items.toSorted();
  }
  const datasets = await Promise.all(
    (await listDatasets(client)).map(
      async (dataset) =>
        `${dataset.title}: ${(await listDataRows(client, dataset.datasetUuid))
          .map((row) => row.data_title)
          .toSorted()
          .join(' ')}`,
    ),
  );
  const ontologies = (await listOntologies(client)).map((one) => `${one.title} ${JSON.stringify(one.editor)}`);
  const projects: string[] = [];
  for await (const { projectHash } of listProjects(client)) projects.push(projectHash);
  const states = await Promise.all(
    projects.map(async (uuid) => {
      const project = await getProject(client, uuid);
      const stages: Record<string, string[]> = {};
      for (const stage of project.workflow?.stages ?? []) {
        const tasks: string[] = [];
        for await (const task of listTasks(client, uuid, { uuid: stage.uuid, type: stage.stageType as StageType })) {
          tasks.push(task.dataTitle);
        }
        stages[stage.title] = tasks.toSorted();
      }
      const rows = await listLabelRows(client, uuid, { includeAllBranches: true });
      const branches = rows.map(
        (row) =>
          `${row.data_title} ${row.branch_name.replace(/^consensus-[0-9a-f]+/, 'consensus')} ${row.label_hash === null ? 'new' : 'labelled'}`,
      );
      const attached = (await projectDatasets(client, uuid)).map((dataset) => dataset.title).toSorted();
      return { title: project.title, stages, branches: branches.toSorted(), attached };
    }),
  );
  return {
    folders,
    datasets: datasets.toSorted(),
    ontologies,
    projects: states.toSorted((a, b) => a.title.localeCompare(b.title)),
  };
}

/** What the state knows, without ids and times; the ledger's chain must be whole, and nothing may be left open. */
export async function stateOf({ store }: Small): Promise<Record<string, unknown>> {
  const view = await store.view();
  const { faults } = await verifyLedger(view);
  const entries = await readLedger(view);
  const scored = entries.flatMap((entry) =>
    entry.kind === 'evaluate.scored' ? (entry.data['submissions'] as object[]) : [],
  );
  const archived = entries.flatMap((entry) =>
    entry.kind === 'evaluate.archived' ? (entry.data['tasks'] as string[]) : [],
  );
  return {
    faults,
    resources: [...(await readResources(view)).keys()].toSorted(),
    openIntents: [...(await readIntents(view)).keys()],
    lease: (await view.read(LEASE_PATH)) !== undefined,
    scored: scored.map((one) => JSON.stringify(one)).toSorted(),
    archived: archived.toSorted(),
    document: await newestDocument(view, { name: 'street' }),
  };
}
