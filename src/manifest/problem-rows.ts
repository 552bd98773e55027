import { REGISTRATION_ROWS } from '../registration/rules/index.ts';
import { RULES } from './rules/index.ts';
import type { RuleRow } from './rule.ts';
import { SHAPE_ROWS } from './shape-rows.ts';

/** A row for every code of manifests, templates and registration files, by code. Where two rules share one, the first speaks. */
export function problemRows(): RuleRow[] {
  const rows = [...REGISTRATION_ROWS, ...SHAPE_ROWS, ...RULES.flatMap((rule) => [rule, ...(rule.also ?? [])])];
  const byCode = new Map<string, RuleRow>();
  for (const row of rows) if (!byCode.has(row.code)) byCode.set(row.code, row);
  return [...byCode.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
