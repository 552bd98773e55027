import type { Rule } from '../rule.ts';
import { access } from './access.ts';
import { adopt } from './adopt.ts';
import { afterScoring } from './after-scoring.ts';
import { benchmarkInProduction } from './benchmark-in-production.ts';
import { blindness } from './blindness.ts';
import { datasetRoles } from './dataset-roles.ts';
import { defaultEnvironment } from './default-environment.ts';
import { evaluationFeatures } from './evaluation-features.ts';
import { evaluationStage } from './evaluation-stage.ts';
import { evaluationWeights } from './evaluation-weights.ts';
import { folderCycle } from './folder-cycle.ts';
import { groundTruthStage } from './ground-truth-stage.ts';
import { movedFrom } from './moved-from.ts';
import { namesUnique } from './names-unique.ts';
import { ontologyDynamic } from './ontology-dynamic.ts';
import { ontologyHashes } from './ontology-hashes.ts';
import { ontologyIds } from './ontology-ids.ts';
import { ontologyNames } from './ontology-names.ts';
import { ontologyOptions } from './ontology-options.ts';
import { ontologySkeleton } from './ontology-skeleton.ts';
import { policies } from './policies.ts';
import { routingDestinations } from './routing-destinations.ts';
import { routingPathways } from './routing-pathways.ts';
import { routingStage } from './routing-stage.ts';
import { sameUrlElsewhere } from './same-url-elsewhere.ts';
import { sameUrl } from './same-url.ts';
import { scorer } from './scorer.ts';
import { sourceOutside } from './source-outside.ts';
import { snapshotStore } from './snapshot-store.ts';
import { stateLocation } from './state-location.ts';
import { templateFaults } from './template-faults.ts';
import { unknownReference } from './unknown-reference.ts';
import { upsertWithoutSkip } from './upsert-without-skip.ts';
import { workspaceMissing } from './workspace-missing.ts';
import { workspaceTwice } from './workspace-twice.ts';

/** Every rule about manifests. A new rule is a file here and a line in this list. */
export const RULES: readonly Rule[] = [
  workspaceMissing,
  workspaceTwice,
  namesUnique,
  unknownReference,
  movedFrom,
  adopt,
  defaultEnvironment,
  stateLocation,
  snapshotStore,
  folderCycle,
  sourceOutside,
  upsertWithoutSkip,
  sameUrl,
  sameUrlElsewhere,
  ontologyIds,
  ontologyNames,
  ontologyOptions,
  ontologyDynamic,
  ontologySkeleton,
  ontologyHashes,
  templateFaults,
  datasetRoles,
  benchmarkInProduction,
  routingStage,
  routingPathways,
  routingDestinations,
  evaluationStage,
  groundTruthStage,
  afterScoring,
  evaluationFeatures,
  evaluationWeights,
  scorer,
  policies,
  blindness,
  access,
];
