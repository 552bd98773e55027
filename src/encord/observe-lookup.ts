import { markerOf, MARKER_KEY } from '../graph/marker.ts';
import { findFolders, listFolders, listSubfolders } from './api/folders.ts';
import { listDatasets } from './api/datasets.ts';
import { listOntologies } from './api/ontologies.ts';
import { listProjects } from './api/projects.ts';
import type { EncordClient } from './client.ts';
import { parseMetadata } from './convert.ts';

export type Findable = 'folder' | 'dataset' | 'ontology' | 'project';

export interface Candidate {
  readonly uuid: string;
  readonly marker: string | undefined;
}

/**
 * Objects of a kind with exactly this title, and the marker that each carries. Folders are looked for below `parent`
 * (null = top level), or anywhere when it is undefined.
 */
export async function findByTitle(
  client: EncordClient,
  kind: Findable,
  title: string,
  parent?: string | null,
): Promise<Candidate[]> {
  const found: Candidate[] = [];
  switch (kind) {
    case 'folder': {
      const search = { search: title };
      const folders =
        parent === undefined
          ? findFolders(client, search)
          : parent === null
            ? listFolders(client, search)
            : listSubfolders(client, parent, search);
      for await (const folder of folders) {
        if (folder.name !== title) continue;
        const marker = parseMetadata(folder.clientMetadata)[MARKER_KEY];
        found.push({ uuid: folder.uuid, marker: typeof marker === 'string' ? marker : undefined });
      }
      break;
    }
    case 'dataset':
      for (const dataset of await listDatasets(client, { titleEq: title })) {
        if (dataset.title === title) found.push({ uuid: dataset.datasetUuid, marker: markerOf(dataset.description) });
      }
      break;
    case 'ontology':
      for (const ontology of await listOntologies(client, { titleEq: title })) {
        if (ontology.title === title)
          found.push({ uuid: ontology.ontologyUuid, marker: markerOf(ontology.description) });
      }
      break;
    case 'project':
      for await (const project of listProjects(client, { titleEq: title })) {
        if (project.title === title) found.push({ uuid: project.projectHash, marker: markerOf(project.description) });
      }
      break;
  }
  return found.sort((a, b) => (a.uuid < b.uuid ? -1 : 1));
}
