import { listDataRows, listDatasets } from '../../src/encord/api/datasets.ts';
import { findFolders } from '../../src/encord/api/folders.ts';
import { listItems } from '../../src/encord/api/items.ts';
import { listOntologies } from '../../src/encord/api/ontologies.ts';
import { listProjects, projectDatasets } from '../../src/encord/api/projects.ts';
import { createClient } from '../../src/encord/create-client.ts';
import { readKey } from '../../src/encord/key.ts';
import type { Platform } from './platform.ts';

/** What a street workspace holds when it was applied exactly once: every title with the number of things in it. */
export const WHOLE = {
  folders: ['Street scenes: 8', 'Top: 0'],
  datasets: ['Street A: 3', 'Street B: 5'],
  ontologies: ['Street'],
  projects: ['Street benchmark: 1', 'Street production: 2'],
};

/** Everything on the platform by title, so that a duplicate of anything shows. */
export async function contents(platform: Platform): Promise<typeof WHOLE> {
  const client = createClient({
    domain: 'http://127.0.0.1:1',
    key: await readKey(platform.sandbox.owner().privateKey),
    userAgent: 'assay/test',
    fetch: (input, init) => platform.sandbox.fetch(input as string, init),
    now: () => Date.now(),
    random: Math.random,
    sleep: async () => undefined,
  });
  const found: typeof WHOLE = { folders: [], datasets: [], ontologies: [], projects: [] };
  for await (const folder of findFolders(client)) {
    const names: string[] = [];
    for await (const item of listItems(client, folder.uuid)) names.push(item.name);
    found.folders.push(`${folder.name}: ${names.length}`);
  }
  for (const dataset of await listDatasets(client)) {
    found.datasets.push(`${dataset.title}: ${(await listDataRows(client, dataset.datasetUuid)).length}`);
  }
  for (const ontology of await listOntologies(client)) found.ontologies.push(ontology.title);
  for await (const project of listProjects(client)) {
    found.projects.push(`${project.title}: ${(await projectDatasets(client, project.projectHash)).length}`);
  }
  for (const list of Object.values(found)) list.sort();
  return found;
}
