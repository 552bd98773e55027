import type { RegistrationNode } from '../../graph/graph.ts';
import { itemKey, metadataKey } from '../../graph/item-key.ts';
import { contentDigest } from '../../registration/content-digest.ts';
import type { RegistrationItem } from '../../registration/item.ts';
import type { Draft } from '../draft.ts';
import { count } from './compare.ts';
import { metadataDigest } from './metadata-digest.ts';
import { observedOf, type DiffContext } from './context.ts';
import { reportUnwritten } from './registration-unwritten.ts';

/**
 * Items of a registration that the folder does not hold. Items that the platform refused are left out as long as the
 * manifest tolerates it and the content is the same; otherwise they are tried again.
 */
export function missingItems(
  desired: RegistrationNode,
  observed: RegistrationNode | undefined,
): readonly RegistrationItem[] {
  const keys = observed?.folder === desired.folder ? observed.observedKeys : undefined;
  const missing = keys === undefined ? desired.items : desired.items.filter((item) => !keys.has(itemKey(item)));
  const failed = observed?.failed;
  if (missing.length === 0 || failed === undefined || desired.onUnitError === 'fail') return missing;
  if (failed.content !== contentDigest(desired.items)) return missing;
  return missing.filter((item) => !failed.keys.has(itemKey(item)));
}

/** Items whose client metadata on the platform lacks or contradicts what the manifest says; only with `upsertMetadata`. */
export function outdatedItems(
  desired: RegistrationNode,
  observed: RegistrationNode | undefined,
): readonly RegistrationItem[] {
  if (!desired.upsertMetadata || observed?.observedMetadata === undefined) return [];
  const seen = observed.observedMetadata;
  return desired.items.filter((item) => {
    const key = itemKey(item);
    return observed.observedKeys?.has(key) === true && seen.get(key) !== metadataKey(item.clientMetadata);
  });
}

export function diffRegistration(desired: RegistrationNode, context: DiffContext): Draft[] {
  const observed = observedOf(context.observed, desired.address, 'registration');
  const { address, folder } = desired;
  const drafts: Draft[] = [];
  const missing = missingItems(desired, observed);
  const schemas = [...context.desired.nodes.values()].filter((node) => node.kind === 'metadata-schema');
  const needs = [`create ${folder}`, ...schemas.map((schema) => `update ${schema.address}`)];
  if (missing.length > 0) {
    const present = desired.items.length - missing.length;
    drafts.push({
      operation: 'create',
      address,
      level: 'safe',
      summary: `register ${count(missing.length, 'item')} in ${folder}`,
      reason:
        present === 0 ? 'none of them is in the folder' : `${present} of ${desired.items.length} are already there`,
      facts: { items: missing.length, files: missing.reduce((sum, item) => sum + Math.max(1, item.urls.length), 0) },
      needs,
      content: {
        folder,
        integration: desired.integration ?? null,
        skipDuplicateUrls: desired.skipDuplicateUrls,
        onUnitError: desired.onUnitError,
        items: contentDigest(desired.items),
      },
    });
  }
  const outdated = outdatedItems(desired, observed);
  if (outdated.length > 0) {
    drafts.push({
      operation: 'update',
      address,
      detail: 'metadata',
      level: 'safe',
      summary: `update the client metadata of ${count(outdated.length, 'item')} in ${folder}`,
      reason: 'the manifest says upsertMetadata and the platform has other values',
      facts: { items: outdated.length },
      needs,
      content: { folder, metadata: metadataDigest(desired.items) },
    });
  }
  if (observed !== undefined) reportUnwritten(desired, observed, context);
  const refused = observed?.failed?.keys.size ?? 0;
  if (refused > 0 && missing.length === 0 && desired.onUnitError !== 'fail') {
    context.report({
      code: 'plan.units-failed',
      severity: 'warning',
      summary: `${count(refused, 'item')} of ${address} could not be registered and are not tried again`,
      detail: 'Correct their entries, or set onUnitError: fail to try them again with the next apply.',
      ...(desired.at === undefined ? {} : { at: desired.at }),
      address,
    });
  }
  return drafts;
}
