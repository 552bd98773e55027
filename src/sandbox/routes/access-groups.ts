import { z } from 'zod';
import { directRole, requireRole, type AccessKind } from '../access.ts';
import { notFound } from '../api-error.ts';
import type { Caller, Context, RestCall, RestRoute } from '../context.ts';
import { requireFolder } from '../folder-tree.ts';
import { readPayload, Uuid } from '../payload.ts';
import { single } from '../query.ts';
import { datasetByUuid } from '../store/datasets.ts';
import { ontologyByUuid } from '../store/ontologies.ts';
import { isoTime } from '../timestamps.ts';

/** How a resource spells group roles, and how it is found with the caller's permission. */
interface Shared {
  readonly kind: AccessKind;
  /** Path with the parameter `:uuid`. */
  readonly path: string;
  readonly role: z.ZodType<number>;
  readonly show: (role: number) => unknown;
  readonly require: (context: Context, caller: Caller, uuid: string, atLeast: 'user' | 'admin') => { uuid: string };
}

const StorageRole = z.enum(['user', 'admin']).transform((role) => (role === 'admin' ? 0 : 1));
const NumericRole = z.union([z.literal(0), z.literal(1)]);

/** The three operations on the groups of a folder, dataset or ontology. */
function groupRoutes(shared: Shared): RestRoute[] {
  const path = `${shared.path}/groups`;
  const Add = z.object({ groupHashList: z.array(Uuid).max(1000), userRole: shared.role });
  const find = (context: Context, caller: Caller, call: RestCall, atLeast: 'user' | 'admin'): string =>
    shared.require(context, caller, call.params['uuid'] ?? '', atLeast).uuid;
  return [
    {
      method: 'GET',
      path,
      handle(context, caller, call) {
        const rows = context.store.all<{
          uuid: string;
          name: string;
          description: string;
          role: number;
          created_at: number;
        }>(
          `SELECT g.uuid, g.name, g.description, a.role, a.created_at FROM group_access a
           JOIN groups g ON g.uuid = a.group_uuid WHERE a.kind = ? AND a.uuid = ? ORDER BY a.rowid`,
          shared.kind,
          find(context, caller, call, 'user'),
        );
        return single(
          rows.map((row) => ({
            groupHash: row.uuid,
            name: row.name,
            description: row.description,
            createdAt: isoTime(row.created_at),
            isSameOrganisation: true,
            userRole: shared.show(row.role),
          })),
        );
      },
    },
    {
      method: 'POST',
      path,
      handle(context, caller, call) {
        const body = readPayload(Add, call.body, 'groups');
        const uuid = find(context, caller, call, 'admin');
        for (const group of body.groupHashList) {
          if (!context.store.get('SELECT 1 FROM groups WHERE uuid = ?', group)) throw notFound(`the group ${group}`);
          context.store.run(
            `INSERT INTO group_access (kind, uuid, group_uuid, role, created_at) VALUES (?, ?, ?, ?, ?)
             ON CONFLICT (kind, uuid, group_uuid) DO UPDATE SET role = excluded.role`,
            shared.kind,
            uuid,
            group,
            body.userRole,
            context.now(),
          );
        }
        return null;
      },
    },
    {
      method: 'DELETE',
      path,
      handle(context, caller, call) {
        const uuid = find(context, caller, call, 'admin');
        for (const group of readPayload(z.array(Uuid), call.query.getAll('groupHashList'), 'groupHashList')) {
          context.store.run(
            'DELETE FROM group_access WHERE kind = ? AND uuid = ? AND group_uuid = ?',
            shared.kind,
            uuid,
            group,
          );
        }
        return null;
      },
    },
  ];
}

/** The dataset, when the caller has the role; throws RESOURCE_NOT_FOUND_ERROR or AUTHORISATION_ERROR. */
export function requireDataset(
  context: Context,
  caller: Caller,
  uuid: string,
  atLeast: 'user' | 'admin',
): NonNullable<ReturnType<typeof datasetByUuid>> {
  const dataset = datasetByUuid(context.store, uuid.toLowerCase());
  if (!dataset) throw notFound(`the dataset ${uuid.slice(0, 50)}`);
  const role = caller.admin ? 0 : directRole(context.store, caller.email, 'dataset', dataset.uuid);
  requireRole(role, caller, `the dataset ${dataset.uuid}`, atLeast);
  return dataset;
}

/** The caller's role on an ontology; whoever is in a project with it may read it. */
export function ontologyRole(context: Context, caller: Caller, uuid: string): number | undefined {
  const { store } = context;
  const role = caller.admin ? 0 : directRole(store, caller.email, 'ontology', uuid);
  if (role !== undefined) return role;
  const projects = store.all<{ uuid: string }>('SELECT uuid FROM projects WHERE ontology_uuid = ?', uuid);
  const member = projects.some((project) => directRole(store, caller.email, 'project', project.uuid) !== undefined);
  return member ? 1 : undefined;
}

export function requireOntology(
  context: Context,
  caller: Caller,
  uuid: string,
  atLeast: 'user' | 'admin',
): NonNullable<ReturnType<typeof ontologyByUuid>> {
  const ontology = ontologyByUuid(context.store, uuid.toLowerCase());
  if (!ontology) throw notFound(`the ontology ${uuid.slice(0, 50)}`);
  requireRole(ontologyRole(context, caller, ontology.uuid), caller, `the ontology ${ontology.uuid}`, atLeast);
  return ontology;
}

export const accessGroupRoutes: readonly RestRoute[] = [
  ...groupRoutes({
    kind: 'folder',
    path: 'storage/folders/:uuid',
    role: StorageRole,
    show: (role) => (role === 0 ? 'admin' : 'user'),
    require: requireFolder,
  }),
  ...groupRoutes({
    kind: 'dataset',
    path: 'datasets/:uuid',
    role: NumericRole,
    show: (role) => role,
    require: requireDataset,
  }),
  ...groupRoutes({
    kind: 'ontology',
    path: 'ontologies/:uuid',
    role: NumericRole,
    show: (role) => role,
    require: requireOntology,
  }),
];
