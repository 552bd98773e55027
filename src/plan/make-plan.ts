import { compareText } from '../base/address.ts';
import { digestOf } from '../base/canonical.ts';
import { unreachable } from '../base/invariant.ts';
import { compareProblems, type Problem } from '../base/problem.ts';
import type { Graph, Node, NodeKind } from '../graph/graph.ts';
import type { Known } from '../graph/known.ts';
import { topologicalOrder } from '../graph/order.ts';
import { safeText } from '../graph/safe-text.ts';
import { diffDataset } from './diff/dataset.ts';
import { NO_FACTS, type DiffContext, type PlanFacts } from './diff/context.ts';
import { diffFolder } from './diff/folder.ts';
import { diffMetadataSchema } from './diff/metadata-schema.ts';
import { diffOntology } from './diff/ontology.ts';
import { diffProject } from './diff/project.ts';
import { diffRegistration } from './diff/registration.ts';
import { diffWorkflowTemplate } from './diff/workflow-template.ts';
import { finishOperations, type Draft } from './draft.ts';
import { DEFAULT_LIMITS, guardBlastRadius, type Limits } from './guards/blast-radius.ts';
import { guardEmptyBenchmark } from './guards/empty-benchmark.ts';
import { guardRoles } from './guards/roles.ts';
import { guardSharedItems } from './guards/shared-items.ts';
import { forgetOperations, identityOperations } from './identity.ts';
import type { Operation, Plan, Refusal } from './plan.ts';

export interface PlanInput {
  readonly desired: Graph;
  readonly observed: Graph;
  /** What state remembers, by address; without it nothing is known, so nothing is forgotten or moved. */
  readonly known?: Known;
  readonly facts?: PlanFacts;
  readonly environment: string;
  readonly source: Plan['source'];
  readonly limits?: Partial<Limits>;
}

export interface PlanResult {
  readonly plan: Plan;
  /** In order of reading. Errors concern single operations, which `refused` holds; they never block the others. */
  readonly problems: readonly Problem[];
  /** Operations that must not run although they are in the plan, with the reason, by key. */
  readonly refused: ReadonlyMap<string, string>;
}

const KIND_ORDER: readonly NodeKind[] = [
  'metadata-schema',
  'folder',
  'registration',
  'dataset',
  'ontology',
  'workflow-template',
  'project',
];
const OPERATION_ORDER: readonly Operation['operation'][] = [
  'move',
  'adopt',
  'create',
  'manual',
  'update',
  'link',
  'attach',
  'detach',
  'forget',
];

/**
 * Compares what manifests ask for with what is there. Pure: the same input in any order gives the same plan, equal graphs
 * give an empty one. Operations stand in an order in which they can run. Nothing is ever destroyed: what left the
 * manifests is forgotten, a feature that left an ontology is archived.
 */
export function makePlan(input: PlanInput): PlanResult {
  const problems: Problem[] = [];
  const refused = new Map<string, string>();
  const withoutOperation: Refusal[] = [];
  const context: DiffContext = {
    desired: input.desired,
    observed: input.observed,
    known: input.known ?? new Map(),
    facts: input.facts ?? NO_FACTS,
    source: input.source,
    report: (problem) => problems.push(problem),
    refuse: (key, reason) => refused.set(key, reason),
    refuseChange: (address, reason) => withoutOperation.push({ address, reason: safeText(reason) }),
  };
  const drafts: Draft[] = [];
  const unchanged: Record<string, number> = {};
  for (const node of [...input.desired.nodes.values()].sort((a, b) => compareText(a.address, b.address))) {
    const before = withoutOperation.length;
    const own = [...identityOperations(node, context), ...diffNode(node, context)];
    if (own.length === 0 && withoutOperation.length === before) unchanged[node.kind] = (unchanged[node.kind] ?? 0) + 1;
    drafts.push(...own);
  }
  drafts.push(...forgetOperations(context));
  const operations = inOrder(finishOperations(drafts), input);
  const managed = new Set([...context.known.keys(), ...input.observed.nodes.keys(), ...input.desired.nodes.keys()])
    .size;
  const blast = guardBlastRadius(operations, managed, { ...DEFAULT_LIMITS, ...input.limits });
  for (const key of blast.refused) if (!refused.has(key)) refused.set(key, 'the plan exceeds the blast radius limits');
  problems.push(
    ...blast.problems,
    ...guardRoles(input.desired, input.observed),
    ...guardEmptyBenchmark(input.desired),
    ...guardSharedItems(input.desired, input.observed),
  );
  problems.push(...sameTitleProblems(context));
  const stopped = operations.flatMap(({ key, address }): Refusal[] => {
    const reason = refused.get(key);
    return reason === undefined ? [] : [{ address, reason, key }];
  });
  const refusals = [...withoutOperation, ...stopped];
  return {
    plan: {
      version: 1,
      environment: input.environment,
      source: input.source,
      operations,
      digest: planDigest(operations),
      unchanged,
      ...(refusals.length === 0 ? {} : { refused: refusals }),
    },
    problems: problems.sort(compareProblems),
    refused: new Map(stopped.map(({ key = '', reason }) => [key, reason])),
  };
}

/** Digest of what a plan will do: keys, levels and digests of its operations, whatever their order. */
export function planDigest(operations: readonly Pick<Operation, 'key' | 'level' | 'digest'>[]): string {
  return digestOf(
    operations
      .map(({ key, level, digest }) => [key, level, digest])
      .sort((a, b) => compareText(a[0] ?? '', b[0] ?? '')),
  );
}

function diffNode(node: Node, context: DiffContext): Draft[] {
  switch (node.kind) {
    case 'folder':
      return diffFolder(node, context);
    case 'registration':
      return diffRegistration(node, context);
    case 'dataset':
      return diffDataset(node, context);
    case 'ontology':
      return diffOntology(node, context);
    case 'workflow-template':
      return diffWorkflowTemplate(node);
    case 'metadata-schema':
      return diffMetadataSchema(node, context);
    case 'project':
      return diffProject(node, context);
    default:
      return unreachable(node);
  }
}

function inOrder(operations: readonly Operation[], input: PlanInput): Operation[] {
  const byKey = new Map(operations.map((operation) => [operation.key, operation]));
  const rank = new Map<string, string>();
  for (const { key, operation, address } of operations) {
    const kind = (input.desired.nodes.get(address) ?? input.observed.nodes.get(address))?.kind;
    const kindRank = operation === 'forget' || kind === undefined ? KIND_ORDER.length : KIND_ORDER.indexOf(kind);
    rank.set(key, `${kindRank} ${String(OPERATION_ORDER.indexOf(operation)).padStart(2, '0')} ${key}`);
  }
  const order = topologicalOrder(
    byKey.keys(),
    (key) => byKey.get(key)?.after ?? [],
    (a, b) => compareText(rank.get(a) ?? a, rank.get(b) ?? b),
  );
  return order.flatMap((key) => byKey.get(key) ?? []);
}

function sameTitleProblems(context: DiffContext): Problem[] {
  return [...context.facts.sameTitle].flatMap(([address, uuids]): Problem[] => {
    const node = context.desired.nodes.get(address);
    if (node === undefined || uuids.length === 0 || context.observed.nodes.has(address)) return [];
    const former = uuids.length === 1 ? formerOf(node, uuids[0]!, context) : undefined;
    if (former !== undefined) return [renamedProblem(node, former)];
    const left = `${uuids.length === 1 ? 'It is' : 'They are'} left alone and a new one is made.`;
    return [
      {
        code: 'plan.same-title',
        severity: 'warning',
        summary: `the platform already has ${uuids.length === 1 ? 'an object' : `${uuids.length} objects`} with the title of ${address} that the state does not know`,
        detail: `${left} To take one over, write ${node.kind === 'project' ? `spec.${node.role}.adopt` : 'metadata.adopt'}: ${uuids.slice(0, 3).join(' or ')}.`,
        ...(node.at === undefined ? {} : { at: node.at }),
        address,
      },
    ];
  });
}

/** What the state knows under this id and no manifest declares any more: probably only its name changed. */
function formerOf(node: Node, uuid: string, { known, desired }: DiffContext): string | undefined {
  for (const resource of known.values()) {
    const same = resource.kind === node.kind && resource.uuid?.toLowerCase() === uuid.toLowerCase();
    if (same && !desired.nodes.has(resource.address)) return resource.address;
  }
  return undefined;
}

function renamedProblem(node: Node, former: string): Problem {
  const name = former.slice(former.indexOf('.') + 1).replace(/\/.*$/, '');
  return {
    code: 'plan.name-changed',
    severity: 'warning',
    summary: `${node.address} is made anew, and ${former}, which has the same title, is forgotten`,
    detail: `If it only has another name now, write metadata.moved: { from: ${name} }; then nothing is made. Otherwise the old one stays on the platform.`,
    ...(node.at === undefined ? {} : { at: node.at }),
    address: node.address,
  };
}
