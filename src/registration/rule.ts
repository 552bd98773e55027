import type { Severity } from '../base/problem.ts';
import type { Cloud, IntegrationFacts } from './integration.ts';
import type { RegistrationItem } from './item.ts';
import type { ObjectNode, ScalarNode } from './source-node.ts';
import type { Span } from './reporter.ts';

/** A row in the table of problems. */
export interface RegistrationRow {
  /** `registration.R001`. */
  readonly code: string;
  readonly severity: Severity;
  readonly means: string;
  readonly fix: string;
}

/** An item with the nodes it was read from. */
export interface SourceItem {
  readonly item: RegistrationItem;
  readonly entry: Span;
  readonly urls: readonly SourceUrl[];
  readonly title: ScalarNode | undefined;
  readonly clientMetadata: ObjectNode | undefined;
  /** Media metadata blocks (of the item, or of its frames) that are complete enough to be looked at. */
  readonly media: readonly { readonly at: Span; readonly values: Readonly<Record<string, unknown>> }[];
  readonly createVideo: boolean;
}

export interface SourceUrl {
  readonly url: string;
  readonly at: Span;
  /** undefined: a placeholder or a relative path. */
  readonly known: KnownUrl | undefined;
}

export interface KnownUrl {
  readonly scheme: string;
  readonly host: string;
  readonly path: string;
  readonly query: string;
  /** undefined: any other host, as S3-compatible stores and own domains have. */
  readonly cloud: Cloud | undefined;
}

export interface RuleContext {
  readonly integration: IntegrationFacts | undefined;
  readonly template: boolean;
}

export type Report = (at: Span, summary: string, options?: { detail?: string; severity?: Severity }) => void;

/** One rule. Rules that need the text rather than an item have no check: the reader reports them. */
export interface RegistrationRule extends RegistrationRow {
  readonly item?: (item: SourceItem, report: Report, context: RuleContext) => void;
  /** Begins a file: for rules that compare items, which are then given one after the other and are not kept. */
  readonly content?: () => (item: SourceItem, report: Report) => void;
}
