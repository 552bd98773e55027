import type { MetadataSchemaNode } from '../../graph/graph.ts';
import { meaningOfField } from '../../graph/metadata-fields.ts';
import type { Change, Draft } from '../draft.ts';
import { count } from './compare.ts';
import { observedOf, type DiffContext } from './context.ts';

/** Fields that the organisation's schema lacks (safe) or has with another type (risky). A key is never dropped. */
export function diffMetadataSchema(desired: MetadataSchemaNode, context: DiffContext): Draft[] {
  const observed = observedOf(context.observed, desired.address, 'metadata-schema')?.fields ?? {};
  const added: Change[] = [];
  const changed: Change[] = [];
  for (const [key, field] of Object.entries(desired.fields)) {
    const now = Object.hasOwn(observed, key) ? observed[key] : undefined;
    if (now === undefined) added.push({ field: key, to: meaningOfField(field) });
    else if (meaningOfField(now) !== meaningOfField(field)) {
      changed.push({ field: key, from: meaningOfField(now), to: meaningOfField(field) });
    }
  }
  const changes = [...added, ...changed];
  if (changes.length === 0) return [];
  return [
    {
      operation: 'update',
      address: desired.address,
      level: changed.length > 0 ? 'risky' : 'safe',
      summary: `write ${count(changes.length, 'field')} of the organisation's client metadata schema`,
      reason: changed.length > 0 ? 'the platform has other types for some of them' : 'the platform does not have them',
      changes,
      facts: { added: added.length, changed: changed.length },
      content: Object.fromEntries(changes.map((change) => [change.field, change.to])),
    },
  ];
}
