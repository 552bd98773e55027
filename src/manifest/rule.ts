import type { Problem, Severity } from '../base/problem.ts';
import type { RegistrationContent } from '../registration/item.ts';
import type { AnyDeclared } from './declare.ts';
import type { Declared } from './model.ts';
import type { SharedUrl } from './rules/shared-urls.ts';
import type { Kind } from './schema/envelope.ts';

/** All manifests whose shape is right, before references are known to resolve. */
export interface Declarations {
  readonly all: readonly AnyDeclared[];
  /** By name; the first manifest of a name. */
  readonly of: <K extends Kind>(kind: K) => ReadonlyMap<string, Declared<K>>;
  /** Names of a kind, also of manifests with mistakes of their own, so that nothing is said twice. */
  readonly names: (kind: Kind) => ReadonlySet<string>;
  /** Whether there is any manifest of a kind, even one with mistakes. */
  readonly any: (kind: Kind) => boolean;
  /** Normalised items of each registration that could be read. */
  readonly contents: ReadonlyMap<string, RegistrationContent>;
  /** URLs that two registrations hold; looked for once. */
  readonly shared: () => readonly SharedUrl[];
}

/** A mistake that a rule finds; the rule adds its severity, and its code unless the finding has its own. */
export type Finding = Omit<Problem, 'code' | 'severity'> & { readonly code?: string };

/** A row in the table of problems. */
export interface RuleRow {
  readonly code: string;
  readonly severity: Severity;
  readonly means: string;
  readonly fix: string;
}

/** One rule about manifests together. It says nothing about references that do not resolve: one rule does. */
export interface Rule extends RuleRow {
  /** Further codes that its findings may have. */
  readonly also?: readonly RuleRow[];
  readonly check: (declarations: Declarations) => Iterable<Finding>;
}

/** The problems of a rule. */
export function applyRule(rule: Rule, declarations: Declarations): Problem[] {
  return [...rule.check(declarations)].map(({ code = rule.code, ...finding }) => ({
    code,
    severity: rule.also?.find((row) => row.code === code)?.severity ?? rule.severity,
    ...finding,
  }));
}
