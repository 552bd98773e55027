import { z } from 'zod';
import { invalid, notFound } from '../api-error.ts';
import type { Caller, Context, RestCall, RestRoute } from '../context.ts';
import { requireFolder } from '../folder-tree.ts';
import { GroupLayout, GroupSettings } from '../group-layout.ts';
import { itemByUuid, requireItem } from '../item-records.ts';
import { linkOnce, mirrorOf } from '../links.ts';
import { JsonObject, readPayload, Title, Uuid } from '../payload.ts';
import { insertItem, setChildren } from '../upload/new-item.ts';

const Shared = { name: Title.nullish(), clientMetadata: JsonObject.nullish() };
const Group = z.discriminatedUnion('layoutType', [
  z.object({
    layoutType: z.enum(['default-grid', 'default-list']),
    layoutContents: z.array(Uuid).min(1).max(1000),
    ...Shared,
  }),
  z.object({
    layoutType: z.literal('custom'),
    layoutContents: z.record(z.string().min(1).max(300), Uuid),
    layout: GroupLayout.nullish(),
    timeline: z.array(z.string()).nullish(),
    settings: GroupSettings.nullish(),
    ...Shared,
  }),
]);
type Group = z.infer<typeof Group>;

/** A row of equal tiles: what the platform shows for a group without a layout of its own. */
function gridOf(keys: readonly string[]): unknown {
  const [first = '', ...rest] = keys;
  const tile = { type: 'data_unit', key: first };
  if (rest.length === 0) return tile;
  return { direction: 'row', first: tile, second: gridOf(rest), splitPercentage: 100 / keys.length };
}

function createGroup(context: Context, caller: Caller, folderUuid: string, group: Group): string {
  const contents =
    group.layoutType === 'custom'
      ? Object.entries(group.layoutContents)
      : group.layoutContents.map((uuid, at) => [`${at}`, uuid] as const);
  if (contents.length === 0) throw invalid('a data group needs at least one item');
  const parts = contents.map(([key, uuid]) => {
    const item = requireItem(context, caller, uuid, 'user');
    if (item.item_type === 'group') throw invalid(`the item ${uuid} is a data group itself`);
    return { key, uuid: item.uuid, size: item.file_size ?? 0 };
  });
  const keys = parts.map((part) => part.key);
  const custom = group.layoutType === 'custom' ? group : undefined;
  const uuid = context.uuid();
  insertItem(context, {
    uuid,
    folderUuid,
    itemType: 'group',
    name: group.name ?? `Group of ${parts.length}`,
    clientMetadata: group.clientMetadata ?? {},
    owner: caller.email,
    isFrame: false,
    url: null,
    storageLocation: 'encord',
    integrationHash: null,
    facts: { mimeType: 'application/octet-stream', fileSize: parts.reduce((sum, part) => sum + part.size, 0) },
    extra: {
      groupLayout: {
        layoutContents: Object.fromEntries(parts.map((part) => [part.key, { uuid: part.uuid }])),
        layout: custom?.layout ?? gridOf(keys.slice(0, 50)),
        layoutSettings: custom?.settings ?? {},
        timeline: custom?.timeline ?? [],
      },
    },
  });
  setChildren(
    context,
    uuid,
    parts.map((part) => part.uuid),
    keys,
  );
  const mirror = mirrorOf(context.store, folderUuid);
  if (mirror !== undefined) linkOnce(context, mirror, uuid);
  return uuid;
}

const Migration = z.object({
  urlsMap: z.record(z.string(), z.string().nullable()).default({}),
  itemsMap: z.record(Uuid, z.string().nullable()).default({}),
  fromIntegrationHash: Uuid.nullish(),
  toIntegrationHash: Uuid.nullish(),
  validateAccess: z.boolean().nullish(),
  skipMissing: z.boolean().default(false),
});

/** Gives items other URLs, another integration, or both. Nothing is fetched, so access is never checked. */
function migrate(context: Context, caller: Caller, call: RestCall): unknown {
  const body = readPayload(Migration, call.body, 'migration');
  const { store } = context;
  const to = body.toIntegrationHash ?? null;
  if (to !== null && !store.get('SELECT 1 FROM integrations WHERE uuid = ?', to))
    throw notFound(`the integration ${to}`);
  const change = (uuid: string, url: string | null): void => {
    requireItem(context, caller, uuid, 'admin');
    store.run(
      `UPDATE items SET url = coalesce(?, url), integration_hash = coalesce(?, integration_hash), last_edited_at = ?
       WHERE uuid = ?`,
      url,
      to,
      context.now(),
      uuid,
    );
  };
  const from = body.fromIntegrationHash ?? null;
  for (const [uuid, url] of Object.entries(body.itemsMap)) {
    const item = itemByUuid(store, uuid);
    if (item && (from === null || item.integration_hash === from)) change(uuid, url);
    else if (!body.skipMissing) throw notFound(`the item ${uuid}`);
  }
  for (const [present, url] of Object.entries(body.urlsMap)) {
    const items = store.all<{ uuid: string }>(
      'SELECT uuid FROM items WHERE url = ?1 AND (?2 IS NULL OR integration_hash = ?2)',
      present,
      from,
    );
    if (items.length === 0 && !body.skipMissing) throw notFound(`an item with the URL ${present.slice(0, 200)}`);
    for (const { uuid } of items) change(uuid, url);
  }
  return null;
}

export const dataGroupRoutes: readonly RestRoute[] = [
  {
    method: 'POST',
    path: 'storage/folders/:folder/create-group-items',
    handle(context, caller, call) {
      const folder = requireFolder(context, caller, call.params['folder'] ?? '', 'admin');
      const wanted = readPayload(z.array(Group).max(1000), call.body, 'groups');
      return wanted.map((group) => createGroup(context, caller, folder.uuid, group));
    },
  },
  { method: 'POST', path: 'storage/items/migrate-storage', handle: migrate },
];
