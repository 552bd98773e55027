import type { SkeletonTemplate } from '../../graph/editor.ts';
import type { Change } from '../draft.ts';

/**
 * Skeleton templates by the hash of their object. Points of an existing one may get another name or place; their number
 * is part of every label and cannot change. Templates that the manifest does not hold stay as they are.
 */
export function mergeSkeletons(
  want: readonly SkeletonTemplate[],
  have: readonly SkeletonTemplate[],
  hashOf: (desiredHash: string) => string,
): { templates: SkeletonTemplate[]; changes: Change[]; refused: string[] } {
  const templates = [...have];
  const changes: Change[] = [];
  const refused: string[] = [];
  for (const desired of want) {
    const hash = hashOf(desired.template.feature_node_hash);
    const field = `skeleton ${String(desired.template['name'])}`;
    const found = templates.find((other) => other.template.feature_node_hash === hash);
    if (found === undefined) {
      templates.push({ ...desired, template: { ...desired.template, feature_node_hash: hash } });
      changes.push({ field, to: Object.keys(desired.template.skeleton).length });
      continue;
    }
    const before = Object.entries(found.template.skeleton);
    const after = desired.template.skeleton;
    if (before.length !== Object.keys(after).length) {
      refused.push(
        `the skeleton "${String(desired.template['name'])}" has ${before.length} points, and that cannot change`,
      );
      continue;
    }
    for (const [index, point] of before) {
      for (const key of ['name', 'x', 'y'] as const) {
        const to = after[index]?.[key];
        if (to === undefined || point[key] === to) continue;
        changes.push({ field: `${field} point ${index} ${key}`, from: point[key], to });
        point[key] = to;
      }
    }
  }
  return { templates, changes, refused };
}
