import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { coveredOperations } from '../../src/plan/covered.ts';
import { makePlan } from '../../src/plan/make-plan.ts';
import { Plan } from '../../src/plan/plan.ts';
import { graphOfResources } from '../../src/state/observed-from-state.ts';
import { resourceOf } from '../../src/state/resources.ts';
import { graphOf } from '../apply/platform.ts';
import { arbitraryGraph, observedAfter } from './arbitrary-graph.ts';

const NOTHING: Graph = { nodes: new Map() };
const plan = (
  desired: Graph,
  observed: Graph,
  source: 'platform' | 'state' = 'platform',
  known = knownOf(observed, desired),
) => makePlan({ desired, observed, known, environment: 'test', source });

function knownOf(observed: Graph, desired: Graph) {
  const nodes = [...observed.nodes.values()].filter((node) => node.kind !== 'workflow-template');
  return new Map(nodes.map((node) => [node.address, resourceOf(node, desired.nodes.get(node.address))]));
}

describe('for every workspace', () => {
  test('a plan against what was applied is empty', () => {
    fc.assert(
      fc.property(arbitraryGraph, (desired) => {
        expect(plan(desired, observedAfter(desired)).plan.operations).toEqual([]);
      }),
    );
  });

  test('the state that was remembered gives the same plan as the platform, for any change', () => {
    fc.assert(
      fc.property(arbitraryGraph, arbitraryGraph, (before, after) => {
        const observed = observedAfter(before);
        const known = knownOf(observed, before);
        const live = plan(after, observed, 'platform', known);
        const offline = plan(after, graphOfResources(known, after), 'state', known);
        expect(offline.plan.operations.map(({ key, level }) => [key, level])).toEqual(
          live.plan.operations.map(({ key, level }) => [key, level]),
        );
        expect(offline.plan.digest).toBe(live.plan.digest);
      }),
    );
  });

  test('the order of the resources does not change the plan', () => {
    fc.assert(
      fc.property(
        arbitraryGraph.chain((graph) =>
          fc.tuple(fc.constant(graph), fc.shuffledSubarray([...graph.nodes.values()], { minLength: graph.nodes.size })),
        ),
        ([desired, shuffled]) => {
          expect(plan(graphOf(shuffled), NOTHING).plan).toEqual(plan(desired, NOTHING).plan);
        },
      ),
    );
  });

  test('everything comes after what it needs, keys are unique, and the plan survives JSON', () => {
    fc.assert(
      fc.property(arbitraryGraph, (desired) => {
        const made = plan(desired, NOTHING).plan;
        const position = new Map(made.operations.map((operation, index) => [operation.key, index]));
        expect(position.size).toBe(made.operations.length);
        for (const operation of made.operations) {
          for (const key of operation.after) expect(position.get(key)).toBeLessThan(position.get(operation.key) ?? -1);
        }
        expect(Plan.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
      }),
    );
  });

  test('what left the manifests is forgotten, and nothing of it is touched', () => {
    fc.assert(
      fc.property(arbitraryGraph, (before) => {
        const observed = observedAfter(before);
        const made = plan(NOTHING, observed, 'platform', knownOf(observed, before)).plan;
        expect(new Set(made.operations.map((operation) => operation.operation))).toEqual(new Set(['forget']));
        expect(made.operations).toHaveLength(knownOf(observed, before).size);
      }),
    );
  });

  test('a plan covers itself and any part of itself, and never more', () => {
    fc.assert(
      fc.property(arbitraryGraph, arbitraryGraph, (one, two) => {
        const reviewed = plan(one, NOTHING).plan;
        expect(coveredOperations(reviewed, reviewed).extra).toEqual([]);
        const part = { ...reviewed, operations: reviewed.operations.slice(0, 2) };
        expect(coveredOperations(part, reviewed).approved.size).toBe(part.operations.length);
        const other = plan(two, NOTHING).plan;
        const ids = new Set(reviewed.operations.map((operation) => operation.digest));
        for (const extra of coveredOperations(other, reviewed).extra) expect(ids.has(extra.digest)).toBe(false);
      }),
    );
  });
});
