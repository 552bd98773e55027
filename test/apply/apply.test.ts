import { afterEach, expect, test } from 'vitest';
import { makePlan } from '../../src/plan/make-plan.ts';
import { verifyLedger } from '../../src/state/ledger.ts';
import { observedFromState } from '../../src/state/observed-from-state.ts';
import { readResources } from '../../src/state/resources.ts';
import { openPlatform, type Platform } from './platform.ts';
import { contents, WHOLE } from './contents.ts';
import { bind, streetGraph } from './street.ts';

let platform: Platform | undefined;
afterEach(async () => {
  await platform?.close();
});

test('what was applied is what is observed: the next plan is empty, from the platform and from the state', async () => {
  platform = await openPlatform();
  const desired = streetGraph(bind(platform));
  const first = await platform.run(desired);
  expect(first.outcomes.filter((outcome) => outcome.status !== 'applied')).toEqual([]);
  expect(first.exit).toBe(0);
  expect(first.outcomes.map((outcome) => outcome.key)).toEqual([
    'update metadata-schema.all',
    'create folder.top',
    'create folder.street',
    'create registration.benchmark',
    'create registration.production',
    'create dataset.benchmark',
    'create dataset.production',
    'link dataset.benchmark registration.benchmark',
    'link dataset.production registration.production',
    'create ontology.street',
    'create project.street/benchmark',
    'create project.street/production',
  ]);
  expect(first.stateWrites).toBeLessThanOrEqual(4);
  expect(await contents(platform)).toEqual(WHOLE);
  const second = await platform.run(desired);
  expect(second.planned.plan.operations.map((operation) => operation.key)).toEqual([]);
  expect(second.planned.problems).toEqual([]);
  expect([second.writes, second.stateWrites]).toEqual([0, 0]);
  const view = await platform.store().view();
  const known = await readResources(view);
  const observed = await observedFromState(view, desired);
  const offline = makePlan({ desired, observed, known, environment: 'sandbox', source: 'state' });
  expect(offline.plan.operations.map((operation) => operation.key)).toEqual([]);
  expect(await verifyLedger(view)).toMatchObject({ faults: [] });
});
